import { eventHash, hashOf, type RecordVisit } from '@dampingi/domain'
import type { Pool, PoolClient } from 'pg'
import { v7 } from 'uuid'

const viewer = `select v.person, v.role, v.regency, set_config('role', 'dampingi_writer', true),
  set_config('app.person', v.person::text, true), set_config('app.organisation', v.organisation::text, true),
  set_config('app.regency', v.regency, true), set_config('app.today', $2::text, true), set_config('lock_timeout', '5s', true)
  from viewer_of($1, $2::text::date) v`

const takeKey = `insert into command_log (person_id, key, command, input_hash) values ($1, $2, 'recordVisit', $3)
  on conflict do nothing returning key`

const assigned = `select 1 from cooperative_grant where grantee_id = $1 and cooperative_id = $2 and purpose = 'ASSIGNMENT'
  and valid_from <= $3::date and (valid_to is null or valid_to >= $3::date)`

/** Takes the end of the chain, made where there is none, in one statement. */
const takeHead = `insert into timeline_head (chain_id, sequence) values ($1, 0)
  on conflict (chain_id) do update set sequence = timeline_head.sequence returning sequence, hash`

const facts = `select c.regency, v.state from cooperative c left join visit v on v.id = $2 where c.id = $1`

/** Visit, event, end of the chain and kept answer, in one statement. */
const write = `with written as (
    insert into visit (id, regency, cooperative_id, assistant_id, state, mode, purposes, met_with, findings, actions_agreed, obstacles,
      training_needs, no_photo_reason, next_visit_on, visited_on, started_at, ended_at, received_at, clock_suspect)
    values ($1, $2, $3, $4, 'COMPLETED', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
    on conflict (id) do update set state = 'COMPLETED', mode = $5, purposes = $6, met_with = $7, findings = $8, actions_agreed = $9,
      obstacles = $10, training_needs = $11, no_photo_reason = $12, next_visit_on = $13, visited_on = $14, started_at = $15, ended_at = $16,
      received_at = $17, clock_suspect = $18),
  appended as (
    insert into timeline_event (id, regency, cooperative_id, sequence, type, subject, subject_id, from_state, to_state, actor_id, actor_role,
      made_at, recorded_at, facts, previous_hash, hash)
    values ($19, $2, $3, $20, 'VisitRecorded', 'visit', $1, $21, 'COMPLETED', $4, 'BA', $22, $17, $23, $24, $25)),
  head as (update timeline_head set sequence = $20, hash = $25 where chain_id = $3)
  update command_log set outcome = $26 where person_id = $4 and key = $27`

/** What the server answers, with its status. */
export interface Answer {
  status: number
  body: string
}

const refused = (commandKey: string, code: string): Answer => answer({ commandKey, code })
const answer = (recordVisit: object): Answer => ({ status: 200, body: JSON.stringify({ data: { recordVisit } }) })

/**
 * Records a visit as one transaction: who asks, the key, the assignment (asked as the viewer), the end of the chain, the facts, the
 * checks, and all that is written in one statement. The same rows as the API's command leaves.
 */
