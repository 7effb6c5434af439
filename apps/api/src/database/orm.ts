import * as entities from '@dampingi/domain/entities'
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy'
import {
  type EntityClass,
  type MetadataStorage,
  MikroORM,
  type Options,
  type PostgreSqlConnection,
} from '@mikro-orm/postgresql'
import { giveBackLostConnections } from './lost-connections.ts'

/** The classes of the domain that are tables. */
const tables = [
  entities.Appraisal,
  entities.CommandLog,
  entities.Cooperative,
  entities.CooperativeDocument,
  entities.Deliberation,
  entities.DocumentPage,
  entities.FoodOutlet,
  entities.Grant,
  entities.Loan,
  entities.LoanMovement,
  entities.Organisation,
  entities.PagePart,
  entities.Person,
  entities.Programme,
  entities.Proposal,
  entities.ProposalVersion,
  entities.Region,
  entities.RuleSetVersion,
  entities.TimelineEvent,
  entities.TimelineHead,
  entities.Visit,
] as EntityClass<object>[]

/** How the ORM reads the entities and talks to the database at `clientUrl`. Figures are those of one process. */
export const ormOptions = (clientUrl: string, connections: number): Options => ({
  entities: tables,
  metadataProvider: ReflectMetadataProvider,
  clientUrl,
  forceUtcTimezone: true,
  pool: { min: 0, max: connections, idleTimeoutMillis: 30_000 },
  driverOptions: {
    statement_timeout: 5_000,
    idle_in_transaction_session_timeout: 15_000,
    options: '-c timezone=UTC',
    onPoolCreated: giveBackLostConnections,
  },
})

/** The ORM as the API's login role. A connection that is lost while idle is made anew at the next use, and is no end of the process. */
export async function openOrm(clientUrl: string, connections = 20): Promise<MikroORM> {
  const orm = await MikroORM.init(ormOptions(clientUrl, connections))
  const pool = await (orm.em.getConnection() as PostgreSqlConnection).getNativeClient()
  pool.on('error', () => undefined)
  return orm
}

/** What the ORM knows of the tables, without a database behind it. */
export const describedTables = async (): Promise<MetadataStorage> =>
  (await MikroORM.init(ormOptions('postgresql://nobody@127.0.0.1:1/none', 1))).getMetadata()
