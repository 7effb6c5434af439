import {
  type Finding as FindingData,
  type Language,
  type Problem as ProblemData,
  problemCodes,
  problemWords,
  textIn,
} from '@dampingi/domain'
import { codes, LanguageCodes } from '@dampingi/domain/entities'
import { Arg, Ctx, Field, FieldResolver, ID, InterfaceType, ObjectType, Resolver, Root } from 'type-graphql'
import type { Context } from './context.ts'

const ProblemCodes = codes('ProblemCode', problemCodes, 'Every way a command can fail that a user can meet.')
const SeverityCodes = codes(
  'Severity',
  ['BLOCKING', 'ATTENTION', 'UNKNOWN'],
  'Whether a finding stops the command; UNKNOWN is a fact not collected.',
)
const PartyCodes = codes(
  'Party',
  ['BA', 'BOARD', 'VILLAGE', 'PMO', 'BANK', 'BULOG', 'SYSTEM', 'ADMIN'],
  'The parties of the programme.',
)
export const CertaintyCodes = codes('Certainty', ['CONFIRMED', 'REPORTED', 'UNCERTAIN'], 'How sure a source is.')

/** An expected failure: what happened, where, what to do. */
@InterfaceType({ description: 'An expected failure: what happened, where, and what to do.' })
abstract class Problem {
  @Field(() => ProblemCodes, { description: 'Its code; stable.' }) code!: string
  @Field(() => [String], { description: 'Path of the input field; empty for the command as a whole.' }) path!: string[]
}

/** One thing that a rule or a lifecycle found. */
@ObjectType({ description: 'One thing that a rule or a lifecycle found.' })
class Finding {
  @Field(() => String, { description: 'Code of the rule; stable.' }) rule!: string
  @Field(() => SeverityCodes, { description: 'Whether it stops the command.' }) severity!: string
  @Field(() => [String], { description: 'Path of the field in the record.' }) path!: string[]
  @Field(() => PartyCodes, { description: 'Who can mend it.' }) owner!: string
}

/** A command that was refused. */
@ObjectType({
  implements: Problem,
  description: 'A command that was refused. Sent again, it is refused again: mend it and send it under a new key.',
})
export class Refused extends Problem {
  @Field(() => ID, { description: 'The key of the command.' }) commandKey!: string
  @Field(() => [Finding], { description: 'What stands in the way, each with how to mend it.' }) findings!: FindingData[]
}

const wanted = { nullable: true, description: "Leave out for the viewer's own." }

@Resolver(() => Problem)
export class ProblemWords {
  @FieldResolver(() => String, { description: 'What happened.' })
  async message(
    @Root() problem: ProblemData,
    @Ctx() context: Context,
    @Arg('language', () => LanguageCodes, wanted) language?: Language,
  ): Promise<string> {
    return textIn(problemWords[problem.code].message, language ?? (await context.language()))
  }

  @FieldResolver(() => String, { description: 'What to do next.' })
  async remedy(
    @Root() problem: ProblemData,
    @Ctx() context: Context,
    @Arg('language', () => LanguageCodes, wanted) language?: Language,
  ): Promise<string> {
    return textIn(problemWords[problem.code].remedy, language ?? (await context.language()))
  }
}

@Resolver(() => Finding)
export class FindingWords {
  @FieldResolver(() => String, { description: 'Why it was found.' })
  async why(
    @Root() finding: FindingData,
    @Ctx() context: Context,
    @Arg('language', () => LanguageCodes, wanted) language?: Language,
  ): Promise<string> {
    return textIn(finding.why, language ?? (await context.language()))
  }

  @FieldResolver(() => String, { description: 'How to mend it.' })
  async mend(
    @Root() finding: FindingData,
    @Ctx() context: Context,
    @Arg('language', () => LanguageCodes, wanted) language?: Language,
  ): Promise<string> {
    return textIn(finding.mend, language ?? (await context.language()))
  }

  @FieldResolver(() => String, { nullable: true, description: 'The source of the rule.' })
  source(@Root() finding: FindingData): string | null {
    return finding.citation?.source ?? null
  }

  @FieldResolver(() => String, { nullable: true, description: 'Address of the source.' })
  sourceUrl(@Root() finding: FindingData): string | null {
    return finding.citation?.url ?? null
  }

  @FieldResolver(() => CertaintyCodes, { nullable: true, description: 'How sure the source is.' })
  certainty(@Root() finding: FindingData): string | null {
    return finding.citation?.certainty ?? null
  }
}