export async function recordVisit(pool: Pool, token: string, today: string, input: RecordVisit): Promise<Answer> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const answered = await inTransaction(client, token, today, input)
    await client.query('commit')
    return answered
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function inTransaction(client: PoolClient, token: string, today: string, input: RecordVisit): Promise<Answer> {
  const ask = async (name: string, text: string, values: unknown[]) => (await client.query({ name, text, values })).rows
  const { key, madeAt } = input.command
  const [person] = await ask('viewer', viewer, [token, today])
  if (person === undefined) return { status: 401, body: '{}' }
  const inputHash = hashOf({ command: 'recordVisit', input })
  const [taken] = await ask('key', takeKey, [person.person, key, inputHash])
  if (taken === undefined) return repeated(client, person.person, key, inputHash)
  if (person.role !== 'BA') return refused(key, 'NOT_YOURS')
  await client.query(`set local role dampingi_ba`)
  const [grant] = await ask('assigned', assigned, [person.person, input.cooperativeId, input.visitedOn])
  await client.query(`set local role dampingi_writer`)
  if (grant === undefined) return refused(key, 'NOT_FOUND')
  const [head] = await ask('head', takeHead, [input.cooperativeId])
  const [found] = await ask('facts', facts, [input.cooperativeId, input.visitId])
  const wrong = wrongWith(input, found.state)
  if (wrong !== null) return refused(key, wrong)
  const now = new Date().toISOString()
  const event = eventOf({ input, head, person, regency: found.regency, from: found.state, now })
  const { notes } = input
  const outcome = { accepted: true, eventId: event.id, ids: { visit: input.visitId } }
  await ask('write', write, [
    input.visitId,
    found.regency,
    input.cooperativeId,
    person.person,
    notes.mode,
    notes.purposes,
    notes.metWith,
    notes.findings,
    JSON.stringify(notes.actionsAgreed),
    JSON.stringify(notes.obstacles),
    JSON.stringify(notes.trainingNeeds),
    notes.noPhotoReason,
    notes.nextVisitOn,
    input.visitedOn,
    input.startedAt,
    input.endedAt,
    now,
    event.facts.clockSuspect,
    event.id,
    event.sequence,
    event.fromState,
    madeAt,
    JSON.stringify(event.facts),
    event.previousHash,
    event.hash,
    JSON.stringify(outcome),
    key,
  ])
  return answer({ commandKey: key, eventId: event.id })
}

async function repeated(client: PoolClient, person: string, key: string, inputHash: string): Promise<Answer> {
  const { rows } = await client.query('select input_hash, outcome from command_log where person_id = $1 and key = $2', [
    person,
    key,
  ])
  if (rows[0]?.input_hash !== inputHash) return refused(key, 'IDEMPOTENCY_KEY_REUSED')
  const { accepted, eventId, problem } = rows[0].outcome
  return accepted ? answer({ commandKey: key, eventId }) : refused(key, problem.code)
}

function wrongWith({ notes }: RecordVisit, state: string | null): string | null {
  if (state !== null && state !== 'PLANNED') return 'ALREADY_EXISTS'
  if (notes.purposes.length === 0 || notes.findings.trim() === '' || notes.noPhotoReason === null)
    return 'REQUIREMENTS_MISSING'
  const wrong =
    notes.actionsAgreed.some(({ what }) => what.trim() === '') ||
    notes.trainingNeeds.some(({ people }) => !(people >= 0 && people <= 10_000))
  return wrong ? 'INPUT_INVALID' : null
}

interface Happened {
  input: RecordVisit
  head: { sequence: number; hash: string | null }
  person: { person: string }
  regency: string
  from: string | null
  now: string
}

function eventOf({ input, head, person, regency, from, now }: Happened) {
  const { notes, command, visitedOn } = input
  const open = {
    id: v7({ msecs: Date.parse(now) }),
    regency,
    cooperativeId: input.cooperativeId,
    bankId: null,
    sequence: head.sequence + 1,
    type: 'VisitRecorded',
    subject: 'visit',
    subjectId: input.visitId,
    fromState: from,
    toState: 'COMPLETED',
    actorId: person.person,
    actorRole: 'BA',
    onBehalfOf: null,
    madeAt: command.madeAt,
    recordedAt: now,
    previousHash: head.hash,
    facts: {
      visitedOn,
      purposes: notes.purposes,
      obstacles: notes.obstacles.length,
      trainingNeeds: notes.trainingNeeds.length,
      actionsAgreed: notes.actionsAgreed.length,
      clockSuspect: Date.parse(command.madeAt) - Date.parse(now) > 24 * 60 * 60 * 1000,
    },
  }
  return { ...open, hash: eventHash(open) }
}
