import type { PhoneCooperative } from '@dampingi/client'
import { expect, test } from 'vitest'
import { matches } from './search.ts'

const cooperative = (villageName: string): PhoneCooperative =>
  ({
    name: `Koperasi Desa Merah Putih ${villageName} Baturraden`,
    kind: 'KDMP',
    villageName,
    districtName: 'Baturraden',
    cooperativeNumber: '3302000000095',
  }) as PhoneCooperative

test.each([
  ['Ketenger', 'ketenger', true],
  ['Ketenger', 'KETENGÉR', true],
  ['Ketenger', 'ketengar', true],
  ['Ketenger', 'melung', false],
  ['Ketenger', '0000095', true],
  ["Ma'rifah", 'marifah', true],
  ['Ma’rifah', "ma'rifah", true],
  ['St. Yusuf', 'st yusuf', true],
  ['Jati', 'jati', true],
])('Q-U6 in %s one finds “%s”: %s', (village, typed, found) => expect(matches(cooperative(village), typed)).toBe(found))
