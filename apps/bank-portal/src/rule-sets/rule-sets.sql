-- RuleSets, as BANK
select json_build_object('ruleSets', (select coalesce(json_agg(json_build_object('id', "t0"."id",
    'code', "t0"."code",
    'version', "t0"."version",
    'title', "t0"."title",
    'status', "t0"."status",
    'validFrom', "t0"."valid_from",
    'validTo', "t0"."valid_to",
    'document', "t0"."document",
    '__typename', 'RuleSetVersion'::text)
  order by "t0"."valid_from", "t0"."version", "t0"."id"), '[]') as "json"
  from "rule_set_version" as "t0"),
    'programme', (select json_build_object('id', "t1"."id",
    'demo', "t1"."demo",
    'filingOn', "t1"."filing_on",
    '__typename', 'Programme'::text) as "json"
  from "programme" as "t1"
  where true))::text;
