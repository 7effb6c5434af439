-- LoanFile, as PMO
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
    'name', "t11"."name",
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
    '__typename', 'Loan'::text) as "json"
  from "loan" as "t10"
  where "t10"."id" = $11::uuid), (select json_build_object('__typename', 'LoanMovement'::text) as "json"
  from "loan_movement" as "t15"
  where "t15"."id" = $12::uuid), (select json_build_object('__typename', 'ProposalVersion'::text) as "json"
  from "proposal_version" as "t16"
  where "t16"."id" = $13::uuid), (select json_build_object('__typename', 'RuleSetVersion'::text) as "json"
  from "rule_set_version" as "t17"
  where "t17"."id" = $14::uuid), (select json_build_object('__typename', 'TimelineEvent'::text) as "json"
  from "timeline_event" as "t18"
  where "t18"."id" = $15::uuid), (select json_build_object('__typename', 'Visit'::text) as "json"
  from "visit" as "t19"
  where "t19"."id" = $16::uuid)))::text;
