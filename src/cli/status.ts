import { parseArgs } from 'node:util'
import { asc } from 'drizzle-orm'
import { readConfig } from '../config.ts'
import { iso } from '../db/run-report.ts'
import { currentRun } from '../db/runs.ts'
import { syncState } from '../db/state-schema.ts'
import { loadTables } from '../db/tables.ts'
import { createLog } from '../log.ts'
import { openMirror } from '../mirror.ts'
import { alignColumns } from './result-table.ts'

/** Where every table stands. Needs the database only. */
export async function status(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean' } } })
  const config = readConfig(process.env, { square: false, admin: false })
  const mirror = await openMirror(config.database, createLog('error'), {
    applicationName: 'square-sync status',
  })
  try {
    const known = new Map(
      (await mirror.db.select().from(syncState).orderBy(asc(syncState.table_name))).map((row) => [
        row.table_name,
        row,
      ]),
    )
    const tables = [...(await loadTables()).keys()].map((table) => {
      const state = known.get(table)
      return {
        table,
        status: state?.status ?? 'never',
        rows: state?.row_count ?? 0,
        last_sync: iso(state?.last_sync_timestamp ?? null),
        seconds: state?.sync_duration_seconds ?? null,
        note: state?.last_error ?? state?.reason ?? '',
      }
    })
    const run = await currentRun(mirror.db)
    if (values.json) {
      console.log(JSON.stringify({ tables, current_run: run?.id ?? null }, null, 2))
      return 0
    }
    const lines = tables.map((row) => [
      row.table,
      row.status,
      row.last_sync ?? 'never',
      String(row.rows),
      row.seconds === null ? '' : `${row.seconds.toFixed(2)} s`,
    ])
    console.log(alignColumns([['table', 'status', 'last sync', 'rows', 'time'], ...lines], 3).join('\n'))
    for (const { table, note } of tables) if (note) console.log(`${table}: ${note}`)
    console.log(run ? `A ${run.kind} run is under way: ${run.id}` : 'No run is under way.')
    return 0
  } finally {
    await mirror.close()
  }
}
