import { parseArgs } from 'node:util'
import { readStatus } from '../api/read-status.ts'
import { loadTables } from '../db/tables.ts'
import { alignColumns } from './result-table.ts'
import { openForCommand } from './open-for-command.ts'

/** Where every table stands, as `GET /admin/sync-status` says it. Needs the database only. */
export async function status(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean' } } })
  const { config, mirror } = await openForCommand('status')
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
