-- DecidedAppraisals, as BANK
select json_build_object('appraisals', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by page.place) filter (where page.place <= 100), '[]'),
    'pageInfo', json_build_object('hasNextPage', count(*) > 100,
    'endCursor', max(translate(encode(convert_to(json_build_array("page"."key0"::text, "page"."key1"::text)::text, 'UTF8'), 'base64'), E'\n', '')) filter (where page.place = least(page.rows, 100)))) as "json"
  from (select row_number() over () as "place", count(*) over () as "rows", "found".*
  from (select "t0"."state_since" as "key0", "t0"."id" as "key1", json_build_object('id', "t0"."id",
    'decision', case when nullif("t0"."decision", 'null'::jsonb) is null then null else json_build_object('kind', ("t0"."decision" -> 'kind'),
    'reasonCodes', ("t0"."decision" -> 'reasonCodes')) end,
    'decidedOn', "t0"."decided_on",
    'questions', (select coalesce(json_agg(json_build_object('id', ("item"."value" -> 'id'),
    'askedAt', ("item"."value" -> 'askedAt'),
    'answer', case when nullif(("item"."value" -> 'answer'), 'null'::jsonb) is null then null else json_build_object('answeredAt', (("item"."value" -> 'answer') -> 'answeredAt')) end,
    '__typename', 'BankQuestion'::text)), '[]')
  from jsonb_array_elements("t0"."questions") as item(value)),
    'proposal', (select json_build_object('id', "t1"."id",
    'versions', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by "page"."key0" desc, "page"."key1" desc), '[]')) as "json"
  from (select "t2"."frozen_at" as "key0", "t2"."id" as "key1", json_build_object('id', "t2"."id",
    'occasion', "t2"."occasion",
    'frozenAt', "t2"."frozen_at",
    '__typename', 'ProposalVersion'::text) as "node"
  from "proposal_version" as "t2"
  where "t2"."proposal_id" = "t1"."id"
  order by "t2"."frozen_at" desc, "t2"."id" desc
  limit 20) as "page"),
    '__typename', 'Proposal'::text) as "json"
  from "proposal" as "t1"
  where "t1"."id" = "t0"."proposal_id"),
    '__typename', 'Appraisal'::text) as "node"
  from "appraisal" as "t0"
  where "t0"."state" = any ($1::text[]) and ("t0"."state_since", "t0"."id") > ($2::timestamptz, $3::uuid)
  order by "t0"."state_since" asc, "t0"."id" asc
  limit 100 + 1) as "found") as "page"))::text;
