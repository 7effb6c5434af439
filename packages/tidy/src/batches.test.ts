import { expect, test } from 'vitest'
import { filesOf } from './repository.ts'

const textOf = (path: string): string => filesOf(path)[0]?.text ?? ''

test('the phone asks for the key of every answer that a batch can give: without it a command would be sent for ever', () => {
  const union = /union CommandPayload =([^"]*?)\n\n/.exec(textOf('apps/api/schema.graphql'))?.[1] ?? ''
  const answers = union
    .split('|')
    .map((name) => name.trim())
    .filter(Boolean)
  const batch = textOf('apps/ba-portal/src/phone/sync-commands.graphql')
  const asked = [...batch.matchAll(/\.\.\. on (\w+) \{\s+commandKey/g)].map(([, name]) => name)
  expect(answers).toContain('VisitAccepted')
  expect(new Set(asked)).toEqual(new Set(answers))
})
