-- ProposalDossier, as BANK
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
    'cooperative', (select json_build_object('id', "t6"."id",
    'name', "t6"."name",
    'kind', "t6"."kind",
    'village', (select json_build_object('id', "t7"."id",
    'name', "t7"."name",
    '__typename', 'Region'::text) as "json"
  from "region" as "t7"
  where "t7"."id" = "t6"."village_id"),
    'district', (select json_build_object('id', "t8"."id",
    'name', "t8"."name",
    '__typename', 'Region'::text) as "json"
  from "region" as "t8"
  where "t8"."id" = "t6"."district_id"),
    'deedNumber', "t6"."deed_number",
    'deedOn', "t6"."deed_on",
    'ahuDecreeNumber', "t6"."ahu_decree_number",
    'ahuDecreeOn', "t6"."ahu_decree_on",
    'cooperativeNumber', "t6"."cooperative_number",
    'businessNumber', "t6"."business_number",
    'taxNumber', "t6"."tax_number",
    'bankAccount', "t6"."bank_account",
    'chairName', "t6"."chair_name",
    'memberCount', "t6"."member_count",
    'villageFundCeilingRupiah', "t6"."village_fund_ceiling_rupiah"::text,
    'documents', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by "page"."key0" desc, "page"."key1" desc), '[]')) as "json"
  from (select "t9"."attached_at" as "key0", "t9"."id" as "key1", json_build_object('id', "t9"."id",
    'kind', "t9"."kind",
    'state', "t9"."state",
    'number', "t9"."number",
    'issuedOn', "t9"."issued_on",
    'expiresOn', "t9"."expires_on",
    'note', "t9"."note",
    'attachedAt', "t9"."attached_at",
    'pagesToCome', (select count(*)::integer
  from document_page p
  where p.document_id = "t9"."id" and p.received_at is null),
    'proposal', (select json_build_object('id', "t10"."id",
    '__typename', 'Proposal'::text) as "json"
  from "proposal" as "t10"
  where "t10"."id" = "t9"."proposal_id"),
    'pages', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by "page"."key0" asc, "page"."key1" asc), '[]')) as "json"
  from (select "t11"."number" as "key0", "t11"."id" as "key1", json_build_object('id', "t11"."id",
    'number', "t11"."number",
    'mediaType', "t11"."media_type",
    'receivedAt', "t11"."received_at",
    '__typename', 'DocumentPage'::text) as "node"
  from "document_page" as "t11"
  where "t11"."document_id" = "t9"."id"
  order by "t11"."number" asc, "t11"."id" asc
  limit 10) as "page"),
    '__typename', 'CooperativeDocument'::text) as "node"
  from "cooperative_document" as "t9"
  where "t9"."cooperative_id" = "t6"."id"
  order by "t9"."attached_at" desc, "t9"."id" desc
  limit 40) as "page"),
    '__typename', 'Cooperative'::text) as "json"
  from "cooperative" as "t6"
  where "t6"."id" = "t4"."cooperative_id"),
    'deliberations', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by "page"."key0" desc, "page"."key1" desc), '[]')) as "json"
  from (select "t12"."scheduled_on" as "key0", "t12"."id" as "key1", json_build_object('id', "t12"."id",
    'kind', "t12"."kind",
    'state', "t12"."state",
    'scheduledOn', "t12"."scheduled_on",
    'place', "t12"."place",
    'startsAt', "t12"."starts_at",
    'ledBy', "t12"."led_by",
    'discussion', "t12"."discussion",
    'heldOn', "t12"."held_on",
    'attendance', "t12"."attendance",
    'recordNumber', "t12"."record_number",
    'maxLoanRupiah', "t12"."max_loan_rupiah"::text,
    'supportPerMonthRupiah', "t12"."support_per_month_rupiah"::text,
    'dissent', "t12"."dissent",
    'proposalVersion', "t12"."proposal_version",
    'proposalHash', "t12"."proposal_hash",
    '__typename', 'Deliberation'::text) as "node"
  from "deliberation" as "t12"
  where "t12"."proposal_id" = "t4"."id"
  order by "t12"."scheduled_on" desc, "t12"."id" desc
  limit 20) as "page"),
    'appraisal', (select json_build_object('id', "t13"."id",
    'state', "t13"."state",
    'stateSince', "t13"."state_since",
    'inputsHash', "t13"."inputs_hash",
    'bank', (select json_build_object('id', "t14"."id",
    'code', "t14"."code",
    '__typename', 'Organisation'::text) as "json"
  from "organisation" as "t14"
  where "t14"."id" = "t13"."bank_id"),
    'creditCheck', case when nullif("t13"."credit_check", 'null'::jsonb) is null then null else json_build_object('outcome', ("t13"."credit_check" -> 'outcome'),
    'checkedOn', ("t13"."credit_check" -> 'checkedOn'),
    'note', ("t13"."credit_check" -> 'note'),
    'recordedAt', ("t13"."credit_check" -> 'recordedAt')) end,
    'creditCheckedBy', (select json_build_object('id', "t15"."id",
    'name', "t15"."name",
    '__typename', 'Person'::text) as "json"
  from "person" as "t15"
  where "t15"."id" = "t13"."credit_checked_by_id"),
    'checklist', "t13"."checklist",
    'acknowledgement', "t13"."acknowledgement",
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
  from jsonb_array_elements("t13"."questions") as item(value)),
    'reviewer', (select json_build_object('id', "t16"."id",
    'name', "t16"."name",
    '__typename', 'Person'::text) as "json"
  from "person" as "t16"
  where "t16"."id" = "t13"."reviewer_id"),
    'recommendedBy', (select json_build_object('id', "t17"."id",
    'name', "t17"."name",
    '__typename', 'Person'::text) as "json"
  from "person" as "t17"
  where "t17"."id" = "t13"."recommended_by_id"),
    'returned', case when nullif("t13"."returned", 'null'::jsonb) is null then null else json_build_object('returnedOn', ("t13"."returned" -> 'returnedOn'),
    'reason', ("t13"."returned" -> 'reason')) end,
    'recommendation', case when nullif("t13"."recommendation", 'null'::jsonb) is null then null else json_build_object('kind', ("t13"."recommendation" -> 'kind'),
    'amountRupiah', ("t13"."recommendation" ->> 'amountRupiah'),
    'tenorMonths', ("t13"."recommendation" -> 'tenorMonths'),
    'graceMonths', ("t13"."recommendation" -> 'graceMonths'),
    'reasonCodes', ("t13"."recommendation" -> 'reasonCodes'),
    'words', ("t13"."recommendation" -> 'words')) end,
    'decision', case when nullif("t13"."decision", 'null'::jsonb) is null then null else json_build_object('kind', ("t13"."decision" -> 'kind'),
    'amountRupiah', ("t13"."decision" ->> 'amountRupiah'),
    'tenorMonths', ("t13"."decision" -> 'tenorMonths'),
    'graceMonths', ("t13"."decision" -> 'graceMonths'),
    'reasonCodes', ("t13"."decision" -> 'reasonCodes'),
    'words', ("t13"."decision" -> 'words')) end,
    'decidedBy', (select json_build_object('id', "t18"."id",
    'name', "t18"."name",
    '__typename', 'Person'::text) as "json"
  from "person" as "t18"
  where "t18"."id" = "t13"."decided_by_id"),
    'decidedOn', "t13"."decided_on",
    'answer', case when nullif("t13"."answer", 'null'::jsonb) is null then null else json_build_object('answeredOn', ("t13"."answer" -> 'answeredOn'),
    'reason', ("t13"."answer" -> 'reason')) end,
    '__typename', 'Appraisal'::text) as "json"
  from "appraisal" as "t13"
  where "t13"."proposal_id" = "t4"."id"
  order by "t13"."state_since" desc, "t13"."id" desc
  limit $5),
    'loan', (select json_build_object('id', "t19"."id",
    'state', "t19"."state",
    'stateSince', "t19"."state_since",
    'agreement', "t19"."agreement",
    'terms', json_build_object('tenorMonths', ("t19"."terms" -> 'tenorMonths')),
    '__typename', 'Loan'::text) as "json"
  from "loan" as "t19"
  where "t19"."proposal_id" = "t4"."id"
  order by "t19"."state_since" desc, "t19"."id" desc
  limit $6),
    '__typename', 'Proposal'::text) as "json"
  from "proposal" as "t4"
  where "t4"."id" = $7::uuid), (select json_build_object('__typename', 'Appraisal'::text) as "json"
  from "appraisal" as "t20"
  where "t20"."id" = $8::uuid), (select json_build_object('__typename', 'Deliberation'::text) as "json"
  from "deliberation" as "t21"
  where "t21"."id" = $9::uuid), (select json_build_object('__typename', 'CooperativeDocument'::text) as "json"
  from "cooperative_document" as "t22"
  where "t22"."id" = $10::uuid), (select json_build_object('__typename', 'DocumentPage'::text) as "json"
  from "document_page" as "t23"
  where "t23"."id" = $11::uuid), (select json_build_object('__typename', 'FoodOutlet'::text) as "json"
  from "food_outlet" as "t24"
  where "t24"."id" = $12::uuid), (select json_build_object('__typename', 'Loan'::text) as "json"
  from "loan" as "t25"
  where "t25"."id" = $13::uuid), (select json_build_object('__typename', 'LoanMovement'::text) as "json"
  from "loan_movement" as "t26"
  where "t26"."id" = $14::uuid), (select json_build_object('__typename', 'ProposalVersion'::text) as "json"
  from "proposal_version" as "t27"
  where "t27"."id" = $15::uuid), (select json_build_object('__typename', 'RuleSetVersion'::text) as "json"
  from "rule_set_version" as "t28"
  where "t28"."id" = $16::uuid), (select json_build_object('__typename', 'TimelineEvent'::text) as "json"
  from "timeline_event" as "t29"
  where "t29"."id" = $17::uuid), (select json_build_object('__typename', 'Visit'::text) as "json"
  from "visit" as "t30"
  where "t30"."id" = $18::uuid)))::text;
