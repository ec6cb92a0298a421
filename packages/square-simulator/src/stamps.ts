import type { Moment } from './clock.ts'
import type { WireObject } from './wire.ts'

/** For objects that say when they changed: sets updated_at. */
export function stampTime(object: WireObject, moment: Moment): WireObject {
  return { ...object, updated_at: moment.text }
}

/** For objects that count their changes too: sets updated_at, and version one higher; a new object has version `first`. */
export function stampVersion(first = 1): (o: WireObject, m: Moment, previous?: WireObject) => WireObject {
  return (object, moment, previous) => ({
    ...object,
    updated_at: moment.text,
    version: previous ? Number(previous['version'] ?? 0) + 1 : first,
  })
}
