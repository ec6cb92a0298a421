import { CronExpressionParser } from 'cron-parser'
import { eq, lt, and } from 'drizzle-orm'
import { syncSchedule } from '../db/state-schema.ts'
import type { Queues } from './queue.ts'
import { startRun, type Starter } from './trigger.ts'

/** The daily schedule, as configured. */
export interface Schedule {
  cron: string
  timezone: string
}

const SCHEDULER_ID = 'daily-sync'

/** The latest scheduled time that is not after `now`, as ISO text. */
export const latestSlot = ({ cron, timezone }: Schedule, now: Date): string =>
  CronExpressionParser.parse(cron, { tz: timezone, currentDate: new Date(now.getTime() + 1) })
    .prev()
    .toDate()
    .toISOString()

/** The next scheduled time after `now`, as ISO text. */
export const nextSlot = ({ cron, timezone }: Schedule, now: Date): string =>
  CronExpressionParser.parse(cron, { tz: timezone, currentDate: now }).next().toDate().toISOString()

/**
 * Starts the scheduled run if its time has come and it has not had one: called by the queue's tick, at boot and every minute, by every
 * process, in any order. The slot is remembered in Postgres, so it never runs twice and a lost queue loses none; of several slots that
 * were missed while everything was down the latest runs, once. Runs already under way are waited for: the next call tries again.
 */
export async function runIfDue(starter: Starter, schedule: Schedule, now: Date): Promise<boolean> {
  const { db } = starter
  const slot = latestSlot(schedule, now)
  const [known] = await db.select().from(syncSchedule)
  if (!known || known.cron !== schedule.cron || known.timezone !== schedule.timezone) {
    // A new schedule begins now: what it would have done before it existed is not owed.
    const fresh = { cron: schedule.cron, timezone: schedule.timezone, last_slot: slot }
    await db.insert(syncSchedule).values(fresh).onConflictDoUpdate({ target: syncSchedule.id, set: fresh })
    return false
  }
  if (Date.parse(known.last_slot) >= Date.parse(slot)) return false
  const started = await startRun(starter, { kind: 'incremental', trigger: 'schedule', scheduledFor: slot })
  if (started && !started.started) return false
  await db
    .update(syncSchedule)
    .set({ last_slot: slot })
    .where(and(eq(syncSchedule.id, true), lt(syncSchedule.last_slot, slot)))
  return started !== undefined
}

/**
 * Makes sure that the queue knows the schedule. Repeated every minute: a flushed Redis forgets it. Touches nothing that is right, because
 * an upsert at boot would throw a missed run away.
 */
export async function ensureScheduler({ queue }: Queues, { cron, timezone }: Schedule): Promise<void> {
  const known = await queue.getJobScheduler(SCHEDULER_ID)
  if (known?.pattern === cron && known.tz === timezone && known.next) {
    if (await queue.getJob(`repeat:${SCHEDULER_ID}:${known.next}`)) return
  }
  try {
    await queue.upsertJobScheduler(
      SCHEDULER_ID,
      { pattern: cron, tz: timezone },
      { name: 'daily tick', data: { kind: 'tick' }, opts: { removeOnComplete: 30, removeOnFail: 30 } },
    )
  } catch (error) {
    if ((error as { code?: unknown }).code !== -10) throw error // another process was quicker (Postgres backend)
  }
}
