-- ProposalsByRules, as PMO
select json_build_object('proposals', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by page.place) filter (where page.place <= 100), '[]'),
    'pageInfo', json_build_object('hasNextPage', count(*) > 100,
    'endCursor', max(translate(encode(convert_to(json_build_array("page"."key0"::text, "page"."key1"::text)::text, 'UTF8'), 'base64'), E'\n', '')) filter (where page.place = least(page.rows, 100))),
    'totalCount', (select count(*) as "count"
  from "proposal" as "t0")) as "json"
  from (select row_number() over () as "place", count(*) over () as "rows", "found".*
  from (select "t1"."state_since" as "key0", "t1"."id" as "key1", json_build_object('id', "t1"."id",
    'state', "t1"."state",
    'ruleSetCode', "t1"."rule_set_code",
    'ruleSetVersion', "t1"."rule_set_version",
    'cooperative', (select json_build_object('id', "t2"."id",
    'kind', "t2"."kind",
    '__typename', 'Cooperative'::text) as "json"
  from "cooperative" as "t2"
  where "t2"."id" = "t1"."cooperative_id"),
    '__typename', 'Proposal'::text) as "node"
  from "proposal" as "t1"
  where ("t1"."state_since", "t1"."id") < ($1::timestamptz, $2::uuid)
  order by "t1"."state_since" desc, "t1"."id" desc
  limit 100 + 1) as "found") as "page"))::text;
