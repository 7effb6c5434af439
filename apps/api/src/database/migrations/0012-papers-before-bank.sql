-- Which papers must be checked before a bank reads a proposal is a parameter of the rules now. Sets that were published before did not
-- say, so they get what this product assumes: the minutes, the official record and the letter.
update "rule_set_version" set "document" = jsonb_set("document"::jsonb, '{parameters,papersBeforeBank}',
  '{"value": ["MEMBERS_MINUTES", "OFFICIAL_RECORD", "APPROVAL_LETTER"], "unit": "list", "certainty": "UNCERTAIN", "cite": {"source": "Anggapan Dampingi; belum ada sumber aturan", "url": null}, "checkedOn": "2026-11-24", "note": {"id": "Diperiksa PMO sebelum proposal dikirim ke bank. Aturan menyebut suratnya, bukan siapa yang memeriksa.", "en": "Checked by the PMO before a bank gets the proposal. The rule names the papers, not who checks them."}}')::text
where not ("document"::jsonb -> 'parameters' ? 'papersBeforeBank');
