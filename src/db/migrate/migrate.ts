import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { GiveUp } from '../../errors.ts'
import { type DatabaseOptions, type Db, openDatabase } from '../connection/client.ts'
import { findText } from '../connection/db-error.ts'
import { examineServer } from '../connection/examine-server.ts'
import { fillAdded } from './fill-added.ts'
import { hashComments, makeComments } from './make-comments.ts'
import { dropViews, hashViews, makeViews, ownViews } from './make-views.ts'
import { commandLine } from '../../runtime/command-line.ts'

/** A migration of this version of the program. */
export interface Migration {
  name: string
  statements: string[]
  madeAt: number
}

const FOLDER = fileURLToPath(new URL('../migrations', import.meta.url))

/**
 * Places in the list of migrations for views and comments, which are made again after every other migration and when their file has
 * changed; and for the last migration whose new columns were filled.
 */
const [VIEWS_AT, COMMENTS_AT, FILLED_AT] = [0, -1, -2]
const viewsMigration = (): Migration => ({ name: `views_${hashViews()}`, statements: [], madeAt: VIEWS_AT })
const commentsMigration = (): Migration => ({
  name: `comments_${hashComments()}`,
  statements: [],
  madeAt: COMMENTS_AT,
})

/** Follows the name of views that could not all be made, before the reason. */
const WAITING = ' waiting: '

/** All migrations that come with the program, oldest first. */
export const knownMigrations = (): Migration[] =>
  readMigrationFiles({ migrationsFolder: FOLDER }).map(({ sql: statements, folderMillis, hash }) => ({
    name: `${folderMillis}_${hash.slice(0, 8)}`,
    statements,
    madeAt: folderMillis,
  }))

/** Migrations that the database has not seen. Everything, where the schema does not exist yet. */
export const pendingMigrations = async (db: Db, schema: string): Promise<Migration[]> =>
  pendingAfter(await readApplied(db, schema))

type Applied = ReadonlyMap<number, string>

function pendingAfter(applied: Applied): Migration[] {
  const pending = knownMigrations().filter(({ madeAt }) => !applied.has(madeAt))
  const remade = [viewsMigration(), commentsMigration()]
  return [
    ...pending,
    ...remade.filter(
      ({ name, madeAt }) => pending.length > 0 || applied.get(madeAt)?.split(WAITING)[0] !== name,
    ),
  ]
}

/** Why some of our views are still those of an older version: what somebody has built on them. Undefined: all are up to date. */
export const findWaitingViews = async (db: Db, schema: string): Promise<string | undefined> =>
  waitingViews(await readApplied(db, schema))

function waitingViews(applied: Applied): string | undefined {
  const reason = applied.get(VIEWS_AT)?.split(WAITING)[1]
  return (
    reason &&
    `Some views are those of the version before, because a view of yours is built on one (${reason}); everything else is up to date: drop yours, run "${commandLine('migrate')}", and make it anew`
  )
}

/**
 * The names of what was applied by their place in the list. Empty: nothing was ever synced into the schema. The table is drizzle-kit's, so
 * that `npx drizzle-kit migrate` and `migrate` agree; earlier versions had other names for its columns.
 */
export async function readApplied(db: Db, schema: string): Promise<Map<number, string>> {
  const [table] = await db.execute<{ present: boolean }>(sql`
    select exists (select from pg_class where relnamespace = to_regnamespace(${`"${schema}"`}) and relname = 'schema_migrations') as present`)
  if (!table?.present) return new Map()
  const rows = await db.execute<{ made_at: string; name: string; is_old: boolean }>(sql`
    select coalesce(to_jsonb(m)->>'created_at', to_jsonb(m)->>'made_at') as made_at, coalesce(to_jsonb(m)->>'hash', to_jsonb(m)->>'name') as name,
      to_jsonb(m) ? 'made_at' as is_old
    from ${sql.identifier(schema)}.schema_migrations m`)
  const applied = new Map(rows.map(({ made_at, name }) => [Number(made_at), name]))
  // Earlier versions did not note what was filled: they filled at once.
  if (rows.some(({ is_old }) => is_old)) applied.set(FILLED_AT, String(Math.max(...applied.keys())))
  return applied
}

/** Applied migrations whose new columns may not be filled yet. */
function unfilledMigrations(applied: Applied): Migration[] {
  const filled = Number(applied.get(FILLED_AT) ?? 0)
  return knownMigrations().filter(({ madeAt }) => applied.has(madeAt) && madeAt > filled)
}

/**
 * Brings the schema up to date, in one transaction under a lock: of several processes that start at once, one does it and the others find
 * it done. Then fills what is new from the stored records. A repeat does nothing, except for views that wait. Returns what was applied.
 */
export async function migrate(db: Db, schema: string): Promise<Migration[]> {
  await examineServer(db)
  if (isUpToDate(await readApplied(db, schema))) return []
  const applied = await changeSchema(db, schema)
  // Not in the same transaction: nobody can read what it has altered. What a killed process, or drizzle-kit, has left unfilled comes along.
  const unfilled = unfilledMigrations(await readApplied(db, schema))
  await fillAdded(db, [...applied, ...unfilled])
  const last = unfilled.at(-1)
  if (last) await noteApplied(db, FILLED_AT, String(last.madeAt))
  return applied
}

