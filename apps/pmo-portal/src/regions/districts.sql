-- Districts, as PMO
select json_build_object('regions', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by "page"."key0" asc, "page"."key1" asc), '[]')) as "json"
  from (select "t0"."code" as "key0", "t0"."id" as "key1", json_build_object('id', "t0"."id",
    'name', "t0"."name",
    '__typename', 'Region'::text) as "node"
  from "region" as "t0"
  where "t0"."kind" = $1::text
  order by "t0"."code" asc, "t0"."id" asc
  limit 100) as "page"))::text;
