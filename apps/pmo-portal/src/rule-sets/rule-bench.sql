-- RuleBench, as PMO
select json_build_object('proposals', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by page.place) filter (where page.place <= 50), '[]'),
    'pageInfo', json_build_object('hasNextPage', count(*) > 50,
    'endCursor', max(translate(encode(convert_to(json_build_array("page"."key0"::text, "page"."key1"::text)::text, 'UTF8'), 'base64'), E'\n', '')) filter (where page.place = least(page.rows, 50))),
    'totalCount', (select count(*) as "count"
  from "proposal" as "t0")) as "json"
  from (select row_number() over () as "place", count(*) over () as "rows", "found".*
  from (select "t1"."state_since" as "key0", "t1"."id" as "key1", json_build_object('id', "t1"."id",
    'state', "t1"."state",
    'kind', "t1"."kind",
    'ruleSetCode', "t1"."rule_set_code",
    'ruleSetVersion', "t1"."rule_set_version",
    'content', json_build_object('marketAnalysis', ("t1"."content" -> 'marketAnalysis'),
    'activities', (select coalesce(json_agg(json_build_object('id', ("item"."value" -> 'id'),
    'name', ("item"."value" -> 'name'),
    'month', ("item"."value" -> 'month'),
    'volume', ("item"."value" -> 'volume'),
    'unit', ("item"."value" -> 'unit'),
    'unitPriceRupiah', ("item"."value" ->> 'unitPriceRupiah'),
    'unitCostRupiah', ("item"."value" ->> 'unitCostRupiah'),
    '__typename', 'Activity'::text)), '[]')
  from jsonb_array_elements(("t1"."content" -> 'activities')) as item(value)),
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
  from jsonb_array_elements(("t1"."content" -> 'budgetLines')) as item(value)),
    'loan', json_build_object('requestedAmountRupiah', (("t1"."content" -> 'loan') ->> 'requestedAmountRupiah'),
    'tenorMonths', (("t1"."content" -> 'loan') -> 'tenorMonths'),
    'graceMonths', (("t1"."content" -> 'loan') -> 'graceMonths'),
    'plannedAgreementOn', (("t1"."content" -> 'loan') -> 'plannedAgreementOn')),
    'drawdowns', (select coalesce(json_agg(json_build_object('id', ("item"."value" -> 'id'),
    'month', ("item"."value" -> 'month'),
    'amountRupiah', ("item"."value" ->> 'amountRupiah'),
    'purpose', ("item"."value" -> 'purpose'),
    '__typename', 'Drawdown'::text)), '[]')
  from jsonb_array_elements(("t1"."content" -> 'drawdowns')) as item(value))),
    'villageApproval', case when nullif("t1"."village_approval", 'null'::jsonb) is null then null else json_build_object('supportPerMonthRupiah', ("t1"."village_approval" ->> 'supportPerMonthRupiah')) end,
    'cooperative', (select json_build_object('id', "t2"."id",
    'name', "t2"."name",
    'kind', "t2"."kind",
    'deedNumber', "t2"."deed_number",
    'ahuDecreeNumber', "t2"."ahu_decree_number",
    'cooperativeNumber', "t2"."cooperative_number",
    'businessNumber', "t2"."business_number",
    'taxNumber', "t2"."tax_number",
    'bankAccount', "t2"."bank_account",
    'villageFundCeilingRupiah', "t2"."village_fund_ceiling_rupiah"::text,
    '__typename', 'Cooperative'::text) as "json"
  from "cooperative" as "t2"
  where "t2"."id" = "t1"."cooperative_id"),
    '__typename', 'Proposal'::text) as "node"
  from "proposal" as "t1"
  where ("t1"."state_since", "t1"."id") < ($1::timestamptz, $2::uuid)
  order by "t1"."state_since" desc, "t1"."id" desc
  limit 50 + 1) as "found") as "page"))::text;
