-- RuleSets, as PMO
select json_build_object('ruleSets', (select coalesce(json_agg(json_build_object('id', "t0"."id",
    'code', "t0"."code",
    'version', "t0"."version",
    'title', "t0"."title",
    'status', "t0"."status",
    'validFrom', "t0"."valid_from",
    'validTo', "t0"."valid_to",
    'document', "t0"."document",
    'revision', "t0"."revision",
    'copiedFromVersion', "t0"."copied_from_version",
    'statusReason', "t0"."status_reason",
    'statusSource', "t0"."status_source",
    'statusUrl', "t0"."status_url",
    'requestedBy', (select json_build_object('id', "t1"."id",
    'name', "t1"."name",
    '__typename', 'Person'::text) as "json"
  from "person" as "t1"
  where "t1"."id" = "t0"."requested_by_id"),
    '__typename', 'RuleSetVersion'::text)
  order by "t0"."valid_from", "t0"."version", "t0"."id"), '[]') as "json"
  from "rule_set_version" as "t0"),
    'programme', (select json_build_object('id', "t2"."id",
    'demo', "t2"."demo",
    'filingOn', "t2"."filing_on",
    '__typename', 'Programme'::text) as "json"
  from "programme" as "t2"
  where true))::text;
