-- The first schema. Roles belong to the server and not to one database, so they are made only where they are missing.
do $$
declare
  missing text;
begin
  foreach missing in array array['dampingi_owner', 'dampingi_ba', 'dampingi_pmo', 'dampingi_bank', 'dampingi_bulog', 'dampingi_writer'] loop
    if not exists (select from pg_roles where rolname = missing) then
      execute format('create role %I nologin nobypassrls', missing);
    end if;
  end loop;
  if not exists (select from pg_roles where rolname = 'dampingi_api') then
    create role dampingi_api login noinherit nobypassrls;
  end if;
  -- Whoever forgets to take a role sees nothing: the login role inherits none of them. Before version 16 that is said of the role alone.
  if current_setting('server_version_num')::int >= 160000 then
    execute 'grant dampingi_ba, dampingi_pmo, dampingi_bank, dampingi_bulog, dampingi_writer to dampingi_api with inherit false, set true';
  else
    execute 'grant dampingi_ba, dampingi_pmo, dampingi_bank, dampingi_bulog, dampingi_writer to dampingi_api';
  end if;
end $$;

grant dampingi_owner to current_user;
revoke create on schema public from public;

create table "command_log" ("person_id" uuid not null, "key" uuid not null, "command" text not null, "input_hash" text not null, "outcome" jsonb null, "recorded_at" timestamptz(3) not null default now(), primary key ("person_id", "key"));

create table "organisation" ("id" uuid not null, "code" text not null, "name" text not null, "kind" text not null, "regency" text not null, primary key ("id"));
alter table "organisation" add constraint "organisation_code_unique" unique ("code");
alter table "organisation" add constraint "organisation_kind_check" check ("kind" in ('OFFICE', 'LENDER', 'BULOG'));

create table "person" ("id" uuid not null, "name" text not null, "username" text not null, "role" text not null, "organisation_id" uuid not null, "regency" text not null, "language" text not null, "valid_from" date not null, "valid_to" date null, primary key ("id"));
alter table "person" add constraint "person_username_unique" unique ("username");
alter table "person" add constraint "person_role_check" check ("role" in ('BA', 'PMO', 'OFFICE', 'BANK_REVIEWER', 'BANK_APPROVER', 'BULOG', 'ADMIN'));
alter table "person" add constraint "person_language_check" check ("language" in ('id', 'en'));

create table "programme" ("id" uuid not null, "regency" text not null, "name" text not null, "demo" boolean not null, "filing_on" date null, primary key ("id"));

create table "region" ("id" uuid not null, "code" text not null, "name" text not null, "kind" text not null, "parent_id" uuid null, "regency" text not null, primary key ("id"));
alter table "region" add constraint "region_code_unique" unique ("code");
alter table "region" add constraint "region_kind_check" check ("kind" in ('REGENCY', 'DISTRICT', 'DESA', 'KELURAHAN'));

create table "cooperative" ("id" uuid not null, "regency" text not null, "village_id" uuid not null, "district_id" uuid not null, "kind" text not null, "name" text not null, "deed_number" text null, "deed_on" date null, "ahu_decree_number" text null, "ahu_decree_on" date null, "cooperative_number" text null, "business_number" text null, "tax_number" text null, "bank_account" text null, "chair_name" text null, "chair_phone" text null, "member_count" int null, "village_fund_ceiling_rupiah" bigint null, primary key ("id"));
create index "cooperative_regency_district_id_name_id_index" on "cooperative" ("regency", "district_id", "name", "id");
create index "cooperative_regency_name_id_index" on "cooperative" ("regency", "name", "id");
alter table "cooperative" add constraint "cooperative_kind_check" check ("kind" in ('KDMP', 'KKMP'));

