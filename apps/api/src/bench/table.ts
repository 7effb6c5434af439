import type { Cell, Measured } from './measure.ts'

const heads = [
  'What',
  'Co-ops',
  'Connections',
  'API req/s',
  'By hand req/s',
  'Ratio',
  'API p50 / p95 ms',
  'By hand p50 / p95 ms',
  'Statements (round trips) API',
  '… by hand',
  'p50 against 331',
]

/** All cells as one Markdown table. */
export function markdownTable(cells: readonly Cell[]): string {
  const rows = cells.map((cell) => [
    cell.title,
    cell.cooperatives.toLocaleString('en'),
    String(cell.connections),
    ...perSecond(cell),
    ...(['api', 'byHand'] as const).map(
      (kind) => `${milliseconds(cell.figures[kind].p50)} / ${milliseconds(cell.figures[kind].p95)}`,
    ),
    ...(['api', 'byHand'] as const).map((kind) => sent(cell.figures[kind])),
    growth(cell, cells),
  ])
  return [heads, heads.map((_, i) => (i === 0 ? '---' : '--:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n')
}

const perSecond = ({ figures: { api, byHand } }: Cell): string[] => [
  api.requestsPerSecond.toFixed(0),
  byHand.requestsPerSecond.toFixed(0),
  (api.requestsPerSecond / byHand.requestsPerSecond).toFixed(2),
]

const milliseconds = (value: number): string => value.toFixed(value < 10 ? 2 : 1)
const sent = ({ statements, roundTrips }: Measured): string => `${figure(statements)} (${figure(roundTrips)})`
const figure = (value: number): string => value.toFixed(1).replace(/\.0$/, '')

/** How many times the API's time at the smallest size a larger one takes. */
function growth(cell: Cell, cells: readonly Cell[]): string {
  const small = cells.find((other) => other.title === cell.title && other.connections === cell.connections)
  return small === undefined || small === cell ? '' : `${(cell.figures.api.p50 / small.figures.api.p50).toFixed(2)}×`
}
