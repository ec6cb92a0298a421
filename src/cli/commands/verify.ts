import { eq, inArray } from 'drizzle-orm'
import { isRefused } from '../../db/state/run-tables.ts'
import type { RunReport } from '../../db/state/run-report.ts'
import { syncState, verifications } from '../../db/state/state-schema.ts'
import type { SyncState } from '../../db/state/sync-state.ts'
import type { Run } from '../command.ts'
import { grouped, widthOf, wrap } from '../output/terminal.ts'
import { alignColumns, describeReasons, printResult } from '../output/result-table.ts'
import { type Foreground, runInForeground } from '../run/foreground.ts'

/**
 * Compares the mirror with Square: a sync first, so that what just changed is no difference, then every table's full list. Exit code 0 if both
 * are equal (or were made equal by `--repair`: deletions that the guard withheld and refused records are not), 2 if some table could not
 * be synced or compared, or rows of it not, 3 if they differ.
 */
export const verify: Run<{ tables?: string; repair?: true; all?: true; json?: true }> = (
  { tables, repair = false, all = false, json = false },
  _args,
  wiring,
) => {
  const compare = async ({ run, db }: Foreground) => {
    const synced = await run({ kind: 'incremental' })
    if (synced.code === 1) {
      printResult(synced.report, { json, all, stopped: synced.stopped }) // why nothing was compared
      return 1
    }
    const verified = await run({ kind: 'verify', repair })
    const found = await db
      .select()
      .from(verifications)
      .where(eq(verifications.run_id, verified.report.run_id))
      .orderBy(verifications.table_name)
    if (json) console.log(JSON.stringify({ ...verified.report, verifications: found }, null, 2))
    else printComparison(verified, found, all)
    const differences = found.reduce((sum, row) => sum + countDifferences(row), 0)
    const states = await db
      .select()
      .from(syncState)
      .where(inArray(syncState.table_name, Object.keys(verified.report.results)))
    const left = repair ? countUnrepaired(states, verified.report) : differences
    if (verified.code === 1) return 1
    if (left > 0) return 3
    if (verified.code !== 0) return verified.code
    // What a sync that failed has left is no difference, and not known to be none either.
    return synced.code === 2 || found.some(isPartial) || hidesRows(states, verified.report) ? 2 : 0
  }
  return runInForeground({ tables, json }, compare, wiring)
}

type Verification = typeof verifications.$inferSelect

const isPartial = ({ uncompared }: Verification) => uncompared > 0

const countDifferences = ({ missing, stale, ghost }: Verification) => missing + stale + ghost

function printComparison(
  { report, stopped }: { report: RunReport; stopped?: string | undefined },
  found: readonly Verification[],
  all: boolean,
): void {
  const shown = found.filter((row) => all || countDifferences(row) > 0)
  const rows = shown.map((row) => [
    row.table_name,
    ...[row.listed, row.missing, row.stale, row.ghost].map(grouped),
  ])
  const head = ['table', 'listed', 'missing', 'stale', 'ghost']
  const equal = found.filter((row) => countDifferences(row) === 0 && !isPartial(row)).length
  const lines = [
    ...(shown.length > 0 ? alignColumns([head, ...rows], 1) : []),
    ...(equal > 0 ? [`${equal === 1 ? '1 table is' : `${equal} tables are`} equal to Square's lists.`] : []),
    ...found.flatMap(({ table_name, examples }) =>
      Object.entries(examples).flatMap(([kind, keys]) =>
        keys.length > 0 ? [`${table_name}, ${kind}: ${keys.join(', ')}`] : [],
      ),
    ),
    ...describeReasons(report),
    stopped ?? report.message,
  ]
  console.log(`\n${lines.map((line) => wrap(line, widthOf(process.stdout))).join('\n')}`)
}

/** Whether rows of the mirror could not be compared: Square shows their table, or their location, no more. */
const hidesRows = (states: readonly SyncState[], { results }: RunReport): boolean =>
  states.some(
    ({ table_name, row_count, refused_locations }) =>
      (isRefused(results[table_name]?.status ?? '') && row_count > 0) || refused_locations.length > 0,
  )

/** What a repair could not change: rows that changed meanwhile, refused records, deletions that the guard withholds. */
function countUnrepaired(states: readonly SyncState[], { results }: RunReport): number {
  const rows = Object.values(results).reduce(
    (sum, { quarantined, verification }) => sum + quarantined + (verification?.left ?? 0),
    0,
  )
  return states.reduce((sum, { deletions_withheld }) => sum + deletions_withheld, rows)
}
