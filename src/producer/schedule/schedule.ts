import { eq, lt, and } from 'drizzle-orm'
import { type RunKind, syncSchedule, type TableStatus } from '../../db/state/state-schema.ts'
import { runTables } from '../../db/state/run-tables.ts'
import { listRuns, type Run } from '../../db/state/runs.ts'
import type { Queues } from '../queue/queue.ts'
import { latestSlot, type Schedule } from './slots.ts'
import { startRun, type Starter } from '../trigger.ts'

/** A schedule and what it starts. */
export interface Planned extends Schedule {
  name: 'sync' | 'verify'
  kind: RunKind
}

/**
 * The daily sync, as configured, and the weekly verification with repair, on Sundays at 03:00 in the same time zone. The verification comes
 * first: if syncs follow each other without a pause, it would never start.
 */
export const plannedRuns = ({ cron, timezone }: Schedule): Planned[] => [
  { name: 'verify', kind: 'verify', cron: '0 3 * * 0', timezone },
  { name: 'sync', kind: 'incremental', cron, timezone },
]

/** A remembered slot further ahead than this comes from a wrong clock, not from a process whose clock is slightly fast. */
const FUTURE_MS = 5 * 60_000

/**
 * Starts a scheduled run if its slot is due and has not had one. Every process calls it, in any order: on the queue's tick, at boot and
 * every minute. Postgres remembers the slot, so it never runs twice, and a lost queue loses none. If several slots were missed while
 * everything was down, the latest one runs, once. While another run is under way it does nothing; the next call tries again. Between slots
 * it retries tables that a scheduled run left behind.
 */
export async function runIfDue(starter: Starter, planned: Planned, now: Date): Promise<boolean> {
  const { db } = starter
  const { name, cron, timezone, kind } = planned
  const slot = latestSlot(planned, now)
  const [known] = await db.select().from(syncSchedule).where(eq(syncSchedule.name, name))
  if (!known || known.cron !== cron || known.timezone !== timezone) {
    // A new schedule begins now: slots before that are not made up for.
    const fresh = { name, cron, timezone, last_slot: slot }
    await db.insert(syncSchedule).values(fresh).onConflictDoUpdate({ target: syncSchedule.name, set: fresh })
    return false
  }
  const last = Date.parse(known.last_slot)
  const future = last > now.getTime() + FUTURE_MS // remembered while the clock was wrong; createRun knows which slots had their run
  if (last >= Date.parse(slot) && !future) return retryIfDue(starter, planned, now)
  if (kind === 'verify' && !(await wasSynced(db, slot))) {
    // Where Square gives no time of change, the verification would take changes since the last sync for differences.
    await startRun(starter, { kind: 'incremental', trigger: 'schedule' })
    return false
  }
  const begun = await startRun(starter, {
    kind,
    trigger: 'schedule',
    scheduledFor: slot,
    repair: kind === 'verify',
  })
  if (begun && !begun.started) return false
  await db
    .update(syncSchedule)
    .set({ last_slot: slot })
    .where(and(eq(syncSchedule.name, name), future ? undefined : lt(syncSchedule.last_slot, slot)))
  return begun !== undefined
}

/** How long after a scheduled run its failed tables are retried, and again: an outage of Square must not cost them a day. */
const RETRY_AFTER_MINUTES = [5, 15, 45]

async function retryIfDue(starter: Starter, { kind }: Planned, now: Date): Promise<boolean> {
  const { db } = starter
  const runs = (await listRuns(db, 20)).filter((run) => run.kind === kind)
  const tries = runs.slice(0, runs.findIndex(({ scheduled_for }) => scheduled_for !== null) + 1) // of the latest slot, the last one first
  const [latest] = tries
  const waitMs = (RETRY_AFTER_MINUTES[tries.length - 1] ?? Infinity) * 60_000
  const leftSome = ({ trigger, status }: Run) =>
    (trigger === 'schedule' || trigger === 'recovery') && (status === 'failed' || status === 'partial')
  if (!latest?.finished_at || !tries.every(leftSome)) return false
  if (now.getTime() - Date.parse(latest.finished_at) < waitMs) return false
  const tableRuns = await runTables(db, latest.id)
  const left = tableRuns.filter(({ status }) => LEFT.has(status)).map(({ table_name }) => table_name)
  const tables = left.filter((table) => starter.tables.has(table)) // this version may know one no more
  if (tables.length === 0) return false
  const begun = await startRun(starter, { kind, trigger: 'schedule', tables, repair: kind === 'verify' })
  return begun?.started ?? false
}

const LEFT: ReadonlySet<TableStatus> = new Set(['failed', 'skipped', 'cancelled'])

/** Whether a sync has begun since then, however it ended. */
async function wasSynced(db: Starter['db'], since: string): Promise<boolean> {
  const [latest] = await listRuns(db, 1)
  return (
    latest !== undefined && latest.kind !== 'verify' && Date.parse(latest.started_at) >= Date.parse(since)
  )
}

/**
 * Makes sure that the queue knows the schedule. Repeated every minute, because a flushed Redis forgets it. Changes nothing that is right:
 * an upsert at boot would drop a missed tick.
 */
export async function ensureScheduler({ queue }: Queues, { name, cron, timezone }: Planned): Promise<void> {
  const id = `scheduled-${name}`
  const known = await queue.getJobScheduler(id)
  if (known?.pattern === cron && known.tz === timezone && known.next) {
    if (await queue.getJob(`repeat:${id}:${known.next}`)) return
  }
  try {
    await queue.upsertJobScheduler(
      id,
      { pattern: cron, tz: timezone },
      { name: `${name} tick`, data: { kind: 'tick' }, opts: { removeOnComplete: 30, removeOnFail: 30 } },
    )
  } catch (error) {
    if ((error as { code?: unknown }).code !== -10) throw error // another process was quicker (Postgres backend)
  }
}
