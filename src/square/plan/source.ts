/** `GET /v2/locations`, `POST /v2/orders/search`; `{name}` in the path is filled from the partition. */
export type Call = `GET /${string}` | `POST /${string}`

/** Which Square call lists a table's records, and how it asks only for what changed. The sync classes are those of Square's surface. */
export interface Source {
  call: Call
  /** The key of the records in the answer. */
  items: string
  /** The answer holds one record at `items`, not a list. */
  single?: true
  /** The OAuth scope that the call needs. Undefined: a personal access token. */
  scope?: string
  /** Sent with every request: in the body of a POST, in the query of a GET. */
  params?: Record<string, unknown>
  /** Page size, sent as `limit`. Advisory: Square may answer with more or fewer. */
  limit?: number
  /** What an answer without `items` means: an empty list, or a broken body (a list that can never be empty). */
  absence: 'empty' | 'broken'
  /** A key that an answer without `items` must hold to count as an empty list. */
  requires?: string
  /** Class W: Square filters by change time. */
  changes?: ChangeFilter
  /** Class S: the list is sorted newest change first; reading stops below the watermark. */
  newestFirst?: { overlapSeconds: number }
  /** Class T: only a window over creation (or start) time. */
  window?: TimeWindow
  /** One partition per location, or per batch of locations. */
  perLocation?: PerLocation
  /** One partition per value of a parameter: for a filter that takes one value, and hides some where it is left out. */
  perValue?: { param: string; values: readonly string[] }
  /** Class N: one list per row of another table. */
  perParent?: PerParent
  /** How Square counts the records of the whole list: the count shows deletions that leave no trace. */
  count?: RecordCount
  /** One request reads the changes of all sources of a group; a field of the record tells them apart. */
  shared?: SharedRead
  /** A second call, per row of another table, that is read after this one into the same table. */
  also?: AlsoRead
}

export interface ChangeFilter {
  /** Where the lower bound goes in the request, dotted. */
  since: string
  /** Where the upper bound goes, if the call needs one. */
  until?: string
  /** How far before the watermark to read again: late and eventually consistent data. */
  overlapSeconds: number
  /** Once a day read this far back: records that surface late (offline sales arrive up to 72 h late). */
  dailyLookBackHours?: number
  /** Fields that change without a change time. */
  silent?: readonly string[]
  /** Sent only with a lower bound (a sort order that must match the filter). */
  params?: Record<string, unknown>
  /** A full read sends the beginning of time as lower bound, because leaving it out means a silent default. */
  alwaysBounded?: true
  /** Where the answer tells the source's time. Default: the Date header. */
  clock?: 'latest_time'
}

/** A second call for what the list does not show, or does not show again. */
export interface AlsoRead extends Pick<Source, 'call' | 'items' | 'scope' | 'params' | 'limit' | 'absence'> {
  perParent: PerParent
  /** SQL condition on the rows that only this call shows. Rows that it no longer shows are gone. */
  rows?: string
  /** The list shows these records too, so a read of the whole list needs no second call. */
  isListed?: true
  /** Asks only for the last so many days, by this parameter. */
  recent?: { since: string; days: number }
}

export interface RecordCount {
  /** The parameter that asks for it, with a page of one record, and the field of the answer that holds it. */
  param: string
  field: string
  /** SQL condition on the rows that the list shows, where it hides some. */
  listed?: string
  /** Square also counts, and lists, the records of a window over the time in this column: where its bounds go in the request, dotted. */
  window?: { column: string; begin: string; end: string }
}

export interface TimeWindow {
  begin: string
  end: string
  /** How far before the watermark each run reads again: what changes without a change time. */
  rescanDays: number
  /** How far beyond now the window reaches: bookings lie in the future. */
  aheadDays?: number
  /** The longest window that Square allows, or that is worth one partition. */
  chunkDays?: number
  /** Square keeps no more than this. */
  retentionDays?: number
}

export interface PerLocation {
  /** Where the id goes: a name in the path, or a parameter, dotted. */
  param: string
  /** How many ids one request takes. More than one: the parameter is a list. */
  batch: number
  /** The field of the record that is filled with the id where Square leaves it out. */
  into?: string
}

export interface PerParent {
  table: string
  /** The names in the path or query, and the parent's column that fills each. */
  params: Record<string, string>
  /** SQL condition on the parent's row, for parents that can have parts. */
  where?: string
  /** SQL condition on the parent's row: such parents are read by every run, because their parts change without them. */
  always?: string
  /** SQL expression on the parent's row: when its parts may have changed last. Default: when the row itself was stored. */
  changedAt?: string
  /** How many parents one request asks for. More than one: the parameter is a list. */
  batch?: number
  /** 404 for one parent means that it has no such part. */
  absentIsEmpty?: true
  /** Fields of the record that are filled from the call's parameters, because Square does not repeat them. */
  into?: Record<string, string>
}

export interface SharedRead {
  group: string
  /** The list parameter in which the members differ. */
  param: string
  /** The record's field that says whose it is. */
  field: string
}

/** The parent whose rows a source, or its second call, is read per. */
export const perParentOf = ({ perParent, also }: Source): PerParent | undefined =>
  perParent ?? also?.perParent

/** Which call fetches records by id. */
export interface ById {
  call: Call
  /** Where a list of ids goes. Absent: one call per id, `{id}` in the path. */
  ids?: string
  /** How many ids one call takes. */
  batch?: number
  items: string
  /** `items` is a map from id to `{[item]: record}`, as Square's bulk-retrieve calls answer. */
  item?: string
  /** Shows records that the list hides: ids that rows of other tables name and the mirror lacks are asked for once each. */
  unlisted?: true
  params?: Record<string, unknown>
}

/** An explicit lower bound for calls with a silent default: before Square's first sale. */
export const BEGINNING = '2009-01-01T00:00:00Z'
