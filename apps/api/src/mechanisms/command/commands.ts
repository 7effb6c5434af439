import { setTimeout as sleep } from 'node:timers/promises'
import {
  type CommandDefinition,
  type CommandInput,
  type CommandName,
  commands,
  type Decision,
  type InputOf,
  type Problem,
  type Subject,
  type Writes,
} from '@dampingi/domain'
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql'
import type { Clock } from '../clock.ts'
import type { Asking } from '../read-model/reader.ts'
import { appendEvent, lockChain } from '../timeline.ts'
import { type Answer, refused, StillInProgress } from './answer.ts'
import { asWriter } from './as-writer.ts'
import { keepAnswer, takeKey } from './command-log.ts'
import { letThrough, seesRecord } from './let-through.ts'
import { cooperativeOf, loadFacts, loadRecords, loadRuleSetFacts } from './load-facts.ts'
import { pauseAfter } from './pause-after.ts'
import { writeRecords } from './records.ts'

const versionSeven = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i
const anyUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What PostgreSQL says when two transactions stood in each other's way: serialisation failure, deadlock. */
const metAnother = new Set(['40001', '40P01'])
/** What it says of a unique key that another took first, and of a lock that it waited for too long. */
const [keyTaken, lockHeld] = ['23505', '55P03']
const mostTries = 3

/**
 * Runs commands, each as one transaction: the key among this person's commands, then permission (before existence), then lifecycle and
 * rules (the domain's own decision), then the write, then the timeline.
 */
export class Commands {
  constructor(
    private readonly orm: MikroORM,
    private readonly clock: Clock,
    /** Told after each commit that appended an event. */
    private readonly appended: () => void,
  ) {}

  async run<Name extends CommandName>(name: Name, input: InputOf<Name>, asking: Asking): Promise<Answer> {
    if (!anyUuid.test(input.command.key)) return refused('INPUT_INVALID', ['command', 'key'])
    const given = { name, input, asking }
    for (let tries = 1; ; tries += 1) {
      try {
        const answer = await asWriter(this.orm, asking, (em) => this.once(em, given, () => this.answer(em, given)))
        if (answer.accepted) this.appended()
        return answer
      } catch (error) {
        const code = (error as { code?: string }).code ?? ''
        const met = metAnother.has(code)
        if (code === lockHeld || (met && tries === mostTries)) throw new StillInProgress()
        if (!met && code !== keyTaken) throw error
        if (tries === mostTries) return this.taken(given)
        if (met) await sleep(pauseAfter(tries, Math.random()))
      }
    }
  }

  /** An id that another record goes by, of whatever kind: told as such to whoever may see that record, and to nobody else. */
  private async taken<Name extends CommandName>(given: Given<Name>): Promise<Answer> {
    return asWriter(this.orm, given.asking, (em) => this.once(em, given, () => this.answerTaken(em, given)))
  }

  private async answerTaken<Name extends CommandName>(
    em: SqlEntityManager,
    { name, input, asking }: Given<Name>,
  ): Promise<Answer> {
    const { id, alsoMakes = [] } = commands[name].subject(input as never)
    for (const given of [id, ...alsoMakes.map((made) => made.id)]) {
      if (await seesRecord(em, asking, given)) return refused('ALREADY_EXISTS')
    }
    return refused('NOT_FOUND')
  }

  /** The answer that the key has, or the one found now and kept under it. */
  private async once<Name extends CommandName>(
    em: SqlEntityManager,
    { name, input, asking }: Given<Name>,
    find: () => Promise<Answer>,
  ): Promise<Answer> {
    const sent = { personId: asking.session.viewer.personId, key: input.command.key, command: name, input }
    const before = await takeKey(em, sent)
    if (before !== null) return before
    const answer = await find()
    await keepAnswer(em, sent, answer)
    return answer
  }

  private async answer<Name extends CommandName>(
    em: SqlEntityManager,
    { name, input, asking }: Given<Name>,
  ): Promise<Answer> {
    const command = commands[name] as unknown as CommandDefinition<CommandInput>
    if (!command.by.includes(asking.session.viewer.role)) return refused('NOT_YOURS')
    const subject = command.subject(input)
    const malformed = malformedIds(subject)
    if (malformed !== null) return malformed
    if (!(await letThrough(em, { asking, subject, actedOn: command.actedOn(input) }))) return refused('NOT_FOUND')
    const decided = await this.decide(em, { command, input, asking, subject })
    if ('accepted' in decided) return decided
    const { decision, head, now, regency } = decided
    const ids = writeRecords(em, decision.writes)
    const { madeAt } = input.command
    const event = appendEvent(em, head, {
      event: decision.event,
      session: asking.session,
      regency,
      madeAt,
      recordedAt: now,
    })
    return { accepted: true, eventId: event.id, ids }
  }

