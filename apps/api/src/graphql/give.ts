import type { CommandName, InputOf } from '@dampingi/domain'
import { GraphQLError } from 'graphql'
import { type Answer, StillInProgress } from '../mechanisms/command/answer.ts'
import { payloadOf } from './accepted.ts'
import type { Context } from './context.ts'
import { failureOf } from './failures.ts'
import { unusableInput } from './unusable-input.ts'

type Class = abstract new (...args: never[]) => object

/** Gives a command as the viewer, and answers as the payload of its mutation. */
export async function give<Name extends CommandName>(
  context: Context,
  name: Name,
  input: InputOf<Name>,
  accepted: Class,
): Promise<object> {
  try {
    return await given(context, name, input, accepted)
  } catch (error) {
    // As a failure that may be told, so that the answer has its status too: a phone keeps what a 503 did not take.
    throw failureOf(error)
  }
}

async function given<Name extends CommandName>(
  context: Context,
  name: Name,
  input: InputOf<Name>,
  accepted: Class,
): Promise<object> {
  const asking = await context.asking()
  const { key } = input.command
  const unusable = unusableInput(input)
  if (unusable !== null) return payloadOf(key, { accepted: false, problem: unusable }, accepted)
  // A copy of plain objects: the classes of the schema must not reach a record or a hash.
  const answer = await runOrWait(context, name, structuredClone(input), asking)
  return payloadOf(key, answer, accepted)
}

async function runOrWait<Name extends CommandName>(
  context: Context,
  name: Name,
  input: InputOf<Name>,
  asking: Awaited<ReturnType<Context['asking']>>,
): Promise<Answer> {
  try {
    return await context.mechanisms.commands.run(name, input, asking)
  } catch (error) {
    if (!(error instanceof StillInProgress)) throw error
    const headers = new Map([['retry-after', '2']])
    throw new GraphQLError(
      'Kiriman ini sedang dikerjakan. Coba lagi sebentar. / This command is being worked on. Try again shortly.',
      {
        extensions: { code: 'IN_PROGRESS', http: { status: 409, headers } },
      },
    )
  }
}
