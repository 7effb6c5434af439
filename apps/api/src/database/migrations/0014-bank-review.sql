-- What a bank notes while it reads: the outcome of the credit bureau, its checklist, and why an offer goes on over either.
alter table "appraisal" add column "credit_check" jsonb null;
alter table "appraisal" add column "credit_checked_by_id" uuid null;
alter table "appraisal" add constraint "appraisal_credit_checked_by_id_foreign" foreign key ("credit_checked_by_id") references "person" ("id") on update no action on delete no action;
alter table "appraisal" add column "checklist" jsonb not null default '[]';
alter table "appraisal" alter column "checklist" drop default;
alter table "appraisal" add column "acknowledgement" text null;
-- That a bank noted something is the bank's alone, too.
drop policy "ba_sees" on "timeline_event";
create policy "ba_sees" on "timeline_event" for select to "dampingi_ba" using (cooperative_id = any (array(select g.cooperative_id from cooperative_grant g where g.grantee_id = (select current_setting('app.person', true))::uuid and g.purpose = 'ASSIGNMENT' and g.valid_from <= (select current_setting('app.today', true))::date and (g.valid_to is null or g.valid_to >= (select current_setting('app.today', true))::date))) and subject <> 'bankReview');
drop policy "pmo_sees" on "timeline_event";
create policy "pmo_sees" on "timeline_event" for select to "dampingi_pmo" using (regency = (select current_setting('app.regency', true)) and subject <> 'bankReview');
drop policy "bank_sees" on "timeline_event";
create policy "bank_sees" on "timeline_event" for select to "dampingi_bank" using (bank_id = (select current_setting('app.organisation', true))::uuid and subject = any (array['proposal', 'deliberation', 'appraisal', 'bankReview']));
