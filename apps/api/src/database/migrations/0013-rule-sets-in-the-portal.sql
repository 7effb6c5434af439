-- What concerns no single co-operative has a chain of its own: the programme's (decision 0013). Its events have no co-operative, and
-- their numbers are unique as those of any other chain.
alter table "timeline_event" alter column "cooperative_id" drop not null;
alter table "timeline_event" drop constraint "timeline_event_cooperative_id_sequence_unique";
alter table "timeline_event" add constraint "timeline_event_cooperative_id_sequence_unique" unique nulls not distinct ("cooperative_id", "sequence");
alter table "timeline_head" rename column "cooperative_id" to "chain_id";

-- A version of a rule set lives: drafted, asked for, in force, suspended, repealed.
alter table "rule_set_version" add column "revision" int not null default 1;
alter table "rule_set_version" alter column "revision" drop default;
alter table "rule_set_version" add column "copied_from_version" int null;
alter table "rule_set_version" add column "requested_by_id" uuid null;
alter table "rule_set_version" add column "status_reason" text null;
alter table "rule_set_version" add column "status_source" text null;
alter table "rule_set_version" add column "status_url" text null;
alter table "rule_set_version" add constraint "rule_set_version_requested_by_id_foreign" foreign key ("requested_by_id") references "person" ("id") on update no action on delete no action;
alter table "rule_set_version" add constraint "rule_set_version_status_check" check ("status" in ('DRAFT', 'REQUESTED', 'ACTIVE', 'SUSPENDED', 'SWITCH_ON_REQUESTED', 'REPEALED'));

-- What is no rule yet is seen at the programme's own desk alone.
drop policy "ba_sees" on "rule_set_version";
drop policy "bank_sees" on "rule_set_version";
drop policy "bulog_sees" on "rule_set_version";
create policy "ba_sees" on "rule_set_version" for select to "dampingi_ba" using (status <> all (array['DRAFT', 'REQUESTED']));
create policy "bank_sees" on "rule_set_version" for select to "dampingi_bank" using (status <> all (array['DRAFT', 'REQUESTED']));
create policy "bulog_sees" on "rule_set_version" for select to "dampingi_bulog" using (status <> all (array['DRAFT', 'REQUESTED']));

-- What was published stays as it was published, whoever writes through the API; the owner alone may mend it, by a migration.
create function keep_published_rules() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  if old.status not in ('DRAFT', 'REQUESTED') and (
    new.status in ('DRAFT', 'REQUESTED')
    or (new.code, new.version, new.title, new.valid_from, new.document) is distinct from (old.code, old.version, old.title, old.valid_from, old.document)
  ) then
    raise exception 'a published rule set is never edited' using errcode = '42501';
  end if;
  return new;
end $$;
revoke execute on function keep_published_rules() from public;
create trigger keep_published_rules before update on "rule_set_version" for each row
  when (current_user = 'dampingi_writer') execute function keep_published_rules();
