-- Viewer, as BULOG
select json_build_object('viewer', (select json_build_object('id', "t0"."id",
    'name', "t0"."name",
    'role', "t0"."role",
    'organisation', (select json_build_object('id', "t1"."id",
    'code', "t1"."code",
    'name', "t1"."name",
    'kind', "t1"."kind",
    '__typename', 'Organisation'::text) as "json"
  from "organisation" as "t1"
  where "t1"."id" = "t0"."organisation_id"),
    '__typename', 'Person'::text) as "json"
  from "person" as "t0"
  where "t0"."id" = (select current_setting('app.person', true))::uuid),
    'latestEvent', (select json_build_object('id', "t2"."id",
    '__typename', 'TimelineEvent'::text) as "json"
  from "timeline_event" as "t2"
  where "t2"."transaction_id" < (pg_snapshot_xmin(pg_current_snapshot())::text)::bigint
  order by "t2"."transaction_id" desc, "t2"."id" desc
  limit $1))::text;
