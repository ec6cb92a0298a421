import { and, eq, gt, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { LostLease } from '../../errors.ts'
import type { Partition, ReadPlan } from '../../square/plan/read-plan.ts'
import type { Db } from '../connection/client.ts'
import { isRefused, type TurnEnd } from './run-tables.ts'
import { syncState } from './state-schema.ts'

/** How long a lease lasts without a sign of life. On the database's clock. */
const LEASE = sql`now() + interval '60 seconds'`

/** The right to write one table, and what is known of it. Every write must still hold `fence`. */
export interface Lease {
  table: string
  fence: number
  state: SyncState
}

/** What is known of one table. */
export type SyncState = typeof syncState.$inferSelect

/**
 * Takes the table's lease if it is free, expired, or held by an owner that `isDead`. Raises the fence, so that the previous holder can
 * finish nothing. Undefined: another worker holds it.
 */
export async function takeLease(
  db: Db,
  table: string,
  owner: string,
  isDead: (owner: string) => boolean,
): Promise<Lease | undefined> {
  await db.insert(syncState).values({ table_name: table }).onConflictDoNothing()
  const [seen] = await db
    .select({ owner: syncState.owner })
    .from(syncState)
    .where(eq(syncState.table_name, table))
  const gone = seen?.owner && isDead(seen.owner) ? eq(syncState.owner, seen.owner) : undefined
  const [state] = await db
    .update(syncState)
    .set({
      fence: sql`${syncState.fence} + 1`,
      owner,
      lease_until: LEASE,
      status: 'running',
      last_attempt_at: sql`now()`,
      updated_at: sql`now()`,
    })
    .where(
      and(
        eq(syncState.table_name, table),
        or(isNull(syncState.owner), eq(syncState.owner, owner), sql`${syncState.lease_until} < now()`, gone),
      ),
    )
    .returning()
  return state && { table, fence: state.fence, state }
}

/** Renews the leases of `owner` on the tables that it is working on. */
export const renewLeases = (db: Db, owner: string, tables: readonly string[]) =>
  db
    .update(syncState)
    .set({ lease_until: LEASE })
    .where(and(eq(syncState.owner, owner), inArray(syncState.table_name, [...tables])))

const held = ({ table, fence }: Lease) => and(eq(syncState.table_name, table), eq(syncState.fence, fence))

/** Stores the read, as it stands, as the table's checkpoint. */
export const saveReadPlan = (db: Db, lease: Lease, readPlan: ReadPlan) =>
  fenced(
    lease,
    db
      .update(syncState)
      .set({ checkpoint: readPlan, checkpoint_at: sql`now()`, lease_until: LEASE, updated_at: sql`now()` })
      .where(held(lease))
      .returning({ fence: syncState.fence }),
  )

/**
 * The last statement of a page's transaction: moves the partition's place in the checkpoint. Throws LostLease if the lease is no longer
 * ours, and the page rolls back.
 */
export const moveCheckpoint = (
  tx: Db,
  lease: Lease,
  at: { index: number; partition: Partition; readPlan: ReadPlan; liveDelta: number },
) =>
  fenced(
    lease,
    tx
      .update(syncState)
      .set({
        checkpoint: sql`jsonb_set(jsonb_set(jsonb_set(${syncState.checkpoint}, ${`{partitions,${at.index}}`}::text[], ${JSON.stringify(at.partition)}::jsonb),
          '{signpost}', coalesce(to_jsonb(${at.readPlan.signpost}::text), 'null')), '{started_at}', coalesce(to_jsonb(${at.readPlan.started_at}::text), 'null'))`,
        checkpoint_at: sql`now()`,
        row_count: sql`${syncState.row_count} + ${at.liveDelta}`,
        lease_until: LEASE,
        updated_at: sql`now()`,
      })
      .where(held(lease))
      .returning({ fence: syncState.fence }),
  )

/** What a finished read records about its table. */
export interface ReadEnd {
  readPlan: ReadPlan
  rowsRead: number
  durationSeconds: number
  /** Deletions that the guard withholds; null: this read did not sweep. */
  withheld: number | null
  liveDelta: number
  reason: string | null
  /** Locations that were refused. */
  refused: string[]
  /** Parts of it are left to later runs. */
  leftSome: boolean
  /** The number of live rows; null: they were not counted. */
  rowCount: number | null
  /** By how many rows the mirror is ahead of Square's count; null: Square was not asked. */
  countGap: number | null
}

/** What a read of the whole list records. A read of the changes says nothing about the list's requests. */
const afterList = ({ kind, partitions }: ReadPlan) => {
  const requests = partitions.reduce((sum, { asked, page }) => sum + (asked ?? page), 0)
  if (kind !== 'changes') return { listed_at: sql`now()`, list_requests: requests }
  return partitions.some(({ known }) => known) ? { listed_at: sql`now()` } : {}
}

/** What a sweep records. It uses up the approval that it knew of; an approval given since then is for the next sweep. */
const afterSweep = ({ state }: Lease, withheld: number | null) =>
  withheld === null
    ? {}
    : {
        deletions_withheld: withheld,
        deletions_approved: sql`case when ${syncState.deletions_approved} = ${state.deletions_approved} then 0 else ${syncState.deletions_approved} end`,
      }

/**
 * Records the end of a table's read. The watermark only ever moves forward, with one exception: a watermark in the future was never
 * Square's, and this read has read everything again.
 */
export const completeTable = (tx: Db, lease: Lease, done: ReadEnd): Promise<void> =>
  fenced(
    lease,
    tx
      .update(syncState)
      .set({
        watermark: sql`greatest(case when ${syncState.watermark} < now() + interval '5 minutes' then ${syncState.watermark} end, ${done.readPlan.signpost}::timestamptz)`,
        last_sync_timestamp: sql`coalesce(${done.readPlan.started_at}::timestamptz, ${syncState.last_sync_timestamp})`,
        ...(done.readPlan.kind === 'full' || done.readPlan.look_back
          ? {
              looked_back_at: sql`coalesce(${done.readPlan.started_at}::timestamptz, ${syncState.looked_back_at})`,
            }
          : {}),
        ...(done.leftSome
          ? {}
          : {
              fresh_as_of: sql`coalesce(${done.readPlan.started_at}::timestamptz, ${syncState.fresh_as_of})`,
            }),
        last_success_at: syncState.last_attempt_at,
        records_synced: done.rowsRead,
        sync_duration_seconds: done.durationSeconds,
        ...afterSweep(lease, done.withheld),
        ...afterList(done.readPlan),
        ...(done.countGap === null ? {} : { count_gap: done.countGap }),
        refused_locations: done.refused,
        row_count: done.rowCount ?? sql`${syncState.row_count} + ${done.liveDelta}`,
        status: 'completed',
        ...NOT_REFUSED,
        reason: done.reason,
        last_error: null,
        checkpoint: null,
        checkpoint_at: null,
        owner: null,
        lease_until: null,
        updated_at: sql`now()`,
      })
      .where(held(lease))
      .returning({ fence: syncState.fence }),
  )

/** Records the end of a verification, which moves no watermark. `rowCount` is the number of live rows, if rows were repaired. */
export const completeVerification = (
  tx: Db,
  lease: Lease,
  done: { readPlan: ReadPlan; withheld: number | null; rowCount: number | null },
) =>
  fenced(
    lease,
    tx
      .update(syncState)
      .set({
        last_verified_at: sql`now()`,
        ...afterList(done.readPlan),
        ...(done.withheld === null ? {} : { deletions_withheld: done.withheld }),
        ...(done.rowCount === null ? {} : { row_count: done.rowCount, ...afterSweep(lease, done.withheld) }),
        status: 'completed',
        ...NOT_REFUSED,
        last_error: null,
        checkpoint: null,
        checkpoint_at: null,
        owner: null,
        lease_until: null,
        updated_at: sql`now()`,
      })
      .where(held(lease))
      .returning({ fence: syncState.fence }),
  )

/** Releases the lease. The checkpoint stays, so that the next worker goes on from there. */
export async function releaseLease(
  db: Db,
  lease: Lease,
  end: Pick<TurnEnd, 'status' | 'reason' | 'error' | 'missingScope'>,
): Promise<void> {
  await db
    .update(syncState)
    .set({
      owner: null,
      lease_until: null,
      status: end.status,
      reason: end.reason ?? null,
      ...refusalOf(end),
      ...(end.error === undefined ? {} : { last_error: end.error }),
      updated_at: sql`now()`,
    })
    .where(held(lease))
}

/** What a refusal records until the table is read again; any other end says nothing about it. */
const refusalOf = ({ status, missingScope }: Pick<TurnEnd, 'status' | 'missingScope'>) =>
  isRefused(status) ? { refusal: status, missing_scope: missingScope ?? null } : {}

const NOT_REFUSED = { refusal: null, missing_scope: null }

/** Notes a table run that ended before it began. Answers `last_sync_timestamp`. A repeat changes nothing but the time. */
export async function noteUnread(
  db: Db,
  table: string,
  end: Pick<TurnEnd, 'status' | 'reason' | 'missingScope'>,
): Promise<string | null> {
  const { status, reason = null } = end
  const change = { status, reason, ...refusalOf(end), last_attempt_at: sql`now()` }
  const [state] = await db
    .insert(syncState)
    .values({ table_name: table, ...change })
    .onConflictDoUpdate({ target: syncState.table_name, set: { ...change, updated_at: sql`now()` } })
    .returning({ lastSync: syncState.last_sync_timestamp })
  return state?.lastSync ?? null
}

/** Which of these tables have ever been read to their end. */
export async function listCompleted(db: Db, tables: readonly string[]): Promise<string[]> {
  const rows = await db
    .select({ table: syncState.table_name })
    .from(syncState)
    .where(and(inArray(syncState.table_name, [...tables]), isNotNull(syncState.last_sync_timestamp)))
  return rows.map(({ table }) => table)
}

/**
 * Lets the next sweep of a table mark up to `limit` rows as deleted, beyond the guard; by default as many as were withheld. The list is
 * read again before anything is marked. Returns the limit; undefined if nothing is withheld.
 */
export async function approveDeletions(db: Db, table: string, limit?: number): Promise<number | undefined> {
  const [state] = await db
    .update(syncState)
    .set({ deletions_approved: limit ?? sql`${syncState.deletions_withheld}`, updated_at: sql`now()` })
    .where(and(eq(syncState.table_name, table), gt(syncState.deletions_withheld, 0)))
    .returning({ approved: syncState.deletions_approved })
  return state?.approved
}

/** Adds live rows that another table's job has stored: parents that were fetched by id. */
export async function addLiveRows(tx: Db, table: string, liveDelta: number): Promise<void> {
  await tx
    .insert(syncState)
    .values({ table_name: table, row_count: Math.max(liveDelta, 0) })
    .onConflictDoUpdate({
      target: syncState.table_name,
      set: { row_count: sql`${syncState.row_count} + ${liveDelta}` },
    })
}

/** How long ago the table's checkpoint was last moved, in milliseconds of the database's clock. */
export async function checkpointAgeMs(db: Db, { state }: Lease): Promise<number> {
  const [age] = await db.execute<{ ms: string }>(
    sql`select extract(epoch from now() - ${state.checkpoint_at}::timestamptz) * 1000 as ms`,
  )
  return Number(age?.ms ?? Infinity)
}

/** The oldest watermark of these tables; null if none of them has one. */
export async function oldestWatermark(db: Db, tables: readonly string[]): Promise<string | null> {
  const [oldest] = await db
    .select({ watermark: sql<string | null>`min(${syncState.watermark})` })
    .from(syncState)
    .where(inArray(syncState.table_name, [...tables]))
  return oldest?.watermark ?? null
}

/** The facts that tell what reading a table costs, and whose turn it is. */
export type TableFacts = Pick<
  SyncState,
  'table_name' | 'watermark' | 'row_count' | 'listed_at' | 'list_requests'
>

export const listFacts = (db: Db): Promise<TableFacts[]> => {
  const { table_name, watermark, row_count, listed_at, list_requests } = syncState
  return db.select({ table_name, watermark, row_count, listed_at, list_requests }).from(syncState)
}

async function fenced(lease: Lease, update: Promise<unknown[]>): Promise<void> {
  const rows = await update
  if (rows.length === 0) throw new LostLease(`Another worker has taken over ${lease.table}`)
}

/** Whether no table has ever been read to its end, and no run is reading one. */
export async function isEmptyMirror(db: Db): Promise<boolean> {
  const [found] = await db.execute<{ empty: boolean }>(sql`
    select not exists (select 1 from sync_state where last_sync_timestamp is not null)
      and not exists (select 1 from sync_runs where status = 'running') as empty`)
  return found?.empty ?? true
}
