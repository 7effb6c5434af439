-- Viewer, as BA
select json_build_object('viewer', (select json_build_object('id', "t0"."id",
    'name', "t0"."name",
    'role', "t0"."role",
    'language', "t0"."language",
    'organisation', (select json_build_object('id', "t1"."id",
    'name', "t1"."name",
    '__typename', 'Organisation'::text) as "json"
  from "organisation" as "t1"
  where "t1"."id" = "t0"."organisation_id"),
    '__typename', 'Person'::text) as "json"
  from "person" as "t0"
  where "t0"."id" = (select current_setting('app.person', true))::uuid))::text;
