import { parseArgs } from 'node:util'
import { readStatus } from '../api/read-status.ts'
import { readConfig } from '../config.ts'
import { loadTables } from '../db/tables.ts'
import { createLog } from '../log.ts'
import { openMirror } from '../mirror.ts'
import { alignColumns } from './result-table.ts'

/** Where every table stands, as `GET /admin/sync-status` says it. Needs the database only. */
export async function status(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean' } } })
  const config = readConfig(process.env, { square: false, admin: false })
  for (const warning of config.warnings) console.error(warning)
  const mirror = await openMirror(config.database, createLog('error'), {
    applicationName: 'square-sync status',
  })
  try {
    const tables = await loadTables()
    const found = await readStatus({ db: mirror.db, tables, schedule: config.sync }, Date.now())
    if (values.json) {
      console.log(JSON.stringify(found, null, 2))
      return 0
    }
    const { sync_statuses: statuses } = found.sync_status
    const lines = statuses.map((table) => [
      table.table_name,
      table.status,
      table.last_sync_timestamp ?? 'never',
      String(table.row_count),
      table.sync_duration_seconds === null ? '' : `${table.sync_duration_seconds.toFixed(2)} s`,
    ])
    console.log(alignColumns([['table', 'status', 'last sync', 'rows', 'time'], ...lines], 3).join('\n'))
    for (const { table_name, last_error, reason } of statuses) {
      const note = last_error ?? reason
      if (note) console.log(`${table_name}: ${note}`)
    }
    const { current_run: run, last_run: last } = found
    if (last?.error) console.log(`The last run has ${last.status}: ${last.error}`)
    console.log(run ? `A ${run.kind} run is under way: ${run.run_id}` : 'No run is under way.')
    return 0
  } finally {
    await mirror.close()
  }
}
