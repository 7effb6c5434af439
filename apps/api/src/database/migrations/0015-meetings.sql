-- When the members meet, and what the record of a deliberation needs beside its decision.
alter table "proposal" add column "members_meeting" jsonb null;
alter table "deliberation" add column "starts_at" text null, add column "led_by" text null, add column "discussion" text null;
