-- Loans, as BANK
select json_build_object('loans', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by page.place) filter (where page.place <= 20), '[]'),
    'pageInfo', json_build_object('hasNextPage', count(*) > 20,
    'endCursor', max(translate(encode(convert_to(json_build_array("page"."key0"::text, "page"."key1"::text)::text, 'UTF8'), 'base64'), E'\n', '')) filter (where page.place = least(page.rows, 20))),
    'totalCount', (select count(*) as "count"
  from "loan" as "t0"
  where "t0"."state" = any ($1::text[]))) as "json"
  from (select row_number() over () as "place", count(*) over () as "rows", "found".*
  from (select "t1"."state_since" as "key0", "t1"."id" as "key1", json_build_object('id', "t1"."id",
    'state', "t1"."state",
    'stateSince', "t1"."state_since",
    'amountRupiah', "t1"."amount_rupiah"::text,
    'agreement', json_build_object('number', ("t1"."agreement" -> 'number'),
    'signedOn', ("t1"."agreement" -> 'signedOn')),
    'shortfall', case when nullif("t1"."shortfall", 'null'::jsonb) is null then null else json_build_object('amountRupiah', ("t1"."shortfall" ->> 'amountRupiah'),
    'instalmentNumber', ("t1"."shortfall" -> 'instalmentNumber')) end,
    'cooperative', (select json_build_object('id', "t2"."id",
    'name', "t2"."name",
    '__typename', 'Cooperative'::text) as "json"
  from "cooperative" as "t2"
  where "t2"."id" = "t1"."cooperative_id"),
    '__typename', 'Loan'::text) as "node"
  from "loan" as "t1"
  where "t1"."state" = any ($2::text[]) and ("t1"."state_since", "t1"."id") > ($3::timestamptz, $4::uuid)
  order by "t1"."state_since" asc, "t1"."id" asc
  limit 20 + 1) as "found") as "page"))::text;
