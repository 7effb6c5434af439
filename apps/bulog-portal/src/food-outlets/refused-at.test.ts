import type { ToldRefusal } from '@dampingi/ui'
import { expect, test } from 'vitest'
import { shallowRef } from 'vue'
import { useRefusedAt } from './refused-at.ts'

const told = (path: string[]): ToldRefusal => ({
  code: 'INPUT_INVALID',
  findings: [
    {
      rule: 'RPK_NUMBER_TAKEN',
      severity: 'BLOCKING',
      path,
      whyId: 'Nomor RPK ini sudah dipakai outlet lain.',
      whyEn: 'Another outlet has this RPK number already.',
      mendId: 'Cocokkan dengan daftar Bulog.',
      mendEn: "Compare it with Bulog's register.",
      owner: 'BULOG',
    },
  ],
})

test('what the server refused is told at its field until the answer changes, and stops no other try', () => {
  const refused = shallowRef<ToldRefusal | null>(null)
  const { sending, refusedAt } = useRefusedAt<{ rpkNumber: string }>(() => refused.value)
  sending({ rpkNumber: 'RPK-1' })
  expect(refusedAt({ rpkNumber: 'RPK-1' })).toEqual([])
  refused.value = told(['rpkNumber'])
  expect(refusedAt({ rpkNumber: 'RPK-1' })).toEqual([
    {
      path: ['rpkNumber'],
      message: 'Nomor RPK ini sudah dipakai outlet lain. Cocokkan dengan daftar Bulog.',
      blocking: false,
    },
  ])
  expect(refusedAt({ rpkNumber: 'RPK-2' })).toEqual([])
})

test('a length that the record keeps in decimetres is told at the question in metres', () => {
  const { sending, refusedAt } = useRefusedAt<{ lengthMetres: number }>(() => told(['siteCheck', 'lengthDecimetres']))
  sending({ lengthMetres: 6 })
  expect(refusedAt({ lengthMetres: 6 })).toMatchObject([{ path: ['lengthMetres'] }])
})
