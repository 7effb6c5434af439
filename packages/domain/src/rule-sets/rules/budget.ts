import type { Finding } from '../../mechanisms/finding.ts'
import type { Text } from '../../mechanisms/text.ts'
import type { BudgetLine } from '../../proposals/proposal.ts'
import { rupiahText } from '../words.ts'
import type { Case } from './case.ts'
import { attention, blocking, type Rule, silent, traced } from './rule.ts'
import { sumMismatch } from './sum-mismatch.ts'

/** Block 5, what the money is for. Source: domain reference 1.2 and the validations of 1.3. */
export const budgetRules: readonly Rule[] = [
  {
    name: 'NUMBER_INVALID',
    reads: [],
    check: (it) => ({ inputs: { figures: it.unsound.length }, findings: it.unsound.map(numberInvalid) }),
  },
  {
    name: 'BUDGET_SUM',
    reads: [],
    check: (it) => ({
      inputs: { budgetRupiah: traced(it.budget), requestedRupiah: it.requested === null ? null : traced(it.requested) },
      findings: budgetSum(it),
    }),
  },
  {
    name: 'OVER_OPEX',
    reads: ['maxOpexRupiah'],
    check: (it) => ({ inputs: { opexRupiah: traced(it.opex) }, findings: overOpex(it) }),
  },
  {
    name: 'USE_NOT_ALLOWED',
    reads: ['allowedUses', 'budgetKinds'],
    check: (it) => ({
      inputs: { lines: it.content.budgetLines.length },
      findings: [...linesEmpty(it), ...usesNotAllowed(it)],
    }),
  },
  {
    name: 'SUPPLIER_MISSING',
    reads: ['quotationsInsteadOfSupplier'],
    check: (it) => ({ inputs: { lines: it.content.budgetLines.length }, findings: suppliersMissing(it) }),
  },
]

const numberInvalid = (path: string[]): Finding =>
  blocking({
    rule: 'NUMBER_INVALID',
    path,
    why: { id: 'Angka ini bukan bilangan bulat dari nol ke atas.', en: 'This is not a whole number from zero on.' },
    mend: { id: 'Tulis angka bulat, tanpa koma.', en: 'Write a whole number, without a decimal.' },
  })

function budgetSum(it: Case): Finding[] {
  if (it.content.budgetLines.length > 0)
    return sumMismatch({ what: 'BUDGET', path: ['budgetLines'], sum: it.budget, requested: it.requested })
  return [
    blocking({
      rule: 'NO_BUDGET',
      path: ['budgetLines'],
      why: { id: 'Anggaran belum diisi.', en: 'The budget is empty.' },
      mend: { id: 'Tulis barang atau biaya yang akan dibayar.', en: 'Write the goods or costs to be paid.' },
    }),
  ]
}

function overOpex(it: Case): Finding[] {
  const parameter = it.parameters.maxOpexRupiah
  if (parameter.value === null)
    return [silent(it, 'maxOpexRupiah', { id: 'batas belanja operasional', en: 'the limit of operating costs' })]
  const over = it.opex - BigInt(parameter.value)
  if (over <= 0n) return []
  return [
    blocking({
      rule: 'OVER_OPEX',
      path: ['budgetLines'],
      why: {
        id: `Belanja operasional ${rupiahText(it.opex)} di atas batas ${rupiahText(parameter.value)}.`,
        en: `Operating costs of ${rupiahText(it.opex)} exceed the limit of ${rupiahText(parameter.value)}.`,
      },
      mend: { id: `Kurangi ${rupiahText(over)}.`, en: `Reduce them by ${rupiahText(over)}.` },
      cite: parameter,
    }),
  ]
}

/** A line just added: no name, and the use a form gives until one is chosen. It is found once, as a whole. */
const isEmpty = (line: BudgetLine): boolean => line.name.trim() === '' && line.use === 'OTHER'

const linesEmpty = ({ content }: Case): Finding[] =>
  content.budgetLines.flatMap((line, i) => (isEmpty(line) ? [lineEmpty(i)] : []))

const lineEmpty = (i: number): Finding =>
  blocking({
    rule: 'MISSING_FACT',
    path: ['budgetLines', String(i), 'name'],
    why: { id: `Baris ${i + 1} belum diisi.`, en: `Line ${i + 1} is not filled in.` },
    mend: { id: 'Isi baris ini, atau hapus.', en: 'Fill it in, or remove it.' },
  })

/** A line in a sentence: by its name, else by where it stands. */
const called = (line: BudgetLine, i: number): Text =>
  line.name.trim() === ''
    ? { id: `baris ${i + 1}`, en: `line ${i + 1}` }
    : { id: `“${line.name}”`, en: `“${line.name}”` }

function usesNotAllowed({ content, parameters: { allowedUses, budgetKinds } }: Case): Finding[] {
  const ofUse = (line: BudgetLine, i: number) =>
    blocking({
      rule: 'USE_NOT_ALLOWED',
      path: ['budgetLines', String(i), 'use'],
      why: {
        id: `Kegunaan ${called(line, i).id} tidak ada dalam daftar aturan.`,
        en: `The use of ${called(line, i).en} is not on the rule’s list.`,
      },
      mend: {
        id: 'Pilih kegunaan dalam daftar, atau hapus baris ini.',
        en: 'Choose a use on the list, or remove this line.',
      },
      cite: allowedUses,
    })
  const ofKind = (line: BudgetLine, i: number) =>
    blocking({
      rule: 'USE_NOT_ALLOWED',
      path: ['budgetLines', String(i), 'kind'],
      why: {
        id: `Jenis belanja ${called(line, i).id} tidak dibuka aturan ini.`,
        en: `The kind of spending of ${called(line, i).en} is not open under this rule.`,
      },
      mend: {
        id: 'Ganti jenis belanja, atau hapus baris ini.',
        en: 'Change the kind of spending, or remove this line.',
      },
      cite: budgetKinds,
    })
  return content.budgetLines.flatMap((line, i) => [
    ...(isEmpty(line) || allowedUses.value?.includes(line.use) ? [] : [ofUse(line, i)]),
    ...(isEmpty(line) || budgetKinds.value?.includes(line.kind) ? [] : [ofKind(line, i)]),
  ])
}

/** The bank pays the supplier. Goods without one stop the proposal; a running cost without one is only told. */
function suppliersMissing({ content, parameters: { quotationsInsteadOfSupplier } }: Case): Finding[] {
  const enough = quotationsInsteadOfSupplier.value
  return content.budgetLines.flatMap((line, i) => {
    if (isEmpty(line)) return []
    if ((line.supplier ?? '').trim() !== '' || (enough !== null && line.quotations >= enough)) return []
    const found = line.kind === 'CAPEX' ? blocking : attention
    return [
      found({
        rule: 'SUPPLIER_MISSING',
        path: ['budgetLines', String(i), 'supplier'],
        why: {
          id: `Pemasok ${called(line, i).id} belum disebut.`,
          en: `The supplier of ${called(line, i).en} is not named.`,
        },
        mend:
          enough === null
            ? { id: 'Tulis pemasoknya.', en: 'Name the supplier.' }
            : {
                id: `Tulis pemasoknya, atau kumpulkan ${enough} penawaran.`,
                en: `Name the supplier, or collect ${enough} quotations.`,
              },
        cite: quotationsInsteadOfSupplier,
      }),
    ]
  })
}
