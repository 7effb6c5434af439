-- Outlets, as BULOG
select json_build_object('foodOutlets', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by page.place) filter (where page.place <= 20), '[]'),
    'pageInfo', json_build_object('hasNextPage', count(*) > 20,
    'endCursor', max(translate(encode(convert_to(json_build_array("page"."key0"::text, "page"."key1"::text)::text, 'UTF8'), 'base64'), E'\n', '')) filter (where page.place = least(page.rows, 20))),
    'totalCount', (select count(*) as "count"
  from "food_outlet" as "t0"
  where "t0"."state" = any ($1::text[]) and exists (select 1
  from cooperative c
  where c.id = "t0"."cooperative_id" and c.district_id::text = $2::text) and exists (select 1
  from cooperative c
  where c.id = "t0"."cooperative_id" and position(lower($3::text) in lower(c.name)) > 0))) as "json"
  from (select row_number() over () as "place", count(*) over () as "rows", "found".*
  from (select "t1"."state_since" as "key0", "t1"."id" as "key1", json_build_object('id', "t1"."id",
    'state', "t1"."state",
    'stateSince', "t1"."state_since",
    'address', "t1"."address",
    'operatorName', "t1"."operator_name",
    'documents', "t1"."documents",
    'siteCheckOn', "t1"."site_check_on",
    'rpkNumber', "t1"."rpk_number",
    'cooperative', (select json_build_object('id', "t2"."id",
    'name', "t2"."name",
    'district', (select json_build_object('id', "t3"."id",
    'name', "t3"."name",
    '__typename', 'Region'::text) as "json"
  from "region" as "t3"
  where "t3"."id" = "t2"."district_id"),
    '__typename', 'Cooperative'::text) as "json"
  from "cooperative" as "t2"
  where "t2"."id" = "t1"."cooperative_id"),
    '__typename', 'FoodOutlet'::text) as "node"
  from "food_outlet" as "t1"
  where "t1"."state" = any ($4::text[]) and exists (select 1
  from cooperative c
  where c.id = "t1"."cooperative_id" and c.district_id::text = $5::text) and exists (select 1
  from cooperative c
  where c.id = "t1"."cooperative_id" and position(lower($6::text) in lower(c.name)) > 0) and ("t1"."state_since", "t1"."id") > ($7::timestamptz, $8::uuid)
  order by "t1"."state_since" asc, "t1"."id" asc
  limit 20 + 1) as "found") as "page"))::text;
