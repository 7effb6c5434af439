import { v7 } from 'uuid'
import type { Stage } from './stage.ts'

/** A text planted in one field of one row, with the sessions that may see it. */
export interface Canary {
  text: string
  seenBy: readonly string[]
  /** A query that shows it to whoever may see it. */
  shown: string
  id: string
}

const offices = ['pmo1', 'dinas']
const bank = ['bri-reviewer', 'bri-approver']

/** The records that canaries are planted in, by a name for each. */
interface Rows {
  [name: string]: string
}

/** One place: in whose row, who sees it beside the BA (`ba`), how it is written, and what shows it. */
type Place = [row: string, seenBy: readonly string[], write: string, shown: string]

const column = (table: string, name: string) => `update ${table} set ${name} = $2 where id = $1`
const note = `update visit set obstacles = jsonb_build_array(jsonb_build_object('category', 'OTHER', 'note', $2::text)) where id = $1`
const analysis = `update proposal set content = jsonb_set(content, '{marketAnalysis}', to_jsonb($2::text)) where id = $1`
const words = `update appraisal set recommendation = jsonb_set(recommendation, '{words}', to_jsonb($2::text)) where id = $1`
const creditNote = `update appraisal set credit_check = jsonb_set(credit_check, '{note}', to_jsonb($2::text)) where id = $1`
const lineNote = `update appraisal set checklist = jsonb_set(checklist, '{0,note}', to_jsonb($2::text)) where id = $1`
const signer = `update loan set agreement = jsonb_set(agreement, '{signers,0,name}', to_jsonb($2::text)) where id = $1`
const dissent = 'update deliberation set dissent = $2 where proposal_id = $1'

const places: Place[] = [
  ['visit', ['ba', ...offices], column('visit', 'findings'), '... on Visit { findings }'],
  ['visit', ['ba', ...offices], note, '... on Visit { obstacles { note } }'],
  ['cooperative', ['ba', ...offices, ...bank, 'bulog1'], column('cooperative', 'name'), '... on Cooperative { name }'],
  ['cooperative', ['ba', ...offices], column('cooperative', 'chair_phone'), '... on Cooperative { chairPhone }'],
  ['cooperative', ['ba', ...offices, ...bank], column('cooperative', 'chair_name'), '... on Cooperative { chairName }'],
  [
    'cooperative',
    ['ba', ...offices, ...bank],
    column('cooperative', 'bank_account'),
    '... on Cooperative { bankAccount }',
  ],
  ['proposal', ['ba', ...offices, ...bank], analysis, '... on Proposal { content { marketAnalysis } }'],
  ['proposal', ['ba', ...offices, ...bank], column('proposal', 'review_reason'), '... on Proposal { reviewReason }'],
  [
    'proposal',
    ['ba', ...offices, ...bank],
    dissent,
    '... on Proposal { deliberations { edges { node { dissent } } } }',
  ],
  ['appraisal', bank, words, '... on Appraisal { recommendation { words } }'],
  ['appraisal', bank, column('appraisal', 'inputs_hash'), '... on Appraisal { inputsHash }'],
  ['appraisal', bank, creditNote, '... on Appraisal { creditCheck { outcome note } }'],
  ['appraisal', bank, lineNote, '... on Appraisal { checklist { line note } }'],
  ['appraisal', bank, column('appraisal', 'acknowledgement'), '... on Appraisal { acknowledgement }'],
  ['loan', ['ba', ...offices, ...bank], signer, '... on Loan { agreement { signers { name } } }'],
  [
    'movement',
    ['ba', ...offices, ...bank],
    column('loan_movement', 'payee'),
    '... on LoanMovement { payee loan { id } }',
  ],
  [
    'outlet',
    ['ba', ...offices, 'bulog1'],
    column('food_outlet', 'operator_name'),
    '... on FoodOutlet { operatorName }',
  ],
  [
    'paper',
    ['ba', ...offices, ...bank],
    column('cooperative_document', 'number'),
    '... on CooperativeDocument { number }',
  ],
  [
    'ownPaper',
    ['ba', ...offices, ...bank],
    column('cooperative_document', 'note'),
    '... on CooperativeDocument { note pages { edges { node { id } } } }',
  ],
  ['bniReviewer', ['bni-reviewer'], column('person', 'name'), '... on Person { name }'],
  ['briReviewer', bank, column('person', 'name'), '... on Person { name }'],
  ['cooperativeElsewhere', [], column('cooperative', 'name'), '... on Cooperative { name }'],
  ['visitElsewhere', [], column('visit', 'findings'), '... on Visit { findings }'],
]

