-- CooperativeDossier, as PMO
select json_build_object('cooperative', (select json_build_object('id', "t0"."id",
    'name', "t0"."name",
    'kind', "t0"."kind",
    'village', (select json_build_object('id', "t1"."id",
    'name', "t1"."name",
    '__typename', 'Region'::text) as "json"
  from "region" as "t1"
  where "t1"."id" = "t0"."village_id"),
    'district', (select json_build_object('id', "t2"."id",
    'name', "t2"."name",
    '__typename', 'Region'::text) as "json"
  from "region" as "t2"
  where "t2"."id" = "t0"."district_id"),
    'deedNumber', "t0"."deed_number",
    'deedOn', "t0"."deed_on",
    'ahuDecreeNumber', "t0"."ahu_decree_number",
    'ahuDecreeOn', "t0"."ahu_decree_on",
    'cooperativeNumber', "t0"."cooperative_number",
    'businessNumber', "t0"."business_number",
    'taxNumber', "t0"."tax_number",
    'bankAccount', "t0"."bank_account",
    'chairName', "t0"."chair_name",
    'chairPhone', "t0"."chair_phone",
    'memberCount', "t0"."member_count",
    'villageFundCeilingRupiah', "t0"."village_fund_ceiling_rupiah"::text,
    'lastVisitOn', (select max(v.visited_on)
  from visit v
  where v.cooperative_id = "t0"."id" and v.state <> 'PLANNED'),
    'assistant', (select json_build_object('id', "t3"."id",
    'name', "t3"."name",
    '__typename', 'Person'::text) as "json"
  from "person" as "t3"
  where "t3"."id" = (select g.grantee_id
  from cooperative_grant g
 
  where g.cooperative_id = "t0"."id" and g.purpose = 'ASSIGNMENT'
    and g.valid_from <= (select current_setting('app.today', true))::date
    and (g.valid_to is null or g.valid_to >= (select current_setting('app.today', true))::date)
  limit 1)),
    'visits', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by page.place) filter (where page.place <= 10), '[]'),
    'pageInfo', json_build_object('hasNextPage', count(*) > 10,
    'endCursor', max(translate(encode(convert_to(json_build_array("page"."key0"::text, "page"."key1"::text)::text, 'UTF8'), 'base64'), E'\n', '')) filter (where page.place = least(page.rows, 10))),
    'totalCount', (select count(*) as "count"
  from "visit" as "t4"
  where "t4"."cooperative_id" = "t0"."id")) as "json"
  from (select row_number() over () as "place", count(*) over () as "rows", "found".*
  from (select "t5"."visited_on" as "key0", "t5"."id" as "key1", json_build_object('id', "t5"."id",
    'state', "t5"."state",
    'mode', "t5"."mode",
    'purposes', "t5"."purposes",
    'metWith', "t5"."met_with",
    'findings', "t5"."findings",
    'actionsAgreed', "t5"."actions_agreed",
    'obstacles', "t5"."obstacles",
    'trainingNeeds', "t5"."training_needs",
    'noPhotoReason', "t5"."no_photo_reason",
    'nextVisitOn', "t5"."next_visit_on",
    'visitedOn', "t5"."visited_on",
    'receivedAt', "t5"."received_at",
    'clockSuspect', "t5"."clock_suspect",
    'assistant', (select json_build_object('id', "t6"."id",
    'name', "t6"."name",
    '__typename', 'Person'::text) as "json"
  from "person" as "t6"
  where "t6"."id" = "t5"."assistant_id"),
    '__typename', 'Visit'::text) as "node"
  from "visit" as "t5"
  where "t5"."cooperative_id" = "t0"."id" and ("t5"."visited_on", "t5"."id") < ($1::date, $2::uuid)
  order by "t5"."visited_on" desc, "t5"."id" desc
  limit 10 + 1) as "found") as "page"),
    'proposals', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by "page"."key0" desc, "page"."key1" desc), '[]'),
    'totalCount', (select count(*) as "count"
  from "proposal" as "t7"
  where "t7"."cooperative_id" = "t0"."id")) as "json"
  from (select "t8"."state_since" as "key0", "t8"."id" as "key1", json_build_object('id', "t8"."id",
    'state', "t8"."state",
    'stateSince', "t8"."state_since",
    'requestedAmountRupiah', "t8"."requested_amount_rupiah"::text,
    'version', "t8"."version",
    '__typename', 'Proposal'::text) as "node"
  from "proposal" as "t8"
  where "t8"."cooperative_id" = "t0"."id"
  order by "t8"."state_since" desc, "t8"."id" desc
  limit 20) as "page"),
    'foodOutlet', (select json_build_object('id', "t9"."id",
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
    '__typename', 'FoodOutlet'::text) as "json"
  from "food_outlet" as "t9"
  where "t9"."cooperative_id" = "t0"."id"),
    'timeline', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by page.place) filter (where page.place <= 20), '[]'),
    'pageInfo', json_build_object('hasNextPage', count(*) > 20,
    'endCursor', max(translate(encode(convert_to(json_build_array("page"."key0"::text, "page"."key1"::text)::text, 'UTF8'), 'base64'), E'\n', '')) filter (where page.place = least(page.rows, 20))),
    'totalCount', (select count(*) as "count"
  from "timeline_event" as "t10"
  where "t10"."cooperative_id" = "t0"."id")) as "json"
  from (select row_number() over () as "place", count(*) over () as "rows", "found".*
  from (select "t11"."sequence" as "key0", "t11"."id" as "key1", json_build_object('id', "t11"."id",
    'type', "t11"."type",
    'subject', "t11"."subject",
    'toState', "t11"."to_state",
    'actorRole', "t11"."actor_role",
    'recordedAt', "t11"."recorded_at",
    'actor', (select json_build_object('id', "t12"."id",
    'name', "t12"."name",
    '__typename', 'Person'::text) as "json"
  from "person" as "t12"
  where "t12"."id" = "t11"."actor_id"),
    '__typename', 'TimelineEvent'::text) as "node"
  from "timeline_event" as "t11"
  where "t11"."cooperative_id" = "t0"."id" and ("t11"."sequence", "t11"."id") < ($3::integer, $4::uuid)
  order by "t11"."sequence" desc, "t11"."id" desc
  limit 20 + 1) as "found") as "page"),
    '__typename', 'Cooperative'::text) as "json"
  from "cooperative" as "t0"
  where "t0"."id" = $5::uuid))::text;
