import { parseArgs } from 'node:util'
import { eq, inArray } from 'drizzle-orm'
import type { RunReport } from '../db/run-report.ts'
import { syncState, verifications } from '../db/state-schema.ts'
import type { SyncState } from '../db/sync-state.ts'
import { alignColumns, printResult } from './result-table.ts'
import { runInForeground } from './foreground.ts'

/**
 * Compares the mirror with Square: a sync first, so that what just changed is no drift, then every table's full list. Exit code 0 if both
 * are equal (or were made equal by `--repair`: deletions that the guard withheld and refused records are not), 2 if some table could not
 * be synced or compared, or rows of it not, 3 if they differ.
 */
export async function verify(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { tables: { type: 'string' }, repair: { type: 'boolean' }, json: { type: 'boolean' } },
  })
  const json = values.json ?? false
  const repair = values.repair ?? false
  return runInForeground({ tables: values.tables, json }, async ({ run, db }) => {
    const synced = await run({ kind: 'incremental' })
    if (synced.code === 1) {
      printResult(synced.report, json) // why nothing was compared
      return 1
    }
    const verified = await run({ kind: 'verify', repair })
    const found = await db
      .select()
      .from(verifications)
      .where(eq(verifications.run_id, verified.report.run_id))
      .orderBy(verifications.table_name)
    if (json) console.log(JSON.stringify({ ...verified.report, verifications: found }, null, 2))
    else {
      const rows = found.map((row) => [
        row.table_name,
        ...[row.listed, row.missing, row.stale, row.ghost].map(String),
      ])
      console.log(
        `\n${alignColumns([['table', 'listed', 'missing', 'stale', 'ghost'], ...rows], 1).join('\n')}`,
      )
      for (const row of found) {
        for (const [kind, keys] of Object.entries(row.examples)) {
          if (keys.length > 0) console.log(`${row.table_name}, ${kind}: ${keys.join(', ')}`)
        }
      }
      for (const [table, { reason }] of Object.entries(verified.report.results))
        if (reason) console.log(`${table}: ${reason}`)
      console.log(verified.report.message)
    }
    const drift = found.reduce((sum, row) => sum + row.missing + row.stale + row.ghost, 0)
    const states = await db
      .select()
      .from(syncState)
      .where(inArray(syncState.table_name, Object.keys(verified.report.results)))
    const left = repair ? countUnrepaired(states, verified.report) : drift
    if (verified.code === 1) return 1
    if (left > 0) return 3
    if (verified.code !== 0) return verified.code
    // What a sync that failed has left is no drift, and not known to be none either.
    return synced.code === 2 || hidesRows(states, verified.report) ? 2 : 0
  })
}

/** Whether rows of the mirror could not be compared: Square shows their table, or their location, no more. */
const hidesRows = (states: readonly SyncState[], { results }: RunReport): boolean =>
  states.some(
    ({ table_name, row_count, refused_locations }) =>
      (results[table_name]?.status === 'unavailable' && row_count > 0) || refused_locations.length > 0,
  )

/** What a repair has left as it was: rows that changed meanwhile, refused records, deletions that the guard withholds. */
function countUnrepaired(states: readonly SyncState[], { results }: RunReport): number {
  const rows = Object.values(results).reduce(
    (sum, { quarantined, verification }) => sum + quarantined + (verification?.left ?? 0),
    0,
  )
  return states.reduce((sum, { deletions_withheld }) => sum + deletions_withheld, rows)
}
