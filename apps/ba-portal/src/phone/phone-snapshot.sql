-- PhoneSnapshot, as BA
select json_build_object('latestEvent', (select json_build_object('id', "t0"."id",
    '__typename', 'TimelineEvent'::text) as "json"
  from "timeline_event" as "t0"
  where "t0"."transaction_id" < (pg_snapshot_xmin(pg_current_snapshot())::text)::bigint
  order by "t0"."transaction_id" desc, "t0"."id" desc
  limit $1),
    'programme', (select json_build_object('filingOn', "t1"."filing_on",
    'demo', "t1"."demo") as "json"
  from "programme" as "t1"
  where true),
    'ruleSets', (select coalesce(json_agg(json_build_object('code', "t2"."code",
    'version', "t2"."version",
    'status', "t2"."status",
    'validTo', "t2"."valid_to",
    'document', "t2"."document")
  order by "t2"."valid_from", "t2"."version", "t2"."id"), '[]') as "json"
  from "rule_set_version" as "t2"),
    'organisations', (select coalesce(json_agg(json_build_object('id', "t3"."id",
    'code', "t3"."code",
    'name', "t3"."name",
    'kind', "t3"."kind",
    '__typename', 'Organisation'::text)
  order by "t3"."code", "t3"."id"), '[]') as "json"
  from "organisation" as "t3"),
    'cooperatives', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by "page"."key0" asc, "page"."key1" asc), '[]')) as "json"
  from (select "t4"."name" as "key0", "t4"."id" as "key1", json_build_object('id', "t4"."id",
    'name', "t4"."name",
    'kind', "t4"."kind",
    'village', (select json_build_object('id', "t5"."id",
    'code', "t5"."code",
    'name', "t5"."name",
    '__typename', 'Region'::text) as "json"
  from "region" as "t5"
  where "t5"."id" = "t4"."village_id"),
    'district', (select json_build_object('id', "t6"."id",
    'code', "t6"."code",
    'name', "t6"."name",
    '__typename', 'Region'::text) as "json"
  from "region" as "t6"
  where "t6"."id" = "t4"."district_id"),
    'deedNumber', "t4"."deed_number",
    'deedOn', "t4"."deed_on",
    'ahuDecreeNumber', "t4"."ahu_decree_number",
    'ahuDecreeOn', "t4"."ahu_decree_on",
    'cooperativeNumber', "t4"."cooperative_number",
    'businessNumber', "t4"."business_number",
    'taxNumber', "t4"."tax_number",
    'bankAccount', "t4"."bank_account",
    'chairName', "t4"."chair_name",
    'chairPhone', "t4"."chair_phone",
    'memberCount', "t4"."member_count",
    'villageFundCeilingRupiah', "t4"."village_fund_ceiling_rupiah"::text,
    'visits', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by "page"."key0" desc, "page"."key1" desc), '[]')) as "json"
  from (select "t7"."visited_on" as "key0", "t7"."id" as "key1", json_build_object('id', "t7"."id",
    'assistant', (select json_build_object('id', "t8"."id",
    '__typename', 'Person'::text) as "json"
  from "person" as "t8"
  where "t8"."id" = "t7"."assistant_id"),
    'state', "t7"."state",
    'mode', "t7"."mode",
    'purposes', "t7"."purposes",
    'metWith', "t7"."met_with",
    'findings', "t7"."findings",
    'actionsAgreed', "t7"."actions_agreed",
    'obstacles', "t7"."obstacles",
    'trainingNeeds', "t7"."training_needs",
    'noPhotoReason', "t7"."no_photo_reason",
    'nextVisitOn', "t7"."next_visit_on",
    'visitedOn', "t7"."visited_on",
    'startedAt', "t7"."started_at",
    'endedAt', "t7"."ended_at",
    'receivedAt', "t7"."received_at",
    'clockSuspect', "t7"."clock_suspect",
    '__typename', 'Visit'::text) as "node"
  from "visit" as "t7"
  where "t7"."cooperative_id" = "t4"."id"
  order by "t7"."visited_on" desc, "t7"."id" desc
  limit 12) as "page"),
    'proposals', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by "page"."key0" desc, "page"."key1" desc), '[]')) as "json"
  from (select "t9"."state_since" as "key0", "t9"."id" as "key1", json_build_object('id', "t9"."id",
    'assistant', (select json_build_object('id', "t10"."id",
    '__typename', 'Person'::text) as "json"
  from "person" as "t10"
  where "t10"."id" = "t9"."assistant_id"),
    'bank', (select json_build_object('id', "t11"."id",
    '__typename', 'Organisation'::text) as "json"
  from "organisation" as "t11"
  where "t11"."id" = "t9"."bank_id"),
    'state', "t9"."state",
    'stateSince', "t9"."state_since",
    'kind', "t9"."kind",
    'ruleSetCode', "t9"."rule_set_code",
    'ruleSetVersion', "t9"."rule_set_version",
    'version', "t9"."version",
    'blockVersions', "t9"."block_versions",
    'content', json_build_object('marketAnalysis', ("t9"."content" -> 'marketAnalysis'),
    'activities', (select coalesce(json_agg(json_build_object('id', ("item"."value" -> 'id'),
    'name', ("item"."value" -> 'name'),
    'month', ("item"."value" -> 'month'),
    'volume', ("item"."value" -> 'volume'),
    'unit', ("item"."value" -> 'unit'),
    'unitPriceRupiah', ("item"."value" ->> 'unitPriceRupiah'),
    'unitCostRupiah', ("item"."value" ->> 'unitCostRupiah'),
    '__typename', 'Activity'::text)), '[]')
  from jsonb_array_elements(("t9"."content" -> 'activities')) as item(value)),
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
  from jsonb_array_elements(("t9"."content" -> 'budgetLines')) as item(value)),
    'loan', json_build_object('requestedAmountRupiah', (("t9"."content" -> 'loan') ->> 'requestedAmountRupiah'),
    'tenorMonths', (("t9"."content" -> 'loan') -> 'tenorMonths'),
    'graceMonths', (("t9"."content" -> 'loan') -> 'graceMonths'),
    'plannedAgreementOn', (("t9"."content" -> 'loan') -> 'plannedAgreementOn')),
    'drawdowns', (select coalesce(json_agg(json_build_object('id', ("item"."value" -> 'id'),
    'month', ("item"."value" -> 'month'),
    'amountRupiah', ("item"."value" ->> 'amountRupiah'),
    'purpose', ("item"."value" -> 'purpose'),
    '__typename', 'Drawdown'::text)), '[]')
  from jsonb_array_elements(("t9"."content" -> 'drawdowns')) as item(value))),
    'contentHash', "t9"."content_hash",
    'requestedAmountRupiah', "t9"."requested_amount_rupiah"::text,
    'reviewReason', "t9"."review_reason",
    'membersMeeting', case when nullif("t9"."members_meeting", 'null'::jsonb) is null then null else json_build_object('plannedOn', ("t9"."members_meeting" -> 'plannedOn'),
    'startsAt', ("t9"."members_meeting" -> 'startsAt'),
    'place', ("t9"."members_meeting" -> 'place'),
    'invitedOn', ("t9"."members_meeting" -> 'invitedOn')) end,
    'membersResolution', case when nullif("t9"."members_resolution", 'null'::jsonb) is null then null else json_build_object('heldOn', ("t9"."members_resolution" -> 'heldOn'),
    'invited', ("t9"."members_resolution" -> 'invited'),
    'present', ("t9"."members_resolution" -> 'present'),
    'inFavour', ("t9"."members_resolution" -> 'inFavour'),
    'minutesNumber', ("t9"."members_resolution" -> 'minutesNumber'),
    'firstHeldOn', ("t9"."members_resolution" -> 'firstHeldOn')) end,
    'villageApproval', case when nullif("t9"."village_approval", 'null'::jsonb) is null then null else json_build_object('letterNumber', ("t9"."village_approval" -> 'letterNumber'),
    'letterOn', ("t9"."village_approval" -> 'letterOn'),
    'supportPerMonthRupiah', ("t9"."village_approval" ->> 'supportPerMonthRupiah')) end,
    'submittedAt', "t9"."submitted_at",
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
  where "t12"."proposal_id" = "t9"."id"
  order by "t12"."scheduled_on" desc, "t12"."id" desc
  limit 3) as "page"),
    'appraisal', (select json_build_object('id', "t13"."id",
    'bank', (select json_build_object('id', "t14"."id",
    '__typename', 'Organisation'::text) as "json"
  from "organisation" as "t14"
  where "t14"."id" = "t13"."bank_id"),
    'state', "t13"."state",
    'stateSince', "t13"."state_since",
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
    'decision', case when nullif("t13"."decision", 'null'::jsonb) is null then null else json_build_object('kind', ("t13"."decision" -> 'kind'),
    'amountRupiah', ("t13"."decision" ->> 'amountRupiah'),
    'tenorMonths', ("t13"."decision" -> 'tenorMonths'),
    'graceMonths', ("t13"."decision" -> 'graceMonths'),
    'reasonCodes', ("t13"."decision" -> 'reasonCodes'),
    'words', ("t13"."decision" -> 'words')) end,
    'decidedOn', "t13"."decided_on",
    'answer', case when nullif("t13"."answer", 'null'::jsonb) is null then null else json_build_object('answeredOn', ("t13"."answer" -> 'answeredOn'),
    'reason', ("t13"."answer" -> 'reason')) end,
    '__typename', 'Appraisal'::text) as "json"
  from "appraisal" as "t13"
  where "t13"."proposal_id" = "t9"."id"
  order by "t13"."state_since" desc, "t13"."id" desc
  limit $2),
    'loan', (select json_build_object('id', "t15"."id",
    'state', "t15"."state",
    'stateSince', "t15"."state_since",
    'amountRupiah', "t15"."amount_rupiah"::text,
    'terms', json_build_object('annualRateBasisPoints', ("t15"."terms" -> 'annualRateBasisPoints'),
    'tenorMonths', ("t15"."terms" -> 'tenorMonths'),
    'graceMonths', ("t15"."terms" -> 'graceMonths'),
    'method', ("t15"."terms" -> 'method'),
    'gracePlacement', ("t15"."terms" -> 'gracePlacement'),
    'graceInterest', ("t15"."terms" -> 'graceInterest'),
    'clockStart', ("t15"."terms" -> 'clockStart'),
    'dueDay', ("t15"."terms" -> 'dueDay'),
    'agreementOn', ("t15"."terms" -> 'agreementOn')),
    'agreement', "t15"."agreement",
    'reportedOn', "t15"."reported_on",
    'reportNumber', "t15"."report_number",
    'drawingEndedOn', "t15"."drawing_ended_on",
    'shortfall', case when nullif("t15"."shortfall", 'null'::jsonb) is null then null else json_build_object('instalmentNumber', ("t15"."shortfall" -> 'instalmentNumber'),
    'amountRupiah', ("t15"."shortfall" ->> 'amountRupiah'),
    'requestedOn', ("t15"."shortfall" -> 'requestedOn'),
    'statementNumber', ("t15"."shortfall" -> 'statementNumber')) end,
    'movements', json_build_object('totalCount', (select count(*) as "count"
  from "loan_movement" as "t16"
  where "t16"."loan_id" = "t15"."id")),
    '__typename', 'Loan'::text) as "json"
  from "loan" as "t15"
  where "t15"."proposal_id" = "t9"."id"
  order by "t15"."state_since" desc, "t15"."id" desc
  limit $3),
    '__typename', 'Proposal'::text) as "node"
  from "proposal" as "t9"
  where "t9"."cooperative_id" = "t4"."id"
  order by "t9"."state_since" desc, "t9"."id" desc
  limit 3) as "page"),
    'foodOutlet', (select json_build_object('id', "t17"."id",
    'state', "t17"."state",
    'stateSince', "t17"."state_since",
    'address', "t17"."address",
    'operatorName', "t17"."operator_name",
    'documents', "t17"."documents",
    'returnReason', "t17"."return_reason",
    'siteCheckOn', "t17"."site_check_on",
    'siteCheck', case when nullif("t17"."site_check", 'null'::jsonb) is null then null else json_build_object('lengthDecimetres', ("t17"."site_check" -> 'lengthDecimetres'),
    'widthDecimetres', ("t17"."site_check" -> 'widthDecimetres'),
    'dry', ("t17"."site_check" -> 'dry'),
    'ventilated', ("t17"."site_check" -> 'ventilated'),
    'pallets', ("t17"."site_check" -> 'pallets'),
    'scale', ("t17"."site_check" -> 'scale'),
    'power', ("t17"."site_check" -> 'power'),
    'truckAccess', ("t17"."site_check" -> 'truckAccess'),
    'storageKilograms', ("t17"."site_check" -> 'storageKilograms'),
    'operatorPresent', ("t17"."site_check" -> 'operatorPresent'),
    'notes', ("t17"."site_check" -> 'notes'),
    'passed', ("t17"."site_check" -> 'passed')) end,
    'rpkNumber', "t17"."rpk_number",
    'registeredOn', "t17"."registered_on",
    'signageInstalledOn', "t17"."signage_installed_on",
    '__typename', 'FoodOutlet'::text) as "json"
  from "food_outlet" as "t17"
  where "t17"."cooperative_id" = "t4"."id"),
    'documents', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by "page"."key0" desc, "page"."key1" desc), '[]')) as "json"
  from (select "t18"."attached_at" as "key0", "t18"."id" as "key1", json_build_object('id', "t18"."id",
    'proposalId', "t18"."proposal_id",
    'kind', "t18"."kind",
    'state', "t18"."state",
    'stateSince', "t18"."state_since",
    'number', "t18"."number",
    'issuedOn', "t18"."issued_on",
    'expiresOn', "t18"."expires_on",
    'note', "t18"."note",
    'attachedAt', "t18"."attached_at",
    'pageIds', (select coalesce(json_agg(p.id
  order by p.number), '[]')
  from document_page p
  where p.document_id = "t18"."id"),
    'pagesToCome', (select count(*)::integer
  from document_page p
  where p.document_id = "t18"."id" and p.received_at is null),
    '__typename', 'CooperativeDocument'::text) as "node"
  from "cooperative_document" as "t18"
  where "t18"."cooperative_id" = "t4"."id"
  order by "t18"."attached_at" desc, "t18"."id" desc
  limit 30) as "page"),
    'timeline', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by "page"."key0" desc, "page"."key1" desc), '[]')) as "json"
  from (select "t19"."sequence" as "key0", "t19"."id" as "key1", json_build_object('id', "t19"."id",
    'type', "t19"."type",
    'subject', "t19"."subject",
    'toState', "t19"."to_state",
    'actor', (select json_build_object('id', "t20"."id",
    'name', "t20"."name",
    '__typename', 'Person'::text) as "json"
  from "person" as "t20"
  where "t20"."id" = "t19"."actor_id"),
    'actorRole', "t19"."actor_role",
    'recordedAt', "t19"."recorded_at",
    '__typename', 'TimelineEvent'::text) as "node"
  from "timeline_event" as "t19"
  where "t19"."cooperative_id" = "t4"."id"
  order by "t19"."sequence" desc, "t19"."id" desc
  limit 10) as "page"),
    '__typename', 'Cooperative'::text) as "node"
  from "cooperative" as "t4"
  order by "t4"."name" asc, "t4"."id" asc
  limit 16) as "page"))::text;
