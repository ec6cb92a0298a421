import type { Config } from '../config/config.ts'
import type { Db } from '../db/connection/client.ts'
import { migrateUnhurried } from '../db/migrate/migrate.ts'
import type { Log } from '../runtime/log.ts'
import type { Schedule } from '../producer/schedule/slots.ts'
import type { Starter } from '../producer/trigger.ts'
import type { Secret } from '../runtime/secret.ts'
import type { Service } from '../service/service.ts'

/** Everything that the API needs. The caller opens and closes it. */
export interface ApiDeps {
  starter: Starter
  db: Db
  /** The schema of the mirror, for its migrations. */
  schema: string
  schedule: Schedule
  adminToken: Secret
  log: Log
  /** Applies pending migrations and returns them. Separate from `db`, whose statements have a time limit. */
  migrate: () => Promise<readonly { name: string }[]>
  /** The time in milliseconds; the real one where it is absent. */
  clock?: () => number
}

/** The dependencies of a running service. */
export function depsOfService(service: Service, config: Config, log: Log): ApiDeps {
  const { mirror, starter } = service
  return {
    starter,
    db: mirror.db,
    schema: mirror.schema,
    schedule: config.sync,
    adminToken: config.admin.token,
    log,
    migrate: () => migrateUnhurried(mirror),
  }
}
