import {
  assertSchemaCompatibility,
  LATEST_SCHEMA_VERSION,
  runMigrations,
  SchemaMigrationRequiredError,
} from 'bullmq'
import pg from 'pg'
import { withoutTlsParameters } from '../db/client.ts'

/** Where the queue's tables are, when the queue lives in Postgres. */
export interface QueueDatabase {
  databaseUrl: string
  databaseSsl: false | { rejectUnauthorized: boolean }
}

/** How both ends connect: what the URL says about TLS is decided by `databaseSsl` alone, as for the mirror. */
export const connectionOf = ({ databaseUrl, databaseSsl }: QueueDatabase) => ({
  connectionString: withoutTlsParameters(databaseUrl),
  ssl: databaseSsl,
})

/**
 * Brings BullMQ's schema up to date and answers whether there was anything to do. BullMQ's own migration begins with `create schema` even
 * if nothing is pending, which a role without that right may not say: so it is asked for only when needed.
 */
export async function migrateQueueSchema(client: pg.PoolClient | pg.Client): Promise<boolean> {
  if (await isUpToDate(client)) return false
  await runMigrations(client as Parameters<typeof runMigrations>[0]) // a dedicated session, as it wants
  return true
}

/** The same over a connection of its own, for who has no queue open. `dryRun`: only answers whether there is anything to do. */
export async function migrateQueue(
  database: QueueDatabase,
  options: { dryRun?: boolean } = {},
): Promise<boolean> {
  const client = new pg.Client({ ...connectionOf(database), application_name: 'square-sync migrate' })
  client.on('error', () => undefined) // the statement that it breaks rejects
  await client.connect()
  try {
    return options.dryRun ? !(await isUpToDate(client)) : await migrateQueueSchema(client)
  } finally {
    await client.end()
  }
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
