-- Who reviews and decides in a bank is the bank's to tell; the office reads the role.
drop policy "pmo_sees" on "person";
create policy "pmo_sees" on "person" for select to "dampingi_pmo" using (regency = (select current_setting('app.regency', true)) and role <> all (array['BANK_REVIEWER', 'BANK_APPROVER']));
