-- ProposalVersions, as PMO
select json_build_object('node', coalesce((select json_build_object('__typename', 'Region'::text) as "json"
  from "region" as "t0"
  where "t0"."id" = $1::uuid), (select json_build_object('__typename', 'Cooperative'::text) as "json"
  from "cooperative" as "t1"
  where "t1"."id" = $2::uuid), (select json_build_object('__typename', 'Organisation'::text) as "json"
  from "organisation" as "t2"
  where "t2"."id" = $3::uuid), (select json_build_object('__typename', 'Person'::text) as "json"
  from "person" as "t3"
  where "t3"."id" = $4::uuid), (select json_build_object('id', "t4"."id",
    'cooperative', (select json_build_object('id', "t5"."id",
    'name', "t5"."name",
    'kind', "t5"."kind",
    'deedNumber', "t5"."deed_number",
    'ahuDecreeNumber', "t5"."ahu_decree_number",
    'cooperativeNumber', "t5"."cooperative_number",
    'businessNumber', "t5"."business_number",
    'taxNumber', "t5"."tax_number",
    'bankAccount', "t5"."bank_account",
    'villageFundCeilingRupiah', "t5"."village_fund_ceiling_rupiah"::text,
    '__typename', 'Cooperative'::text) as "json"
  from "cooperative" as "t5"
  where "t5"."id" = "t4"."cooperative_id"),
    'appraisal', (select json_build_object('id', "t6"."id",
    'questions', (select coalesce(json_agg(json_build_object('id', ("item"."value" -> 'id'),
    'reason', ("item"."value" -> 'reason'),
    'opens', ("item"."value" -> 'opens'),
    'words', ("item"."value" -> 'words'),
    'dueOn', ("item"."value" -> 'dueOn'),
    'askedAt', ("item"."value" -> 'askedAt'),
    'version', ("item"."value" -> 'version'),
    'answer', case when nullif(("item"."value" -> 'answer'), 'null'::jsonb) is null then null else json_build_object('words', (("item"."value" -> 'answer') -> 'words'),
    'answeredAt', (("item"."value" -> 'answer') -> 'answeredAt'),
    'version', (("item"."value" -> 'answer') -> 'version')) end,
    '__typename', 'BankQuestion'::text)), '[]')
  from jsonb_array_elements("t6"."questions") as item(value)),
    '__typename', 'Appraisal'::text) as "json"
  from "appraisal" as "t6"
  where "t6"."proposal_id" = "t4"."id"
  order by "t6"."state_since" desc, "t6"."id" desc
  limit $5),
    'versions', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by "page"."key0" desc, "page"."key1" desc), '[]')) as "json"
  from (select "t7"."frozen_at" as "key0", "t7"."id" as "key1", json_build_object('id', "t7"."id",
    'number', "t7"."number",
    'occasion', "t7"."occasion",
    'frozenAt', "t7"."frozen_at",
    'kind', "t7"."kind",
    'ruleSetCode', "t7"."rule_set_code",
    'ruleSetVersion', "t7"."rule_set_version",
    'content', json_build_object('marketAnalysis', ("t7"."content" -> 'marketAnalysis'),
    'activities', (select coalesce(json_agg(json_build_object('id', ("item"."value" -> 'id'),
    'name', ("item"."value" -> 'name'),
    'month', ("item"."value" -> 'month'),
    'volume', ("item"."value" -> 'volume'),
    'unit', ("item"."value" -> 'unit'),
    'unitPriceRupiah', ("item"."value" ->> 'unitPriceRupiah'),
    'unitCostRupiah', ("item"."value" ->> 'unitCostRupiah'),
    '__typename', 'Activity'::text)), '[]')
  from jsonb_array_elements(("t7"."content" -> 'activities')) as item(value)),
    'budgetLines', (select coalesce(json_agg(json_build_object('id', ("item"."value" -> 'id'),
    'kind', ("item"."value" -> 'kind'),
    'use', ("item"."value" -> 'use'),
    'name', ("item"."value" -> 'name'),
    'quantity', ("item"."value" -> 'quantity'),
    'unit', ("item"."value" -> 'unit'),
    'unitPriceRupiah', ("item"."value" ->> 'unitPriceRupiah'),
    'supplier', ("item"."value" -> 'supplier'),
    'quotations', ("item"."value" -> 'quotations'),
    '__typename', 'BudgetLine'::text)), '[]')
  from jsonb_array_elements(("t7"."content" -> 'budgetLines')) as item(value)),
    'loan', json_build_object('requestedAmountRupiah', (("t7"."content" -> 'loan') ->> 'requestedAmountRupiah'),
    'tenorMonths', (("t7"."content" -> 'loan') -> 'tenorMonths'),
    'graceMonths', (("t7"."content" -> 'loan') -> 'graceMonths'),
    'plannedAgreementOn', (("t7"."content" -> 'loan') -> 'plannedAgreementOn')),
    'drawdowns', (select coalesce(json_agg(json_build_object('id', ("item"."value" -> 'id'),
    'month', ("item"."value" -> 'month'),
    'amountRupiah', ("item"."value" ->> 'amountRupiah'),
    'purpose', ("item"."value" -> 'purpose'),
    '__typename', 'Drawdown'::text)), '[]')
  from jsonb_array_elements(("t7"."content" -> 'drawdowns')) as item(value))),
    'contentHash', "t7"."content_hash",
    '__typename', 'ProposalVersion'::text) as "node"
  from "proposal_version" as "t7"
  where "t7"."proposal_id" = "t4"."id"
  order by "t7"."frozen_at" desc, "t7"."id" desc
  limit 50) as "page"),
    '__typename', 'Proposal'::text) as "json"
  from "proposal" as "t4"
  where "t4"."id" = $6::uuid), (select json_build_object('__typename', 'Appraisal'::text) as "json"
  from "appraisal" as "t8"
  where "t8"."id" = $7::uuid), (select json_build_object('__typename', 'Deliberation'::text) as "json"
  from "deliberation" as "t9"
  where "t9"."id" = $8::uuid), (select json_build_object('__typename', 'CooperativeDocument'::text) as "json"
  from "cooperative_document" as "t10"
  where "t10"."id" = $9::uuid), (select json_build_object('__typename', 'DocumentPage'::text) as "json"
  from "document_page" as "t11"
  where "t11"."id" = $10::uuid), (select json_build_object('__typename', 'FoodOutlet'::text) as "json"
  from "food_outlet" as "t12"
  where "t12"."id" = $11::uuid), (select json_build_object('__typename', 'Loan'::text) as "json"
  from "loan" as "t13"
  where "t13"."id" = $12::uuid), (select json_build_object('__typename', 'LoanMovement'::text) as "json"
  from "loan_movement" as "t14"
  where "t14"."id" = $13::uuid), (select json_build_object('__typename', 'ProposalVersion'::text) as "json"
  from "proposal_version" as "t15"
  where "t15"."id" = $14::uuid), (select json_build_object('__typename', 'RuleSetVersion'::text) as "json"
  from "rule_set_version" as "t16"
  where "t16"."id" = $15::uuid), (select json_build_object('__typename', 'TimelineEvent'::text) as "json"
  from "timeline_event" as "t17"
  where "t17"."id" = $16::uuid), (select json_build_object('__typename', 'Visit'::text) as "json"
  from "visit" as "t18"
  where "t18"."id" = $17::uuid)))::text;
