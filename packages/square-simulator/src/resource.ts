import type { Moment } from './clock.ts'
import type { Fields, ReadOf } from './fields.ts'
import type { Random } from './random.ts'
import type { WireObject } from './wire.ts'
import type { Entry } from './collection.ts'
import type { Clock } from './clock.ts'
import type { Profile } from './profiles.ts'

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

export interface Change {
  readonly resource: string
  readonly op: Operation
  readonly id: string
}

export interface ChangeRequest {
  readonly count: number
  readonly seed: number
  /** Default: every resource that has objects. */
  readonly resources?: readonly string[]
}

/** The simulated account: what exists in it, when it changed, and what Square would show. */
export interface World {
  readonly clock: Clock
  readonly profile: Profile
  /** Products that this account does not have: their endpoints answer 404 NOT_FOUND. */
  readonly unavailable: Set<string>
  /** Grows with each change; what was computed for one revision holds until the next. */
  readonly revision: number
  /** Milliseconds since 1970 by Square's clock. */
  now(): number
  /** Adds an object: a generated one with `fields` laid over it. Returns it as served. */
  create(resource: string, fields?: WireObject, moment?: Moment): WireObject
  /** The same as `create`; returns the entry, whose key is what `update` and `delete` take. */
  add(resource: string, fields?: WireObject, moment?: Moment): Entry
  /** Lays `patch` over an object (objects merge, `undefined` removes a field) and stamps it. Returns it as served. */
  update(resource: string, id: string, patch: WireObject): WireObject
  /** Deletes an object the way Square does for this resource; throws where Square knows no deletion. */
  delete(resource: string, id: string): void
  /** Merges two objects the way Square does for this resource and returns the key of what they became. */
  merge(resource: string, first: string, second: string): string
  /** Deletes at a given moment: used by cascades, where one mutation shares its time. Deleting twice changes nothing. */
  remove(resource: string, id: string, moment: Moment): void
  /** Writes a new state of an object at a given moment without cascading: used by cascades. */
  restate(resource: string, id: string, object: WireObject, moment: Moment): void
  /** Writes an object exactly as given. With `echo` the object is shown besides the one that has the same key. */
  plant(resource: string, object: WireObject, options?: { echo?: boolean; moment?: Moment }): void
  /** Makes many changes of every kind that Square allows, and says which. Same seed on the same world, same changes. */
  change(request: ChangeRequest): Change[]
  entry(resource: string, id: string): Entry | undefined
  /** The object as served, deleted ones included where Square keeps them. */
  get(resource: string, id: string): WireObject | undefined
  /** What a complete list of the resource would show now, tombstones included where Square has them. */
  truth(resource: string): WireObject[]
  /** `truth` without what is deleted. */
  live(resource: string): WireObject[]
  liveEntries(resource: string): readonly Entry[]
  /** Every entry in order of creation, deleted ones included. */
  entries(resource: string): Iterable<Entry>
  /** The key of the `index`-th live object, beginning anew at the end: spreads children evenly over parents. */
  keyInTurn(resource: string, index: number): string | undefined
  /** Entries in order of creation, as a search sees them: late by `searchLagMs`. */
  searchable(resource: string): readonly Entry[]
  /** Whether searches show every change at once. */
  readonly isSearchCurrent: boolean
  /** The resources, in the order in which they refer to each other. */
  resources(): Resource[]
  /** What a generator of this resource gets for its next object. */
  draw(resource: string, moment: Moment, random?: Random): Draw
  /** A live object's key, or undefined if there is none. */
  pickKey(resource: string, random: Random): string | undefined
  /** Keys of what is not deleted, in order of creation. */
  liveKeys(resource: string): readonly string[]
}
