import { randomUUID } from 'node:crypto'
import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Db } from './client.ts'
import type { PageCounts } from './upsert-page.ts'
import {
  type RunKind,
  type RunStatus,
  type RunTrigger,
  syncRuns,
  syncRunTables,
  type TableStatus,
} from './state-schema.ts'

export type Run = typeof syncRuns.$inferSelect
export type RunTable = typeof syncRunTables.$inferSelect

/** How long a run counts as alive without a sign of life. On the database's clock. */
const ALIVE = sql`now() + interval '60 seconds'`

/** What `createRun` is asked for. */
export interface NewRun {
  kind: RunKind
  trigger: RunTrigger
  tables: string[]
  owner: string
  scheduledFor?: string
  /** Of a verification: repair what it finds. */
  repair?: boolean
}

/**
 * Writes the run down, unless one is running: then that one is returned and `fresh` is false. A partial unique index makes this the only
 * gate, whoever asks, from whichever process. A slot of the schedule that has had its run gives undefined.
 */
export async function createRun(db: Db, run: NewRun): Promise<{ run: Run; fresh: boolean } | undefined> {
  for (;;) {
    const created = await db.transaction(async (tx) => {
      const [row] = await tx
        .insert(syncRuns)
        .values({
          id: randomUUID(),
          kind: run.kind,
          trigger: run.trigger,
          tables: run.tables,
          owner: run.owner,
          scheduled_for: run.scheduledFor ?? null,
          repair: run.repair ?? false,
          lease_until: ALIVE,
        })
        .onConflictDoNothing()
        .returning()
      if (row) {
        await tx
          .insert(syncRunTables)
          .values(run.tables.map((table_name) => ({ run_id: row.id, table_name })))
      }
      return row
    })
    if (created) return { run: created, fresh: true }
    const running = await currentRun(db)
    if (running) return { run: running, fresh: false }
    if (run.scheduledFor) {
      const [taken] = await db
        .select({ id: syncRuns.id })
        .from(syncRuns)
        .where(and(eq(syncRuns.scheduled_for, run.scheduledFor), eq(syncRuns.kind, run.kind)))
      if (taken) return undefined
    }
    // The run that was in the way ended between the two statements: try again.
  }
}

/** The run that is under way. */
export async function currentRun(db: Db): Promise<Run | undefined> {
  const [run] = await db.select().from(syncRuns).where(eq(syncRuns.status, 'running'))
  return run
}

export async function findRun(db: Db, id: string): Promise<Run | undefined> {
  const [run] = await db.select().from(syncRuns).where(eq(syncRuns.id, id))
  return run
}

/** The latest runs, newest first. */
export const listRuns = (db: Db, limit: number) =>
  db.select().from(syncRuns).orderBy(desc(syncRuns.started_at)).limit(limit)

/** Whether the run has gone without a sign of life for longer than its lease. */
export async function isExpired(db: Db, id: string): Promise<boolean> {
  const [row] = await db
    .select({ expired: sql<boolean>`lease_until < now()` })
    .from(syncRuns)
    .where(eq(syncRuns.id, id))
  return row?.expired ?? true
}

/** A sign of life. Tells whether the run is still wanted. */
export async function touchRun(
  db: Db,
  id: string,
  owner: string,
): Promise<'running' | 'cancelled' | 'ended'> {
  const [row] = await db
    .update(syncRuns)
    .set({ lease_until: ALIVE, owner })
    .where(and(eq(syncRuns.id, id), eq(syncRuns.status, 'running')))
    .returning({ cancel: syncRuns.cancel_requested_at })
  return row ? (row.cancel ? 'cancelled' : 'running') : 'ended'
}

/** Asks the run to stop. Its workers see it with their next page or sign of life. `error` makes it a failure. */
export async function requestCancel(db: Db, id: string, error?: string): Promise<boolean> {
  const rows = await db
    .update(syncRuns)
    .set({
      cancel_requested_at: sql`coalesce(cancel_requested_at, now())`,
      error: sql`coalesce(error, ${error ?? null})`,
    })
    .where(and(eq(syncRuns.id, id), eq(syncRuns.status, 'running')))
    .returning({ id: syncRuns.id })
  return rows.length > 0
}

/** Ends the run, once. Tables that never got their turn are cancelled with it. */
export async function finishRun(
  db: Db,
  id: string,
  status: Exclude<RunStatus, 'running'>,
  error?: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const ended = await tx
      .update(syncRuns)
      .set({ status, finished_at: sql`now()`, error: sql`coalesce(error, ${error ?? null})` })
      .where(and(eq(syncRuns.id, id), eq(syncRuns.status, 'running')))
      .returning({ id: syncRuns.id })
    if (ended.length === 0) return
    await tx
      .update(syncRunTables)
      .set({
        status: 'cancelled',
        reason: error ?? 'The run ended before this table',
        finished_at: sql`now()`,
      })
      .where(and(eq(syncRunTables.run_id, id), inArray(syncRunTables.status, ['waiting', 'running'])))
  })
}

/** The tables of a run, by name. */
export const runTables = (db: Db, id: string): Promise<RunTable[]> =>
  db.select().from(syncRunTables).where(eq(syncRunTables.run_id, id)).orderBy(syncRunTables.table_name)

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

/** Records how a table ended. The first word counts. */
export const finishRunTable = (
  db: Db,
  runId: string,
  table: string,
  end: { status: TableStatus; reason?: string | null; error?: string | null; newSyncTime?: string | null },
) =>
  db
    .update(syncRunTables)
    .set({
      status: end.status,
      reason: end.reason ?? null,
      error: end.error ?? null,
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

/** What the transaction of a page adds to its table's counters. */
export interface RunTableDelta extends Partial<PageCounts> {
  pages?: number
  requests?: number
  retries?: number
  bytes?: number
  placeholders?: number
  drift?: Record<string, number>
}

const COUNTERS = [
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