create table "proposal" ("id" uuid not null, "regency" text not null, "cooperative_id" uuid not null, "assistant_id" uuid not null, "bank_id" uuid null, "state" text not null, "state_since" timestamptz(3) not null, "kind" text not null, "rule_set_code" text not null, "rule_set_version" int not null, "version" int not null, "block_versions" jsonb not null, "content" jsonb not null, "content_hash" text not null, "requested_amount_rupiah" bigint null, "review_reason" text null, "members_resolution" jsonb null, "village_approval" jsonb null, "submitted_at" timestamptz(3) null, primary key ("id"));
create index "proposal_bank_id_state_since_id_index" on "proposal" ("bank_id", "state_since", "id");
create index "proposal_regency_state_since_id_index" on "proposal" ("regency", "state_since", "id");
create index "proposal_cooperative_id_state_since_id_index" on "proposal" ("cooperative_id", "state_since", "id");
alter table "proposal" add constraint "proposal_state_check" check ("state" in ('DRAFT', 'READY_FOR_REVIEW', 'RETURNED_BY_PMO', 'PMO_APPROVED', 'MEMBERS_APPROVED', 'DELIBERATION_SCHEDULED', 'DELIBERATION_HELD', 'VILLAGE_REJECTED', 'VILLAGE_APPROVED', 'SUBMITTED_TO_BANK', 'UNDER_APPRAISAL', 'RECOMMENDED', 'OFFERED', 'BANK_REJECTED'));
alter table "proposal" add constraint "proposal_kind_check" check ("kind" in ('FULL', 'WORKING_CAPITAL'));

create table "cooperative_grant" ("id" uuid not null, "regency" text not null, "cooperative_id" uuid not null, "grantee_id" uuid not null, "purpose" text not null, "valid_from" date not null, "valid_to" date null, primary key ("id"));
create index "cooperative_grant_cooperative_id_index" on "cooperative_grant" ("cooperative_id");
create index "cooperative_grant_grantee_id_cooperative_id_index" on "cooperative_grant" ("grantee_id", "cooperative_id");
alter table "cooperative_grant" add constraint "cooperative_grant_purpose_check" check ("purpose" in ('ASSIGNMENT', 'FINANCING'));

create table "food_outlet" ("id" uuid not null, "regency" text not null, "cooperative_id" uuid not null, "state" text not null, "state_since" timestamptz(3) not null, "address" text not null, "operator_name" text not null, "documents" text[] not null, "return_reason" text null, "site_check_on" date null, "site_check" jsonb null, "rpk_number" text null, "registered_on" date null, "signage_installed_on" date null, primary key ("id"));
alter table "food_outlet" add constraint "food_outlet_cooperative_id_unique" unique ("cooperative_id");
create index "food_outlet_regency_state_since_id_index" on "food_outlet" ("regency", "state_since", "id");
alter table "food_outlet" add constraint "food_outlet_state_check" check ("state" in ('INTEREST', 'SUBMITTED', 'RETURNED', 'SITE_CHECK_PLANNED', 'SITE_CHECK_FAILED', 'SITE_PASSED', 'REGISTERED'));

create table "deliberation" ("id" uuid not null, "regency" text not null, "cooperative_id" uuid not null, "proposal_id" uuid not null, "bank_id" uuid null, "kind" text not null, "state" text not null, "scheduled_on" date not null, "place" text not null, "held_on" date null, "attendance" jsonb not null, "record_number" text null, "max_loan_rupiah" bigint null, "support_per_month_rupiah" bigint null, "dissent" text null, "proposal_version" int null, "proposal_hash" text null, primary key ("id"));
create index "deliberation_proposal_id_scheduled_on_id_index" on "deliberation" ("proposal_id", "scheduled_on", "id");
alter table "deliberation" add constraint "deliberation_kind_check" check ("kind" in ('MUSDESUS', 'WARD_DELIBERATION'));
alter table "deliberation" add constraint "deliberation_state_check" check ("state" in ('SCHEDULED', 'APPROVED', 'APPROVED_WITH_CONDITIONS', 'DEFERRED', 'REJECTED', 'NO_QUORUM'));

create table "appraisal" ("id" uuid not null, "regency" text not null, "cooperative_id" uuid not null, "proposal_id" uuid not null, "bank_id" uuid not null, "state" text not null, "state_since" timestamptz(3) not null, "reviewer_id" uuid null, "recommendation" jsonb null, "recommended_by_id" uuid null, "inputs_hash" text null, "decision" jsonb null, "decided_by_id" uuid null, "decided_on" date null, primary key ("id"));
create index "appraisal_proposal_id_state_since_index" on "appraisal" ("proposal_id", "state_since");
create index "appraisal_bank_id_state_since_id_index" on "appraisal" ("bank_id", "state_since", "id");
alter table "appraisal" add constraint "appraisal_state_check" check ("state" in ('WAITING', 'UNDER_APPRAISAL', 'RECOMMENDED', 'OFFERED', 'REJECTED'));

create table "rule_set_version" ("id" uuid not null, "code" text not null, "version" int not null, "title" text not null, "status" text not null, "valid_from" date not null, "valid_to" date null, "document" text not null, primary key ("id"));
alter table "rule_set_version" add constraint "rule_set_version_code_version_unique" unique ("code", "version");

