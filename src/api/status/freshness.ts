import { latestSlot, type Schedule } from '../../producer/schedule/slots.ts'

/** The facts that decide how fresh a table is. */
export interface Standing {
  /** Start, on Square's clock, of the last run that read the table to its end and left nothing for later ones. */
  readAt: string | null
  /** Square has refused it to this account, and it has never been read: there is nothing to be fresh. */
  isAbsent: boolean
  /** The tables that its list is made of (`listedPer`): it is no fresher than they are. */
  madeOf: readonly string[]
  /** The tables per whose rows it is read besides its list (`besidesPer`): neither is it fresher than those of them that Square shows. */
  besides: readonly string[]
}

export interface Freshness {
  /** The mirror holds everything that Square had at this time. */
  fresh_as_of: string | null
  /** Within the schedule; null where there is nothing to be fresh. */
  fresh: boolean | null
}

/** A scheduled run takes its time, and what it leaves behind is tried again for 65 minutes. */
const GRACE_MS = 2 * 3_600_000
/** Square's clock and ours differ, and a run that starts at its slot belongs to it. */
const SKEW_MS = 5 * 60_000

/** What has been read since then is fresh: the latest slot of the schedule whose run should have ended by now. */
export const freshSince = (schedule: Schedule, nowMs: number): number =>
  Date.parse(latestSlot(schedule, new Date(nowMs - GRACE_MS))) - SKEW_MS

/** How fresh each table is, and the mirror as a whole: as its oldest of the tables that were `chosen` for it. Pure. */
export function measureFreshness(
  standings: ReadonlyMap<string, Standing>,
  chosen: readonly string[],
  sinceMs: number,
): { tables: Map<string, Freshness>; mirror: Freshness } {
  const asOf = (name: string): string | null => {
    const { readAt = null, madeOf = [], besides = [] } = standings.get(name) ?? {}
    const shown = besides.filter((other) => !standings.get(other)?.isAbsent)
    return earliest([readAt, ...[...madeOf, ...shown].map(asOf)])
  }
  const judge = (time: string | null) => ({
    fresh_as_of: time,
    fresh: time !== null && Date.parse(time) >= sinceMs,
  })
  const tables = new Map(
    [...standings].map(([name, { isAbsent }]): [string, Freshness] => [
      name,
      isAbsent ? { fresh_as_of: null, fresh: null } : judge(asOf(name)),
    ]),
  )
  const counted = chosen.filter((name) => !standings.get(name)?.isAbsent)
  return { tables, mirror: judge(earliest(counted.map((name) => tables.get(name)?.fresh_as_of ?? null))) }
}

/** Null if there is none, or one of them is not known. */
function earliest(times: readonly (string | null)[]): string | null {
  const known = times.filter((time) => time !== null)
  if (known.length < times.length) return null
  return known.reduce<string | null>((a, b) => (a === null || Date.parse(b) < Date.parse(a) ? b : a), null)
}
