import { sql } from 'kysely'
import type { Migration } from 'kysely'

/** The role that the office works as: owns nothing, and sees what row security lets it see. */
export const officeRole: string = 'visavis_office'

const tables = `
create table office.study (id text primary key, title text not null);
create table office.staff (
  id uuid primary key default gen_random_uuid(),
  email text not null unique check (email = lower(email) and length(email) <= 254),
  name text not null check (length(name) between 1 and 200),
  subject text unique
);
create table office.membership (
  staff uuid not null references office.staff on delete cascade,
  study text not null references office.study,
  role text not null check (role in ('director', 'analyst', 'reader')),
  primary key (staff, study)
);
create table office.passkey (
  id text primary key,
  staff uuid not null references office.staff on delete cascade,
  public_key bytea not null,
  counter bigint not null,
  transports text not null
);
create table office.session (
  hash bytea primary key check (length(hash) = 32),
  staff uuid not null references office.staff on delete cascade,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index on office.session (staff);
create table office.invitation (
  hash bytea primary key check (length(hash) = 32),
  study text not null references office.study,
  email text check (email = lower(email)),
  role text not null check (role in ('director', 'analyst', 'reader')),
  invited_by uuid references office.staff on delete cascade,
  expires_at timestamptz not null,
  used_at timestamptz
);
create table office.audit (
  study text not null references office.study,
  n bigint not null,
  at text not null,
  actor text not null check (actor !~ '\\n'),
  action text not null check (action ~ '^[a-z_.]+$'),
  detail text not null check (detail !~ '\\n' and length(detail) <= 10000),
  before text not null,
  hash text not null,
  primary key (study, n)
);`

/**
 * Who asks is told in settings that last one transaction: `visavis.staff` (signed in), `visavis.key`
 * (the hash or id of a secret they hold), `visavis.email` and `visavis.subject` (what an identity
 * provider vouched for). The functions that look at memberships run as the owner, to whom a policy
 * of its own opens that table: a policy that read its own table would never end.
 */
const functions = `
create function office.me() returns uuid language sql stable
  as $$ select nullif(current_setting('visavis.staff', true), '')::uuid $$;
create function office.key() returns text language sql stable
  as $$ select nullif(current_setting('visavis.key', true), '') $$;
create function office.email() returns text language sql stable
  as $$ select nullif(current_setting('visavis.email', true), '') $$;
create function office.subject() returns text language sql stable
  as $$ select nullif(current_setting('visavis.subject', true), '') $$;
create function office.role_in(which text) returns text
  language sql stable security definer set search_path = pg_catalog
  as $$ select role from office.membership where staff = office.me() and study = which $$;
create function office.shares(other uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
  as $$ select exists (select from office.membership mine
        join office.membership theirs using (study)
        where mine.staff = office.me() and theirs.staff = other) $$;
create function office.directs(other uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
  as $$ select exists (select from office.membership mine
        join office.membership theirs using (study)
        where mine.staff = office.me() and mine.role = 'director' and theirs.staff = other) $$;
create function office.chain_audit() returns trigger
  language plpgsql security definer set search_path = pg_catalog as $$
declare last_n bigint; last_hash text;
begin
  perform pg_advisory_xact_lock(hashtext('visavis.audit'), hashtext(new.study));
  select n, hash into last_n, last_hash
    from office.audit where study = new.study order by n desc limit 1;
  new.n := coalesce(last_n, 0) + 1;
  new.before := coalesce(last_hash, repeat('0', 64));
  new.at := to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
  new.hash := encode(sha256(convert_to(concat_ws(E'\\n', new.before, new.study, new.n::text,
    new.at, new.actor, new.action, new.detail), 'UTF8')), 'hex');
  return new;
end $$;
create function office.refuse_change() returns trigger language plpgsql
  as $$ begin raise exception 'the audit log is only added to' using errcode = '42501'; end $$;
create trigger chain before insert on office.audit
  for each row execute function office.chain_audit();
create trigger append_only before update or delete on office.audit
  for each row execute function office.refuse_change();
create trigger never_emptied before truncate on office.audit
  for each statement execute function office.refuse_change();`

