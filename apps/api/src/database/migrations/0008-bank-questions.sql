-- What a bank asks about a proposal, what is answered, and the version that comes of it.
alter table "appraisal" add column "questions" jsonb not null default '[]';
alter table "appraisal" alter column "questions" drop default;
alter table "appraisal" drop constraint "appraisal_state_check";
alter table "appraisal" add constraint "appraisal_state_check" check ("state" in ('WAITING', 'UNDER_APPRAISAL', 'INFO_REQUESTED', 'RECOMMENDED', 'OFFERED', 'REJECTED', 'OFFER_ACCEPTED', 'OFFER_DECLINED', 'AGREEMENT_SIGNED'));
alter table "proposal" drop constraint "proposal_state_check";
alter table "proposal" add constraint "proposal_state_check" check ("state" in ('DRAFT', 'READY_FOR_REVIEW', 'RETURNED_BY_PMO', 'PMO_APPROVED', 'MEMBERS_APPROVED', 'DELIBERATION_SCHEDULED', 'DELIBERATION_HELD', 'VILLAGE_REJECTED', 'VILLAGE_APPROVED', 'SUBMITTED_TO_BANK', 'UNDER_APPRAISAL', 'INFO_REQUESTED', 'RECOMMENDED', 'OFFERED', 'BANK_REJECTED', 'OFFER_ACCEPTED', 'OFFER_DECLINED', 'AGREEMENT_SIGNED'));
alter table "proposal_version" drop constraint "proposal_version_occasion_check";
alter table "proposal_version" add constraint "proposal_version_occasion_check" check ("occasion" in ('REVIEW', 'SUBMISSION', 'ANSWER', 'RULE_CHANGE'));

-- Sets that were published before do not say how far an approval reaches, so they are read strictly.
update "rule_set_version" set "document" = jsonb_set("document"::jsonb, '{parameters,approvalCovers}',
  '{"value": null, "unit": "choice", "certainty": "UNCERTAIN", "cite": {"source": "Anggapan Dampingi; belum ada sumber aturan", "url": null}, "checkedOn": "2026-11-24"}')::text
where not ("document"::jsonb -> 'parameters' ? 'approvalCovers');
