import {
  editFindings,
  type GivenParameter,
  type Parameter,
  type ParameterName,
  parameterUnits,
  type RuleSet,
} from '@dampingi/domain'
import { type FormFinding, say } from '@dampingi/ui'
import { namedFinding } from './named-finding.ts'

/** What is typed of one parameter. `number` is in the unit as it is shown: percent where the rule counts basis points. */
export interface TypedParameter {
  number: number | null
  choices: string[]
  source: string
  url: string
  certainty: Parameter['certainty'] | null
  checkedOn: string | null
}

const basisPointsInPercent = 100

const isNumeric = (name: ParameterName): boolean => !['choice', 'list', 'table'].includes(parameterUnits[name])

/** A parameter as it stands, ready to be typed over; the day of the check is that of whoever types. */
export function typedParameter(
  name: ParameterName,
  { value, cite, certainty }: Parameter,
  today: string,
): TypedParameter {
  const number = typeof value === 'number' ? value : null
  return {
    number: number !== null && parameterUnits[name] === 'basis points' ? number / basisPointsInPercent : number,
    choices: Array.isArray(value) ? [...(value as string[])] : typeof value === 'string' ? [value] : [],
    source: cite.source,
    url: cite.url ?? '',
    certainty,
    checkedOn: today,
  }
}

/** What is typed, as the command takes it. */
export function givenParameter(name: ParameterName, typed: TypedParameter): GivenParameter {
  const unit = parameterUnits[name]
  const number =
    typed.number !== null && unit === 'basis points' ? Math.round(typed.number * basisPointsInPercent) : typed.number
  const silent = unit === 'choice' && typed.choices.length === 0
  return {
    name,
    unit,
    number: isNumeric(name) ? number : null,
    choices: isNumeric(name) || silent ? null : typed.choices,
    source: typed.source.trim(),
    url: typed.url.trim() || null,
    certainty: typed.certainty ?? 'UNCERTAIN',
    checkedOn: typed.checkedOn ?? '',
  }
}

/** What the rules find of it, each at its field. */
export const parameterFindings = (set: RuleSet, name: ParameterName, typed: TypedParameter): FormFinding[] =>
  editFindings(set, { parameter: givenParameter(name, typed) })
    .map(namedFinding)
    .map(({ rule, path, why, mend }) => ({
      path: [rule === 'CITATION_MISSING' ? missingPart(typed) : path[0] === 'url' ? 'url' : 'value'],
      message: `${say(why)} ${say(mend)}`,
      blocking: true,
    }))

const missingPart = ({ source }: TypedParameter): string => (source.trim() === '' ? 'source' : 'checkedOn')
