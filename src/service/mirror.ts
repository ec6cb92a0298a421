import type { DatabaseConfig } from '../config/config.ts'
import { type Database, type DatabaseSsl, openDatabase } from '../db/connection/client.ts'
import { describeConnectError } from '../db/connection/db-error.ts'
import { startEmbedded } from '../db/embedded/embedded.ts'
import { examineServer } from '../db/connection/examine-server.ts'
import { findWaitingViews, migrateUnhurried, pendingMigrations } from '../db/migrate/migrate.ts'
import { ConfigError, GiveUp } from '../errors.ts'
import type { Log } from '../runtime/log.ts'

/** The open mirror: its database, ready to use. */
export interface Mirror extends Database {
  url: string
  /** The URL for everything that needs a session of its own. */
  sessionUrl: string
  ssl: DatabaseSsl
  schema: string
  /** Notes for the operator: where the embedded Postgres keeps its data, if not where it was told to; views that wait. */
  note: string | undefined
  /** Only for an embedded Postgres. */
  passwordFile: string | undefined
}

/**
 * Opens the configured Postgres, or starts the embedded one, and brings the schema up to date. Throws ConfigError, with the remedy, if the
 * database cannot be used. `mustExist`: does not create an embedded one.
 */
export async function openMirror(
  config: DatabaseConfig,
  log: Log,
  options: { applicationName: string; migrate?: boolean; mustExist?: boolean },
): Promise<Mirror> {
  const embedded = config.url
    ? undefined
    : await startEmbedded({ dataDir: config.dataDir, log, mustExist: options.mustExist ?? false })
  const url = config.url?.reveal() ?? embedded?.url ?? ''
  const ssl = embedded ? 'disable' : config.ssl
  const database = openDatabase({
    url,
    schema: config.schema,
    ssl,
    applicationName: options.applicationName,
  })
  const close = async () => {
    await database.close()
    await embedded?.close()
  }
  let waiting: string | undefined
  try {
    if (options.migrate === false) await database.db.execute('select 1')
    else {
      await examineServer(database.db)
      if ((await pendingMigrations(database.db, config.schema)).length > 0)
        await migrateUnhurried({ url, ssl, schema: config.schema })
      waiting = await findWaitingViews(database.db, config.schema)
    }
  } catch (error) {
    await close()
    throw described(error, url)
  }
  return {
    ...database,
    url,
    sessionUrl: config.directUrl?.reveal() ?? url,
    ssl,
    schema: config.schema,
    note: [embedded?.note, waiting].filter(Boolean).join('\n') || undefined,
    passwordFile: embedded?.passwordFile,
    close,
  }
}

/** Why the database cannot be opened or set up, with the remedy. */
export function described(error: unknown, url: string): ConfigError {
  return error instanceof GiveUp || error instanceof ConfigError
    ? new ConfigError(error.message)
    : new ConfigError(describeConnectError(error, url))
}
