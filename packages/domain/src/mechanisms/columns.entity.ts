import { BigIntType, JsonType, Type } from '@mikro-orm/core'
import { Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, Int, registerEnumType } from 'type-graphql'
import { DateScalar, DateTimeScalar, RupiahScalar } from './scalars.entity.ts'

/*
 * One decorator a property: what it is in the table and what it is in the schema, said together. The words become the description in
 * the schema; what may be empty says `nullable`.
 */

type Class = abstract new (...args: never[]) => unknown
type Options = { nullable?: boolean; unique?: boolean }
type GraphType = () => unknown

const both =
  (...decorators: PropertyDecorator[]): PropertyDecorator =>
  (target, key) => {
    for (const decorate of decorators) decorate(target, key)
  }

const shown = (type: GraphType, description: string, options: Options): PropertyDecorator =>
  Field(type as () => StringConstructor, { description, nullable: options.nullable ?? false }) as PropertyDecorator

const stored = (options: object): PropertyDecorator => Property(options) as PropertyDecorator

/** An instant in the table as `timestamptz`, in the code as RFC 3339 in UTC with milliseconds. */
export class InstantType extends Type<string | null, string | null> {
  override convertToJSValue(value: string | Date | null): string | null {
    return value === null ? null : new Date(value).toISOString()
  }
  override getColumnType(): string {
    return 'timestamptz(3)'
  }
}

/** The id that whoever created the record made: UUIDv7. */
export const idColumn = (): PropertyDecorator =>
  both(
    Field(() => ID, { description: 'Made by whoever created the record: a UUID of version 7.' }) as PropertyDecorator,
    PrimaryKey({ type: 'uuid' }) as PropertyDecorator,
  )

export const textColumn = (description: string, options: Options = {}): PropertyDecorator =>
  both(
    shown(() => String, description, options),
    stored({ type: 'text', ...options }),
  )

export const countColumn = (description: string, options: Options = {}): PropertyDecorator =>
  both(
    shown(() => Int, description, options),
    stored({ type: 'integer', ...options }),
  )

export const flagColumn = (description: string, options: Options = {}): PropertyDecorator =>
  both(
    shown(() => Boolean, description, options),
    stored({ type: 'boolean', ...options }),
  )

/** Whole rupiah: `bigint` in the table, a number in the code (a test holds them below 2^53), an integer string on the wire. */
export const rupiahColumn = (description: string, options: Options = {}): PropertyDecorator =>
  both(
    shown(() => RupiahScalar, description, options),
    stored({ type: new BigIntType('number'), ...options }),
  )

/** The id of a record of any kind. */
export const uuidColumn = (description: string, options: Options = {}): PropertyDecorator =>
  both(
    shown(() => ID, description, options),
    stored({ type: 'uuid', ...options }),
  )

/** A WIB day. */
export const dayColumn = (description: string, options: Options = {}): PropertyDecorator =>
  both(
    shown(() => DateScalar, description, options),
    stored({ type: 'date', ...options }),
  )

export const instantColumn = (description: string, options: Options = {}): PropertyDecorator =>
  both(
    shown(() => DateTimeScalar, description, options),
    stored({ type: InstantType, ...options }),
  )

/** A structured value of its own GraphQL type, kept as `jsonb`; `[type]` for a list. */
export const jsonColumn = (type: GraphType, description: string, options: Options = {}): PropertyDecorator =>
  both(shown(type, description, options), stored({ type: JsonType, columnType: 'jsonb', ...options }))

/** One of the codes: text with a check constraint, since an enum of PostgreSQL is no index condition under a policy. */
export const codeColumn = (codes: Codes, description: string, options: Options = {}): PropertyDecorator =>
  both(
    shown(() => codes, description, options),
    Enum({ items: Object.values(codes), type: 'text', ...options }) as PropertyDecorator,
  )

/** Several of the codes. */
export const codesColumn = (codes: Codes, description: string): PropertyDecorator =>
  both(
    shown(() => [codes], description, {}),
    stored({ type: 'array', columnType: 'text[]' }),
  )

/** What scopes the row, kept in the table and never shown. */
export const scopeColumn = (): PropertyDecorator => stored({ type: 'text' })

/** A column that the schema does not show. */
export const hiddenColumn = (options: object): PropertyDecorator => stored(options)

/**
 * The id of another record, on a property named `…Id`. The schema shows the record itself under the name without `Id`, null where the
 * viewer may not see it.
 */
export const reference =
  (entity: () => Class, description: string, options: Options = {}): PropertyDecorator =>
  (target, key) => {
    hiddenReference(entity, options)(target, key)
    shown(entity, description, { nullable: true })(target, String(key).replace(/Id$/, ''))
  }

/** The id of another record that the schema does not show. */
export const hiddenReference =
  (entity: () => Class, options: Options = {}): PropertyDecorator =>
  (target, key) =>
    ManyToOne({
      entity: entity as never,
      mapToPk: true,
      fieldName: String(key).replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      nullable: options.nullable ?? false,
      unique: options.unique ?? false,
      updateRule: 'no action',
      deleteRule: 'no action',
    })(target as never, key as never)

export type Codes = Record<string, string>

/** Registers a list of codes as an enum of the schema. */
export function codes<Code extends string>(
  name: string,
  values: readonly Code[],
  description: string,
): Record<Code, Code> {
  const record = Object.fromEntries(values.map((value) => [value, value])) as Record<Code, Code>
  registerEnumType(record, { name, description })
  return record
}