const policies = `
create policy house on office.study to current_user using (true) with check (true);
create policy house on office.membership to current_user using (true);
create policy house on office.invitation to current_user using (true) with check (true);
create policy house on office.session to current_user using (true);
create policy house on office.audit to current_user using (true) with check (true);

create policy see on office.study for select to ${officeRole} using (office.role_in(id) is not null);

create policy see on office.staff for select to ${officeRole}
  using (id = office.me() or office.shares(id) or email = office.email()
         or subject = office.subject());
create policy enter on office.staff for insert to ${officeRole}
  with check (id = office.me() and exists (select from office.invitation i
    where (i.email is null or i.email = staff.email) and i.used_at is null
      and (encode(i.hash, 'hex') = office.key() or i.email = office.email())));
create policy change on office.staff for update to ${officeRole} using (id = office.me());

create policy see on office.membership for select to ${officeRole}
  using (staff = office.me() or office.role_in(study) is not null);
create policy enter on office.membership for insert to ${officeRole}
  with check (staff = office.me() and exists (select from office.invitation i
    where i.study = membership.study and i.role = membership.role and i.used_at is null
      and (encode(i.hash, 'hex') = office.key() or i.email = office.email())));
create policy change on office.membership for update to ${officeRole}
  using (office.role_in(study) = 'director');
create policy leave on office.membership for delete to ${officeRole}
  using (office.role_in(study) = 'director');

create policy see on office.passkey for select to ${officeRole}
  using (staff = office.me() or id = office.key());
create policy enter on office.passkey for insert to ${officeRole} with check (staff = office.me());
create policy change on office.passkey for update to ${officeRole} using (staff = office.me());
create policy leave on office.passkey for delete to ${officeRole} using (staff = office.me());

create policy see on office.session for select to ${officeRole}
  using (staff = office.me() or encode(hash, 'hex') = office.key() or office.directs(staff));
create policy enter on office.session for insert to ${officeRole} with check (staff = office.me());
create policy change on office.session for update to ${officeRole} using (staff = office.me());
create policy leave on office.session for delete to ${officeRole}
  using (staff = office.me() or encode(hash, 'hex') = office.key() or office.directs(staff));

create policy see on office.invitation for select to ${officeRole}
  using (encode(hash, 'hex') = office.key() or email = office.email()
         or office.role_in(study) = 'director');
create policy enter on office.invitation for insert to ${officeRole}
  with check (office.role_in(study) = 'director' and invited_by = office.me());
create policy change on office.invitation for update to ${officeRole}
  using (encode(hash, 'hex') = office.key() or email = office.email());
create policy leave on office.invitation for delete to ${officeRole}
  using (office.role_in(study) = 'director');

create policy see on office.audit for select to ${officeRole}
  using (office.role_in(study) = 'director');
create policy enter on office.audit for insert to ${officeRole}
  with check (office.role_in(study) is not null and actor = office.me()::text);`

const everyTable = ['study', 'staff', 'membership', 'passkey', 'session', 'invitation', 'audit']

const rights = `
grant usage on schema office to ${officeRole};
grant select on office.study to ${officeRole};
grant select, insert, update (name, subject) on office.staff to ${officeRole};
grant select, insert, update (role), delete on office.membership to ${officeRole};
grant select, insert, update (counter), delete on office.passkey to ${officeRole};
grant select, insert, update (seen_at), delete on office.session to ${officeRole};
grant select, insert, update (used_at), delete on office.invitation to ${officeRole};
grant select, insert (study, actor, action, detail) on office.audit to ${officeRole};`

// Whoever creates a role may grant it, but since PostgreSQL 16 may not yet become it.
const makeRole = `
do $$ begin create role ${officeRole} nologin nobypassrls;
exception when duplicate_object or unique_violation then null; end $$;
grant ${officeRole} to current_user;`

/**
 * Keys of programs. Days are texts, `2026-03-31`, compared as such. A key reads and writes the log of
 * its own study as a member would; what is not granted here (members, invitations, keys, sessions)
 * stays out of its reach, since those policies ask for somebody.
 */
const keys = `
create table office.api_key (
  id uuid primary key default gen_random_uuid(),
  hash bytea not null unique check (length(hash) = 32),
  study text not null references office.study,
  name text not null check (length(name) between 1 and 200),
  role text not null check (role in ('director', 'analyst', 'reader')),
  made_by uuid references office.staff on delete set null,
  made_on text not null default to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD'),
  until text not null check (until ~ '^\\d{4}-\\d\\d-\\d\\d$'),
  used_on text
);
create index on office.api_key (study);
alter table office.api_key enable row level security;
alter table office.api_key force row level security;
create policy house on office.api_key to current_user using (true);
create policy see on office.api_key for select to ${officeRole}
  using (encode(hash, 'hex') = office.key() or office.role_in(study) = 'director');
create policy enter on office.api_key for insert to ${officeRole}
  with check (office.role_in(study) = 'director' and made_by = office.me());
create policy change on office.api_key for update to ${officeRole}
  using (encode(hash, 'hex') = office.key());
create policy leave on office.api_key for delete to ${officeRole}
  using (office.role_in(study) = 'director');
grant select, insert, update (used_on), delete on office.api_key to ${officeRole};

create function office.key_in(which text) returns office.api_key
  language sql stable security definer set search_path = pg_catalog
  as $$ select * from office.api_key
        where encode(hash, 'hex') = office.key() and study = which
          and until >= to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD') $$;
create policy enter_by_key on office.audit for insert to ${officeRole}
  with check (actor = 'key:' || (office.key_in(study)).id::text);
create policy see_by_key on office.audit for select to ${officeRole}
  using ((office.key_in(study)).role = 'director');
create policy see_by_key on office.membership for select to ${officeRole}
  using ((office.key_in(study)).role = 'director');
create policy see_by_key on office.staff for select to ${officeRole}
  using (exists (select from office.membership m
    where m.staff = staff.id and (office.key_in(m.study)).role = 'director'));`

/** The office's schema, forward only: a step is added, never changed. */
export const officeMigrations: Readonly<Record<string, Migration>> = {
  '001-staff': {
    up: async (db): Promise<void> => {
      const secure = everyTable.map(
        (name) =>
          `alter table office.${name} enable row level security;
           alter table office.${name} force row level security;`,
      )
      const steps = [makeRole, tables, functions, ...secure, rights, policies]
      for (const step of steps) await sql.raw(step).execute(db)
    },
  },
  '002-keys': {
    up: async (db): Promise<void> => {
      await sql.raw(keys).execute(db)
    },
  },
}
