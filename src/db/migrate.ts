import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { GiveUp } from '../errors.ts'
import { type DatabaseOptions, type Db, openDatabase } from './client.ts'

/** A migration of this version of the program. */
export interface Migration {
  name: string
  statements: string[]
  madeAt: number
}

const FOLDER = fileURLToPath(new URL('./migrations', import.meta.url))
const VIEWS = new URL('./views.sql', import.meta.url)

/** The views are made anew after every migration, and when their file has changed. Their place in the list of migrations is 0. */
function viewsMigration(): Migration {
  const text = readFileSync(VIEWS, 'utf8')
  const hash = createHash('sha256').update(text).digest('hex')
  return { name: `views_${hash.slice(0, 8)}`, statements: [text], madeAt: 0 }
}

/** All migrations that come with the program, oldest first. */
export const knownMigrations = (): Migration[] =>
  readMigrationFiles({ migrationsFolder: FOLDER }).map(({ sql: statements, folderMillis, hash }) => ({
    name: `${folderMillis}_${hash.slice(0, 8)}`,
    statements,
    madeAt: folderMillis,
  }))

/** Migrations that the database has not seen. Everything, where the schema does not exist yet. */
export async function pendingMigrations(db: Db, schema: string): Promise<Migration[]> {
  const [table] = await db.execute<{ present: boolean }>(
    sql`select to_regclass(${`"${schema}".schema_migrations`}) is not null as present`,
  )
  const views = viewsMigration()
  if (!table?.present) return [...knownMigrations(), views]
  const applied = await db.execute<{ made_at: string; name: string }>(
    sql`select made_at, name from ${sql.identifier(schema)}.schema_migrations`,
  )
  const seen = new Set(applied.map((row) => Number(row.made_at)))
  const pending = knownMigrations().filter(({ madeAt }) => !seen.has(madeAt))
  return pending.length > 0 || !applied.some(({ name }) => name === views.name) ? [...pending, views] : []
}

/**
 * Brings the schema up to date, in one transaction under a lock: of processes that start at the same moment one does it and the others
 * find it done. A repeat does nothing. Answers what was applied.
 */
export async function migrate(db: Db, schema: string): Promise<Migration[]> {
  if ((await pendingMigrations(db, schema)).length === 0) return []
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local lock_timeout = '60s'; `)
    await tx.execute(sql`set local statement_timeout = 0`)
    // Transaction-scoped: a session lock would strand behind a pooler in transaction mode.
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`square-sync migrate ${schema}`}, 0))`,
    )
    const [version] = await tx.execute<{ num: string }>(
      sql`select current_setting('server_version_num') as num`,
    )
    if (Number(version?.num) < 160_000)
      throw new GiveUp('Postgres 16 or later is needed: this server is older')
    await tx.execute(sql`create schema if not exists ${sql.identifier(schema)}`)
    await tx.execute(sql`set local search_path to ${sql.identifier(schema)}`)
    await tx.execute(
      sql`create table if not exists schema_migrations (made_at bigint primary key, name text not null, applied_at timestamptz not null default now())`,
    )
    const pending = await pendingMigrations(tx, schema)
    if (pending.length > 0) await dropViews(tx) // they would stand in the way of changes to the tables
    for (const migration of pending) {
      for (const statement of migration.statements) await tx.execute(sql.raw(statement))
      await tx.execute(
        sql`insert into schema_migrations (made_at, name) values (${migration.madeAt}, ${migration.name})
          on conflict (made_at) do update set name = excluded.name, applied_at = now()`,
      )
    }
    return pending
  })
}

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

/** Our views and no others. What somebody has built on one of them stands in the way and stops the migration: it would be lost. */
async function dropViews(tx: Db): Promise<void> {
  const names = [...readFileSync(VIEWS, 'utf8').matchAll(/^create view (\w+)/gm)].map(([, name]) => name)
  await tx.execute(sql.raw(`drop view if exists ${names.join(', ')}`))
}
