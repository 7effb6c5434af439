-- Caseload, as PMO
select json_build_object('cooperatives', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by page.place) filter (where page.place <= 100), '[]'),
    'pageInfo', json_build_object('hasNextPage', count(*) > 100,
    'endCursor', max(translate(encode(convert_to(json_build_array("page"."key0"::text, "page"."key1"::text)::text, 'UTF8'), 'base64'), E'\n', '')) filter (where page.place = least(page.rows, 100))),
    'totalCount', (select count(*) as "count"
  from "cooperative" as "t0")) as "json"
  from (select row_number() over () as "place", count(*) over () as "rows", "found".*
  from (select "t1"."name" as "key0", "t1"."id" as "key1", json_build_object('id', "t1"."id",
    'lastVisitOn', (select max(v.visited_on)
  from visit v
  where v.cooperative_id = "t1"."id" and v.state <> 'PLANNED'),
    'assistant', (select json_build_object('id', "t2"."id",
    'name', "t2"."name",
    '__typename', 'Person'::text) as "json"
  from "person" as "t2"
  where "t2"."id" = (select g.grantee_id
  from cooperative_grant g
 
  where g.cooperative_id = "t1"."id" and g.purpose = 'ASSIGNMENT'
    and g.valid_from <= (select current_setting('app.today', true))::date
    and (g.valid_to is null or g.valid_to >= (select current_setting('app.today', true))::date)
  limit 1)),
    '__typename', 'Cooperative'::text) as "node"
  from "cooperative" as "t1"
  where ("t1"."name", "t1"."id") > ($1::text, $2::uuid)
  order by "t1"."name" asc, "t1"."id" asc
  limit 100 + 1) as "found") as "page"))::text;
