-- ProposalDossier, as PMO
select json_build_object('node', coalesce((select json_build_object('__typename', 'Region'::text) as "json"
  from "region" as "t0"
  where "t0"."id" = $1::uuid), (select json_build_object('__typename', 'Cooperative'::text) as "json"
  from "cooperative" as "t1"
  where "t1"."id" = $2::uuid), (select json_build_object('__typename', 'Organisation'::text) as "json"
  from "organisation" as "t2"
  where "t2"."id" = $3::uuid), (select json_build_object('__typename', 'Person'::text) as "json"
  from "person" as "t3"
  where "t3"."id" = $4::uuid), (select json_build_object('id', "t4"."id",
    'state', "t4"."state",
    'stateSince', "t4"."state_since",
    'kind', "t4"."kind",
    'ruleSetCode', "t4"."rule_set_code",
    'ruleSetVersion', "t4"."rule_set_version",
    'version', "t4"."version",
    'blockVersions', "t4"."block_versions",
    'content', json_build_object('marketAnalysis', ("t4"."content" -> 'marketAnalysis'),
    'activities', (select coalesce(json_agg(json_build_object('id', ("item"."value" -> 'id'),
    'name', ("item"."value" -> 'name'),
    'month', ("item"."value" -> 'month'),
    'volume', ("item"."value" -> 'volume'),
    'unit', ("item"."value" -> 'unit'),
    'unitPriceRupiah', ("item"."value" ->> 'unitPriceRupiah'),
    'unitCostRupiah', ("item"."value" ->> 'unitCostRupiah'),
    '__typename', 'Activity'::text)), '[]')
  from jsonb_array_elements(("t4"."content" -> 'activities')) as item(value)),
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
  from jsonb_array_elements(("t4"."content" -> 'budgetLines')) as item(value)),
    'loan', json_build_object('requestedAmountRupiah', (("t4"."content" -> 'loan') ->> 'requestedAmountRupiah'),
    'tenorMonths', (("t4"."content" -> 'loan') -> 'tenorMonths'),
    'graceMonths', (("t4"."content" -> 'loan') -> 'graceMonths'),
    'plannedAgreementOn', (("t4"."content" -> 'loan') -> 'plannedAgreementOn')),
    'drawdowns', (select coalesce(json_agg(json_build_object('id', ("item"."value" -> 'id'),
    'month', ("item"."value" -> 'month'),
    'amountRupiah', ("item"."value" ->> 'amountRupiah'),
    'purpose', ("item"."value" -> 'purpose'),
    '__typename', 'Drawdown'::text)), '[]')
  from jsonb_array_elements(("t4"."content" -> 'drawdowns')) as item(value))),
    'contentHash', "t4"."content_hash",
    'requestedAmountRupiah', "t4"."requested_amount_rupiah"::text,
    'reviewReason', "t4"."review_reason",
    'membersMeeting', case when nullif("t4"."members_meeting", 'null'::jsonb) is null then null else json_build_object('plannedOn', ("t4"."members_meeting" -> 'plannedOn'),
    'startsAt', ("t4"."members_meeting" -> 'startsAt'),
    'place', ("t4"."members_meeting" -> 'place'),
    'invitedOn', ("t4"."members_meeting" -> 'invitedOn')) end,
    'membersResolution', case when nullif("t4"."members_resolution", 'null'::jsonb) is null then null else json_build_object('heldOn', ("t4"."members_resolution" -> 'heldOn'),
    'invited', ("t4"."members_resolution" -> 'invited'),
    'present', ("t4"."members_resolution" -> 'present'),
    'inFavour', ("t4"."members_resolution" -> 'inFavour'),
    'minutesNumber', ("t4"."members_resolution" -> 'minutesNumber'),
    'firstHeldOn', ("t4"."members_resolution" -> 'firstHeldOn')) end,
    'villageApproval', case when nullif("t4"."village_approval", 'null'::jsonb) is null then null else json_build_object('letterNumber', ("t4"."village_approval" -> 'letterNumber'),
    'letterOn', ("t4"."village_approval" -> 'letterOn'),
    'supportPerMonthRupiah', ("t4"."village_approval" ->> 'supportPerMonthRupiah')) end,
    'submittedAt', "t4"."submitted_at",
    'bank', (select json_build_object('id', "t5"."id",
    'name', "t5"."name",
    '__typename', 'Organisation'::text) as "json"
  from "organisation" as "t5"
  where "t5"."id" = "t4"."bank_id"),
    'assistant', (select json_build_object('id', "t6"."id",
    'name', "t6"."name",
    '__typename', 'Person'::text) as "json"
  from "person" as "t6"
  where "t6"."id" = "t4"."assistant_id"),
    'cooperative', (select json_build_object('id', "t7"."id",
    'name', "t7"."name",
    'kind', "t7"."kind",
    'village', (select json_build_object('id', "t8"."id",
    'name', "t8"."name",
    '__typename', 'Region'::text) as "json"
  from "region" as "t8"
  where "t8"."id" = "t7"."village_id"),
    'district', (select json_build_object('id', "t9"."id",
    'name', "t9"."name",
    '__typename', 'Region'::text) as "json"
  from "region" as "t9"
  where "t9"."id" = "t7"."district_id"),
    'deedNumber', "t7"."deed_number",
    'deedOn', "t7"."deed_on",
    'ahuDecreeNumber', "t7"."ahu_decree_number",
    'ahuDecreeOn', "t7"."ahu_decree_on",
    'cooperativeNumber', "t7"."cooperative_number",
    'businessNumber', "t7"."business_number",
    'taxNumber', "t7"."tax_number",
    'bankAccount', "t7"."bank_account",
    'chairName', "t7"."chair_name",
    'chairPhone', "t7"."chair_phone",
    'memberCount', "t7"."member_count",
    'villageFundCeilingRupiah', "t7"."village_fund_ceiling_rupiah"::text,
    '__typename', 'Cooperative'::text) as "json"
  from "cooperative" as "t7"
  where "t7"."id" = "t4"."cooperative_id"),
    'loan', (select json_build_object('id', "t10"."id",
    'state', "t10"."state",
    'stateSince', "t10"."state_since",
    'agreement', "t10"."agreement",
    'terms', json_build_object('tenorMonths', ("t10"."terms" -> 'tenorMonths')),
    '__typename', 'Loan'::text) as "json"
  from "loan" as "t10"
  where "t10"."proposal_id" = "t4"."id"
  order by "t10"."state_since" desc, "t10"."id" desc
  limit $5),
    'appraisal', (select json_build_object('id', "t11"."id",
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
  from jsonb_array_elements("t11"."questions") as item(value)),
    '__typename', 'Appraisal'::text) as "json"
  from "appraisal" as "t11"
  where "t11"."proposal_id" = "t4"."id"
  order by "t11"."state_since" desc, "t11"."id" desc
  limit $6),
    'documents', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by "page"."key0" desc, "page"."key1" desc), '[]')) as "json"
  from (select "t12"."attached_at" as "key0", "t12"."id" as "key1", json_build_object('id', "t12"."id",
    'kind', "t12"."kind",
    'state', "t12"."state",
    'number', "t12"."number",
    'issuedOn', "t12"."issued_on",
    'expiresOn', "t12"."expires_on",
    'note', "t12"."note",
    'attachedAt', "t12"."attached_at",
    'attachedBy', (select json_build_object('id', "t13"."id",
    'name', "t13"."name",
    '__typename', 'Person'::text) as "json"
  from "person" as "t13"
  where "t13"."id" = "t12"."attached_by_id"),
    'pagesToCome', (select count(*)::integer
  from document_page p
  where p.document_id = "t12"."id" and p.received_at is null),
    'proposal', (select json_build_object('id', "t14"."id",
    '__typename', 'Proposal'::text) as "json"
  from "proposal" as "t14"
  where "t14"."id" = "t12"."proposal_id"),
    'pages', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by "page"."key0" asc, "page"."key1" asc), '[]')) as "json"
  from (select "t15"."number" as "key0", "t15"."id" as "key1", json_build_object('id', "t15"."id",
    'number', "t15"."number",
    'mediaType', "t15"."media_type",
    'receivedAt', "t15"."received_at",
    '__typename', 'DocumentPage'::text) as "node"
  from "document_page" as "t15"
  where "t15"."document_id" = "t12"."id"
  order by "t15"."number" asc, "t15"."id" asc
  limit 10) as "page"),
    '__typename', 'CooperativeDocument'::text) as "node"
  from "cooperative_document" as "t12"
  where "t12"."proposal_id" = "t4"."id"
  order by "t12"."attached_at" desc, "t12"."id" desc
  limit 40) as "page"),
    'deliberations', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by "page"."key0" desc, "page"."key1" desc), '[]')) as "json"
  from (select "t16"."scheduled_on" as "key0", "t16"."id" as "key1", json_build_object('id', "t16"."id",
    'kind', "t16"."kind",
    'state', "t16"."state",
    'scheduledOn', "t16"."scheduled_on",
    'place', "t16"."place",
    'startsAt', "t16"."starts_at",
    'ledBy', "t16"."led_by",
    'discussion', "t16"."discussion",
    'heldOn', "t16"."held_on",
    'attendance', "t16"."attendance",
    'recordNumber', "t16"."record_number",
    'maxLoanRupiah', "t16"."max_loan_rupiah"::text,
    'supportPerMonthRupiah', "t16"."support_per_month_rupiah"::text,
    'dissent', "t16"."dissent",
    'proposalVersion', "t16"."proposal_version",
    'proposalHash', "t16"."proposal_hash",
    '__typename', 'Deliberation'::text) as "node"
  from "deliberation" as "t16"
  where "t16"."proposal_id" = "t4"."id"
  order by "t16"."scheduled_on" desc, "t16"."id" desc
  limit 20) as "page"),
    '__typename', 'Proposal'::text) as "json"
  from "proposal" as "t4"
  where "t4"."id" = $7::uuid), (select json_build_object('__typename', 'Appraisal'::text) as "json"
  from "appraisal" as "t17"
  where "t17"."id" = $8::uuid), (select json_build_object('__typename', 'Deliberation'::text) as "json"
  from "deliberation" as "t18"
  where "t18"."id" = $9::uuid), (select json_build_object('__typename', 'CooperativeDocument'::text) as "json"
  from "cooperative_document" as "t19"
  where "t19"."id" = $10::uuid), (select json_build_object('__typename', 'DocumentPage'::text) as "json"
  from "document_page" as "t20"
  where "t20"."id" = $11::uuid), (select json_build_object('__typename', 'FoodOutlet'::text) as "json"
  from "food_outlet" as "t21"
  where "t21"."id" = $12::uuid), (select json_build_object('__typename', 'Loan'::text) as "json"
  from "loan" as "t22"
  where "t22"."id" = $13::uuid), (select json_build_object('__typename', 'LoanMovement'::text) as "json"
  from "loan_movement" as "t23"
  where "t23"."id" = $14::uuid), (select json_build_object('__typename', 'ProposalVersion'::text) as "json"
  from "proposal_version" as "t24"
  where "t24"."id" = $15::uuid), (select json_build_object('__typename', 'RuleSetVersion'::text) as "json"
  from "rule_set_version" as "t25"
  where "t25"."id" = $16::uuid), (select json_build_object('__typename', 'TimelineEvent'::text) as "json"
  from "timeline_event" as "t26"
  where "t26"."id" = $17::uuid), (select json_build_object('__typename', 'Visit'::text) as "json"
  from "visit" as "t27"
  where "t27"."id" = $18::uuid)))::text;
