-- Why an approver gave a recommendation back to the reviewer.
alter table "appraisal" add column "returned" jsonb null;
