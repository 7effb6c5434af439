import { describe, expect, test } from 'vitest'
import { type Lifecycle, mayGive, offers, step, type Transition } from '../mechanisms/lifecycle.ts'
import { roles } from '../mechanisms/viewer.ts'
import { commands } from './commands.ts'
import { lives } from './lives.ts'

type Life = Lifecycle<string, string, unknown>
const keyOf = (t: Pick<Transition<string, string, unknown>, 'from' | 'command' | 'to'>) =>
  `${t.from} ${t.command} ${t.to}`

describe.each(lives.map((life) => [life.name, life as unknown as Life] as const))('the life of a %s', (_name, life) => {
  const states = Object.keys(life.states)
  const declared = new Map(life.transitions.map((t) => [keyOf(t), t]))
  const open: Life = { ...life, transitions: life.transitions.map((t) => ({ ...t, needs: [] })) }

  test('every state can be reached from the beginning', () => {
    const reached = new Set<string | null>([null])
    for (let grown = true; grown; ) {
      const before = reached.size
      for (const t of life.transitions) if (reached.has(t.from)) reached.add(t.to)
      grown = reached.size > before
    }
    expect(states.filter((state) => !reached.has(state))).toEqual([])
  })

  test('every declared step is taken by its roles and by no other', () => {
    for (const { from, command, to, by } of life.transitions) {
      for (const role of roles) {
        expect(step(open, { from, command, to, role }, {}).refused, `${role}: ${from} ${command} ${to}`).toBe(
          by.includes(role) ? null : 'NOT_YOUR_ROLE',
        )
      }
    }
  })

  test('every step that is not declared is refused, whoever asks', () => {
    for (const from of [null, ...states]) {
      for (const command of Object.keys(life.commands)) {
        for (const to of states) {
          if (declared.has(keyOf({ from, command, to }))) continue
          for (const role of roles) expect(step(open, { from, command, to, role }, {}).refused).toBe('WRONG_STATE')
        }
      }
    }
  })

  test('every requirement that is not met is told with who mends it', () => {
    for (const { from, command, to, by, needs } of life.transitions) {
      const shut = {
        ...life,
        transitions: [
          { from, command, to, by, needs: needs.map(({ each: _, ...need }) => ({ ...need, met: () => false })) },
        ],
      }
      const { findings } = step(shut, { from, command, to, role: by[0] as never }, {})
      expect(findings.map((f) => f.rule)).toEqual(needs.map((need) => need.code))
      for (const finding of findings) {
        expect(
          [finding.why.id, finding.why.en, finding.mend.id, finding.mend.en, finding.owner].every(
            (word) => word.length > 0,
          ),
        ).toBe(true)
      }
    }
  })

  test('the buttons are the steps: nothing is offered that would be refused', () => {
    for (const state of [null, ...states]) {
      for (const role of roles) {
        const offered = offers(open, state, role, {}).map((offer) => offer.command)
        expect(offered).toEqual([
          ...new Set(life.transitions.filter((t) => t.from === state && t.by.includes(role)).map((t) => t.command)),
        ])
        for (const command of offered) expect(mayGive(life, state, command, role)).toBe(true)
      }
    }
  })

  test('every command of the life is a command of the programme, open to the same roles', () => {
    for (const command of Object.keys(life.commands)) {
      const by = new Set(life.transitions.filter((t) => t.command === command).flatMap((t) => t.by))
      expect(Object.keys(commands)).toContain(command)
      expect([...by].filter((role) => !commands[command as keyof typeof commands].by.includes(role))).toEqual([])
    }
  })

  test('every state and command has words in both languages', () => {
    for (const { label } of Object.values(life.states))
      expect([label.id, label.en].every((word) => word.length > 0)).toBe(true)
    for (const word of Object.values(life.commands))
      expect([word.id, word.en].every((text) => text.length > 0)).toBe(true)
  })
})

test('every command belongs to a life, but for what is recorded of the co-operative itself', () => {
  const lived = new Set([...lives.flatMap((life) => Object.keys(life.commands)), 'recordLegalBasis'])
  expect(Object.keys(commands).filter((command) => !lived.has(command))).toEqual([])
})
