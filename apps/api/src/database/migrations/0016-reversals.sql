-- What was recorded wrongly is taken back by a movement of its own; the same reference may then be recorded rightly.
alter table "loan_movement" add column "recording" int not null default 1, add column "reverses_id" text null, add column "reason" text null;
alter table "loan_movement" alter column "recording" drop default;
alter table "loan_movement" drop constraint "loan_movement_loan_id_kind_reference_unique";
alter table "loan_movement" add constraint "loan_movement_loan_id_kind_reference_recording_unique" unique ("loan_id", "kind", "reference", "recording");
alter table "loan_movement" add constraint "loan_movement_reverses_id_unique" unique ("reverses_id");
alter table "loan_movement" drop constraint "loan_movement_kind_check";
alter table "loan_movement" add constraint "loan_movement_kind_check" check ("kind" in ('DRAWDOWN', 'REPAYMENT', 'PLACEMENT', 'VILLAGE_REPAYMENT', 'REVERSAL'));