/** Plants canaries in rows and fields of a proposal at BRI, of the BA who has it, of Bulog, and of another regency. */
export async function plantCanaries(stage: Stage): Promise<{ canaries: Canary[]; ba: string; ids: string[] }> {
  const { ba = '', ...found } = await financedAtBri(stage)
  const rows: Rows = { ...found, ...(await addRows(stage, found)), ...(await addLoan(stage, found)) }
  const canaries: Canary[] = []
  for (const [i, [row, seenBy, write, shown]] of places.entries()) {
    const [text, id] = [`kenari${String(i).padStart(2, '0')}qzx`, rows[row] ?? '']
    await stage.rows(write, [id, text])
    const who = seenBy.map((name) => (name === 'ba' ? ba : name))
    canaries.push({ text, seenBy: who, shown: `query ($id: ID!) { node(id: $id) { ${shown} } }`, id })
  }
  return { canaries, ba, ids: Object.values(rows) }
}

/** A co-operative whose proposal a reviewer of BRI has recommended, with who accompanies it. */
async function financedAtBri(stage: Stage): Promise<Rows> {
  const [found] = await stage.rows<Rows>(
    `select a.id as appraisal, a.proposal_id as proposal, a.cooperative_id as cooperative, p.username as ba, p.id as assistant, a.bank_id as bri
     from appraisal a join cooperative_grant g on g.cooperative_id = a.cooperative_id and g.purpose = 'ASSIGNMENT' join person p on p.id = g.grantee_id
     where a.bank_id = (select id from organisation where code = 'BRI') and a.recommendation is not null
       and exists (select from deliberation d where d.proposal_id = a.proposal_id) and not exists (select from loan l where l.appraisal_id = a.id)
     order by a.id limit 1`,
  )
  if (found === undefined) throw new Error('The demo has no recommended appraisal at BRI')
  return found
}

/** A loan of that proposal, with what was drawn of it. */
async function addLoan(stage: Stage, { cooperative, proposal, appraisal, bri }: Rows): Promise<Rows> {
  const [loan, movement] = [v7(), v7()]
  await stage.rows(
    `insert into loan (id, regency, cooperative_id, proposal_id, appraisal_id, bank_id, state, state_since, amount_rupiah, terms, agreement)
     select $1, '33.02', $2, $3, $4, $5, 'DISBURSING', now(), amount_rupiah, terms, agreement from loan order by id limit 1`,
    [loan, cooperative, proposal, appraisal, bri],
  )
  await stage.rows(
    `insert into loan_movement (id, regency, cooperative_id, loan_id, bank_id, kind, moved_on, amount_rupiah, reference, recording, payee, recorded_at)
     values ($1, '33.02', $2, $3, $4, 'DRAWDOWN', '2026-11-20', 1, 'x', 1, 'x', now())`,
    [movement, cooperative, loan, bri],
  )
  return { loan, movement }
}

/** A visit, an outlet and papers of the co-operative, and a co-operative with a visit in another regency, which nobody of this one may see. */
async function addRows(stage: Stage, { cooperative, assistant, proposal }: Rows): Promise<Rows> {
  const [visit, outlet, visitElsewhere, cooperativeElsewhere] = [v7(), v7(), v7(), v7()]
  const addVisit = `insert into visit (id, regency, cooperative_id, assistant_id, state, mode, purposes, met_with, findings, actions_agreed, obstacles, training_needs, visited_on, received_at, clock_suspect)
    values ($1, $4, $2, $3, 'COMPLETED', 'ONSITE', '{RPK}', '{CHAIR}', 'x', '[]', '[{"category":"OTHER","note":"x"}]', '[]', '2026-11-20', now(), false)`
  await stage.rows(addVisit, [visit, cooperative, assistant, '33.02'])
  const [paper, ownPaper] = [v7(), v7()]
  const addPaper = `insert into cooperative_document (id, regency, cooperative_id, proposal_id, kind, state, state_since, attached_by_id, attached_at)
    values ($1, '33.02', $2, $3, $4, 'ATTACHED', now(), $5, now())`
  await stage.rows(addPaper, [paper, cooperative, proposal, 'MINUTES', assistant])
  await stage.rows(addPaper, [ownPaper, cooperative, null, 'OTHER', assistant])
  await stage.rows('delete from food_outlet where cooperative_id = $1', [cooperative])
  await stage.rows(
    `insert into food_outlet (id, regency, cooperative_id, state, state_since, address, operator_name, documents)
     values ($1, '33.02', $2, 'SUBMITTED', now(), 'x', 'x', '{NIB}')`,
    [outlet, cooperative],
  )
  await stage.rows(
    `insert into cooperative (id, regency, village_id, district_id, kind, name) select $1, '33.03', village_id, district_id, kind, 'x' from cooperative limit 1`,
    [cooperativeElsewhere],
  )
  await stage.rows(addVisit, [visitElsewhere, cooperativeElsewhere, assistant, '33.03'])
  const person = (username: string) => stage.one('select id from person where username = $1', [username])
  const [bniReviewer, briReviewer] = [await person('bni-reviewer'), await person('bri-reviewer')]
  return { visit, outlet, paper, ownPaper, visitElsewhere, cooperativeElsewhere, bniReviewer, briReviewer }
}
