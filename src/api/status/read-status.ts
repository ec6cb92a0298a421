import { and, count, eq, getTableColumns } from 'drizzle-orm'
import type { Db } from '../../db/connection/client.ts'
import { describeHidden } from '../document/describe-hidden.ts'
import { iso } from '../../db/state/run-report.ts'
import { runTables } from '../../db/state/run-tables.ts'
import { listRuns, type Run } from '../../db/state/runs.ts'
import { quarantine, syncState, verifications } from '../../db/state/state-schema.ts'
import { nextSlot, type Schedule } from '../../producer/schedule/slots.ts'
import { besidesPer, listedPer, type TableDefinition } from '../../db/declaration/define-table.ts'
import type { Tables } from '../../db/declaration/tables.ts'
import { type Freshness, freshSince, measureFreshness, type Standing } from './freshness.ts'

const { missing, stale, ghost, left, uncompared, repaired } = verifications
/** What the last verification found. */
const FOUND = { missing, stale, ghost, left, uncompared, repaired }

type State = typeof syncState.$inferSelect
type Found = Pick<typeof verifications.$inferSelect, keyof typeof FOUND>

/** What the status is about. */
interface StatusOf {
  db: Db
  tables: Tables
  /** The tables of this installation: the mirror as a whole is as fresh as they are. */
  chosen: readonly string[]
  schedule: Schedule
}

/**
 * How every declared table stands. Reads one row per table and counts only the quarantine, so it is as fast on a large mirror as on a small
 * one; does not ask the queue. Counts are of live rows, without child rows. HTTP and the command line show the same.
 */
export async function readStatus({ db, tables, chosen, schedule }: StatusOf, nowMs: number) {
  const [states, quarantined, runs] = await Promise.all([
    readStates(db),
    countQuarantined(db),
    listRuns(db, 2), // one at a time: of two, one has ended
  ])
  const current = runs.find(({ status }) => status === 'running')
  const last = runs.find(({ status }) => status !== 'running')
  const stateOf = new Map(states.map((row) => [row.state.table_name, row]))
  const seen = describeHidden(
    { tables, schedule },
    states.map(({ state }) => state),
    nowMs,
  )
  const standings = new Map(
    [...tables].map(([name, table]) => [name, standingOf(table, stateOf.get(name)?.state)]),
  )
  const freshness = measureFreshness(standings, chosen, freshSince(schedule, nowMs))
  const statuses = [...tables.values()].map((table) => ({
    ...describeTable(table, stateOf.get(table.name)),
    ...describeFreshness(freshness.tables.get(table.name), nowMs),
    ...seen(table),
    quarantined: quarantined.get(table.name) ?? 0,
  }))
  return {
    success: true,
    ...freshness.mirror,
    sync_status: { sync_statuses: statuses, total_tables_tracked: statuses.length },
    table_counts: Object.fromEntries(statuses.map(({ table_name, row_count }) => [table_name, row_count])),
    current_run: current ? await describeCurrentRun(db, current) : null,
    last_run: last ? describeLastRun(last) : null,
    next_run_at: nextSlot(schedule, new Date(nowMs)),
    timestamp: new Date(nowMs).toISOString(),
  }
}

/** Each table's state with its last verification: both were written in one transaction, at one time. */
const readStates = (db: Db) =>
  db
    .select({ state: getTableColumns(syncState), found: FOUND })
    .from(syncState)
    .leftJoin(
      verifications,
      and(
        eq(verifications.table_name, syncState.table_name),
        eq(verifications.verified_at, syncState.last_verified_at),
      ),
    )

const standingOf = (table: TableDefinition, state: State | undefined): Standing => ({
  readAt: iso(state?.fresh_as_of ?? null),
  isAbsent: state?.refusal != null && state.last_sync_timestamp === null,
  madeOf: listedPer(table),
  besides: besidesPer(table),
})

const describeFreshness = ({ fresh_as_of, fresh }: Freshness = NOTHING_READ, nowMs: number) => ({
  fresh_as_of,
  fresh,
  lag_seconds: fresh_as_of === null ? null : Math.max(0, (nowMs - Date.parse(fresh_as_of)) / 1000),
})

const NOTHING_READ: Freshness = { fresh_as_of: null, fresh: false }

function describeTable(
  { name, domain }: TableDefinition,
  row: { state: State; found: Found | null } | undefined,
) {
  const { state, found } = row ?? {}
  return {
    table_name: name,
    domain,
    last_sync_timestamp: iso(state?.last_sync_timestamp ?? null),
    records_synced: state?.records_synced ?? 0,
    sync_duration_seconds: state?.sync_duration_seconds ?? null,
    updated_at: iso(state?.updated_at ?? null),
    // A row may exist before the first sync: parents that were fetched for another table.
    status: !state || (state.status === 'idle' && !state.last_sync_timestamp) ? 'never' : state.status,
    reason: state?.reason ?? null,
    missing_scope: state?.missing_scope ?? null,
    last_attempt: iso(state?.last_attempt_at ?? null),
    last_success: iso(state?.last_success_at ?? null),
    watermark: iso(state?.watermark ?? null),
    row_count: state?.row_count ?? 0,
    deletions_withheld: state?.deletions_withheld ?? 0,
    last_error: state?.last_error ?? null,
    last_verified_at: iso(state?.last_verified_at ?? null),
    verification: found ?? null,
    progress: state?.status === 'running' ? describeProgress(state) : null,
  }
}

function describeProgress({ checkpoint, checkpoint_at }: State) {
  if (!checkpoint) return null
  const { kind, partitions } = checkpoint
  return {
    kind,
    pages: partitions.reduce((sum, { page }) => sum + page, 0),
    partitions_done: partitions.filter(({ done }) => done).length,
    partitions_total: partitions.length,
    checkpoint_at: iso(checkpoint_at),
  }
}

async function countQuarantined(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .select({ table: quarantine.table_name, records: count() })
    .from(quarantine)
    .groupBy(quarantine.table_name)
  return new Map(rows.map(({ table, records }) => [table, records]))
}

async function describeCurrentRun(db: Db, run: Run) {
  const tableRuns = await runTables(db, run.id)
  return {
    run_id: run.id,
    kind: run.kind,
    trigger: run.trigger,
    started_at: iso(run.started_at),
    tables: Object.fromEntries(tableRuns.map(({ table_name, status }) => [table_name, status])),
  }
}

/** The run that ended last: it shows first that something is wrong. */
const describeLastRun = (run: Run) => ({
  run_id: run.id,
  kind: run.kind,
  trigger: run.trigger,
  status: run.status,
  error: run.error,
  finished_at: iso(run.finished_at),
  token_expires_at: iso(run.token_expires_at),
})
