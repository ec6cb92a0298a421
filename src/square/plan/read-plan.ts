import { withValueAt } from '../../json/json-path.ts'
import type { SquareCall } from '../http/call.ts'
import { type AlsoRead, BEGINNING, type Call, type PerLocation, type Source } from './source.ts'

/** A part of a read with a cursor of its own: a batch of locations, a window of time, or all of it. */
export interface Partition {
  /** What this partition adds to the request: names in the path or dotted parameters. */
  params: Record<string, unknown>
  cursor: string | null
  /** Records per page, where the source's limit gave too large an answer. */
  limit?: number
  /** Reads no list, but asks by id for the rows that the mirror has, in the order of their keys. */
  known?: true
  /** Reads the source's second call, after the other partitions. */
  also?: true
  /** Parents asked so far. */
  asked?: number
  /** Pages stored so far. */
  page: number
  /** How many pages in a row were empty so far. */
  empty?: number
  done: boolean
  /** What a verification found in this partition. */
  found?: Findings
  /** Reads from the beginning although the read reads changes: until now this location was refused. */
  from_start?: true
  /** One of its locations was refused, so partitions of one location each have replaced it. */
  split?: true
  /** This location, or one of these parents, is forbidden to the token: the others are read all the same. */
  forbidden?: string
}

/** How the mirror differs from Square, with example keys. */
export interface Findings {
  /** Records that Square listed. */
  listed: number
  missing: number
  stale: number
  /** After a repair: rows that it could not make equal. */
  left?: number
  examples: { missing: string[]; stale: string[] }
}

export const READ_KINDS = ['changes', 'full', 'verify'] as const

/** How a table is read, from its first page to its last. Stored as the checkpoint in every page's transaction. */
export interface ReadPlan {
  /** `changes` reads since the watermark, `full` reads everything, `verify` reads everything and compares. */
  kind: (typeof READ_KINDS)[number]
  run_id: string
  /** The lower bound of the requests: the watermark minus the overlap. Null: everything. */
  since: string | null
  /** Why an incremental run reads everything and not only changes. */
  reason?: string
  /** Reads as far back as the daily look-back. */
  look_back?: boolean
  /**
   * When the read was planned, on the database's clock. The read need not have seen rows that were stored since then, so it must not sweep
   * them.
   */
  begun_at: string
  /** Square's time at the read's first answer. The read covers everything that was visible then, so it is the next watermark. */
  signpost: string | null
  /** How far Square's clock was from ours, if it was too far. */
  skew_ms?: number
  /** The same time on the clock of the Date header, if the signpost is on another clock. */
  started_at: string | null
  partitions: Partition[]
}

/** A way to see what Square's filters do not show. */
export type Whole = 'list' | 'ids'

/** What planning a read needs to know. */
export interface ReadPlanInput {
  source: Source
  runId: string
  kind: 'incremental' | 'foundation' | 'verify'
  watermark: string | null
  lookedBackAt: string | null
  /** Ids of all locations, inactive ones too: they still own history. */
  locations: string[]
  /** Locations that were refused so far: the watermark does not hold for them. */
  refused: string[]
  /** When the account began, if that is known. */
  began: string | null
  /** Reads more than the changes: the whole list, or the changes and, by id, all rows that the mirror has. */
  whole?: Whole | undefined
  /** On the database's clock, as is `settled`: everything stored before `settled` is committed. */
  now: Date
  settled: Date
}

const DAY_MS = 86_400_000

/** Plans how a table is read. Pure: the same facts give the same read. */
export function makeReadPlan(plan: ReadPlanInput): ReadPlan {
  const { source, kind, watermark, settled } = plan
  const canAskChanges = source.changes ?? source.newestFirst ?? source.window ?? source.perParent
  const everyParent = source.perParent?.always === 'true' // the lists of all parents are read anyway
  const full =
    kind !== 'incremental' || watermark === null || !canAskChanges || everyParent || plan.whole === 'list'
  const lookBack = !full && isLookBackDue(plan)
  const readPlan: ReadPlan = {
    kind: kind === 'verify' ? 'verify' : full ? 'full' : 'changes',
    run_id: plan.runId,
    since: full ? null : lowerBound(source, watermark, lookBack),
    begun_at: settled.toISOString(),
    signpost: null,
    started_at: null,
    partitions: [],
  }
  if (lookBack) readPlan.look_back = true
  const refused = new Set(full ? [] : plan.refused)
  readPlan.partitions = planPartitions(
    plan,
    readPlan.since,
    plan.locations.filter((id) => !refused.has(id)),
  )
  if (refused.size > 0) {
    const again = planPartitions(
      plan,
      null,
      plan.locations.filter((id) => refused.has(id)),
    )
    readPlan.partitions.push(...again.map((partition): Partition => ({ ...partition, from_start: true })))
  }
  if (!full && plan.whole === 'ids')
    readPlan.partitions.push({ params: {}, cursor: null, page: 0, done: false, known: true })
  if (source.also && !(full && source.also.isListed))
    readPlan.partitions.push(alsoPartition(source.also, plan.now))
  return readPlan
}

function alsoPartition({ recent }: AlsoRead, now: Date): Partition {
  const params = recent
    ? { [recent.since]: new Date(now.getTime() - recent.days * DAY_MS).toISOString() }
    : {}
  return { params, cursor: null, page: 0, done: false, also: true }
}

