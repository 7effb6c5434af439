-- DocumentQueue, as PMO
select json_build_object('documents', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by page.place) filter (where page.place <= 20), '[]'),
    'pageInfo', json_build_object('hasNextPage', count(*) > 20,
    'endCursor', max(translate(encode(convert_to(json_build_array("page"."key0"::text, "page"."key1"::text)::text, 'UTF8'), 'base64'), E'\n', '')) filter (where page.place = least(page.rows, 20))),
    'totalCount', (select count(*) as "count"
  from "cooperative_document" as "t0"
  where "t0"."state" = any ($1::text[]) and ((select count(*)::integer
  from document_page p
  where p.document_id = "t0"."id" and p.received_at is null) = 0) = $2::boolean)) as "json"
  from (select row_number() over () as "place", count(*) over () as "rows", "found".*
  from (select "t1"."state_since" as "key0", "t1"."id" as "key1", json_build_object('id', "t1"."id",
    'kind', "t1"."kind",
    'state', "t1"."state",
    'stateSince', "t1"."state_since",
    'expiresOn', "t1"."expires_on",
    'pagesToCome', (select count(*)::integer
  from document_page p
  where p.document_id = "t1"."id" and p.received_at is null),
    'cooperative', (select json_build_object('id', "t2"."id",
    'name', "t2"."name",
    '__typename', 'Cooperative'::text) as "json"
  from "cooperative" as "t2"
  where "t2"."id" = "t1"."cooperative_id"),
    'attachedBy', (select json_build_object('id', "t3"."id",
    'name', "t3"."name",
    '__typename', 'Person'::text) as "json"
  from "person" as "t3"
  where "t3"."id" = "t1"."attached_by_id"),
    '__typename', 'CooperativeDocument'::text) as "node"
  from "cooperative_document" as "t1"
  where "t1"."state" = any ($3::text[]) and ((select count(*)::integer
  from document_page p
  where p.document_id = "t1"."id" and p.received_at is null) = 0) = $4::boolean and ("t1"."state_since", "t1"."id") > ($5::timestamptz, $6::uuid)
  order by "t1"."state_since" asc, "t1"."id" asc
  limit 20 + 1) as "found") as "page"))::text;
