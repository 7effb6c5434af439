-- Who asks, by the token of a session. Security definer: the login role of the API may read neither sessions nor people by itself.
-- A right ends with the contract's last day, with the session's end, or when the person is gone: read at each request, never cached.
create function viewer_of(token text, today date)
returns table (person uuid, role text, organisation uuid, regency text, language text, database_role text, stale boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.id, p.role, p.organisation_id, p.regency, p.language,
    case p.role when 'BA' then 'dampingi_ba' when 'BANK_REVIEWER' then 'dampingi_bank' when 'BANK_APPROVER' then 'dampingi_bank'
      when 'BULOG' then 'dampingi_bulog' else 'dampingi_pmo' end,
    s."updatedAt" < now() - interval '5 minutes'
  from auth.session s join public.person p on p.id = s."userId"
  where s.token = viewer_of.token and s."expiresAt" > now()
    and p.valid_from <= viewer_of.today and (p.valid_to is null or p.valid_to >= viewer_of.today)
$$;

-- Moves the idle end of a session, never beyond its absolute end. The figures are those of promise S4.
create function touch_session(token text) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  update auth.session s set "updatedAt" = now(), "expiresAt" = case p.role
      when 'BA' then least(s."createdAt" + interval '60 days', now() + interval '21 days')
      else least(s."createdAt" + interval '7 days', now() + interval '12 hours') end
  from public.person p
  where p.id = s."userId" and s.token = touch_session.token and s."expiresAt" > now()
$$;

-- The role of a person, for the first end of a new session.
create function public.role_of(person uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select p.role from public.person p where p.id = role_of.person $$;

revoke execute on function viewer_of(text, date), touch_session(text), role_of(uuid) from public;
grant execute on function viewer_of(text, date), touch_session(text), role_of(uuid) to dampingi_api;

-- The auth library signs in as the same login role, in its own schema only.
grant usage on schema auth to dampingi_api;
grant select, insert, update, delete on all tables in schema auth to dampingi_api;
