import {
  assertSchemaCompatibility,
  LATEST_SCHEMA_VERSION,
  runMigrations,
  SchemaMigrationRequiredError,
} from 'bullmq'
import pg from 'pg'
import { assertSession } from './assert-session.ts'
import { connectionOf, type QueueDatabase } from './connection.ts'
import { settingsFor, setStatements } from '../../db/connection/settings.ts'

/** The schema's name is BullMQ's own; BullMQ makes the schema itself. */
const SCHEMA = 'bullmq'

/** Sets what the queue needs in a session. The session must be the queue's own, because BullMQ listens. */
export async function settleSession(client: pg.ClientBase, statementTimeoutMs: number): Promise<void> {
  const settings = {
    ...settingsFor({ searchPath: SCHEMA, statementTimeoutMs, lockTimeoutMs: 0 }),
    default_transaction_isolation: 'read committed',
    idle_session_timeout: '0',
    // A server that crashes may forget the last half second of the queue, never a part of a transaction: its jobs run again, and a run
    // whose job is gone gets it anew. Each job's two commits need not wait for the disk.
    synchronous_commit: 'off',
  }
  const { rows } = await client.query<{ server_version: string }>('show server_version')
  const version = Number.parseInt(rows[0]?.server_version ?? '', 10)
  await client.query(setStatements(settings, 'session', version))
}

/**
 * Brings BullMQ's schema up to date. Returns whether there was anything to do. BullMQ's own migration begins with `create schema` even if
 * nothing is pending, and a role without that right may not do so. Therefore it runs only when needed.
 */
export async function migrateQueueSchema(client: pg.PoolClient | pg.Client): Promise<boolean> {
  if (await isUpToDate(client)) return false
  const { rows } = await client.query('select from pg_namespace where nspname = $1', [SCHEMA])
  const migrating = rows.length > 0 ? withoutCreateSchema(client) : client
  await runMigrations(migrating as Parameters<typeof runMigrations>[0]) // a dedicated session, as it wants
  return true
}

/** The same over a connection of its own, for callers without an open queue. `dryRun`: only returns whether there is anything to do. */
export async function migrateQueue(
  database: QueueDatabase,
  options: { dryRun?: boolean } = {},
): Promise<boolean> {
  await assertSession(database)
  const client = new pg.Client({ ...connectionOf(database), application_name: 'square-sync migrate' })
  client.on('error', () => undefined) // the broken statement rejects by itself
  try {
    await client.connect()
    await settleSession(client, 0)
    return options.dryRun ? !(await isUpToDate(client)) : await migrateQueueSchema(client)
  } finally {
    await client.end()
  }
}

/** "create schema if not exists" asks for the right to make one even where there is one. */
function withoutCreateSchema(client: pg.ClientBase): Pick<pg.ClientBase, 'query'> {
  const query = (text: string, values?: unknown[]) =>
    client.query(/^create schema if not exists/i.test(text) ? 'select' : text, values)
  return { query: query as pg.ClientBase['query'] }
}

async function isUpToDate(client: pg.PoolClient | pg.Client): Promise<boolean> {
  try {
    const version = await assertSchemaCompatibility(
      client as Parameters<typeof assertSchemaCompatibility>[0], // it only asks
    )
    return version >= LATEST_SCHEMA_VERSION
  } catch (error) {
    if (error instanceof SchemaMigrationRequiredError) return false
    throw error
  }
}
