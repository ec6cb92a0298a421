import { readStatus } from '../../api/status/read-status.ts'
import { describeConnection } from '../../db/connection/connection-line.ts'
import { pendingMigrations, readApplied } from '../../db/migrate/migrate.ts'
import { loadTables, selectTables, withListedPer } from '../../db/declaration/tables.ts'
import { ConfigError } from '../../errors.ts'
import type { Mirror } from '../../service/mirror.ts'
import type { Run } from '../command.ts'
import { formatStatus, isWell } from '../output/format-status.ts'
import { openForCommand } from '../run/open-for-command.ts'
import { widthOf } from '../output/terminal.ts'
import { commandLine } from '../../runtime/command-line.ts'

/** How every table stands, as `GET /admin/sync-status` says it. Needs only the database, and changes nothing. */
export const status: Run<{ check?: true; all?: true; json?: true }> = async ({
  check = false,
  all = false,
  json = false,
}) => {
  const { config, mirror } = await openForCommand('status', { migrate: false, mustExist: true })
  try {
    await assertReadable(mirror)
    const tables = await loadTables()
    const nowMs = Date.now()
    const chosen = selectTables(tables, withListedPer(tables, config.sync.tables))
    const found = await readStatus({ db: mirror.db, tables, chosen, schedule: config.sync }, nowMs)
    const place = describeConnection(mirror)
    const { timezone } = config.sync
    console.log(
      json
        ? JSON.stringify(found, null, 2)
        : formatStatus(found, { chosen, place, timezone, nowMs, all, width: widthOf(process.stdout) }),
    )
    return check && !isWell(found, chosen) ? 2 : 0
  } finally {
    await mirror.close()
  }
}

/** The schema must be the one of this program. It is not made or changed here. */
async function assertReadable({ db, schema }: Mirror): Promise<void> {
  const pending = await pendingMigrations(db, schema)
  if (pending.length === 0) return
  const applied = await readApplied(db, schema)
  throw new ConfigError(
    applied.size > 0
      ? `schema ${schema} is not up to date (${pending.length} migrations to apply): ${commandLine('migrate')}`
      : `nothing was synced into schema ${schema} yet: "${commandLine('sync')}" creates the mirror; if it is elsewhere, set DATABASE_URL and DATABASE_SCHEMA`,
  )
}
