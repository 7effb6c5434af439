import {
  type BudgetKind,
  type BusinessUse,
  blockOfField,
  type ContentValue,
  type ProposalContent,
} from '@dampingi/domain'
import { day } from '../formats/dates.ts'
import { number, rupiah } from '../formats/rupiah.ts'
import { blockLabel, budgetKindLabel, useLabel } from '../words/labels.ts'
import { t } from '../words/t.ts'

const names: Record<string, () => string> = {
  marketAnalysis: () => t('block.MARKET'),
  name: () => t('budgetName'),
  kind: () => t('budgetKind'),
  use: () => t('budgetUse'),
  quantity: () => t('quantity'),
  volume: () => t('volumePerMonth'),
  unit: () => t('unit'),
  unitPriceRupiah: () => t('unitPrice'),
  unitCostRupiah: () => t('unitCost'),
  supplier: () => t('supplier'),
  quotations: () => t('quotationsInHand'),
  month: () => t('month'),
  amountRupiah: () => t('amount'),
  purpose: () => t('purpose'),
  requestedAmountRupiah: () => t('requested'),
  tenorMonths: () => t('tenor'),
  graceMonths: () => t('grace'),
  plannedAgreementOn: () => t('plannedAgreement'),
}

/** What a field of a proposal is called, by the end of its path. */
export const fieldName = (path: readonly string[]): string => names[path.at(-1) ?? '']?.() ?? t('aLine')

/** A value of a field as it reads here: its unit stands at the end of the field's name. */
export function fieldValue(path: readonly string[], value: ContentValue): string {
  const field = path.at(-1) ?? ''
  if (value === null || value === '') return t('notFilled')
  if (field === 'kind') return budgetKindLabel(value as BudgetKind)
  if (field === 'use') return useLabel(value as BusinessUse)
  if (field.endsWith('On')) return day(String(value))
  if (field.endsWith('Months')) return t('months', { n: Number(value) })
  if (field.endsWith('Rupiah')) return rupiah(value) ?? ''
  return typeof value === 'number' ? number(value) : value
}

/** What a question opens, as a person calls it: the block; of a line its name behind it, of the loan its field. */
export function openedName(open: string, content: ProposalContent): string {
  const [field = '', part] = open.split('/')
  if (!(field in blockOfField)) return open
  const block = blockLabel(blockOfField[field as keyof ProposalContent])
  if (part === undefined) return block
  const lines = content[field as keyof ProposalContent]
  if (!Array.isArray(lines)) return `${block}: ${fieldName([part])}`
  const line = lines.find(({ id }) => id === part)
  const name = line === undefined ? null : 'name' in line ? line.name : line.purpose
  return `${block}: ${name || t('aLine')}`
}
