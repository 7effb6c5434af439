import type { VisitRecord } from '@dampingi/domain'
import { expect, test } from 'vitest'
import { daysSinceVisit, lastVisitOn } from './tasks.ts'

const today = '2026-11-27'
const visit = (visitedOn: string, receivedAt: string, state: VisitRecord['state'] = 'COMPLETED') =>
  ({ id: visitedOn, cooperativeId: 'a', state, visitedOn, receivedAt }) as VisitRecord
const earlier = visit('2026-11-10', '2026-11-10T05:00:00.000Z')

test.each([
  ['nothing', [], null, null],
  ['a plan', [visit('2026-11-20', '2026-11-18T05:00:00.000Z', 'PLANNED')], null, null],
  ['a visit', [earlier], '2026-11-10', 17],
  ['a visit of today', [earlier, visit(today, '2026-11-27T05:00:00.000Z')], today, 0],
  ['a visit of a day to come', [earlier, visit('2026-12-30', '2026-11-25T05:00:00.000Z')], '2026-11-25', 2],
  ['one that arrived after midnight', [visit('2036-11-27', '2026-11-24T18:00:00.000Z')], '2026-11-25', 2],
  [
    'one that arrived after what this phone takes for today',
    [visit('2026-12-30', '2026-11-28T05:00:00.000Z')],
    today,
    0,
  ],
])('with %s the last visit never lies in the future', (_words, visits, on, days) => {
  expect(lastVisitOn({ visits }, 'a', today)).toBe(on)
  expect(daysSinceVisit({ visits }, 'a', today)).toBe(days)
})
