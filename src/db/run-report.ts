import { eq } from 'drizzle-orm'
import type { Db } from './client.ts'
import { findRun, type Run } from './runs.ts'
import { type RunTable, runTables } from './run-tables.ts'
import { verifications } from './state-schema.ts'

/** What a run did to one table, as every surface shows it. */
export interface TableResult {
  success: boolean
  status: RunTable['status']
  /** Rows really inserted, updated or marked deleted; children not included. */
  changes_applied: number
  inserted: number
  updated: number
  unchanged: number
  deleted: number
  quarantined: number
  placeholders: number
  pages: number
  requests: number
  retries: number
  duration_seconds: number
  last_sync: string | null
  new_sync_time: string | null
  reason?: string
  error?: string
  /** Of a verification: what differed, with keys to look at. */
  verification?: Omit<typeof verifications.$inferSelect, 'run_id' | 'table_name' | 'verified_at'>
  /** Values of the wrong type, by path in the record. */
  drift?: Record<string, number>
}

/** A run's result, as HTTP, `--json` and the terminal show it. */
export interface RunReport {
  success: boolean
  message: string
  total_changes: number
  results: Record<string, TableResult>
  run_id: string
  kind: Run['kind']
  status: Run['status']
  duration_seconds: number
  timestamp: string
  error?: string
}

/** The run as it stands now, finished or not; undefined if there is no such run. */
export async function reportRun(db: Db, runId: string): Promise<RunReport | undefined> {
  const run = await findRun(db, runId)
  if (!run) return undefined
  const turns = await runTables(db, runId)
  turns.sort((a, b) => run.tables.indexOf(a.table_name) - run.tables.indexOf(b.table_name))
  const results = Object.fromEntries(turns.map((turn) => [turn.table_name, tableResult(turn)]))
  if (run.kind === 'verify') {
    for (const { table_name, ...found } of await db
      .select(COMPARED)
      .from(verifications)
      .where(eq(verifications.run_id, runId))) {
      const result = results[table_name]
      if (result) result.verification = found
    }
  }
  const total = Object.values(results).reduce((sum, { changes_applied }) => sum + changes_applied, 0)
  return {
    success: run.status === 'completed',
    message: describeRun(run, total),
    total_changes: total,
    results,
    run_id: run.id,
    kind: run.kind,
    status: run.status,
    duration_seconds: seconds(run.started_at, run.finished_at),
    timestamp: new Date().toISOString(),
    ...(run.error ? { error: run.error } : {}),
  }
}

const { table_name, listed, missing, stale, ghost, left, repaired, examples } = verifications
/** What is shown of a verification. */
const COMPARED = { table_name, listed, missing, stale, ghost, left, repaired, examples }

function tableResult(turn: RunTable): TableResult {
  const { status, reason, error, inserted, updated, deleted } = turn
  return {
    success: status === 'completed' || status === 'unavailable',
    status,
    changes_applied: inserted + updated + deleted,
    inserted,
    updated,
    unchanged: turn.unchanged,
    deleted,
    quarantined: turn.quarantined,
    placeholders: turn.placeholders,
    pages: turn.pages,
    requests: turn.requests,
    retries: turn.retries,
    duration_seconds: seconds(turn.started_at, turn.finished_at),
    last_sync: iso(turn.last_sync),
    new_sync_time: iso(turn.new_sync_time),
    ...(reason ? { reason } : {}),
    ...(error ? { error } : {}),
    ...(Object.keys(turn.drift).length > 0 ? { drift: turn.drift } : {}),
  }
}

function describeRun(run: Run, changes: number): string {
  if (run.kind === 'verify')
    return `Verification: ${run.status}${run.repair ? ` - ${changes} changes applied` : ''}`
  const kind = run.kind === 'foundation' ? 'Foundation' : 'Incremental'
  const applied = `${changes} change${changes === 1 ? '' : 's'} applied`
  switch (run.status) {
    case 'running':
      return `${kind} sync is running`
    case 'completed':
      return `${kind} sync completed successfully - ${applied}`
    case 'partial':
      return `${kind} sync completed in part - ${applied}`
    case 'cancelled':
      return `${kind} sync was cancelled - ${applied}`
    case 'failed':
      return `${kind} sync failed - ${applied}`
  }
}

/** Postgres' text of a time as ISO 8601, microseconds kept. */
export const iso = (time: string | null): string | null =>
  time === null
    ? null
    : time
        .replace(' ', 'T')
        .replace(/([+-]\d\d)$/, '$1:00')
        .replace('+00:00', 'Z')

const seconds = (from: string | null, to: string | null): number =>
  from === null
    ? 0
    : Math.max(0, Math.round((to === null ? Date.now() : Date.parse(to)) - Date.parse(from)) / 1000)
