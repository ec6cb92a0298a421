import { microsOf } from './clock.ts'
import { shape, time } from './fields.ts'
import { textAt } from './wire.ts'
import type { Wire } from './wire.ts'

/** Square's TimeRange. Whether its ends belong to it differs from endpoint to endpoint. */
export const timeRange = () => shape({ start_at: time(), end_at: time() })

export interface TimeRange {
  /** Microseconds since 1970. */
  readonly start_at: number | undefined
  readonly end_at: number | undefined
}

interface Ends {
  /** Whether the boundary itself is inside. Default: both are. */
  readonly start?: 'inclusive' | 'exclusive'
  readonly end?: 'inclusive' | 'exclusive'
}

/** Whether a time lies in the range; what has no time lies in none but the absent one. */
export function isWithin(
  micros: number | undefined,
  range: TimeRange | undefined,
  { start, end }: Ends = {},
): boolean {
  const { start_at: from, end_at: to } = range ?? {}
  if (from === undefined && to === undefined) return true
  if (micros === undefined) return false
  if (from !== undefined && (start === 'exclusive' ? micros <= from : micros < from)) return false
  return to === undefined || (end === 'exclusive' ? micros < to : micros <= to)
}

/** `value[key]` as microseconds since 1970; undefined where there is no time. */
export function microsAt(value: Wire | undefined, key: string): number | undefined {
  return microsOf(textAt(value, key))
}
