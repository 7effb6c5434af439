import {
  addDays,
  type CooperativeRecord,
  type PersonRecord,
  type VisitNotes,
  type VisitPurpose,
  weekdayOf,
} from '@dampingi/domain'
import { demoWeeks, firstDayBefore, instantAt } from './demo-calendar.ts'
import type { SeededRandom } from './seeded-random.ts'
import type { Act } from './stage.ts'
import { visitWords } from './visit-words.ts'

/** What a BA's weeks are made of. */
export interface Round {
  today: string
  assistant: PersonRecord
  /** Her co-operatives. The last one was not visited for weeks, as happens. */
  cooperatives: readonly CooperativeRecord[]
  random: SeededRandom
}

/** A BA's visits: some six a week over the weeks before today, a few corrected, and some planned for the days to come. */
export function visitActs(round: Round): Act[] {
  const { today, cooperatives, random } = round
  const weeks = Array.from({ length: demoWeeks }, (_, i) => demoWeeks - i)
  let turn = random.int(0, cooperatives.length - 1)
  const made = weeks.flatMap((weeksAgo) =>
    Array.from({ length: random.int(5, 7) }, () => {
      const day = addDays(today, -7 * weeksAgo + random.int(0, 6))
      turn += 1
      const cooperative = cooperatives[turn % cooperatives.length] as CooperativeRecord
      const forgotten = cooperative === cooperatives.at(-1) && weeksAgo <= 5
      return {
        day: weekdayOf(day) === 7 ? addDays(day, -1) : day,
        cooperative: forgotten ? (cooperatives[0] as CooperativeRecord) : cooperative,
      }
    }),
  )
  // A Sunday's visit is made on the Saturday before it; the first of all Saturdays may lie before the programme began.
  const begun = firstDayBefore(today)
  return [
    ...made.filter(({ day }) => day >= begun).flatMap(({ day, cooperative }) => recordedVisit(round, cooperative, day)),
    ...plannedVisits(round),
  ]
}

function recordedVisit({ today, assistant: by, random }: Round, cooperative: CooperativeRecord, day: string): Act[] {
  const start = random.int(8 * 60, 15 * 60)
  const end = start + random.int(35, 110)
  const notes = notesOf(day, random)
  const late = random.chance(8) ? random.int(1, 2) : 0
  const arrivedOn = addDays(day, late) < today ? addDays(day, late) : day
  const at = instantAt(arrivedOn, end + random.int(3, 60), random.int(0, 59_999))
  let visitId = ''
  const recorded: Act = {
    at,
    by,
    cooperative,
    play(stage, act) {
      visitId = stage.idAt(instantAt(day, start))
      stage.give(act, 'recordVisit', {
        visitId,
        cooperativeId: cooperative.id,
        visitedOn: day,
        startedAt: instantAt(day, start),
        endedAt: instantAt(day, end),
        notes,
      })
    },
  }
  const correctedOn = addDays(arrivedOn, random.int(1, 3))
  if (!random.chance(3) || correctedOn >= today) return [recorded]
  const mended = { ...notes, findings: `${notes.findings} Ralat: jumlah hadir dihitung lagi bersama sekretaris.` }
  return [
    recorded,
    {
      at: instantAt(correctedOn, random.int(17 * 60, 20 * 60), random.int(0, 59_999)),
      by,
      cooperative,
      play: (stage, act) => stage.give(act, 'correctVisit', { visitId, notes: mended }),
    },
  ]
}

/** Some visits of the coming days, and one whose day has passed without a word. */
function plannedVisits({ today, assistant: by, cooperatives, random }: Round): Act[] {
  const [overdue, ...coming] = random.shuffled(cooperatives).slice(0, 5)
  const planned = (cooperative: CooperativeRecord, visitedOn: string, plannedOn: string): Act => ({
    at: instantAt(plannedOn, random.int(18 * 60, 20 * 60), random.int(0, 59_999)),
    by,
    cooperative,
    play: (stage, act) =>
      stage.give(act, 'planVisit', {
        visitId: stage.idAt(act.at),
        cooperativeId: cooperative.id,
        visitedOn,
        purposes: [random.pick(commonPurposes)],
      }),
  })
  return [
    ...(overdue && random.chance(60)
      ? [planned(overdue, addDays(today, -random.int(1, 4)), addDays(today, -random.int(6, 9)))]
      : []),
    ...coming.map((cooperative, i) =>
      planned(cooperative, addDays(today, i * 2 - (i > 1 ? 1 : 0)), addDays(today, -random.int(1, 3))),
    ),
  ]
}

/** Purposes as often as they come up in the field: the list names the common ones more than once. */
const commonPurposes: readonly VisitPurpose[] = [
  'PROPOSAL',
  'PROPOSAL',
  'PROPOSAL',
  'LAKU_PANDAI',
  'LAKU_PANDAI',
  'RPK',
  'RPK',
  'MICROSITE',
  'MICROSITE',
  'MUSDESUS',
  'BOOKKEEPING',
  'LAND_GERAI',
  'TRAINING',
  'COORDINATION',
  'RAT',
]

function notesOf(day: string, random: SeededRandom): VisitNotes {
  const purposes = [
    ...new Set([random.pick(commonPurposes), ...(random.chance(35) ? [random.pick(commonPurposes)] : [])]),
  ]
  const words = purposes.map((purpose) => visitWords[purpose])
  const mode = random.chance(86) ? 'ONSITE' : random.pick(['OFFICE', 'ONLINE', 'PHONE'] as const)
  const dueOn = addDays(day, random.int(4, 12))
  return {
    mode,
    purposes,
    metWith: [
      ...new Set([
        random.pick(['CHAIR', 'CHAIR', 'SECRETARY', 'MANAGER'] as const),
        random.pick(['TREASURER', 'SUPERVISOR', 'VILLAGE_HEAD', 'MEMBER'] as const),
      ]),
    ],
    findings: words.map(({ findings }) => random.pick(findings)).join(' '),
    actionsAgreed: words.flatMap(({ actions }) => (random.chance(80) ? [{ ...random.pick(actions), dueOn }] : [])),
    obstacles: words.flatMap(({ obstacles }) => (random.chance(38) ? [random.pick(obstacles)] : [])),
    trainingNeeds: words.flatMap(({ training }) =>
      random.chance(22) ? [{ topic: training, people: random.int(2, 9) }] : [],
    ),
    noPhotoReason:
      mode === 'ONSITE'
        ? random.pick(['OTHER', 'OTHER', 'RAIN', 'NOT_ALLOWED', 'CAMERA_BROKEN'] as const)
        : 'NOT_ONSITE',
    nextVisitOn: random.chance(55) ? addDays(day, random.int(5, 14)) : null,
  }
}
