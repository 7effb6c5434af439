-- Cooperatives, as PMO
select json_build_object('cooperatives', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by page.place) filter (where page.place <= 25), '[]'),
    'pageInfo', json_build_object('hasNextPage', count(*) > 25,
    'endCursor', max(translate(encode(convert_to(json_build_array("page"."key0"::text, "page"."key1"::text)::text, 'UTF8'), 'base64'), E'\n', '')) filter (where page.place = least(page.rows, 25))),
    'totalCount', (select count(*) as "count"
  from "cooperative" as "t0"
  where position(lower($1::text) in lower("t0"."name")) > 0 and "t0"."district_id" = (case when $2::text ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then $3::text::uuid end) and "t0"."kind" = $4::text)) as "json"
  from (select row_number() over () as "place", count(*) over () as "rows", "found".*
  from (select "t1"."name" as "key0", "t1"."id" as "key1", json_build_object('id', "t1"."id",
    'name', "t1"."name",
    'kind', "t1"."kind",
    'lastVisitOn', (select max(v.visited_on)
  from visit v
  where v.cooperative_id = "t1"."id" and v.state <> 'PLANNED'),
    'village', (select json_build_object('id', "t2"."id",
    'name', "t2"."name",
    '__typename', 'Region'::text) as "json"
  from "region" as "t2"
  where "t2"."id" = "t1"."village_id"),
    'district', (select json_build_object('id', "t3"."id",
    'name', "t3"."name",
    '__typename', 'Region'::text) as "json"
  from "region" as "t3"
  where "t3"."id" = "t1"."district_id"),
    'assistant', (select json_build_object('id', "t4"."id",
    'name', "t4"."name",
    '__typename', 'Person'::text) as "json"
  from "person" as "t4"
  where "t4"."id" = (select g.grantee_id
  from cooperative_grant g
 
  where g.cooperative_id = "t1"."id" and g.purpose = 'ASSIGNMENT'
    and g.valid_from <= (select current_setting('app.today', true))::date
    and (g.valid_to is null or g.valid_to >= (select current_setting('app.today', true))::date)
  limit 1)),
    'foodOutlet', (select json_build_object('id', "t5"."id",
    'state', "t5"."state",
    '__typename', 'FoodOutlet'::text) as "json"
  from "food_outlet" as "t5"
  where "t5"."cooperative_id" = "t1"."id"),
    'proposals', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by "page"."key0" desc, "page"."key1" desc), '[]'),
    'totalCount', (select count(*) as "count"
  from "proposal" as "t6"
  where "t6"."cooperative_id" = "t1"."id")) as "json"
  from (select "t7"."state_since" as "key0", "t7"."id" as "key1", json_build_object('id', "t7"."id",
    'state', "t7"."state",
    '__typename', 'Proposal'::text) as "node"
  from "proposal" as "t7"
  where "t7"."cooperative_id" = "t1"."id"
  order by "t7"."state_since" desc, "t7"."id" desc
  limit 1) as "page"),
    '__typename', 'Cooperative'::text) as "node"
  from "cooperative" as "t1"
  where position(lower($5::text) in lower("t1"."name")) > 0 and "t1"."district_id" = (case when $6::text ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then $7::text::uuid end) and "t1"."kind" = $8::text and ("t1"."name", "t1"."id") > ($9::text, $10::uuid)
  order by "t1"."name" asc, "t1"."id" asc
  limit 25 + 1) as "found") as "page"))::text;
