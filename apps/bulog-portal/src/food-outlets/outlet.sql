-- Outlet, as BULOG
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
  where "t8"."id" = $9::uuid), (select json_build_object('id', "t9"."id",
    'state', "t9"."state",
    'stateSince', "t9"."state_since",
    'address', "t9"."address",
    'operatorName', "t9"."operator_name",
    'documents', "t9"."documents",
    'returnReason', "t9"."return_reason",
    'siteCheckOn', "t9"."site_check_on",
    'siteCheck', case when nullif("t9"."site_check", 'null'::jsonb) is null then null else json_build_object('lengthDecimetres', ("t9"."site_check" -> 'lengthDecimetres'),
    'widthDecimetres', ("t9"."site_check" -> 'widthDecimetres'),
    'dry', ("t9"."site_check" -> 'dry'),
    'ventilated', ("t9"."site_check" -> 'ventilated'),
    'pallets', ("t9"."site_check" -> 'pallets'),
    'scale', ("t9"."site_check" -> 'scale'),
    'power', ("t9"."site_check" -> 'power'),
    'truckAccess', ("t9"."site_check" -> 'truckAccess'),
    'storageKilograms', ("t9"."site_check" -> 'storageKilograms'),
    'operatorPresent', ("t9"."site_check" -> 'operatorPresent'),
    'notes', ("t9"."site_check" -> 'notes'),
    'passed', ("t9"."site_check" -> 'passed')) end,
    'rpkNumber', "t9"."rpk_number",
    'registeredOn', "t9"."registered_on",
    'signageInstalledOn', "t9"."signage_installed_on",
    'cooperative', (select json_build_object('id', "t10"."id",
    'name', "t10"."name",
    'village', (select json_build_object('id', "t11"."id",
    'name', "t11"."name",
    '__typename', 'Region'::text) as "json"
  from "region" as "t11"
  where "t11"."id" = "t10"."village_id"),
    'district', (select json_build_object('id', "t12"."id",
    'name', "t12"."name",
    '__typename', 'Region'::text) as "json"
  from "region" as "t12"
  where "t12"."id" = "t10"."district_id"),
    'businessNumber', "t10"."business_number",
    'taxNumber', "t10"."tax_number",
    'assistant', (select json_build_object('id', "t13"."id",
    'name', "t13"."name",
    '__typename', 'Person'::text) as "json"
  from "person" as "t13"
  where "t13"."id" = (select g.grantee_id
  from cooperative_grant g
 
  where g.cooperative_id = "t10"."id" and g.purpose = 'ASSIGNMENT'
    and g.valid_from <= (select current_setting('app.today', true))::date
    and (g.valid_to is null or g.valid_to >= (select current_setting('app.today', true))::date)
  limit 1)),
    'timeline', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by "page"."key0" desc, "page"."key1" desc), '[]')) as "json"
  from (select "t14"."sequence" as "key0", "t14"."id" as "key1", json_build_object('id', "t14"."id",
    'type', "t14"."type",
    'subject', "t14"."subject",
    'toState', "t14"."to_state",
    'actorRole', "t14"."actor_role",
    'recordedAt', "t14"."recorded_at",
    'actor', (select json_build_object('id', "t15"."id",
    'name', "t15"."name",
    '__typename', 'Person'::text) as "json"
  from "person" as "t15"
  where "t15"."id" = "t14"."actor_id"),
    '__typename', 'TimelineEvent'::text) as "node"
  from "timeline_event" as "t14"
  where "t14"."cooperative_id" = "t10"."id"
  order by "t14"."sequence" desc, "t14"."id" desc
  limit 20) as "page"),
    '__typename', 'Cooperative'::text) as "json"
  from "cooperative" as "t10"
  where "t10"."id" = "t9"."cooperative_id"),
    '__typename', 'FoodOutlet'::text) as "json"
  from "food_outlet" as "t9"
  where "t9"."id" = $10::uuid), (select json_build_object('__typename', 'Loan'::text) as "json"
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
