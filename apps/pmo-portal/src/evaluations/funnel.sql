-- Funnel, as PMO
select json_build_object('funnel', (select coalesce(json_agg(json_build_object('life', "found"."life",
    'state', "found"."state",
    'count', "found"."count")), '[]')
  from (select 'cooperative' as life, kind as state, count(*)::int as count
  from cooperative
  group by kind
  union all select 'proposal', state, count(*)::int
  from proposal
  group by state
  union all select 'foodOutlet', state, count(*)::int
  from food_outlet
  group by state
  order by 1, 2) as found))::text;
