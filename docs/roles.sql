-- Two roles with no more rights than their work needs, besides the owner who migrates:
--   <schema>_writer  the service: reads and writes rows. No DDL, no TRUNCATE, no other schema; DELETE only where the engine
--                    forgets something by design (parts of a changed record, the quarantine, what a complete list has shown).
--   <schema>_reader  people and reports: SELECT on the mirror, its views and the state of the sync; not on the quarantine, of which a view
--                    counts the records by reason.
--
-- Run it as the owner (the user of `npm run migrate`), after the first migration and again after each later one:
--   psql "$OWNER_URL" -v ON_ERROR_STOP=1 -f docs/roles.sql
-- Another DATABASE_SCHEMA than square:
--   PGOPTIONS='-c square_sync.schema=shop_two' psql …
-- The owner needs CREATEROLE for the first time, or a superuser creates the two roles before.
-- The roles cannot log in. Give them to users of your own:
--   create role sync_app login password '…' in role square_writer;
-- A repeat changes nothing that is right already. A view or table of a later migration is readable at once (default privileges); what
-- the writer may delete from is decided here.
do $$
declare
  mirror name := coalesce(nullif(current_setting('square_sync.schema', true), ''), 'square');
  writer name := mirror || '_writer';
  reader name := mirror || '_reader';
  -- Never deleted from: the history, and where every table stands.
  kept constant name[] := array['schema_migrations', 'sync_state', 'sync_runs', 'sync_run_tables', 'sync_schedule', 'record_aliases', 'verifications', 'mirror_identity'];
  -- Not for readers: refused records, and the engine's scratch.
  hidden constant name[] := array['quarantine', 'sync_seen', 'sync_asked', 'sync_wanted'];
  relation record;
begin
  if to_regnamespace(quote_ident(mirror)) is null then
    raise exception 'there is no schema %: run "npm run migrate" first', mirror;
  end if;
  if not exists (select from pg_roles where rolname = writer) then execute format('create role %I nologin', writer); end if;
  if not exists (select from pg_roles where rolname = reader) then execute format('create role %I nologin', reader); end if;

  -- Begin from nothing, so that what an earlier version of this file gave and this one does not is gone.
  execute format('revoke all on schema %I from public, %I, %I', mirror, writer, reader);
  execute format('revoke all on all tables in schema %I from public, %I, %I', mirror, writer, reader);
  execute format('grant usage on schema %I to %I, %I', mirror, writer, reader);

  for relation in
    select c.relname as name, c.relkind in ('r', 'p') as is_table,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'is_deleted' and not a.attisdropped) as is_synced
    from pg_class c
    where c.relnamespace = to_regnamespace(quote_ident(mirror)) and c.relkind in ('r', 'p', 'v', 'm')
  loop
    execute format('grant select on %I.%I to %I', mirror, relation.name, writer);
    if relation.name <> all (hidden) then
      execute format('grant select on %I.%I to %I', mirror, relation.name, reader);
    end if;
    if relation.is_table and relation.name <> 'schema_migrations' then
      execute format('grant insert, update on %I.%I to %I', mirror, relation.name, writer);
      -- Rows of synced tables are marked as deleted, never deleted.
      if not relation.is_synced and relation.name <> all (kept) then
        execute format('grant delete on %I.%I to %I', mirror, relation.name, writer);
      end if;
    end if;
  end loop;
  execute format('alter default privileges in schema %I grant select, insert, update on tables to %I', mirror, writer);
  execute format('alter default privileges in schema %I grant select on tables to %I', mirror, reader);

  -- The queue, where it lives in Postgres. One schema for all mirrors of a database.
  if to_regnamespace('bullmq') is not null then
    execute format('grant usage on schema bullmq to %I', writer);
    execute format('grant select, insert, update, delete on all tables in schema bullmq to %I', writer);
    execute format('grant usage, select on all sequences in schema bullmq to %I', writer);
    execute format('grant execute on all functions in schema bullmq to %I', writer);
    execute format('revoke insert, update, delete on bullmq.migration from %I', writer);
  end if;
end
$$;
