-- Districts, as PMO
select json_build_object('regions', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node",
    '__typename', 'RegionEdge'::text)
  order by page.place) filter (where page.place <= $1::integer), '[]'),
    '__typename', 'RegionConnection'::text) as "json"
  from (select row_number() over () as "place", translate(encode(convert_to(json_build_array("found"."key0"::text, "found"."key1"::text)::text, 'UTF8'), 'base64'), E'\n', '') as "cursor", "found"."node"
  from (select "t0"."code" as "key0", "t0"."id" as "key1", json_build_object('id', "t0"."id",
    'name', "t0"."name",
    '__typename', 'Region'::text) as "node"
  from "region" as "t0"
  where "t0"."kind" = $2::text
  order by "t0"."code" asc, "t0"."id" asc
  limit $3::integer + 1) as "found") as "page"))::text;
