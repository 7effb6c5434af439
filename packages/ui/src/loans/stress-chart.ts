import type { StressMonth } from '@dampingi/domain'

/** The size of the drawing, in its own units. */
export const chartSize = { width: 320, height: 140 }

/** The three lines of a stress test and the line of nothing left, as points of a drawing. */
export interface StressChart {
  planned: string
  middle: string
  low: string
  zero: number
}

/** Lays the months of a stress test out: the first at the left, the most that is left at the top, nothing left on the line of zero. */
export function stressChart(months: readonly StressMonth[]): StressChart {
  const all = months.flatMap(({ plannedRupiah, middleRupiah, lowRupiah }) => [plannedRupiah, middleRupiah, lowRupiah])
  const [top, bottom] = [Math.max(0, ...all), Math.min(0, ...all)]
  const y = (rupiah: number): number => round((chartSize.height * (top - rupiah)) / (top - bottom || 1))
  const x = (i: number): number => round((chartSize.width * i) / Math.max(1, months.length - 1))
  const line = (of: (month: StressMonth) => number): string =>
    months.map((month, i) => `${x(i)},${y(of(month))}`).join(' ')
  return {
    planned: line(({ plannedRupiah }) => plannedRupiah),
    middle: line(({ middleRupiah }) => middleRupiah),
    low: line(({ lowRupiah }) => lowRupiah),
    zero: y(0),
  }
}

const round = (n: number): number => Math.round(n * 10) / 10