const changeSchema = (db: Db, schema: string): Promise<Migration[]> =>
  db.transaction(async (tx) => {
    await tx.execute(sql`set local lock_timeout = '60s'`)
    await tx.execute(sql`set local statement_timeout = 0`)
    // Transaction-scoped: a session lock would strand behind a pooler in transaction mode.
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`square-sync migrate ${schema}`}, 0))`,
    )
    const applied = await readApplied(tx, schema)
    if (isUpToDate(applied)) return []
    const pending = pendingAfter(applied)
    const tables = pending.filter(({ madeAt }) => madeAt > 0)
    await makeSchema(tx, schema)
    await refuseForeign(tx, schema, { applied, migrations: tables })
    await makeMigrationsTable(tx, applied)
    await changeTables(tx, tables)
    const comments = pending.filter(({ madeAt }) => madeAt === COMMENTS_AT)
    if (comments.length > 0) await makeComments(tx)
    for (const { madeAt, name } of [...tables, ...comments]) await noteApplied(tx, madeAt, name)
    const isReady = tables.length === 0 && applied.get(VIEWS_AT) === viewsMigration().name
    return [...tables, ...(isReady ? [] : await remakeViews(tx)), ...comments]
  })

/** Returns what was applied: nothing, if a view has to wait. */
async function remakeViews(tx: Db): Promise<Migration[]> {
  const views = viewsMigration()
  const waiting = await makeViews(tx)
  await noteApplied(tx, VIEWS_AT, waiting ? `${views.name}${WAITING}${waiting}` : views.name)
  return waiting ? [] : [views]
}

const isUpToDate = (applied: Applied) =>
  pendingAfter(applied).length === 0 && !waitingViews(applied) && unfilledMigrations(applied).length === 0

/** Makes the table of migrations, or brings the one of an earlier version, or drizzle-kit's, to its present shape. */
async function makeMigrationsTable(tx: Db, applied: Applied): Promise<void> {
  const [old] = await tx.execute(
    sql`select from pg_attribute where attrelid = to_regclass('schema_migrations') and attname = 'made_at'`,
  )
  if (old) {
    await tx.execute(sql`alter table schema_migrations rename column made_at to created_at`)
    await tx.execute(sql`alter table schema_migrations rename column name to hash`)
    await tx.execute(
      sql`alter table schema_migrations drop constraint schema_migrations_pkey, add column id serial primary key`,
    )
  }
  await tx.execute(
    sql`create table if not exists schema_migrations (id serial primary key, hash text not null, created_at bigint)`,
  )
  await tx.execute(
    sql`alter table schema_migrations add column if not exists applied_at timestamptz not null default now()`,
  )
  await tx.execute(
    sql`create unique index if not exists schema_migrations_created_at_key on schema_migrations (created_at)`,
  )
  const filled = applied.get(FILLED_AT)
  if (filled) await noteApplied(tx, FILLED_AT, filled)
}

/** Only where there is none: the right to make one is asked for even if there is nothing to do. */
async function makeSchema(tx: Db, schema: string): Promise<void> {
  const [found] = await tx.execute<{ present: boolean }>(
    sql`select to_regnamespace(${`"${schema}"`}) is not null as present`,
  )
  if (!found?.present) await tx.execute(sql`create schema ${sql.identifier(schema)}`)
}

/** Tables, views and indexes in the schema that have the name of one that is to be made are somebody else's. */
async function refuseForeign(
  tx: Db,
  schema: string,
  { applied, migrations }: { applied: Applied; migrations: Migration[] },
): Promise<void> {
  const made = migrations.flatMap(({ statements }) =>
    statements.flatMap(
      (statement) => /^\s*create (?:unique )?(?:table|index) "(\w+)"/i.exec(statement)?.[1] ?? [],
    ),
  )
  const names =
    applied.size === 0 ? [...made, 'schema_migrations', ...ownViews().map(({ name }) => name)] : made
  const [foreign] = await tx.execute<{ name: string; kind: string }>(sql`
    select relname as name, case relkind when 'v' then 'view' when 'm' then 'materialized view' when 'i' then 'index' when 'S' then 'sequence' else 'table' end as kind
    from pg_class where relnamespace = to_regnamespace(${`"${schema}"`})
      and relname in (select jsonb_array_elements_text(${JSON.stringify(names)}::jsonb)) order by relname limit 1`)
  if (foreign) {
    throw new GiveUp(
      `schema "${schema}" holds a ${foreign.kind} "${foreign.name}" that does not belong to this mirror: set DATABASE_SCHEMA to a schema of its own, or rename the ${foreign.kind}. Nothing was changed`,
    )
  }
}

/** Our views stay, unless they show what changes its kind: then they are dropped, which fails where somebody has built on one. */
export async function changeTables(tx: Db, migrations: Migration[]): Promise<void> {
  const change = () =>
    tx.transaction(async (savepoint) => {
      // In one message: a new mirror has some 900 statements.
      const statements = migrations.flatMap((migration) => migration.statements)
      if (statements.length > 0) await savepoint.execute(sql.raw(statements.join(';\n')))
    })
  try {
    await change()
  } catch (error) {
    if (!['2BP01', '0A000'].includes(findText(error, 'code') ?? '')) throw error
    await dropViews(tx)
    await change()
  }
}

const noteApplied = (tx: Db, madeAt: number, name: string) =>
  tx.execute(sql`
    insert into schema_migrations (created_at, hash) values (${madeAt}, ${name})
    on conflict (created_at) do update set hash = excluded.hash, applied_at = now()`)

/** `migrate` on a connection of its own: to build the index of a large table takes longer than any other statement may. */
export async function migrateUnhurried({
  url,
  schema,
  ssl,
}: Pick<DatabaseOptions, 'url' | 'schema' | 'ssl'>): Promise<Migration[]> {
  const own = openDatabase({
    url,
    schema,
    ssl,
    max: 1,
    applicationName: 'square-sync migrate',
    statementTimeoutMs: 0,
  })
  try {
    return await migrate(own.db, schema)
  } finally {
    await own.close()
  }
}
