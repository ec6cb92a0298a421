import { createHash } from 'node:crypto'
import { badRequest } from './errors.ts'
import type { SquareRequest } from './resource.ts'
import type { WireObject } from './wire.ts'
import type { Entry } from './collection.ts'
import type { World } from './resource.ts'

export interface Listing {
  /** Key of the items in the answer. */
  readonly key: string
  readonly cursor: string | undefined
  readonly limit: number
  /** Everything that the query matches. Called once per query and revision of the world. */
  readonly select: () => readonly Entry[]
  /** What the list is sorted by; ties go by order of creation. Default: order of creation. */
  readonly by?: (entry: Entry) => string | number
  readonly descending?: boolean
  /** What the query matches changes with time alone: what Square keeps for so many days. */
  readonly ages?: boolean
  /** A time of each object, in microseconds, that may not be after the walk's first request: its end where none is given. */
  readonly until?: (entry: Entry) => number
}

interface Position {
  /** Of the query that the cursor belongs to. */
  readonly fingerprint: string
  /** How many pages came before. */
  readonly page: number
  readonly issuedMs: number
  /** When the walk's first page was asked for. */
  readonly startedMs: number
  readonly offset: number
  /** Sort value and order of creation of the last object served; null before the first. */
  readonly after: readonly [string | number, number] | null
}

const remembered = new WeakMap<World, Map<string, { revision: number; entries: readonly Entry[] }>>()
const rememberedQueries = 16

/**
 * One page: the items under their key (absent when there are none, as Square does) and the cursor (absent on the
 * last page). Keyset paging goes on after the last object served, offset paging after so many objects: with the
 * latter, a change between two pages shows objects twice or not at all.
 */
export function pageOf(request: SquareRequest, world: World, listing: Listing): WireObject {
  const start = listing.cursor === undefined ? undefined : readCursor(listing.cursor, request, world)
  const startedMs = start?.startedMs ?? world.now()
  const entries = upTo(startedMs * 1000 + 999, sorted(request, world, listing), listing)
  const first = firstIndex(entries, listing, start, request.page.mode)
  const page = entries.slice(first, first + Math.min(listing.limit, request.page.cap))
  const last = page.at(-1)
  const next: Position = {
    fingerprint: request.fingerprint,
    page: (start?.page ?? 0) + 1,
    issuedMs: world.now(),
    startedMs,
    offset: first + page.length,
    after: last ? [valueOf(last, listing), last.seq] : (start?.after ?? null),
  }
  return {
    [listing.key]: page.length > 0 ? page.map((entry) => entry.object) : undefined,
    cursor: first + page.length < entries.length ? writeCursor(next) : undefined,
  }
}

/** How many pages were served before the one that this cursor asks for. */
export function pagesBefore(cursor: unknown): number {
  return typeof cursor === 'string' ? (parseCursor(cursor)?.page ?? 0) : 0
}

function sorted(request: SquareRequest, world: World, listing: Listing): readonly Entry[] {
  let queries = remembered.get(world)
  if (!queries) remembered.set(world, (queries = new Map()))
  const known = queries.get(request.fingerprint)
  if (known && known.revision === world.revision && world.isSearchCurrent && !listing.ages)
    return known.entries
  const entries = [...listing.select()].sort((a, b) =>
    compare(valueOf(a, listing), a.seq, valueOf(b, listing), b.seq, listing),
  )
  queries.delete(request.fingerprint)
  queries.set(request.fingerprint, { revision: world.revision, entries })
  for (const oldest of queries.keys()) {
    if (queries.size <= rememberedQueries) break
    queries.delete(oldest)
  }
  return entries
}

function upTo(micros: number, entries: readonly Entry[], { until }: Listing): readonly Entry[] {
  if (!until) return entries
  // What has not changed since cannot have a later time: only the few others are looked into.
  return entries.filter((entry) => entry.micros <= micros || until(entry) <= micros)
}

function firstIndex(
  entries: readonly Entry[],
  listing: Listing,
  start: Position | undefined,
  mode: 'keyset' | 'offset',
): number {
  if (!start) return 0
  if (mode === 'offset') return Math.min(start.offset, entries.length)
  if (!start.after) return 0
  const [value, seq] = start.after
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    const entry = entries[middle]
    if (entry && compare(valueOf(entry, listing), entry.seq, value, seq, listing) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

function valueOf(entry: Entry, listing: Listing): string | number {
  return listing.by?.(entry) ?? 0
}

function compare(
  a: string | number,
  aSeq: number,
  b: string | number,
  bSeq: number,
  listing: Listing,
): number {
  const order = a === b ? aSeq - bSeq : a < b ? -1 : 1
  return listing.descending ? -order : order
}

function writeCursor(position: Position): string {
  const text = JSON.stringify(position)
  return Buffer.from(checksum(text) + text).toString('base64url')
}

function readCursor(cursor: string, request: SquareRequest, world: World): Position {
  const position = parseCursor(cursor)
  if (!position || position.fingerprint !== request.fingerprint) {
    throw badRequest('INVALID_CURSOR', 'The cursor is not valid for this query.', 'cursor')
  }
  if (world.now() - position.issuedMs > request.page.ttlMs) {
    throw badRequest('INVALID_CURSOR', 'The cursor has expired.', 'cursor')
  }
  return position
}

function parseCursor(cursor: string): Position | undefined {
  const text = Buffer.from(cursor, 'base64url').toString()
  // The checksum shows that we wrote it, so it has the shape that we gave it.
  return text.slice(0, 12) === checksum(text.slice(12)) ? (JSON.parse(text.slice(12)) as Position) : undefined
}

function checksum(text: string): string {
  return createHash('sha256')
    .update('cursor' + text)
    .digest('hex')
    .slice(0, 12)
}
