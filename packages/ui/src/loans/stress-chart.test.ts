import { expect, test } from 'vitest'
import { stressChart } from './stress-chart.ts'

const month = (number: number, plannedRupiah: number, lowRupiah: number) => ({
  number,
  plannedRupiah,
  middleRupiah: (plannedRupiah + lowRupiah) / 2,
  lowRupiah,
})

test('the lines run from left to right; the most stands at the top, the least at the bottom, nothing left on the line of zero', () => {
  expect(stressChart([month(1, 0, 0), month(2, 70, -70)])).toEqual({
    planned: '0,70 320,0',
    middle: '0,70 320,70',
    low: '0,70 320,140',
    zero: 70,
  })
})

test('where nothing is ever missing, zero is the lowest line', () => {
  expect(stressChart([month(1, 10, 5), month(2, 20, 10)]).zero).toBe(140)
})

test('a plan of one month, or of nothing, is drawn without a fault', () => {
  expect(stressChart([month(1, 0, 0)])).toEqual({ planned: '0,0', middle: '0,0', low: '0,0', zero: 0 })
})
