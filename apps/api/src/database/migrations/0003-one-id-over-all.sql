-- An id names one record, of whatever type: `node(id)` must not have to choose. Kept by a trigger, so that no way of writing can forget it.
create table record_id (id uuid primary key);
alter table record_id enable row level security;
alter table record_id force row level security;
create policy owner_owns on record_id to dampingi_owner using (true) with check (true);

-- Security definer: a writer may take an id and may not look through the ids of others.
create function take_id() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  insert into public.record_id values (new.id);
  return new;
end $$;
revoke execute on function take_id() from public;

insert into record_id
  select id from organisation union all select id from person union all select id from region union all select id from cooperative
  union all select id from visit union all select id from proposal union all select id from deliberation union all select id from appraisal
  union all select id from food_outlet union all select id from rule_set_version union all select id from timeline_event;

do $$
declare
  kept text;
begin
  foreach kept in array array['organisation', 'person', 'region', 'cooperative', 'visit', 'proposal', 'deliberation', 'appraisal', 'food_outlet', 'rule_set_version', 'timeline_event'] loop
    execute format('create trigger take_id before insert on %I for each row execute function take_id()', kept);
  end loop;
end $$;
