-- LoanFile, as BANK
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
  where "t6"."id" = $7::uuid), (select json_build_object('__typename', 'CooperativeDocument'::text) as "json"
  from "cooperative_document" as "t7"
  where "t7"."id" = $8::uuid), (select json_build_object('__typename', 'DocumentPage'::text) as "json"
  from "document_page" as "t8"
  where "t8"."id" = $9::uuid), (select json_build_object('__typename', 'FoodOutlet'::text) as "json"
  from "food_outlet" as "t9"
  where "t9"."id" = $10::uuid), (select json_build_object('id', "t10"."id",
    'state', "t10"."state",
    'stateSince', "t10"."state_since",
    'amountRupiah', "t10"."amount_rupiah"::text,
    'terms', json_build_object('annualRateBasisPoints', ("t10"."terms" -> 'annualRateBasisPoints'),
    'tenorMonths', ("t10"."terms" -> 'tenorMonths'),
    'graceMonths', ("t10"."terms" -> 'graceMonths'),
    'method', ("t10"."terms" -> 'method'),
    'gracePlacement', ("t10"."terms" -> 'gracePlacement'),
    'graceInterest', ("t10"."terms" -> 'graceInterest'),
    'clockStart', ("t10"."terms" -> 'clockStart'),
    'dueDay', ("t10"."terms" -> 'dueDay'),
    'agreementOn', ("t10"."terms" -> 'agreementOn')),
    'agreement', "t10"."agreement",
    'reportedOn', "t10"."reported_on",
    'reportNumber', "t10"."report_number",
    'drawingEndedOn', "t10"."drawing_ended_on",
    'shortfall', case when nullif("t10"."shortfall", 'null'::jsonb) is null then null else json_build_object('instalmentNumber', ("t10"."shortfall" -> 'instalmentNumber'),
    'amountRupiah', ("t10"."shortfall" ->> 'amountRupiah'),
    'requestedOn', ("t10"."shortfall" -> 'requestedOn'),
    'statementNumber', ("t10"."shortfall" -> 'statementNumber')) end,
    'bank', (select json_build_object('id', "t11"."id",
    '__typename', 'Organisation'::text) as "json"
  from "organisation" as "t11"
  where "t11"."id" = "t10"."bank_id"),
    'appraisal', (select json_build_object('id', "t12"."id",
    '__typename', 'Appraisal'::text) as "json"
  from "appraisal" as "t12"
  where "t12"."id" = "t10"."appraisal_id"),
    'cooperative', (select json_build_object('id', "t13"."id",
    'name', "t13"."name",
    '__typename', 'Cooperative'::text) as "json"
  from "cooperative" as "t13"
  where "t13"."id" = "t10"."cooperative_id"),
    'proposal', (select json_build_object('id', "t14"."id",
    'ruleSetCode', "t14"."rule_set_code",
    'ruleSetVersion', "t14"."rule_set_version",
    '__typename', 'Proposal'::text) as "json"
  from "proposal" as "t14"
  where "t14"."id" = "t10"."proposal_id"),
    'movements', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by page.place) filter (where page.place <= 100), '[]'),
    'pageInfo', json_build_object('hasNextPage', count(*) > 100,
    'endCursor', max(translate(encode(convert_to(json_build_array("page"."key0"::text, "page"."key1"::text)::text, 'UTF8'), 'base64'), E'\n', '')) filter (where page.place = least(page.rows, 100)))) as "json"
  from (select row_number() over () as "place", count(*) over () as "rows", "found".*
  from (select "t15"."recorded_at" as "key0", "t15"."id" as "key1", json_build_object('id', "t15"."id",
    'kind', "t15"."kind",
    'movedOn', "t15"."moved_on",
    'amountRupiah', "t15"."amount_rupiah"::text,
    'reference', "t15"."reference",
    'payee', "t15"."payee",
    'instalmentNumber', "t15"."instalment_number",
    'recording', "t15"."recording",
    'reversesId', "t15"."reverses_id",
    'reason', "t15"."reason",
    'recordedAt', "t15"."recorded_at",
    '__typename', 'LoanMovement'::text) as "node"
  from "loan_movement" as "t15"
  where "t15"."loan_id" = "t10"."id"
  order by "t15"."recorded_at" asc, "t15"."id" asc
  limit 100 + 1) as "found") as "page"),
    '__typename', 'Loan'::text) as "json"
  from "loan" as "t10"
  where "t10"."id" = $11::uuid), (select json_build_object('__typename', 'LoanMovement'::text) as "json"
  from "loan_movement" as "t16"
  where "t16"."id" = $12::uuid), (select json_build_object('__typename', 'ProposalVersion'::text) as "json"
  from "proposal_version" as "t17"
  where "t17"."id" = $13::uuid), (select json_build_object('__typename', 'RuleSetVersion'::text) as "json"
  from "rule_set_version" as "t18"
  where "t18"."id" = $14::uuid), (select json_build_object('__typename', 'TimelineEvent'::text) as "json"
  from "timeline_event" as "t19"
  where "t19"."id" = $15::uuid), (select json_build_object('__typename', 'Visit'::text) as "json"
  from "visit" as "t20"
  where "t20"."id" = $16::uuid)))::text;

