-- What the co-operative answers to an offer, and the loan that follows: from the signed agreement to the last instalment.
alter table "appraisal" add column "answer" jsonb null;
alter table "appraisal" drop constraint "appraisal_state_check";
alter table "appraisal" add constraint "appraisal_state_check" check ("state" in ('WAITING', 'UNDER_APPRAISAL', 'RECOMMENDED', 'OFFERED', 'REJECTED', 'OFFER_ACCEPTED', 'OFFER_DECLINED', 'AGREEMENT_SIGNED'));
alter table "proposal" drop constraint "proposal_state_check";
alter table "proposal" add constraint "proposal_state_check" check ("state" in ('DRAFT', 'READY_FOR_REVIEW', 'RETURNED_BY_PMO', 'PMO_APPROVED', 'MEMBERS_APPROVED', 'DELIBERATION_SCHEDULED', 'DELIBERATION_HELD', 'VILLAGE_REJECTED', 'VILLAGE_APPROVED', 'SUBMITTED_TO_BANK', 'UNDER_APPRAISAL', 'RECOMMENDED', 'OFFERED', 'BANK_REJECTED', 'OFFER_ACCEPTED', 'OFFER_DECLINED', 'AGREEMENT_SIGNED'));

create table "loan" ("id" uuid not null, "regency" text not null, "cooperative_id" uuid not null, "proposal_id" uuid not null, "appraisal_id" uuid not null, "bank_id" uuid not null, "state" text not null, "state_since" timestamptz(3) not null, "amount_rupiah" bigint not null, "terms" jsonb not null, "agreement" jsonb not null, "reported_on" date null, "report_number" text null, "drawing_ended_on" date null, "shortfall" jsonb null, primary key ("id"));
create index "loan_bank_id_state_since_id_index" on "loan" ("bank_id", "state_since", "id");
create index "loan_cooperative_id_state_since_id_index" on "loan" ("cooperative_id", "state_since", "id");
alter table "loan" add constraint "loan_appraisal_id_unique" unique ("appraisal_id");
alter table "loan" add constraint "loan_state_check" check ("state" in ('AGREEMENT_SIGNED', 'REPORTED', 'DISBURSING', 'IN_REPAYMENT', 'SHORTFALL', 'CLOSED'));
alter table "loan" add constraint "loan_cooperative_id_foreign" foreign key ("cooperative_id") references "cooperative" ("id") on update no action on delete no action;
alter table "loan" add constraint "loan_proposal_id_foreign" foreign key ("proposal_id") references "proposal" ("id") on update no action on delete no action;
alter table "loan" add constraint "loan_appraisal_id_foreign" foreign key ("appraisal_id") references "appraisal" ("id") on update no action on delete no action;
alter table "loan" add constraint "loan_bank_id_foreign" foreign key ("bank_id") references "organisation" ("id") on update no action on delete no action;

-- Money that moved is only ever added, and under one reference once.
create table "loan_movement" ("id" uuid not null, "regency" text not null, "cooperative_id" uuid not null, "loan_id" uuid not null, "bank_id" uuid not null, "kind" text not null, "moved_on" date not null, "amount_rupiah" bigint not null, "reference" text not null, "payee" text null, "instalment_number" int null, "recorded_at" timestamptz(3) not null, primary key ("id"));
create index "loan_movement_loan_id_recorded_at_id_index" on "loan_movement" ("loan_id", "recorded_at", "id");
alter table "loan_movement" add constraint "loan_movement_loan_id_kind_reference_unique" unique ("loan_id", "kind", "reference");
alter table "loan_movement" add constraint "loan_movement_kind_check" check ("kind" in ('DRAWDOWN', 'REPAYMENT', 'PLACEMENT', 'VILLAGE_REPAYMENT'));
alter table "loan_movement" add constraint "loan_movement_amount_rupiah_check" check ("amount_rupiah" > 0);
alter table "loan_movement" add constraint "loan_movement_cooperative_id_foreign" foreign key ("cooperative_id") references "cooperative" ("id") on update no action on delete no action;
alter table "loan_movement" add constraint "loan_movement_loan_id_foreign" foreign key ("loan_id") references "loan" ("id") on update no action on delete no action;

do $$
declare
  kept text;
begin
  foreach kept in array array['loan', 'loan_movement'] loop
    execute format('alter table %I enable row level security', kept);
    execute format('alter table %I force row level security', kept);
    execute format('create policy "ba_sees" on %I for select to "dampingi_ba" using (cooperative_id = any (array(select g.cooperative_id from cooperative_grant g where g.grantee_id = (select current_setting(''app.person'', true))::uuid and g.purpose = ''ASSIGNMENT'' and g.valid_from <= (select current_setting(''app.today'', true))::date and (g.valid_to is null or g.valid_to >= (select current_setting(''app.today'', true))::date))))', kept);
    execute format('create policy "pmo_sees" on %I for select to "dampingi_pmo" using (regency = (select current_setting(''app.regency'', true)))', kept);
    execute format('create policy "bank_sees" on %I for select to "dampingi_bank" using (bank_id = (select current_setting(''app.organisation'', true))::uuid)', kept);
    execute format('create policy "owner_owns" on %I to "dampingi_owner" using (true) with check (true)', kept);
    execute format('create trigger take_id before insert on %I for each row execute function take_id()', kept);
  end loop;
end $$;
create policy "writer_writes" on "loan" to "dampingi_writer" using (true) with check (true);
create policy "writer_reads" on "loan_movement" for select to "dampingi_writer" using (true);
create policy "writer_adds" on "loan_movement" for insert to "dampingi_writer" with check (true);
