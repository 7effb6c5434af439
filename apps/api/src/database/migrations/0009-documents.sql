-- Papers of the vault: the record first, its pages after it, and the bytes of a page part by part until it is whole.
create table "cooperative_document" ("id" uuid not null, "regency" text not null, "cooperative_id" uuid not null, "proposal_id" uuid null, "kind" text not null, "state" text not null, "state_since" timestamptz(3) not null, "number" text null, "issued_on" date null, "expires_on" date null, "note" text null, "attached_by_id" uuid not null, "attached_at" timestamptz(3) not null, "verified_by_id" uuid null, primary key ("id"));
create index "cooperative_document_cooperative_id_attached_at_id_index" on "cooperative_document" ("cooperative_id", "attached_at", "id");
create index "cooperative_document_proposal_id_attached_at_id_index" on "cooperative_document" ("proposal_id", "attached_at", "id");
create index "cooperative_document_regency_state_state_since_id_index" on "cooperative_document" ("regency", "state", "state_since", "id");
alter table "cooperative_document" add constraint "cooperative_document_kind_check" check ("kind" in ('DEED', 'COOPERATIVE_NUMBER', 'ACCOUNT', 'NPWP', 'NIB', 'DOMICILE_LETTER', 'OTHER', 'PROPOSAL', 'QUOTATION', 'MEMBERS_MINUTES', 'LETTER_TO_HEAD', 'INVITATION', 'ATTENDANCE', 'MINUTES', 'OFFICIAL_RECORD', 'APPROVAL_LETTER', 'POWER_OF_ATTORNEY', 'BANK_STATEMENT', 'SCHEDULE', 'RESPONSIBILITY'));
alter table "cooperative_document" add constraint "cooperative_document_state_check" check ("state" in ('ATTACHED', 'VERIFIED', 'NOT_MATCHING'));
alter table "cooperative_document" add constraint "cooperative_document_cooperative_id_foreign" foreign key ("cooperative_id") references "cooperative" ("id") on update no action on delete no action;
alter table "cooperative_document" add constraint "cooperative_document_proposal_id_foreign" foreign key ("proposal_id") references "proposal" ("id") on update no action on delete no action;
alter table "cooperative_document" add constraint "cooperative_document_attached_by_id_foreign" foreign key ("attached_by_id") references "person" ("id") on update no action on delete no action;
alter table "cooperative_document" add constraint "cooperative_document_verified_by_id_foreign" foreign key ("verified_by_id") references "person" ("id") on update no action on delete no action;

create table "document_page" ("id" uuid not null, "regency" text not null, "cooperative_id" uuid not null, "proposal_id" uuid null, "document_id" uuid not null, "number" int not null, "media_type" text not null, "bytes" int not null, "sha256" text not null, "attached_by_id" uuid not null, "received_at" timestamptz(3) null, "content" bytea null, primary key ("id"));
alter table "document_page" add constraint "document_page_document_id_number_unique" unique ("document_id", "number");
alter table "document_page" add constraint "document_page_media_type_check" check ("media_type" in ('JPEG', 'PNG', 'WEBP', 'PDF'));
alter table "document_page" add constraint "document_page_cooperative_id_foreign" foreign key ("cooperative_id") references "cooperative" ("id") on update no action on delete no action;
alter table "document_page" add constraint "document_page_document_id_foreign" foreign key ("document_id") references "cooperative_document" ("id") on update no action on delete no action;
alter table "document_page" add constraint "document_page_attached_by_id_foreign" foreign key ("attached_by_id") references "person" ("id") on update no action on delete no action;
-- What a person sent today, for the quota.
create index "document_page_attached_by_id_received_at_index" on "document_page" ("attached_by_id", "received_at");
-- A picture is compressed already.
alter table "document_page" alter column "content" set storage external;

create table "page_part" ("page_id" uuid not null, "starts_at" int not null, "content" bytea not null, "received_at" timestamptz(3) not null, primary key ("page_id", "starts_at"));
alter table "page_part" alter column "content" set storage external;

do $$
declare
  kept text;
begin
  foreach kept in array array['cooperative_document', 'document_page'] loop
    execute format('alter table %I enable row level security', kept);
    execute format('alter table %I force row level security', kept);
    execute format('create policy "ba_sees" on %I for select to "dampingi_ba" using (cooperative_id = any (array(select g.cooperative_id from cooperative_grant g where g.grantee_id = (select current_setting(''app.person'', true))::uuid and g.purpose = ''ASSIGNMENT'' and g.valid_from <= (select current_setting(''app.today'', true))::date and (g.valid_to is null or g.valid_to >= (select current_setting(''app.today'', true))::date))))', kept);
    execute format('create policy "pmo_sees" on %I for select to "dampingi_pmo" using (regency = (select current_setting(''app.regency'', true)))', kept);
    execute format('create policy "bank_sees" on %1$I for select to "dampingi_bank" using (exists (select 1 from proposal p where p.bank_id = (select current_setting(''app.organisation'', true))::uuid and p.cooperative_id = %1$I.cooperative_id and (%1$I.proposal_id is null or %1$I.proposal_id = p.id)))', kept);
    execute format('create policy "writer_writes" on %I to "dampingi_writer" using (true) with check (true)', kept);
    execute format('create policy "owner_owns" on %I to "dampingi_owner" using (true) with check (true)', kept);
    execute format('create trigger take_id before insert on %I for each row execute function take_id()', kept);
  end loop;
end $$;
alter table "page_part" enable row level security;
alter table "page_part" force row level security;
create policy "writer_writes" on "page_part" to "dampingi_writer" using (true) with check (true);
create policy "owner_owns" on "page_part" to "dampingi_owner" using (true) with check (true);
