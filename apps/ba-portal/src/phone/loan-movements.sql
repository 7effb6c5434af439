-- LoanMovements, as BA
select json_build_object('node', coalesce((select json_build_object('__typename', 'Region'::text) as "json"
  from "region" as "t0"
  where "t0"."id" = $1::uuid), (select json_build_object('__typename', 'Cooperative'::text) as "json"
  from "cooperative" as "t1"
  where "t1"."id" = $2::uuid), (select json_build_object('__typename', 'Organisation'::text) as "json"
  from "organisation" as "t2"
  where "t2"."id" = $3::uuid), (select json_build_object('__typename', 'Person'::text) as "json"
  from "person" as "t3"
  where "t3"."id" = $4::uuid), (select json_build_object('__typename', 'Proposal'::text) as "json"
  from "proposal" as "t4"
  where "t4"."id" = $5::uuid), (select json_build_object('__typename', 'Appraisal'::text) as "json"
  from "appraisal" as "t5"
  where "t5"."id" = $6::uuid), (select json_build_object('__typename', 'Deliberation'::text) as "json"
  from "deliberation" as "t6"
  where "t6"."id" = $7::uuid), (select json_build_object('__typename', 'FoodOutlet'::text) as "json"
  from "food_outlet" as "t7"
  where "t7"."id" = $8::uuid), (select json_build_object('id', "t8"."id",
    'movements', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by page.place) filter (where page.place <= $9::integer), '[]'),
    'pageInfo', json_build_object('hasNextPage', count(*) > $10::integer,
    'endCursor', max(translate(encode(convert_to(json_build_array("page"."key0"::text, "page"."key1"::text)::text, 'UTF8'), 'base64'), E'\n', '')) filter (where page.place = least(page.rows, $11::integer)))) as "json"
  from (select row_number() over () as "place", count(*) over () as "rows", "found".*
  from (select "t9"."recorded_at" as "key0", "t9"."id" as "key1", json_build_object('id', "t9"."id",
    'kind', "t9"."kind",
    'movedOn', "t9"."moved_on",
    'amountRupiah', "t9"."amount_rupiah"::text,
    'reference', "t9"."reference",
    'payee', "t9"."payee",
    'instalmentNumber', "t9"."instalment_number",
    'recordedAt', "t9"."recorded_at",
    '__typename', 'LoanMovement'::text) as "node"
  from "loan_movement" as "t9"
  where "t9"."loan_id" = "t8"."id" and ("t9"."recorded_at", "t9"."id") > ($12::timestamptz, $13::uuid)
  order by "t9"."recorded_at" asc, "t9"."id" asc
  limit $14::integer + 1) as "found") as "page"),
    '__typename', 'Loan'::text) as "json"
  from "loan" as "t8"
  where "t8"."id" = $15::uuid), (select json_build_object('__typename', 'LoanMovement'::text) as "json"
  from "loan_movement" as "t10"
  where "t10"."id" = $16::uuid), (select json_build_object('__typename', 'ProposalVersion'::text) as "json"
  from "proposal_version" as "t11"
  where "t11"."id" = $17::uuid), (select json_build_object('__typename', 'RuleSetVersion'::text) as "json"
  from "rule_set_version" as "t12"
  where "t12"."id" = $18::uuid), (select json_build_object('__typename', 'TimelineEvent'::text) as "json"
  from "timeline_event" as "t13"
  where "t13"."id" = $19::uuid), (select json_build_object('__typename', 'Visit'::text) as "json"
  from "visit" as "t14"
  where "t14"."id" = $20::uuid)))::text;
