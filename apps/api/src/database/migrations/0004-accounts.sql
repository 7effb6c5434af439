-- An account that an operator closed opens nothing, whatever its sessions and its contract say.
alter table person add column disabled_at timestamptz null;

create or replace function viewer_of(token text, today date)
returns table (person uuid, role text, organisation uuid, regency text, language text, database_role text, stale boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.id, p.role, p.organisation_id, p.regency, p.language,
    case p.role when 'BA' then 'dampingi_ba' when 'BANK_REVIEWER' then 'dampingi_bank' when 'BANK_APPROVER' then 'dampingi_bank'
      when 'BULOG' then 'dampingi_bulog' else 'dampingi_pmo' end,
    s."updatedAt" < now() - interval '5 minutes'
  from auth.session s join public.person p on p.id = s."userId"
  where s.token = viewer_of.token and s."expiresAt" > now() and p.disabled_at is null
    and p.valid_from <= viewer_of.today and (p.valid_to is null or p.valid_to >= viewer_of.today)
$$;

-- Attempts to give a password: each is noted before the password is looked at, so that guesses sent at once count as guesses sent in a
-- row. One that was right is taken back; who tried and from where are kept as keyed hashes only.
create table auth.password_attempt (
  id uuid primary key default gen_random_uuid(),
  account text not null,
  address text not null,
  at timestamptz not null default clock_timestamp(),
  failed boolean not null default false
);
create index on auth.password_attempt (account, at);
create index on auth.password_attempt (address, at);
create index on auth.password_attempt (at);
grant select, insert, update, delete on auth.password_attempt to dampingi_api;

-- Notes an attempt, or tells after how many seconds the next one is taken. The figures are those of promise S3: failures of the last
-- 15 minutes, and what is being looked at; an attempt that nobody ended (its process is gone) counts for a minute.
create function auth.begin_password_attempt(account text, address text, per_account int, per_address int)
returns table (attempt uuid, retry_after int)
language plpgsql volatile set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
declare
  subject_lock bigint;
  wait int;
begin
  for subject_lock in
    select hashtextextended(s, 0) from unnest(array['account ' || account, 'address ' || address]) s order by 1
  loop
    perform pg_advisory_xact_lock(subject_lock);
  end loop;
  delete from auth.password_attempt where id in (
    select a.id from auth.password_attempt a where a.at < clock_timestamp() - interval '15 minutes' for update skip locked);
  select max(w.seconds) into wait from (
    select case
        when count(*) filter (where a.failed) >= l.most
          then greatest(1, ceil(extract(epoch from min(a.at) filter (where a.failed) + interval '15 minutes' - clock_timestamp())))::int
        else 1
      end as seconds
    from (values (account, null::text, per_account), (null::text, address, per_address)) l (account, address, most)
    join auth.password_attempt a on (a.account = l.account or a.address = l.address)
      and a.at > clock_timestamp() - interval '15 minutes' and (a.failed or a.at > clock_timestamp() - interval '1 minute')
    group by l.most having count(*) >= l.most) w;
  if wait is not null then
    return query select null::uuid, wait;
  else
    return query insert into auth.password_attempt (account, address) values (account, address) returning id, null::int;
  end if;
end $$;
revoke execute on function auth.begin_password_attempt(text, text, int, int) from public;
grant execute on function auth.begin_password_attempt(text, text, int, int) to dampingi_api;

-- Whether a server is ready depends on the migrations that are applied.
grant select (name) on schema_migration to dampingi_api;