create table "timeline_event" ("id" uuid not null, "regency" text not null, "cooperative_id" uuid not null, "bank_id" uuid null, "sequence" int not null, "type" text not null, "subject" text not null, "subject_id" uuid not null, "from_state" text null, "to_state" text not null, "actor_id" uuid not null, "actor_role" text not null, "on_behalf_of" jsonb null, "made_at" timestamptz(3) not null, "recorded_at" timestamptz(3) not null, "facts" jsonb not null, "previous_hash" text null, "hash" text not null, "transaction_id" bigint not null default (pg_current_xact_id()::text)::bigint, primary key ("id"));
create index "timeline_event_cooperative_id_transaction_id_id_index" on "timeline_event" ("cooperative_id", "transaction_id", "id");
create index "timeline_event_regency_transaction_id_id_index" on "timeline_event" ("regency", "transaction_id", "id");
alter table "timeline_event" add constraint "timeline_event_cooperative_id_sequence_unique" unique ("cooperative_id", "sequence");
alter table "timeline_event" add constraint "timeline_event_actor_role_check" check ("actor_role" in ('BA', 'PMO', 'OFFICE', 'BANK_REVIEWER', 'BANK_APPROVER', 'BULOG', 'ADMIN'));

create table "timeline_head" ("cooperative_id" uuid not null, "sequence" int not null, "hash" text null, primary key ("cooperative_id"));

create table "visit" ("id" uuid not null, "regency" text not null, "cooperative_id" uuid not null, "assistant_id" uuid not null, "state" text not null, "mode" text not null, "purposes" text[] not null, "met_with" text[] not null, "findings" text not null, "actions_agreed" jsonb not null, "obstacles" jsonb not null, "training_needs" jsonb not null, "no_photo_reason" text null, "next_visit_on" date null, "visited_on" date not null, "started_at" timestamptz(3) null, "ended_at" timestamptz(3) null, "received_at" timestamptz(3) not null, "clock_suspect" boolean not null, primary key ("id"));
create index "visit_regency_visited_on_id_index" on "visit" ("regency", "visited_on", "id");
create index "visit_cooperative_id_visited_on_id_index" on "visit" ("cooperative_id", "visited_on", "id");
alter table "visit" add constraint "visit_state_check" check ("state" in ('PLANNED', 'COMPLETED', 'CORRECTED'));
alter table "visit" add constraint "visit_mode_check" check ("mode" in ('ONSITE', 'OFFICE', 'ONLINE', 'PHONE'));
alter table "visit" add constraint "visit_no_photo_reason_check" check ("no_photo_reason" in ('RAIN', 'NOT_ALLOWED', 'CAMERA_BROKEN', 'NOT_ONSITE', 'OTHER'));

alter table "person" add constraint "person_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on update no action on delete no action;

alter table "region" add constraint "region_parent_id_foreign" foreign key ("parent_id") references "region" ("id") on update no action on delete no action;

alter table "cooperative" add constraint "cooperative_village_id_foreign" foreign key ("village_id") references "region" ("id") on update no action on delete no action;
alter table "cooperative" add constraint "cooperative_district_id_foreign" foreign key ("district_id") references "region" ("id") on update no action on delete no action;

alter table "proposal" add constraint "proposal_cooperative_id_foreign" foreign key ("cooperative_id") references "cooperative" ("id") on update no action on delete no action;
alter table "proposal" add constraint "proposal_assistant_id_foreign" foreign key ("assistant_id") references "person" ("id") on update no action on delete no action;
alter table "proposal" add constraint "proposal_bank_id_foreign" foreign key ("bank_id") references "organisation" ("id") on update no action on delete no action;

alter table "cooperative_grant" add constraint "cooperative_grant_cooperative_id_foreign" foreign key ("cooperative_id") references "cooperative" ("id") on update no action on delete no action;

alter table "food_outlet" add constraint "food_outlet_cooperative_id_foreign" foreign key ("cooperative_id") references "cooperative" ("id") on update no action on delete no action;

alter table "deliberation" add constraint "deliberation_cooperative_id_foreign" foreign key ("cooperative_id") references "cooperative" ("id") on update no action on delete no action;
alter table "deliberation" add constraint "deliberation_proposal_id_foreign" foreign key ("proposal_id") references "proposal" ("id") on update no action on delete no action;

