-- A number of Bulog's register names one outlet of its regency, however it is spaced and whatever the case of its letters.
-- Where two have it already, the later one keeps it with a mark, so that nothing is lost and whoever reads it sees that it must be asked about.
update food_outlet later set rpk_number = rpk_number || ' (GANDA ' || upper(right(id::text, 12)) || ')'
  where exists (
    select from food_outlet first
    where first.regency = later.regency
      and upper(regexp_replace(first.rpk_number, '\s', '', 'g')) = upper(regexp_replace(later.rpk_number, '\s', '', 'g'))
      and (first.state_since, first.id) < (later.state_since, later.id)
  );
create unique index "food_outlet_rpk_number_unique" on "food_outlet" ("regency", upper(regexp_replace("rpk_number", '\s', '', 'g')));
