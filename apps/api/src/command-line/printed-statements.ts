import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ViewerKind } from '@dampingi/domain'
import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  typeFromAST,
} from 'graphql'
import { describedTables } from '../database/orm.ts'
import { buildSchema, readModel } from '../graphql/schema.ts'
import { entityMap } from '../mechanisms/read-model/entity-map.ts'
import { Plans } from '../mechanisms/read-model/plans.ts'
import { projectRoot } from '../server/configuration.ts'
import type { Portal } from '../server/portals.ts'

/** As whom the operations of each portal run. */
const kindOf: Record<Portal, ViewerKind> = { ba: 'BA', pmo: 'PMO', bank: 'BANK', bulog: 'BULOG' }

/**
 * The statement of each query of the portals, by the path of the file beside it: what a change does to the SQL is read in its review. Each
 * is compiled with every variable given, so that every filter shows.
 */
export async function printedStatements(): Promise<Record<string, string>> {
  const schema = buildSchema()
  const plans = new Plans(schema, readModel, entityMap(await describedTables()))
  const transform = await portalTransform()
  const printed: Record<string, string> = {}
  for (const [portal, kind] of Object.entries(kindOf)) {
    const folder = `apps/${portal}-portal/src`
    const files = globSync('**/*.graphql', { cwd: join(projectRoot, folder) }).sort()
    const texts = files.map((file) => ({
      file,
      document: parse(readFileSync(join(projectRoot, folder, file), 'utf8')),
    }))
    const fragments = texts.flatMap(({ document }) =>
      document.definitions.filter((d) => d.kind === Kind.FRAGMENT_DEFINITION),
    )
    for (const { file, document } of texts) {
      const queries = document.definitions.filter(
        (d) => d.kind === Kind.OPERATION_DEFINITION && d.operation === OperationTypeNode.QUERY,
      )
      if (queries.length === 0) continue
      const whole: DocumentNode = transform({ kind: Kind.DOCUMENT, definitions: [...queries, ...fragments] })
      const statements = whole.definitions.flatMap((d) =>
        d.kind === Kind.OPERATION_DEFINITION ? [statement(plans, schema, whole, d, kind)] : [],
      )
      printed[`${folder}/${file.replace(/\.graphql$/, '.sql')}`] = statements.join('\n')
    }
  }
  return printed
}

function statement(
  plans: Plans,
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  kind: ViewerKind,
): string {
  const given = (operation.variableDefinitions ?? []).map(({ variable, type }) => [
    variable.name.value,
    example(typeFromAST(schema, type as never) as GraphQLInputType),
  ])
  const { text } = plans.ofQuery(document, operation, Object.fromEntries(given), kind)
  return `-- ${operation.name?.value ?? 'query'}, as ${kind}\n${broken(text)};\n`
}

/** Some value of a type: the text depends on which values are given, and on codes and flags, never on the rest. */
function example(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return example(type.ofType)
  if (isListType(type)) return [example(type.ofType)]
  if (isEnumType(type)) return type.getValues()[0]?.value
  if (isInputObjectType(type))
    return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, example(field.type)]))
  return { Int: 1, Boolean: true }[type.name] ?? 'x'
}

/** What the portals' build does with their operations. */
async function portalTransform(): Promise<(document: DocumentNode) => DocumentNode> {
  const { withTypenames } = await import(pathToFileURL(join(projectRoot, 'bin/typenames.mjs')).href)
  return withTypenames
}

/** Lines that a person can read: each clause begins one. */
const broken = (text: string): string =>
  text
    .replace(/ (?=(?:from|where|order by|limit|left join|group by) )/g, '\n  ')
    .replace(/, (?='[A-Za-z_]+', )/g, ',\n    ')