alter table "appraisal" add constraint "appraisal_cooperative_id_foreign" foreign key ("cooperative_id") references "cooperative" ("id") on update no action on delete no action;
alter table "appraisal" add constraint "appraisal_proposal_id_foreign" foreign key ("proposal_id") references "proposal" ("id") on update no action on delete no action;
alter table "appraisal" add constraint "appraisal_bank_id_foreign" foreign key ("bank_id") references "organisation" ("id") on update no action on delete no action;
alter table "appraisal" add constraint "appraisal_reviewer_id_foreign" foreign key ("reviewer_id") references "person" ("id") on update no action on delete no action;
alter table "appraisal" add constraint "appraisal_recommended_by_id_foreign" foreign key ("recommended_by_id") references "person" ("id") on update no action on delete no action;
alter table "appraisal" add constraint "appraisal_decided_by_id_foreign" foreign key ("decided_by_id") references "person" ("id") on update no action on delete no action;

alter table "timeline_event" add constraint "timeline_event_cooperative_id_foreign" foreign key ("cooperative_id") references "cooperative" ("id") on update no action on delete no action;
alter table "timeline_event" add constraint "timeline_event_actor_id_foreign" foreign key ("actor_id") references "person" ("id") on update no action on delete no action;

alter table "visit" add constraint "visit_cooperative_id_foreign" foreign key ("cooperative_id") references "cooperative" ("id") on update no action on delete no action;
alter table "visit" add constraint "visit_assistant_id_foreign" foreign key ("assistant_id") references "person" ("id") on update no action on delete no action;

