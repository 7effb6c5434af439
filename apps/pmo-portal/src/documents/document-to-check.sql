-- DocumentToCheck, as PMO
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
  where "t6"."id" = $7::uuid), (select json_build_object('id', "t7"."id",
    'kind', "t7"."kind",
    'state', "t7"."state",
    'stateSince', "t7"."state_since",
    'number', "t7"."number",
    'issuedOn', "t7"."issued_on",
    'expiresOn', "t7"."expires_on",
    'note', "t7"."note",
    'attachedAt', "t7"."attached_at",
    'attachedBy', (select json_build_object('id', "t8"."id",
    'name', "t8"."name",
    '__typename', 'Person'::text) as "json"
  from "person" as "t8"
  where "t8"."id" = "t7"."attached_by_id"),
    'verifiedBy', (select json_build_object('id', "t9"."id",
    'name', "t9"."name",
    '__typename', 'Person'::text) as "json"
  from "person" as "t9"
  where "t9"."id" = "t7"."verified_by_id"),
    'pagesToCome', (select count(*)::integer
  from document_page p
  where p.document_id = "t7"."id" and p.received_at is null),
    'pages', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by "page"."key0" asc, "page"."key1" asc), '[]')) as "json"
  from (select "t10"."number" as "key0", "t10"."id" as "key1", json_build_object('id', "t10"."id",
    'number', "t10"."number",
    'mediaType', "t10"."media_type",
    'receivedAt', "t10"."received_at",
    '__typename', 'DocumentPage'::text) as "node"
  from "document_page" as "t10"
  where "t10"."document_id" = "t7"."id"
  order by "t10"."number" asc, "t10"."id" asc
  limit 10) as "page"),
    'proposal', (select json_build_object('id', "t11"."id",
    'membersResolution', case when nullif("t11"."members_resolution", 'null'::jsonb) is null then null else json_build_object('heldOn', ("t11"."members_resolution" -> 'heldOn'),
    'invited', ("t11"."members_resolution" -> 'invited'),
    'present', ("t11"."members_resolution" -> 'present'),
    'inFavour', ("t11"."members_resolution" -> 'inFavour'),
    'minutesNumber', ("t11"."members_resolution" -> 'minutesNumber'),
    'firstHeldOn', ("t11"."members_resolution" -> 'firstHeldOn')) end,
    'villageApproval', case when nullif("t11"."village_approval", 'null'::jsonb) is null then null else json_build_object('letterNumber', ("t11"."village_approval" -> 'letterNumber'),
    'letterOn', ("t11"."village_approval" -> 'letterOn'),
    'supportPerMonthRupiah', ("t11"."village_approval" ->> 'supportPerMonthRupiah')) end,
    'deliberations', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by "page"."key0" desc, "page"."key1" desc), '[]')) as "json"
  from (select "t12"."scheduled_on" as "key0", "t12"."id" as "key1", json_build_object('id', "t12"."id",
    'heldOn', "t12"."held_on",
    'recordNumber', "t12"."record_number",
    'attendance', "t12"."attendance",
    'maxLoanRupiah', "t12"."max_loan_rupiah"::text,
    'supportPerMonthRupiah', "t12"."support_per_month_rupiah"::text,
    '__typename', 'Deliberation'::text) as "node"
  from "deliberation" as "t12"
  where "t12"."proposal_id" = "t11"."id"
  order by "t12"."scheduled_on" desc, "t12"."id" desc
  limit 20) as "page"),
    '__typename', 'Proposal'::text) as "json"
  from "proposal" as "t11"
  where "t11"."id" = "t7"."proposal_id"),
    'cooperative', (select json_build_object('id', "t13"."id",
    'name', "t13"."name",
    'deedNumber', "t13"."deed_number",
    'deedOn', "t13"."deed_on",
    'ahuDecreeNumber', "t13"."ahu_decree_number",
    'ahuDecreeOn', "t13"."ahu_decree_on",
    'cooperativeNumber', "t13"."cooperative_number",
    'businessNumber', "t13"."business_number",
    'taxNumber', "t13"."tax_number",
    'bankAccount', "t13"."bank_account",
    '__typename', 'Cooperative'::text) as "json"
  from "cooperative" as "t13"
  where "t13"."id" = "t7"."cooperative_id"),
    '__typename', 'CooperativeDocument'::text) as "json"
  from "cooperative_document" as "t7"
  where "t7"."id" = $8::uuid), (select json_build_object('__typename', 'DocumentPage'::text) as "json"
  from "document_page" as "t14"
  where "t14"."id" = $9::uuid), (select json_build_object('__typename', 'FoodOutlet'::text) as "json"
  from "food_outlet" as "t15"
  where "t15"."id" = $10::uuid), (select json_build_object('__typename', 'Loan'::text) as "json"
  from "loan" as "t16"
  where "t16"."id" = $11::uuid), (select json_build_object('__typename', 'LoanMovement'::text) as "json"
  from "loan_movement" as "t17"
  where "t17"."id" = $12::uuid), (select json_build_object('__typename', 'ProposalVersion'::text) as "json"
  from "proposal_version" as "t18"
  where "t18"."id" = $13::uuid), (select json_build_object('__typename', 'RuleSetVersion'::text) as "json"
  from "rule_set_version" as "t19"
  where "t19"."id" = $14::uuid), (select json_build_object('__typename', 'TimelineEvent'::text) as "json"
  from "timeline_event" as "t20"
  where "t20"."id" = $15::uuid), (select json_build_object('__typename', 'Visit'::text) as "json"
  from "visit" as "t21"
  where "t21"."id" = $16::uuid)))::text;
