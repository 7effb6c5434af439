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

/** Plants canaries in rows and fields of a proposal at BRI, of the BA who has it, of Bulog, and of another regency. */
export async function plantCanaries(stage: Stage): Promise<{ canaries: Canary[]; ba: string; ids: string[] }> {
  const [at] = await stage.rows<{
    proposal: string
    appraisal: string
    cooperative: string
    ba: string
    assistant: string
    bri: string
  }>(
    `select a.id as appraisal, a.proposal_id as proposal, a.cooperative_id as cooperative, p.username as ba, p.id as assistant, a.bank_id as bri from appraisal a
     join cooperative_grant g on g.cooperative_id = a.cooperative_id and g.purpose = 'ASSIGNMENT' join person p on p.id = g.grantee_id
     where a.bank_id = (select id from organisation where code = 'BRI') and a.recommendation is not null
       and exists (select from deliberation d where d.proposal_id = a.proposal_id)
     order by a.id limit 1`,
  )
  if (at === undefined) throw new Error('The demo has no recommended appraisal at BRI')
  const { proposal, appraisal, cooperative, ba, assistant, bri } = at
  const bank = ['bri-reviewer', 'bri-approver']
  const canaries: Canary[] = []
  let planted = 0
  const plant = async (seenBy: readonly string[], id: string, write: string, shown: string) => {
    const text = `kenari${String(planted++).padStart(2, '0')}qzx`
    await stage.rows(write, write.includes('$2') ? [id, text] : [text])
    canaries.push({ text, seenBy, shown: `query ($id: ID!) { node(id: $id) { ${shown} } }`, id })
  }
  const column = (table: string, name: string) => `update ${table} set ${name} = $2 where id = $1`
  const [visit, outlet, visitElsewhere, cooperativeElsewhere] = [v7(), v7(), v7(), v7()]
  await stage.rows(
    `insert into visit (id, regency, cooperative_id, assistant_id, state, mode, purposes, met_with, findings, actions_agreed, obstacles, training_needs, visited_on, received_at, clock_suspect)
     values ($1, '33.02', $2, $3, 'COMPLETED', 'ONSITE', '{RPK}', '{CHAIR}', 'x', '[]', '[{"category":"OTHER","note":"x"}]', '[]', '2026-11-20', now(), false)`,
    [visit, cooperative, assistant],
  )
  await stage.rows(`delete from food_outlet where cooperative_id = $1`, [cooperative])
  await stage.rows(
    `insert into food_outlet (id, regency, cooperative_id, state, state_since, address, operator_name, documents) values ($1, '33.02', $2, 'SUBMITTED', now(), 'x', 'x', '{NIB}')`,
    [outlet, cooperative],
  )
  // Another regency, whose rows nobody of this one may see.
  await stage.rows(
    `insert into cooperative (id, regency, village_id, district_id, kind, name) select $1, '33.03', village_id, district_id, kind, 'x' from cooperative limit 1`,
    [cooperativeElsewhere],
  )
  await stage.rows(
    `insert into visit select $1, '33.03', $2, assistant_id, state, mode, purposes, met_with, findings, actions_agreed, obstacles, training_needs, no_photo_reason, next_visit_on, visited_on, started_at, ended_at, received_at, clock_suspect from visit where id = $3`,
    [visitElsewhere, cooperativeElsewhere, visit],
  )

  await plant([ba, ...offices], visit, column('visit', 'findings'), '... on Visit { findings }')
  await plant(
    [ba, ...offices],
    visit,
    `update visit set obstacles = jsonb_build_array(jsonb_build_object('category', 'OTHER', 'note', $2::text)) where id = $1`,
    '... on Visit { obstacles { note } }',
  )
  await plant(
    [ba, ...offices, ...bank, 'bulog1'],
    cooperative,
    column('cooperative', 'name'),
    '... on Cooperative { name }',
  )
  await plant([ba, ...offices], cooperative, column('cooperative', 'chair_phone'), '... on Cooperative { chairPhone }')
  await plant(
    [ba, ...offices, ...bank],
    cooperative,
    column('cooperative', 'chair_name'),
    '... on Cooperative { chairName }',
  )
  await plant(
    [ba, ...offices, ...bank],
    cooperative,
    column('cooperative', 'bank_account'),
    '... on Cooperative { bankAccount }',
  )
  await plant(
    [ba, ...offices, ...bank],
    proposal,
    `update proposal set content = jsonb_set(content, '{marketAnalysis}', to_jsonb($2::text)) where id = $1`,
    '... on Proposal { content { marketAnalysis } }',
  )
  await plant(
    [ba, ...offices, ...bank],
    proposal,
    column('proposal', 'review_reason'),
    '... on Proposal { reviewReason }',
  )
  await plant(
    bank,
    appraisal,
    `update appraisal set recommendation = jsonb_set(recommendation, '{words}', to_jsonb($2::text)) where id = $1`,
    '... on Appraisal { recommendation { words } }',
  )
  await plant(bank, appraisal, column('appraisal', 'inputs_hash'), '... on Appraisal { inputsHash }')
  await plant(
    [ba, ...offices, ...bank],
    proposal,
    `update deliberation set dissent = $2 where proposal_id = $1`,
    '... on Proposal { deliberations { edges { node { dissent } } } }',
  )
  await plant(
    [ba, ...offices, 'bulog1'],
    outlet,
    column('food_outlet', 'operator_name'),
    '... on FoodOutlet { operatorName }',
  )
  const other = await stage.one(`select id from person where username = 'bni-reviewer'`)
  await plant(['bni-reviewer', ...offices], other, column('person', 'name'), '... on Person { name }')
  const reviewer = await stage.one(`select id from person where username = 'bri-reviewer'`)
  await plant([...bank, ...offices], reviewer, column('person', 'name'), '... on Person { name }')
  await plant([], cooperativeElsewhere, column('cooperative', 'name'), '... on Cooperative { name }')
  await plant([], visitElsewhere, column('visit', 'findings'), '... on Visit { findings }')
  const ids = [
    proposal,
    appraisal,
    cooperative,
    assistant,
    bri,
    visit,
    outlet,
    visitElsewhere,
    cooperativeElsewhere,
    other,
    reviewer,
  ]
  return { canaries, ba, ids }
}
