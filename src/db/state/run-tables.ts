import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../connection/client.ts'
import { syncRunTables, type TableStatus } from './state-schema.ts'
import type { PageCounts } from '../rows/upsert-page.ts'

/** One table's run in one run: how it stands and what it has cost. */
export type RunTable = typeof syncRunTables.$inferSelect

/** The tables of a run, by name: all, or those among them that are named. */
export const runTables = (db: Db, id: string, names?: readonly string[]): Promise<RunTable[]> =>
  db
    .select()
    .from(syncRunTables)
    .where(and(eq(syncRunTables.run_id, id), names && inArray(syncRunTables.table_name, [...names])))
    .orderBy(syncRunTables.table_name)

/** Marks a table as being worked on. False: it has ended already, or the run has. A repeat (after a crash) is fine. */
export async function startRunTable(
  db: Db,
  runId: string,
  table: string,
  lastSync: string | null,
): Promise<boolean> {
  const rows = await db
    .update(syncRunTables)
    .set({
      status: 'running',
      started_at: sql`coalesce(${syncRunTables.started_at}, now())`,
      last_sync: lastSync,
    })
    .where(
      and(
        eq(syncRunTables.run_id, runId),
        eq(syncRunTables.table_name, table),
        inArray(syncRunTables.status, ['waiting', 'running']),
        sql`exists (select 1 from sync_runs where id = ${runId} and status = 'running')`,
      ),
    )
    .returning({ table: syncRunTables.table_name })
  return rows.length > 0
}

/** Whether Square refused the table to this account. */
export const isRefused = (status: string): boolean => status === 'unavailable' || status === 'forbidden'

/**
 * Whether the table run counts as a failure of its run. A table that Square has never shown to this account does not; a table that was read
 * before and is refused now does.
 */
export const isTroubled = ({ status, last_sync }: Pick<RunTable, 'status' | 'last_sync'>): boolean =>
  status !== 'completed' && !(isRefused(status) && last_sync === null)

/** How a table's run ended. */
export interface TurnEnd {
  status: TableStatus
  reason?: string | null
  error?: string | null
  missingScope?: string | null
  newSyncTime?: string | null
  /** For a table run that did not begin: `last_sync_timestamp`. */
  lastSync?: string | null
}

/** Records how a table ended. A second call changes nothing. */
export async function finishRunTable(db: Db, runId: string, table: string, end: TurnEnd): Promise<void> {
  await db
    .update(syncRunTables)
    .set({
      status: end.status,
      reason: end.reason ?? null,
      error: end.error ?? null,
      missing_scope: end.missingScope ?? null,
      ...(end.lastSync === undefined ? {} : { last_sync: end.lastSync }),
      new_sync_time: end.newSyncTime ?? null,
      finished_at: sql`now()`,
    })
    .where(
      and(
        eq(syncRunTables.run_id, runId),
        eq(syncRunTables.table_name, table),
        inArray(syncRunTables.status, ['waiting', 'running']),
      ),
    )
}

/** Adds to the reason of a finished table what it leaves to later runs. A repeat adds nothing. */
export async function addReason(db: Db, runId: string, table: string, reason: string): Promise<void> {
  await db
    .update(syncRunTables)
    .set({ reason: sql`concat_ws('; ', ${syncRunTables.reason}, ${reason}::text)` })
    .where(
      and(
        eq(syncRunTables.run_id, runId),
        eq(syncRunTables.table_name, table),
        sql`strpos(coalesce(${syncRunTables.reason}, ''), ${reason}) = 0`,
      ),
    )
}

/** How many records the run has read of a table so far. */
export async function countRead(db: Db, runId: string, table: string): Promise<number> {
  const [tableRun] = await db
    .select({ read: syncRunTables.rows_read })
    .from(syncRunTables)
    .where(and(eq(syncRunTables.run_id, runId), eq(syncRunTables.table_name, table)))
  return tableRun?.read ?? 0
}

/** What the transaction of a page adds to its table's counters. */
export interface RunTableDelta extends Partial<PageCounts> {
  pages?: number
  rows_read?: number
  quarantined?: number
  requests?: number
  retries?: number
  bytes?: number
  placeholders?: number
  drift?: Record<string, number>
}

/** What a table's run counts, each a column of its row. */
export const COUNTERS = [
  'requests',
  'retries',
  'bytes',
  'pages',
  'rows_read',
  'inserted',
  'updated',
  'unchanged',
  'deleted',
  'quarantined',
  'placeholders',
] as const

/** Adds to a table's counters. */
export async function addToRunTable(
  tx: Db,
  runId: string,
  table: string,
  delta: RunTableDelta,
): Promise<void> {
  const changes: [string, SQL][] = COUNTERS.filter((name) => delta[name]).map((name) => [
    name,
    sql`${syncRunTables[name]} + ${delta[name]}`,
  ])
  const drift = Object.entries(delta.drift ?? {})
  if (drift.length > 0) {
    changes.push([
      'drift',
      sql`(select jsonb_object_agg(key, total) from (select key, sum(value::bigint) as total
        from (select * from jsonb_each_text(${syncRunTables.drift}) union all select * from jsonb_each_text(${JSON.stringify(delta.drift)}::jsonb)) both_sides(key, value) group by key) summed)`,
    ])
  }
  if (changes.length === 0) return
  await tx
    .update(syncRunTables)
    .set(Object.fromEntries(changes))
    .where(and(eq(syncRunTables.run_id, runId), eq(syncRunTables.table_name, table)))
}
