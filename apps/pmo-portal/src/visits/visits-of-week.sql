-- VisitsOfWeek, as PMO
select json_build_object('visits', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by page.place) filter (where page.place <= 100), '[]'),
    'pageInfo', json_build_object('hasNextPage', count(*) > 100,
    'endCursor', max(translate(encode(convert_to(json_build_array("page"."key0"::text, "page"."key1"::text)::text, 'UTF8'), 'base64'), E'\n', '')) filter (where page.place = least(page.rows, 100))),
    'totalCount', (select count(*) as "count"
  from "visit" as "t0"
  where "t0"."visited_on" >= $1::date and "t0"."visited_on" <= $2::date)) as "json"
  from (select row_number() over () as "place", count(*) over () as "rows", "found".*
  from (select "t1"."visited_on" as "key0", "t1"."id" as "key1", json_build_object('id', "t1"."id",
    'state', "t1"."state",
    'mode', "t1"."mode",
    'purposes', "t1"."purposes",
    'metWith', "t1"."met_with",
    'findings', "t1"."findings",
    'actionsAgreed', "t1"."actions_agreed",
    'obstacles', "t1"."obstacles",
    'trainingNeeds', "t1"."training_needs",
    'noPhotoReason', "t1"."no_photo_reason",
    'nextVisitOn', "t1"."next_visit_on",
    'visitedOn', "t1"."visited_on",
    'receivedAt', "t1"."received_at",
    'clockSuspect', "t1"."clock_suspect",
    'cooperative', (select json_build_object('id', "t2"."id",
    'name', "t2"."name",
    '__typename', 'Cooperative'::text) as "json"
  from "cooperative" as "t2"
  where "t2"."id" = "t1"."cooperative_id"),
    'assistant', (select json_build_object('id', "t3"."id",
    'name', "t3"."name",
    '__typename', 'Person'::text) as "json"
  from "person" as "t3"
  where "t3"."id" = "t1"."assistant_id"),
    '__typename', 'Visit'::text) as "node"
  from "visit" as "t1"
  where "t1"."visited_on" >= $3::date and "t1"."visited_on" <= $4::date and ("t1"."visited_on", "t1"."id") < ($5::date, $6::uuid)
  order by "t1"."visited_on" desc, "t1"."id" desc
  limit 100 + 1) as "found") as "page"))::text;
