import { badRequest } from '../errors.ts'
import { listOf, oneOf, shape, text } from '../fields.ts'
import type { Field } from '../fields.ts'
import { isWithin, microsAt, timeRange } from '../time-range.ts'
import type { TimeRange } from '../time-range.ts'
import { textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'

export const shiftOrders = ['ASC', 'DESC'] as const
export const shiftSortFields = ['START_AT', 'END_AT', 'CREATED_AT', 'UPDATED_AT'] as const

/** What searches of timecards and of scheduled shifts filter by alike. Both ends of each range are inside. */
export const shiftFilter = {
  location_ids: listOf(text()),
  team_member_ids: listOf(text()),
  start: timeRange(),
  end: timeRange(),
}

/** A range of days in the location's zone; `match` is the field that says which end counts. */
export function workday<M extends string>(match: M) {
  // One computed key: TypeScript widens it to string, and the name is all that differs between the two searches.
  const by = { [match]: oneOf(matchers) } as Record<M, Field<Matcher>>
  return shape({ date_range: shape({ start_date: day(), end_date: day() }), ...by, default_timezone: text() })
}

export const matchers = ['START_AT', 'END_AT', 'INTERSECTION'] as const
type Matcher = (typeof matchers)[number]

interface Wanted {
  readonly location_ids: readonly string[] | undefined
  readonly start: TimeRange | undefined
  readonly end: TimeRange | undefined
}

/** A shift's own fields: its place, start and end. */
export function matchesShift(shift: WireObject, wanted: Wanted | undefined): boolean {
  const { location_ids: places, start, end } = wanted ?? {}
  if (places?.length && !places.includes(textAt(shift, 'location_id'))) return false
  return isWithin(microsAt(shift, 'start_at'), start) && isWithin(microsAt(shift, 'end_at'), end)
}

/** Start and end carry the zone's offset, so their first ten characters are the local days. */
export function matchesWorkday(
  shift: WireObject,
  range: { readonly start_date: string | undefined; readonly end_date: string | undefined } | undefined,
  matcher: Matcher | undefined,
): boolean {
  const [start, end] = ['start_at', 'end_at'].map((key) => textAt(shift, key).slice(0, 10))
  const from = range?.start_date ?? '0000-00-00'
  const to = range?.end_date ?? '9999-99-99'
  const inside = (date: string | undefined) => date !== undefined && date >= from && date <= to
  if (matcher === 'END_AT') return inside(end)
  if (matcher === 'INTERSECTION') return (start ?? '') <= to && (end || '9999-99-99') >= from
  return inside(start)
}

function day(): Field<string> {
  return {
    read(value, path) {
      const date = text().read(value, path)
      if (!/^\d{4}-\d\d-\d\d$/.test(date)) throw badRequest('INVALID_VALUE', `Invalid date: ${date}`, path)
      return date
    },
  }
}
