import { microsOf, momentOf } from '../clock.ts'
import type { Moment } from '../clock.ts'
import type { WireObject } from '../wire.ts'
import { textAt } from '../wire.ts'
import type { World } from '../resource.ts'

export const dayMicros = 86_400_000_000
/** Payments, refunds, payouts and gift card activities are listed of the last year, unless asked otherwise. */
export const yearMicros = 365 * dayMicros

/** `object[field]` in microseconds since 1970, or 0 where there is no such time. */
export function microsAt(object: WireObject, field: string): number {
  return microsOf(textAt(object, field)) ?? 0
}

/** The default of `begin_time`: this instant, one year ago. */
export function aYearAgo(world: World): number {
  return world.now() * 1000 - yearMicros
}

/** RFC 3339 text of a time so many minutes after (before, if negative) a moment. */
export function minutesFrom(moment: Moment, minutes: number): string {
  return momentOf(moment.micros + Math.round(minutes * 60_000_000)).text
}

/** YYYY-MM-DD of a time so many days after a moment. */
export function dateFrom(moment: Moment, days: number): string {
  return momentOf(moment.micros + days * dayMicros).text.slice(0, 10)
}