alter table "command_log" enable row level security;
alter table "command_log" force row level security;
create policy "writer_writes" on "command_log" to "dampingi_writer" using (true) with check (true);
create policy "owner_owns" on "command_log" to "dampingi_owner" using (true) with check (true);
alter table "organisation" enable row level security;
alter table "organisation" force row level security;
create policy "ba_sees" on "organisation" for select to "dampingi_ba" using (true);
create policy "pmo_sees" on "organisation" for select to "dampingi_pmo" using (true);
create policy "bank_sees" on "organisation" for select to "dampingi_bank" using (true);
create policy "bulog_sees" on "organisation" for select to "dampingi_bulog" using (true);
create policy "writer_writes" on "organisation" to "dampingi_writer" using (true) with check (true);
create policy "owner_owns" on "organisation" to "dampingi_owner" using (true) with check (true);
alter table "person" enable row level security;
alter table "person" force row level security;
create policy "ba_sees" on "person" for select to "dampingi_ba" using (id = (select current_setting('app.person', true))::uuid or (regency = (select current_setting('app.regency', true)) and role = any (array['PMO', 'OFFICE'])));
create policy "pmo_sees" on "person" for select to "dampingi_pmo" using (regency = (select current_setting('app.regency', true)));
create policy "bank_sees" on "person" for select to "dampingi_bank" using (id = (select current_setting('app.person', true))::uuid or organisation_id = (select current_setting('app.organisation', true))::uuid);
create policy "bulog_sees" on "person" for select to "dampingi_bulog" using (id = (select current_setting('app.person', true))::uuid or organisation_id = (select current_setting('app.organisation', true))::uuid);
create policy "writer_writes" on "person" to "dampingi_writer" using (true) with check (true);
create policy "owner_owns" on "person" to "dampingi_owner" using (true) with check (true);
alter table "programme" enable row level security;
alter table "programme" force row level security;
create policy "ba_sees" on "programme" for select to "dampingi_ba" using (regency = (select current_setting('app.regency', true)));
create policy "pmo_sees" on "programme" for select to "dampingi_pmo" using (regency = (select current_setting('app.regency', true)));
create policy "bank_sees" on "programme" for select to "dampingi_bank" using (regency = (select current_setting('app.regency', true)));
create policy "bulog_sees" on "programme" for select to "dampingi_bulog" using (regency = (select current_setting('app.regency', true)));
create policy "writer_writes" on "programme" to "dampingi_writer" using (true) with check (true);
create policy "owner_owns" on "programme" to "dampingi_owner" using (true) with check (true);
alter table "region" enable row level security;
alter table "region" force row level security;
create policy "ba_sees" on "region" for select to "dampingi_ba" using (true);
create policy "pmo_sees" on "region" for select to "dampingi_pmo" using (true);
create policy "bank_sees" on "region" for select to "dampingi_bank" using (true);
create policy "bulog_sees" on "region" for select to "dampingi_bulog" using (true);
create policy "writer_writes" on "region" to "dampingi_writer" using (true) with check (true);
create policy "owner_owns" on "region" to "dampingi_owner" using (true) with check (true);
alter table "cooperative" enable row level security;
alter table "cooperative" force row level security;
create policy "ba_sees" on "cooperative" for select to "dampingi_ba" using (id = any (array(select g.cooperative_id from cooperative_grant g where g.grantee_id = (select current_setting('app.person', true))::uuid and g.purpose = 'ASSIGNMENT' and g.valid_from <= (select current_setting('app.today', true))::date and (g.valid_to is null or g.valid_to >= (select current_setting('app.today', true))::date))));
create policy "pmo_sees" on "cooperative" for select to "dampingi_pmo" using (regency = (select current_setting('app.regency', true)));
create policy "bank_sees" on "cooperative" for select to "dampingi_bank" using (exists (select 1 from cooperative_grant g where g.cooperative_id = cooperative.id and g.purpose = 'FINANCING' and g.grantee_id = (select current_setting('app.organisation', true))::uuid));
create policy "bulog_sees" on "cooperative" for select to "dampingi_bulog" using (regency = (select current_setting('app.regency', true)));
create policy "writer_writes" on "cooperative" to "dampingi_writer" using (true) with check (true);
create policy "owner_owns" on "cooperative" to "dampingi_owner" using (true) with check (true);
alter table "proposal" enable row level security;
alter table "proposal" force row level security;
create policy "ba_sees" on "proposal" for select to "dampingi_ba" using (cooperative_id = any (array(select g.cooperative_id from cooperative_grant g where g.grantee_id = (select current_setting('app.person', true))::uuid and g.purpose = 'ASSIGNMENT' and g.valid_from <= (select current_setting('app.today', true))::date and (g.valid_to is null or g.valid_to >= (select current_setting('app.today', true))::date))));
create policy "pmo_sees" on "proposal" for select to "dampingi_pmo" using (regency = (select current_setting('app.regency', true)));
create policy "bank_sees" on "proposal" for select to "dampingi_bank" using (bank_id = (select current_setting('app.organisation', true))::uuid);
create policy "writer_writes" on "proposal" to "dampingi_writer" using (true) with check (true);
create policy "owner_owns" on "proposal" to "dampingi_owner" using (true) with check (true);
alter table "cooperative_grant" enable row level security;
alter table "cooperative_grant" force row level security;
create policy "ba_sees" on "cooperative_grant" for select to "dampingi_ba" using (grantee_id = (select current_setting('app.person', true))::uuid);
create policy "pmo_sees" on "cooperative_grant" for select to "dampingi_pmo" using (regency = (select current_setting('app.regency', true)));
create policy "bank_sees" on "cooperative_grant" for select to "dampingi_bank" using (grantee_id = (select current_setting('app.organisation', true))::uuid);
create policy "writer_writes" on "cooperative_grant" to "dampingi_writer" using (true) with check (true);
create policy "owner_owns" on "cooperative_grant" to "dampingi_owner" using (true) with check (true);
alter table "food_outlet" enable row level security;
alter table "food_outlet" force row level security;
create policy "ba_sees" on "food_outlet" for select to "dampingi_ba" using (cooperative_id = any (array(select g.cooperative_id from cooperative_grant g where g.grantee_id = (select current_setting('app.person', true))::uuid and g.purpose = 'ASSIGNMENT' and g.valid_from <= (select current_setting('app.today', true))::date and (g.valid_to is null or g.valid_to >= (select current_setting('app.today', true))::date))));
create policy "pmo_sees" on "food_outlet" for select to "dampingi_pmo" using (regency = (select current_setting('app.regency', true)));
create policy "bulog_sees" on "food_outlet" for select to "dampingi_bulog" using (regency = (select current_setting('app.regency', true)));
create policy "writer_writes" on "food_outlet" to "dampingi_writer" using (true) with check (true);
create policy "owner_owns" on "food_outlet" to "dampingi_owner" using (true) with check (true);
alter table "deliberation" enable row level security;
alter table "deliberation" force row level security;
create policy "ba_sees" on "deliberation" for select to "dampingi_ba" using (cooperative_id = any (array(select g.cooperative_id from cooperative_grant g where g.grantee_id = (select current_setting('app.person', true))::uuid and g.purpose = 'ASSIGNMENT' and g.valid_from <= (select current_setting('app.today', true))::date and (g.valid_to is null or g.valid_to >= (select current_setting('app.today', true))::date))));
create policy "pmo_sees" on "deliberation" for select to "dampingi_pmo" using (regency = (select current_setting('app.regency', true)));
create policy "bank_sees" on "deliberation" for select to "dampingi_bank" using (bank_id = (select current_setting('app.organisation', true))::uuid);
create policy "writer_writes" on "deliberation" to "dampingi_writer" using (true) with check (true);
create policy "owner_owns" on "deliberation" to "dampingi_owner" using (true) with check (true);
alter table "appraisal" enable row level security;
alter table "appraisal" force row level security;
create policy "ba_sees" on "appraisal" for select to "dampingi_ba" using (cooperative_id = any (array(select g.cooperative_id from cooperative_grant g where g.grantee_id = (select current_setting('app.person', true))::uuid and g.purpose = 'ASSIGNMENT' and g.valid_from <= (select current_setting('app.today', true))::date and (g.valid_to is null or g.valid_to >= (select current_setting('app.today', true))::date))));
create policy "pmo_sees" on "appraisal" for select to "dampingi_pmo" using (regency = (select current_setting('app.regency', true)));
create policy "bank_sees" on "appraisal" for select to "dampingi_bank" using (bank_id = (select current_setting('app.organisation', true))::uuid);
create policy "writer_writes" on "appraisal" to "dampingi_writer" using (true) with check (true);
create policy "owner_owns" on "appraisal" to "dampingi_owner" using (true) with check (true);
alter table "rule_set_version" enable row level security;
alter table "rule_set_version" force row level security;
create policy "ba_sees" on "rule_set_version" for select to "dampingi_ba" using (true);
create policy "pmo_sees" on "rule_set_version" for select to "dampingi_pmo" using (true);
create policy "bank_sees" on "rule_set_version" for select to "dampingi_bank" using (true);
create policy "bulog_sees" on "rule_set_version" for select to "dampingi_bulog" using (true);
create policy "writer_writes" on "rule_set_version" to "dampingi_writer" using (true) with check (true);
create policy "owner_owns" on "rule_set_version" to "dampingi_owner" using (true) with check (true);
alter table "timeline_event" enable row level security;
alter table "timeline_event" force row level security;
create policy "ba_sees" on "timeline_event" for select to "dampingi_ba" using (cooperative_id = any (array(select g.cooperative_id from cooperative_grant g where g.grantee_id = (select current_setting('app.person', true))::uuid and g.purpose = 'ASSIGNMENT' and g.valid_from <= (select current_setting('app.today', true))::date and (g.valid_to is null or g.valid_to >= (select current_setting('app.today', true))::date))));
create policy "pmo_sees" on "timeline_event" for select to "dampingi_pmo" using (regency = (select current_setting('app.regency', true)));
create policy "bank_sees" on "timeline_event" for select to "dampingi_bank" using (bank_id = (select current_setting('app.organisation', true))::uuid and subject = any (array['proposal', 'deliberation', 'appraisal']));
create policy "bulog_sees" on "timeline_event" for select to "dampingi_bulog" using (regency = (select current_setting('app.regency', true)) and subject = 'foodOutlet');
create policy "writer_reads" on "timeline_event" for select to "dampingi_writer" using (true);
create policy "writer_adds" on "timeline_event" for insert to "dampingi_writer" with check (true);
create policy "owner_owns" on "timeline_event" to "dampingi_owner" using (true) with check (true);
alter table "timeline_head" enable row level security;
alter table "timeline_head" force row level security;
create policy "writer_writes" on "timeline_head" to "dampingi_writer" using (true) with check (true);
create policy "owner_owns" on "timeline_head" to "dampingi_owner" using (true) with check (true);
alter table "visit" enable row level security;
alter table "visit" force row level security;
create policy "ba_sees" on "visit" for select to "dampingi_ba" using (cooperative_id = any (array(select g.cooperative_id from cooperative_grant g where g.grantee_id = (select current_setting('app.person', true))::uuid and g.purpose = 'ASSIGNMENT' and g.valid_from <= (select current_setting('app.today', true))::date and (g.valid_to is null or g.valid_to >= (select current_setting('app.today', true))::date))));
create policy "pmo_sees" on "visit" for select to "dampingi_pmo" using (regency = (select current_setting('app.regency', true)));
create policy "writer_writes" on "visit" to "dampingi_writer" using (true) with check (true);
create policy "owner_owns" on "visit" to "dampingi_owner" using (true) with check (true);

