import type { Moment } from './clock.ts'
import type { Fields, ReadOf } from './fields.ts'
import type { Random } from './random.ts'
import type { WireObject } from './wire.ts'
import type { Entry } from './collection.ts'
import type { World } from './world.ts'

/** What a generator may use to invent an object. The same seed gives the same draws. */
export interface Draw {
  readonly world: World
  readonly random: Random
  /** When the object comes to be. */
  readonly moment: Moment
  /** Counts the objects of this resource from 0. By convention object 0 carries every documented field. */
  readonly index: number
}

/** A request that passed authorization and whose parameters were read. */
export interface SquareRequest<Q = unknown, B = unknown> {
  readonly method: string
  readonly path: string
  /** `{name}` parts of the path. */
  readonly params: Readonly<Record<string, string>>
  readonly query: Q
  readonly body: B
  /** Identifies the query apart from its cursor: a cursor is good for this very query only. */
  readonly fingerprint: string
  /** What the token may do. */
  readonly scopes: readonly string[] | 'all'
  readonly page: PageControl
}

/** What faults and options do to paging. */
export interface PageControl {
  readonly mode: 'keyset' | 'offset'
  readonly ttlMs: number
  /** No page is larger than this, whatever was asked. 0 makes an empty page that goes on. */
  readonly cap: number
}

/** One endpoint. Make it with `defineRoute`, so that the types of the parameters follow from the declaration. */
export interface Route {
  readonly method: 'GET' | 'POST'
  /** As in Square's reference, `{name}` for a part. */
  readonly path: string
  /** OAuth scope, or null where none is needed. */
  readonly scope: string | null
  readonly query: Fields
  readonly body: Fields | undefined
  /** Parameters that the SDK knows and the OpenAPI of 2025-08-20 does not yet. */
  readonly newer: readonly string[]
  readonly answer: (request: SquareRequest, world: World) => WireObject
}

export function defineRoute<
  Q extends Fields = Record<never, never>,
  B extends Fields = Record<never, never>,
>(route: {
  method: 'GET' | 'POST'
  path: string
  scope: string | null
  query?: Q
  body?: B
  newer?: readonly string[]
  answer: (request: SquareRequest<ReadOf<Q>, ReadOf<B>>, world: World) => WireObject
}): Route {
  return {
    ...route,
    query: route.query ?? {},
    body: route.body,
    newer: route.newer ?? [],
    // The router reads the parameters with these same fields before it calls.
    answer: route.answer as Route['answer'],
  }
}

/**
 * A generator's way to say what an object belongs to where Square's wire form does not: a custom attribute to its customer,
 * a drawer event to its shift. The world keeps the value beside the object (`Entry.owner`) and never serves it.
 */
export const ownerKey = '@owner'

/** A kind of object in the simulated account, and the endpoints that show it. */
export interface Resource {
  /** As the mirror's table is called. */
  readonly name: string
  readonly routes?: readonly Route[]
  /** The key that world operations use. Default: `id`, or `owner:id` where there is an owner. It never changes. */
  readonly keyOf?: (object: WireObject, owner: string | undefined) => string
  /** A new object. What `stamp` sets may be left out. */
  readonly make: (draw: Draw) => WireObject
  /** A patch that changes something, or undefined where this one is final. Absent: Square never changes such an object. */
  readonly alter?: (object: WireObject, draw: Draw) => WireObject | undefined
  /** Sets updated_at, version and the like; `previous` is absent for a new object. */
  readonly stamp?: (object: WireObject, moment: Moment, previous?: WireObject) => WireObject
  /** What is left of a deleted object: a tombstone, an object with another status, or 'absent'. Not there: cannot be deleted. */
  readonly remove?: (object: WireObject) => WireObject | 'absent'
  /** Whether this one may be deleted: of invoices, drafts only. Default: yes. */
  readonly removable?: (object: WireObject) => boolean
  /** True for what `remove` left behind, if that still counts as deleted. */
  readonly isDeleted?: (object: WireObject) => boolean
  /** Two objects become one: deletes both, creates the third and returns its key. Absent: Square never merges such objects. */
  readonly merge?: (world: World, first: string, second: string, moment: Moment) => string
  /** The name under which `truth` tells the owner, as whoever asked per owner knows it: `customer_id`. */
  readonly ownerName?: string
  /** False for what lists and searches never show, though it exists: `truth` leaves it out. Default: all is listed. */
  readonly isListed?: (object: WireObject, world: World) => boolean
  /** What one change brings about elsewhere, at the same moment. */
  readonly cascade?: (world: World, entry: Entry, op: Operation, moment: Moment) => void
  /** Whether `world.change` may create one. Default true. */
  readonly grows?: boolean
  /** Whether `world.change` may delete one. Default: where it can be deleted at all. */
  readonly shrinks?: boolean
  /** Data that is legal on the wire and hard to store, as it stands: no stamps, no merging. */
  readonly awkward?: (draw: Draw) => WireObject[]
}

export type Operation = 'create' | 'update' | 'delete' | 'merge'
