import { Check, Entity, Index, Unique } from '@mikro-orm/decorators/legacy'
import { ObjectType } from 'type-graphql'
import { Cooperative } from '../cooperatives/cooperative.entity.ts'
import {
  codeColumn,
  codes,
  countColumn,
  dayColumn,
  hiddenColumn,
  idColumn,
  instantColumn,
  reference,
  rupiahColumn,
  scopeColumn,
  textColumn,
} from '../mechanisms/columns.entity.ts'
import { Node } from '../mechanisms/node.entity.ts'
import { assigned, inRegency, ofBank, onlyAdded, sees } from '../mechanisms/scope.entity.ts'
import { Loan } from './loan.entity.ts'
import * as record from './loan-record.ts'

export const MovementKindCodes = codes('MovementKind', record.movementKinds, 'What moved on a loan.')

/** Table and type of a movement. */
@ObjectType({
  implements: Node,
  description:
    'Money that moved on a loan: drawn, repaid, placed by the village, paid back to the village, or taken back. Only ever added.',
})
@Entity({
  tableName: 'loan_movement',
  rowLevelSecurity: 'force',
  policies: [sees('BA', assigned('cooperative_id')), sees('PMO', inRegency), sees('BANK', ofBank), ...onlyAdded],
})
@Index({ properties: ['loanId', 'recordedAt', 'id'] })
@Check({ name: 'loan_movement_amount_rupiah_check', expression: 'amount_rupiah > 0' })
@Unique({ properties: ['loanId', 'kind', 'reference', 'recording'] })
@Unique({ properties: ['reversesId'] })
export class LoanMovement implements record.LoanMovementRecord {
  @idColumn() id!: string
  @scopeColumn() regency!: string
  @reference(() => Cooperative, 'The co-operative that borrowed.') cooperativeId!: string
  @reference(() => Loan, 'The loan.') loanId!: string
  @hiddenColumn({ type: 'uuid' }) bankId!: string
  @codeColumn(MovementKindCodes, 'What moved.') kind!: record.MovementKind
  @dayColumn('The day on which it moved.') movedOn!: string
  @rupiahColumn('How much.') amountRupiah!: number
  @textColumn('Number of the invoice, of the statement’s line, of the placement or of the village’s receipt.')
  reference!: string
  @textColumn('Who was paid, of a drawdown.', { nullable: true }) payee!: string | null
  @countColumn('The instalment that a placement covers.', { nullable: true }) instalmentNumber!: number | null
  @countColumn('How often it was recorded under this reference: 1, and one more each time it was taken back.')
  recording!: number
  @textColumn('Of a reversal: the id of the movement that it takes back.', { nullable: true })
  reversesId!: string | null
  @textColumn('Of a reversal: what was recorded wrongly.', { nullable: true }) reason!: string | null
  @instantColumn('When it was recorded.') recordedAt!: string
}