-- MoreMovements, as BANK
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
  where "t6"."id" = $7::uuid), (select json_build_object('__typename', 'CooperativeDocument'::text) as "json"
  from "cooperative_document" as "t7"
  where "t7"."id" = $8::uuid), (select json_build_object('__typename', 'DocumentPage'::text) as "json"
  from "document_page" as "t8"
  where "t8"."id" = $9::uuid), (select json_build_object('__typename', 'FoodOutlet'::text) as "json"
  from "food_outlet" as "t9"
  where "t9"."id" = $10::uuid), (select json_build_object('id', "t10"."id",
    'movements', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by page.place) filter (where page.place <= 100), '[]'),
    'pageInfo', json_build_object('hasNextPage', count(*) > 100,
    'endCursor', max(translate(encode(convert_to(json_build_array("page"."key0"::text, "page"."key1"::text)::text, 'UTF8'), 'base64'), E'\n', '')) filter (where page.place = least(page.rows, 100)))) as "json"
  from (select row_number() over () as "place", count(*) over () as "rows", "found".*
  from (select "t11"."recorded_at" as "key0", "t11"."id" as "key1", json_build_object('id', "t11"."id",
    'kind', "t11"."kind",
    'movedOn', "t11"."moved_on",
    'amountRupiah', "t11"."amount_rupiah"::text,
    'reference', "t11"."reference",
    'payee', "t11"."payee",
    'instalmentNumber', "t11"."instalment_number",
    'recording', "t11"."recording",
    'reversesId', "t11"."reverses_id",
    'reason', "t11"."reason",
    'recordedAt', "t11"."recorded_at",
    '__typename', 'LoanMovement'::text) as "node"
  from "loan_movement" as "t11"
  where "t11"."loan_id" = "t10"."id" and ("t11"."recorded_at", "t11"."id") > ($11::timestamptz, $12::uuid)
  order by "t11"."recorded_at" asc, "t11"."id" asc
  limit 100 + 1) as "found") as "page"),
    '__typename', 'Loan'::text) as "json"
  from "loan" as "t10"
  where "t10"."id" = $13::uuid), (select json_build_object('__typename', 'LoanMovement'::text) as "json"
  from "loan_movement" as "t12"
  where "t12"."id" = $14::uuid), (select json_build_object('__typename', 'ProposalVersion'::text) as "json"
  from "proposal_version" as "t13"
  where "t13"."id" = $15::uuid), (select json_build_object('__typename', 'RuleSetVersion'::text) as "json"
  from "rule_set_version" as "t14"
  where "t14"."id" = $16::uuid), (select json_build_object('__typename', 'TimelineEvent'::text) as "json"
  from "timeline_event" as "t15"
  where "t15"."id" = $17::uuid), (select json_build_object('__typename', 'Visit'::text) as "json"
  from "visit" as "t16"
  where "t16"."id" = $18::uuid)))::text;