  /**
   * The records that the decision may look at. One that is already there under the id of a new record, and is not the giver's to see,
   * is left out: whatever else is wrong with the command is then told as for an invented id.
   */
  private async seen(em: SqlEntityManager, asking: Asking, subject: Subject) {
    const loaded = await loadRecords(em, subject)
    const taken = subject.within !== undefined && recordOf(subject, loaded)?.id === subject.id
    const hidden = taken && !(await seesRecord(em, asking, subject.id))
    return { loaded: hidden ? { ...loaded, [subject.kind]: null } : loaded, hidden }
  }

  private async decide(
    em: SqlEntityManager,
    asked: { command: CommandDefinition<CommandInput>; input: CommandInput; asking: Asking; subject: Subject },
  ) {
    const { command, input, asking, subject } = asked
    if (subject.kind === 'ruleSet') return this.decideRuleSet(em, asked)
    const cooperativeId = cooperativeOf(subject, (await this.seen(em, asking, subject)).loaded)
    if (cooperativeId === null) return refused('NOT_FOUND')
    const head = await lockChain(em, cooperativeId)
    const { loaded, hidden } = await this.seen(em, asking, subject)
    const existing = recordOf(subject, loaded)
    const makes = subject.within !== undefined
    if (makes && existing === null && !versionSeven.test(subject.id)) return wrongVersion(subject)
    const now = this.clock.now()
    const facts = await loadFacts(em, { asking, now, subject, cooperativeId, loaded })
    const decision = command.decide(input, facts) as Decision<Writes>
    if (hidden && decision.outcome === 'ACCEPTED') return refused('NOT_FOUND')
    if (decision.outcome === 'ACCEPTED') return { decision, head, now, regency: facts.cooperative.regency }
    return refusal(decision.problem, makes && existing !== null)
  }

  /** The same for a version of a rule set: sets are held against each other, so all of them have the one chain of the programme. */
  private async decideRuleSet(
    em: SqlEntityManager,
    asked: { command: CommandDefinition<CommandInput>; input: CommandInput; asking: Asking; subject: Subject },
  ) {
    const { command, input, asking, subject } = asked
    const head = await lockChain(em, null)
    const now = this.clock.now()
    const facts = await loadRuleSetFacts(em, { asking, now })
    const exists = facts.versions.some(({ id }) => id === subject.id)
    const makes = subject.within !== undefined
    if (makes && !exists && !versionSeven.test(subject.id)) return wrongVersion(subject)
    const decision = command.decide(input, facts as never) as Decision<Writes>
    if (decision.outcome === 'ACCEPTED') return { decision, head, now, regency: facts.viewer.regency }
    return refusal(decision.problem, makes && exists)
  }
}

/** A known id under a new key is not a wrong state but a record made twice. */
const refusal = (problem: Problem, madeTwice: boolean): Answer =>
  madeTwice && problem.code === 'WRONG_STATE' ? refused('ALREADY_EXISTS') : { accepted: false, problem }

const wrongVersion = ({ kind }: Subject): Answer => refused('INPUT_INVALID', [`${kind}Id`])

/** The record that a command is about; null for the co-operative itself, which no command makes, and for rule sets, which are read at once. */
const recordOf = ({ kind }: Subject, loaded: Awaited<ReturnType<typeof loadRecords>>) =>
  kind === 'cooperative' || kind === 'ruleSet' ? null : loaded[kind]

interface Given<Name extends CommandName> {
  name: Name
  input: InputOf<Name>
  asking: Asking
}

/** An id that no table could hold is answered before any table is asked: what is no id cannot be found. */
function malformedIds({ id, within, alsoMakes = [], parts = [], bankId }: Subject): Answer | null {
  const misshapen = [...alsoMakes, ...parts].find((made) => !versionSeven.test(made.id))
  if (misshapen !== undefined) return refused('INPUT_INVALID', misshapen.path)
  const ids = [id, ...Object.values(within ?? {}), ...(bankId === undefined ? [] : [bankId])]
  return ids.every((given) => anyUuid.test(given)) ? null : refused('NOT_FOUND')
}
