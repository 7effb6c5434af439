-- A proposal as it stood each time somebody else began to read it: only ever added to.
create table "proposal_version" ("id" uuid not null, "regency" text not null, "cooperative_id" uuid not null, "proposal_id" uuid not null, "bank_id" uuid null, "number" int not null, "occasion" text not null, "frozen_at" timestamptz(3) not null, "kind" text not null, "rule_set_code" text not null, "rule_set_version" int not null, "content" jsonb not null, "content_hash" text not null, "requested_amount_rupiah" bigint null, primary key ("id"));
create index "proposal_version_proposal_id_frozen_at_id_index" on "proposal_version" ("proposal_id", "frozen_at", "id");
alter table "proposal_version" add constraint "proposal_version_occasion_check" check ("occasion" in ('REVIEW', 'SUBMISSION', 'RULE_CHANGE'));
alter table "proposal_version" add constraint "proposal_version_kind_check" check ("kind" in ('FULL', 'WORKING_CAPITAL'));
alter table "proposal_version" add constraint "proposal_version_cooperative_id_foreign" foreign key ("cooperative_id") references "cooperative" ("id") on update no action on delete no action;
alter table "proposal_version" add constraint "proposal_version_proposal_id_foreign" foreign key ("proposal_id") references "proposal" ("id") on update no action on delete no action;

alter table "proposal_version" enable row level security;
alter table "proposal_version" force row level security;
create policy "ba_sees" on "proposal_version" for select to "dampingi_ba" using (cooperative_id = any (array(select g.cooperative_id from cooperative_grant g where g.grantee_id = (select current_setting('app.person', true))::uuid and g.purpose = 'ASSIGNMENT' and g.valid_from <= (select current_setting('app.today', true))::date and (g.valid_to is null or g.valid_to >= (select current_setting('app.today', true))::date))));
create policy "pmo_sees" on "proposal_version" for select to "dampingi_pmo" using (regency = (select current_setting('app.regency', true)));
create policy "bank_sees" on "proposal_version" for select to "dampingi_bank" using (bank_id = (select current_setting('app.organisation', true))::uuid);
create policy "writer_reads" on "proposal_version" for select to "dampingi_writer" using (true);
create policy "writer_adds" on "proposal_version" for insert to "dampingi_writer" with check (true);
create policy "owner_owns" on "proposal_version" to "dampingi_owner" using (true) with check (true);
create trigger take_id before insert on "proposal_version" for each row execute function take_id();

-- What is being read already, as it stands: the versions before it were not kept.
insert into "proposal_version" ("id", "regency", "cooperative_id", "proposal_id", "bank_id", "number", "occasion", "frozen_at", "kind", "rule_set_code", "rule_set_version", "content", "content_hash", "requested_amount_rupiah")
select gen_random_uuid(), regency, cooperative_id, id, bank_id, version, case when bank_id is null then 'REVIEW' else 'SUBMISSION' end,
  coalesce(submitted_at, state_since), kind, rule_set_code, rule_set_version, content, content_hash, requested_amount_rupiah
from proposal where state not in ('DRAFT', 'RETURNED_BY_PMO');
