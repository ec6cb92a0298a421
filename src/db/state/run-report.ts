import { eq } from 'drizzle-orm'
import type { Db } from '../connection/client.ts'
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
  /** Of a forbidden table: the OAuth scopes to grant; absent where only a personal access token may read it. */
  missing_scope?: string
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
  /** Tables that nobody asked for: the others are listed per their rows. */
  brought_tables: string[]
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
  const tableRuns = await runTables(db, runId)
  tableRuns.sort((a, b) => run.tables.indexOf(a.table_name) - run.tables.indexOf(b.table_name))
  const results = Object.fromEntries(
    tableRuns.map((tableRun) => [tableRun.table_name, tableResult(tableRun)]),
  )
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
    message: describeRun(run, total, tableRuns),
    total_changes: total,
    results,
    brought_tables: run.brought,
    run_id: run.id,
    kind: run.kind,
    status: run.status,
    duration_seconds: seconds(run.started_at, run.finished_at),
    timestamp: new Date().toISOString(),
    ...(run.error ? { error: run.error } : {}),
  }
}

const { table_name, listed, missing, stale, ghost, left, uncompared, repaired, examples } = verifications
/** What is shown of a verification. */
const COMPARED = { table_name, listed, missing, stale, ghost, left, uncompared, repaired, examples }

function tableResult(tableRun: RunTable): TableResult {
  const { status, reason, error, inserted, updated, deleted } = tableRun
  return {
    // A product that the seller does not use is no failure. What the token may not see was not read, whoever forgot to grant it.
    success: status === 'completed' || (status === 'unavailable' && tableRun.last_sync === null),
    status,
    changes_applied: inserted + updated + deleted,
    inserted,
    updated,
    unchanged: tableRun.unchanged,
    deleted,
    quarantined: tableRun.quarantined,
    placeholders: tableRun.placeholders,
    pages: tableRun.pages,
    requests: tableRun.requests,
    retries: tableRun.retries,
    duration_seconds: seconds(tableRun.started_at, tableRun.finished_at),
    last_sync: iso(tableRun.last_sync),
    new_sync_time: iso(tableRun.new_sync_time),
    ...(reason ? { reason } : {}),
    ...(error ? { error } : {}),
    ...(tableRun.missing_scope ? { missing_scope: tableRun.missing_scope } : {}),
    ...(Object.keys(tableRun.drift).length > 0 ? { drift: tableRun.drift } : {}),
  }
}

/** The last line of a run: how it ended, what it changed, what it brought along, and what the token lacks. */
function describeRun(run: Run, changes: number, tableRuns: readonly RunTable[]): string {
  const applied =
    run.status === 'running' || (run.kind === 'verify' && !run.repair)
      ? undefined
      : `${changes} change${changes === 1 ? '' : 's'} applied`
  return [describeEnd(run), applied, describeBrought(run), describeForbidden(tableRuns)]
    .filter(Boolean)
    .join(' - ')
}

function describeEnd({ kind, status }: Run): string {
  if (kind === 'verify') return `Verification: ${status}`
  return `${kind === 'foundation' ? 'Foundation' : 'Incremental'} sync ${ENDS[status]}`
}

const ENDS: Record<Run['status'], string> = {
  running: 'is running',
  completed: 'completed successfully',
  partial: 'completed in part',
  cancelled: 'was cancelled',
  failed: 'failed',
}

/** More tables than this are counted and not named. */
const MOST_NAMED = 5

/** "orders, with locations"; undefined where nothing was brought along. */
export function describeBrought({ tables, brought }: Pick<Run, 'tables' | 'brought'>): string | undefined {
  if (brought.length === 0) return undefined
  const asked = tables.filter((table) => !brought.includes(table))
  return `${nameOrCount(asked)}, with ${nameOrCount(brought)}`
}

const nameOrCount = (tables: readonly string[]) =>
  tables.length > MOST_NAMED ? `${tables.length} tables` : tables.join(', ')

/** "3 tables not permitted: grant ORDERS_READ, PAYMENTS_READ". */
function describeForbidden(tableRuns: readonly RunTable[]): string | undefined {
  const forbidden = tableRuns.filter(({ status }) => status === 'forbidden')
  if (forbidden.length === 0) return undefined
  const scopes = new Set(forbidden.flatMap(({ missing_scope }) => missing_scope?.split(', ') ?? []))
  const personal = forbidden.filter(({ missing_scope }) => missing_scope === null)
  const remedies = [
    ...(scopes.size > 0 ? [`grant ${[...scopes].sort().join(', ')}`] : []),
    ...(personal.length > 0
      ? [`only a personal access token may read ${nameOrCount(personal.map(({ table_name }) => table_name))}`]
      : []),
  ]
  return `${forbidden.length} table${forbidden.length === 1 ? '' : 's'} not permitted: ${remedies.join('; ')}`
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
