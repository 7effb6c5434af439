import { performance } from 'node:perf_hooks'
import {
  type CooperativeRecord,
  evaluateProposal,
  evidenceOf,
  loanSchedule,
  type ProposalContent,
  type RuleSet,
  recheckProposal,
  ruleSets,
  stressTest,
  workingCapital2026,
} from '@dampingi/domain'
import { demoProgramme } from '../demo/demo-programme.ts'
import { systemClock } from '../mechanisms/clock.ts'

/** How long the rules take on this machine, in milliseconds: a phone is some four times slower. */
export function ruleFigures(): { what: string; milliseconds: number }[] {
  const programme = demoProgramme({ today: systemClock.today() })
  const cooperatives = new Map<string, CooperativeRecord>(programme.cooperatives.map((one) => [one.id, one]))
  const whole = programme.proposals.find(
    ({ content }) => content.budgetLines.length > 0 && content.activities.length > 0,
  )
  if (whole === undefined) throw new Error('The demo has no whole proposal.')
  const cooperative = cooperatives.get(whole.cooperativeId) as CooperativeRecord
  const pmk49 = ruleSets.find(({ code }) => code === whole.ruleSetCode) as RuleSet
  const preCheck = (lines: number) => () =>
    evaluateProposal(
      pmk49,
      evidenceOf(
        { ...whole, kind: 'FULL', content: withLines(whole.content, lines) },
        { cooperative, filingOn: '2025-10-14' },
      ),
    )
  const { schedule } = preCheck(1)()
  const switchedOn: RuleSet = { ...workingCapital2026, version: 2, status: 'ACTIVE', validFrom: '2026-01-01' }
  const sets = [...ruleSets, switchedOn]
  const recheckAll = () =>
    programme.proposals.map((proposal) =>
      recheckProposal(proposal, {
        cooperative: cooperatives.get(proposal.cooperativeId) as CooperativeRecord,
        ruleSets: sets,
        filingOn: '2026-01-05',
      }),
    )
  return [
    { what: 'Pre-check of a proposal with 1 budget line', milliseconds: median(preCheck(1)) },
    { what: 'Pre-check of a proposal with 200 budget lines', milliseconds: median(preCheck(200)) },
    {
      what: 'Stress test of a plan: three shocks and 200 scenarios',
      milliseconds: median(() => schedule && stressTest(schedule, whole.content.activities)),
    },
    {
      what: 'A schedule of 72 months',
      milliseconds: median(() => schedule && loanSchedule(schedule.terms, whole.content.drawdowns)),
    },
    {
      what: `Re-check of all ${programme.proposals.length} proposals of 331 co-operatives against a set that was switched on`,
      milliseconds: median(recheckAll),
    },
  ]
}

const withLines = (content: ProposalContent, count: number): ProposalContent => {
  const [line] = content.budgetLines
  if (line === undefined) throw new Error('The proposal has no budget line.')
  return { ...content, budgetLines: Array.from({ length: count }, (_, i) => ({ ...line, id: `${line.id}-${i}` })) }
}

const runs = 31
function median(work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const from = performance.now()
    work()
    return performance.now() - from
  })
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] as number
}
