import { CronExpressionParser } from 'cron-parser'

/** A schedule: a cron expression, read in a time zone. */
export interface Schedule {
  cron: string
  timezone: string
}

/*
 * The expression is read on the local clock as if that were UTC, and only what it says is turned into a moment. cron-parser's own time
 * zones lose days: at 02:15 on Lord Howe, whose clocks move by half an hour; and it throws "loop limit exceeded" there the day before the
 * clocks go back, and in Beirut, where they go forward at midnight, for schedules of that hour.
 */

/** No time zone puts its clocks back by more than this. */
const BACK_MS = 3 * 3_600_000
const DAY_MS = 86_400_000

/** The latest scheduled time that is not after `now`, as ISO text. */
export function latestSlot({ cron, timezone }: Schedule, now: Date): string {
  const moments = planClock(cron, wallClock(timezone, now.getTime()) + BACK_MS + 1)
  for (;;) {
    const slot = momentOf(timezone, moments.prev().toDate().getTime())
    if (slot <= now.getTime()) return new Date(slot).toISOString()
  }
}

/** The next scheduled time after `now`, as ISO text. */
export function nextSlot({ cron, timezone }: Schedule, now: Date): string {
  const moments = planClock(cron, wallClock(timezone, now.getTime()) - BACK_MS)
  for (;;) {
    const slot = momentOf(timezone, moments.next().toDate().getTime())
    if (slot > now.getTime()) return new Date(slot).toISOString()
  }
}

const planClock = (cron: string, fromMs: number) =>
  CronExpressionParser.parse(cron, { tz: 'UTC', currentDate: new Date(fromMs) })

/** The local time of a time zone, as if it were UTC. */
const wallClock = (timezone: string, moment: number) => moment + offsetMs(timezone, moment)

/**
 * The moment of a local time. A local time that occurs twice means its first occurrence. A local time that is skipped means the moment it
 * would have been without the change.
 */
function momentOf(timezone: string, wallMs: number): number {
  const before = wallMs - offsetMs(timezone, wallMs - DAY_MS)
  const after = wallMs - offsetMs(timezone, wallMs + DAY_MS)
  const shown = [before, after].filter((moment) => wallClock(timezone, moment) === wallMs)
  return shown.length > 0 ? Math.min(...shown) : before
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** How far the local time of a time zone is ahead of UTC. */
function offsetMs(timezone: string, moment: number): number {
  const format =
    formats.get(timezone) ??
    // Swedish is written like ISO: 2026-03-08 06:00:00.
    new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short', timeStyle: 'medium' })
  formats.set(timezone, format)
  return Date.parse(`${format.format(moment).replace(' ', 'T')}Z`) - Math.floor(moment / 1000) * 1000
}
