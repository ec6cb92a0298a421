import { randomUUID } from 'node:crypto'
import { and, desc, eq, inArray, isNull, lte, sql } from 'drizzle-orm'
import type { Db } from '../connection/client.ts'
import {
  type RunKind,
  type RunStatus,
  type RunTrigger,
  syncRuns,
  syncRunTables,
  syncState,
} from './state-schema.ts'

export type Run = typeof syncRuns.$inferSelect

/** How long a run counts as alive without a sign of life. On the database's clock. */
const ALIVE = sql`now() + interval '60 seconds'`

/** What `createRun` is asked for. */
export interface NewRun {
  kind: RunKind
  trigger: RunTrigger
  tables: string[]
  /** Those among them that nobody asked for. */
  brought?: string[]
  owner: string
  scheduledFor?: string
  /** Of a verification: repair what it finds. */
  repair?: boolean
}

/**
 * Records the run, unless one is running: then that one is returned and `fresh` is false. A partial unique index makes this the only gate
 * for every process. Undefined for a slot of the schedule that has had its run.
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
          brought: run.brought ?? [],
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
    // The run that was in the way has ended in the meantime: try again.
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

/** Why the last run failed as a whole; undefined if it did not. Cancelled runs are passed over. */
export async function findFailure(db: Db): Promise<string | undefined> {
  const [last] = await db
    .select({ status: syncRuns.status, error: syncRuns.error })
    .from(syncRuns)
    .where(inArray(syncRuns.status, ['completed', 'partial', 'failed']))
    .orderBy(desc(syncRuns.started_at))
    .limit(1)
  return last?.status === 'failed' ? (last.error ?? 'The last run has failed') : undefined
}

/** The run itself and, for a recovery, the interrupted runs before it that it finishes: it goes on with their reads as with its own. */
export async function listResumedRuns(db: Db, run: Run): Promise<string[]> {
  if (run.trigger !== 'recovery') return [run.id]
  const runs = await db
    .select({ id: syncRuns.id, trigger: syncRuns.trigger })
    .from(syncRuns)
    .where(lte(syncRuns.started_at, run.started_at))
    .orderBy(desc(syncRuns.started_at))
    .limit(100)
  const first = runs.findIndex(({ trigger }) => trigger !== 'recovery') // one run at a time, so a recovery directly follows what it finishes
  return runs.slice(0, first < 0 ? undefined : first + 1).map(({ id }) => id)
}

/** Whether the run's lease has run out without a heartbeat. */
export async function isExpired(db: Db, id: string): Promise<boolean> {
  const [row] = await db
    .select({ expired: sql<boolean>`lease_until < now()` })
    .from(syncRuns)
    .where(eq(syncRuns.id, id))
  return row?.expired ?? true
}

/** Renews the run's lease. Returns whether the run is still wanted. */
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

/** Asks the run to stop. Its workers notice with their next page or heartbeat. With `error` the run counts as failed. */
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

/** The reason given to tables that were not read to their end because the run ended. */
export function becauseRunEnded(cause: string | null | undefined): string {
  if (!cause) return 'the run was cancelled'
  const answer = /^Square answered (.*)$/s.exec(cause)?.[1]
  return answer ? `the run ended with ${answer}` : `the run ended: ${cause}`
}

/** Ends the run; a second call changes nothing. Tables that it has not read to their end are cancelled, with the reason. */
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
      .returning({ error: syncRuns.error })
    const [run] = ended
    if (!run) return
    const why = becauseRunEnded(run.error)
    await tx
      .update(syncRunTables)
      .set({
        status: 'cancelled',
        reason: sql`case when ${syncRunTables.started_at} is null then 'not read: ' else 'cut short: ' end || ${why}::text`,
        finished_at: sql`coalesce(${syncRunTables.finished_at}, now())`,
      })
      .where(
        and(eq(syncRunTables.run_id, id), inArray(syncRunTables.status, ['waiting', 'running', 'cancelled'])),
      )
    await tx
      .update(syncState)
      .set({ status: 'cancelled', reason: syncRunTables.reason, updated_at: sql`now()` })
      .from(syncRunTables)
      .where(
        and(
          eq(syncRunTables.run_id, id),
          eq(syncRunTables.status, 'cancelled'),
          eq(syncRunTables.table_name, syncState.table_name),
          isNull(syncState.owner), // a worker that is still reading it records its own end
        ),
      )
  })
}

/** Ends a run whose job the queue did not take. Its slot of the schedule stays open. */
export async function abandonRun(db: Db, id: string, error: string): Promise<void> {
  await db.transaction(async (tx) => {
    await finishRun(tx, id, 'failed', error)
    await tx.update(syncRuns).set({ scheduled_for: null }).where(eq(syncRuns.id, id))
  })
}

/** Notes when the token that the run works with ends. */
export async function noteTokenExpiry(db: Db, runId: string, expiresAt: string): Promise<void> {
  await db.update(syncRuns).set({ token_expires_at: expiresAt }).where(eq(syncRuns.id, runId))
}
