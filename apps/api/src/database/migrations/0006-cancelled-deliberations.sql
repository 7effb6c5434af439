-- A meeting that was scheduled for a proposal that moved to other rules is cancelled.
alter table "deliberation" drop constraint "deliberation_state_check";
alter table "deliberation" add constraint "deliberation_state_check" check ("state" in ('SCHEDULED', 'APPROVED', 'APPROVED_WITH_CONDITIONS', 'DEFERRED', 'REJECTED', 'NO_QUORUM', 'CANCELLED'));
