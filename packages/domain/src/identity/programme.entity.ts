import { Entity } from '@mikro-orm/decorators/legacy'
import { ObjectType } from 'type-graphql'
import { dayColumn, flagColumn, idColumn, scopeColumn, textColumn } from '../mechanisms/columns.entity.ts'
import { inRegency, kept, sees } from '../mechanisms/scope.entity.ts'

/** Table and type of the programme in one regency. */
@ObjectType({ description: "The programme in the viewer's regency." })
@Entity({
  tableName: 'programme',
  rowLevelSecurity: 'force',
  policies: [sees('BA', inRegency), sees('PMO', inRegency), sees('BANK', inRegency), sees('BULOG', inRegency), ...kept],
})
export class Programme {
  @idColumn() id!: string
  @scopeColumn() regency!: string
  @textColumn('Its name.') name!: string
  @flagColumn('Everything in it is made up.') demo!: boolean
  @dayColumn(
    'The day on which a proposal counts as filed; null: the day itself. A demo files in the time of a rule that is over.',
    { nullable: true },
  )
  filingOn!: string | null
}