/** The call that a partition reads: the table's list, or its second call. */
export const sourceOf = (source: Source, { also }: Partition): Source => (also && source.also) || source

/** A partition per batch of locations, filter value and window of time, as the source demands. */
function planPartitions(
  { source, began, now }: ReadPlanInput,
  since: string | null,
  locations: string[],
): Partition[] {
  const { window } = source
  // One window costs the same whatever its length. Only where there are many it pays to trust that the account has nothing older.
  const windows = window
    ? timeWindows(window, since ?? (window.chunkDays ? began : null) ?? BEGINNING, now)
    : [{}]
  const places = source.perLocation ? locationBatches(source.perLocation, locations) : [{}]
  const { param, values } = source.perValue ?? { param: '', values: [] }
  const kinds = source.perValue ? values.map((value) => ({ [param]: value })) : [{}]
  return places.flatMap((place) =>
    kinds.flatMap((kind) =>
      windows.map((window) => ({
        params: { ...place, ...kind, ...window },
        cursor: null,
        page: 0,
        done: false,
      })),
    ),
  )
}

/** The watermark minus the overlap, so that what came late or was indexed late is read again. */
function lowerBound(source: Source, watermark: string, lookBack: boolean): string {
  const overlapMs = lookBack
    ? (source.changes?.dailyLookBackHours ?? 0) * 3_600_000
    : source.window
      ? source.window.rescanDays * DAY_MS
      : (source.changes ?? source.newestFirst ?? { overlapSeconds: 0 }).overlapSeconds * 1000
  return new Date(Date.parse(watermark) - overlapMs).toISOString()
}

function isLookBackDue({ source, lookedBackAt, now }: ReadPlanInput): boolean {
  if (!source.changes?.dailyLookBackHours) return false
  return lookedBackAt === null || now.getTime() - Date.parse(lookedBackAt) > DAY_MS * 0.9 // daily runs are never exactly a day apart
}

function timeWindows(
  window: NonNullable<Source['window']>,
  from: string,
  now: Date,
): Record<string, string>[] {
  const kept = window.retentionDays ? now.getTime() - window.retentionDays * DAY_MS : -Infinity
  const begin = Math.max(Date.parse(from), kept)
  const end = now.getTime() + (window.aheadDays ?? 1) * DAY_MS // a day ahead: their clock is not ours
  const chunk = (window.chunkDays ?? Infinity) * DAY_MS
  const windows: Record<string, string>[] = []
  for (let at = begin; at < end; at += chunk) {
    windows.push({
      [window.begin]: new Date(at).toISOString(),
      [window.end]: new Date(Math.min(at + chunk, end)).toISOString(),
    })
  }
  return windows
}

function locationBatches({ param, batch }: PerLocation, locations: string[]): Record<string, unknown>[] {
  if (batch === 1) return locations.map((id) => ({ [param]: id }))
  const batches: Record<string, unknown>[] = []
  for (let i = 0; i < locations.length; i += batch) batches.push({ [param]: locations.slice(i, i + batch) })
  return batches
}

/** How many records a page of the partition is asked to have; undefined where the call has no such parameter. */
export const pageLimit = (source: Source, partition: Partition): number | undefined =>
  partition.limit ?? sourceOf(source, partition).limit

/** The partition as it was planned, or another part of it: nothing read yet. */
export const beginAgain = (
  { limit, from_start, known }: Partition,
  params: Partition['params'],
): Partition => ({
  params,
  cursor: null,
  page: 0,
  done: false,
  ...(limit === undefined ? {} : { limit }),
  ...(from_start ? { from_start } : {}),
  ...(known ? { known } : {}),
})

/** The lower bound of a partition; null: from the beginning. */
export const sinceOf = (readPlan: ReadPlan, partition: Partition): string | null =>
  partition.from_start ? null : readPlan.since

/** The request for a partition's next page: the same query with every cursor, as Square demands. */
export function pageCall(source: Source, readPlan: ReadPlan, partition: Partition): SquareCall {
  const { changes } = source
  const since = sinceOf(readPlan, partition)
  const limit = pageLimit(source, partition)
  const bounds: [string, unknown][] = []
  if (changes && (since !== null || changes.alwaysBounded)) {
    bounds.push([changes.since, since ?? BEGINNING], ...Object.entries(changes.params ?? {}))
  }
  return buildCall(source.call, [
    ...Object.entries(source.params ?? {}),
    ...bounds,
    ...Object.entries(partition.params),
    ...(limit === undefined ? [] : [['limit', limit] as [string, unknown]]),
    ...(partition.cursor === null ? [] : [['cursor', partition.cursor] as [string, unknown]]),
  ])
}

/** Puts parameters where they belong: names in the path, the query of a GET (lists joined by commas), the body of a POST (dotted names nest). */
export function buildCall(call: Call, params: [string, unknown][]): SquareCall {
  const [method, template] = call.split(' ') as ['GET' | 'POST', string] // as Call is written
  let path = template
  let body: Record<string, unknown> = {}
  const query: Record<string, string> = {}
  for (const [name, value] of params) {
    if (path.includes(`{${name}}`)) path = path.replace(`{${name}}`, encodeURIComponent(String(value)))
    else if (method === 'GET') query[name] = String(value)
    else body = withValueAt(body, name.split('.'), value)
  }
  return method === 'GET' ? { method, path, query } : { method, path, body }
}
