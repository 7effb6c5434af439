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
    'terms', json_build_object('annualRateBasisPoints', ("t1"."terms" -> 'annualRateBasisPoints'),
    'tenorMonths', ("t1"."terms" -> 'tenorMonths'),
    'graceMonths', ("t1"."terms" -> 'graceMonths'),
    'method', ("t1"."terms" -> 'method'),
    'gracePlacement', ("t1"."terms" -> 'gracePlacement'),
    'graceInterest', ("t1"."terms" -> 'graceInterest'),
    'clockStart', ("t1"."terms" -> 'clockStart'),
    'dueDay', ("t1"."terms" -> 'dueDay'),
    'agreementOn', ("t1"."terms" -> 'agreementOn')),
    'agreement', "t1"."agreement",
    'reportedOn', "t1"."reported_on",
    'reportNumber', "t1"."report_number",
    'drawingEndedOn', "t1"."drawing_ended_on",
    'shortfall', case when nullif("t1"."shortfall", 'null'::jsonb) is null then null else json_build_object('instalmentNumber', ("t1"."shortfall" -> 'instalmentNumber'),
    'amountRupiah', ("t1"."shortfall" ->> 'amountRupiah'),
    'requestedOn', ("t1"."shortfall" -> 'requestedOn'),
    'statementNumber', ("t1"."shortfall" -> 'statementNumber')) end,
    'cooperative', (select json_build_object('id', "t2"."id",
    'name', "t2"."name",
    '__typename', 'Cooperative'::text) as "json"
  from "cooperative" as "t2"
  where "t2"."id" = "t1"."cooperative_id"),
    'proposal', (select json_build_object('id', "t3"."id",
    'ruleSetCode', "t3"."rule_set_code",
    'ruleSetVersion', "t3"."rule_set_version",
    '__typename', 'Proposal'::text) as "json"
  from "proposal" as "t3"
  where "t3"."id" = "t1"."proposal_id"),
    'movements', (select json_build_object('edges', coalesce(json_agg(json_build_object('node', "page"."node")
  order by page.place) filter (where page.place <= 100), '[]'),
    'pageInfo', json_build_object('hasNextPage', count(*) > 100,
    'endCursor', max(translate(encode(convert_to(json_build_array("page"."key0"::text, "page"."key1"::text)::text, 'UTF8'), 'base64'), E'\n', '')) filter (where page.place = least(page.rows, 100)))) as "json"
  from (select row_number() over () as "place", count(*) over () as "rows", "found".*
  from (select "t4"."recorded_at" as "key0", "t4"."id" as "key1", json_build_object('id', "t4"."id",
    'kind', "t4"."kind",
    'movedOn', "t4"."moved_on",
    'amountRupiah', "t4"."amount_rupiah"::text,
    'reference', "t4"."reference",
    'payee', "t4"."payee",
    'instalmentNumber', "t4"."instalment_number",
    'recording', "t4"."recording",
    'reversesId', "t4"."reverses_id",
    'reason', "t4"."reason",
    'recordedAt', "t4"."recorded_at",
    '__typename', 'LoanMovement'::text) as "node"
  from "loan_movement" as "t4"
  where "t4"."loan_id" = "t1"."id"
  order by "t4"."recorded_at" asc, "t4"."id" asc
  limit 100 + 1) as "found") as "page"),
    '__typename', 'Loan'::text) as "node"
  from "loan" as "t1"
  where "t1"."state" = any ($2::text[]) and ("t1"."state_since", "t1"."id") > ($3::timestamptz, $4::uuid)
  order by "t1"."state_since" asc, "t1"."id" asc
  limit 20 + 1) as "found") as "page"))::text;
