import { createHash } from 'node:crypto'
import { sql, type SQL } from 'drizzle-orm'
import { canonicalText } from '../square/lossless.ts'
import type { Db } from './client.ts'
import { describeDbError, type DbErrorFacts } from './db-error.ts'
import type { TableDefinition } from './define-table.ts'
import { fitRecord } from './fit-record.ts'
import { valueAt } from './json-path.ts'
import { type PageSql, pageSql } from './page-sql.ts'

/** A record on its way into the database: cleaned, hashed, ready to extract. */
export interface PageRow {
  key: string[]
  hash: string
  deleted: boolean
  /** The record as JSON text: sorted keys, no NUL, no lone surrogates, integers exact. */
  text: string
  /** What Postgres extracts columns from, where that is not the record itself. */
  fitText: string | undefined
  fit: Record<string, unknown>
}

/** A record that cannot become a row, and why. */
export interface Rejected {
  key: string
  text: string
  code: string
  reason: string
}

export interface PreparedPage {
  /** Sorted by key, so that two writers never deadlock; one row per key, the newest. */
  rows: PageRow[]
  rejected: Rejected[]
  drift: Record<string, number>
}

/** What storing a page did. `liveDelta` is the change in the number of live rows. */
export interface PageCounts {
  rows_read: number
  inserted: number
  updated: number
  unchanged: number
  deleted: number
  quarantined: number
  liveDelta: number
}

/** Records → rows: cleaned, checked against the declaration, one per key (the newest wins), sorted by key. Pure. */
export function preparePage(
  definition: TableDefinition,
  records: readonly Record<string, unknown>[],
): PreparedPage {
  const rows = new Map<string, PageRow>()
  const rejected: Rejected[] = []
  const drift: Record<string, number> = {}
  for (const sent of records) {
    const kept = definition.secrets ? withoutKeys(sent, definition.secrets) : sent
    const record = definition.mask ? definition.mask(kept) : kept
    const text = canonicalText(record)
    const key = keyOf(definition, record)
    if (!key) {
      const reason = `The record has no usable ${definition.key.join(', ')}`
      rejected.push({ key: `#${hashOf(text)}`, text, code: 'no_key', reason })
      continue
    }
    const { fit, drift: found } = fitRecord(definition, record)
    for (const [path, times] of found) drift[path] = (drift[path] ?? 0) + times
    const row: PageRow = {
      key,
      hash: hashOf(text),
      deleted: isTombstone(definition, record),
      text,
      fitText: fit === record ? undefined : canonicalText(fit),
      fit,
    }
    const id = key.join('\u0001')
    const other = rows.get(id)
    if (!other || !isNewer(definition, other.fit, fit)) rows.set(id, row)
  }
  const sorted = [...rows.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
  return { rows: sorted, rejected, drift }
}

const withoutKeys = (record: Record<string, unknown>, keys: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)))

/** The record's key as stored, or undefined if a part is missing. */
export function keyOf(definition: TableDefinition, record: Record<string, unknown>): string[] | undefined {
  const key: string[] = []
  for (const column of definition.key) {
    const { path, or, absent } = definition.columns[column] ?? {}
    const value =
      [path ?? [column], ...(or ?? [])]
        .map((at) => valueAt(record, at))
        .find((found) => found !== undefined && found !== null) ?? absent
    if (typeof value !== 'string' || value === '') return undefined
    key.push(value.toWellFormed().replaceAll('\u0000', '\ufffd'))
  }
  return key
}

const hashOf = (text: string) => createHash('md5').update(text).digest('hex')

/** Whether Square says in the record itself that it is deleted. */
export const isTombstone = ({ deletes }: TableDefinition, record: Record<string, unknown>) =>
  typeof deletes === 'object' && valueAt(record, deletes.tombstone.split('.')) === true

/** Whether `a` is strictly newer than `b`, by change time and then by version. */
function isNewer(
  { order }: TableDefinition,
  a: Record<string, unknown>,
  b: Record<string, unknown>,
): boolean {
  const time = (record: Record<string, unknown>) => {
    const value = order.updatedAt ? valueAt(record, order.updatedAt.split('.')) : undefined
    return typeof value === 'string' ? Date.parse(value) || 0 : 0
  }
  if (time(a) !== time(b)) return time(a) > time(b)
  const version = (record: Record<string, unknown>) => {
    const value = order.version ? valueAt(record, order.version.split('.')) : undefined
    return typeof value === 'number' || typeof value === 'bigint' ? value : 0
  }
  return version(a) > version(b)
}

export interface ChangedRow {
  row: PageRow
  known: boolean
  live: boolean
}

/** Which of the page's rows differ from what is stored. Reads only: an unchanged page costs no write and no lock. */
export async function findChanged(
  db: Db,
  definition: TableDefinition,
  rows: readonly PageRow[],
): Promise<ChangedRow[]> {
  if (rows.length === 0) return []
  const page = rows.map(({ key, hash, deleted }, n) => ({ n, k: key, h: hash, d: deleted }))
  const found = await db.execute<{ n: number; known: boolean; live: boolean }>(
    statement(pageSql(definition).compare, JSON.stringify(page)),
  )
  return found
    .flatMap(({ n, known, live }) => (rows[n] ? [{ row: rows[n], known, live }] : []))
    .sort((a, b) => (a.row.key < b.row.key ? -1 : 1))
}

/**
 * Writes changed rows and replaces their children. Safe to repeat: an older record never overwrites a newer one, an equal one writes
 * nothing. With `careful` each half of the rows has a savepoint of its own, until the row that Postgres refuses stands alone.
 */
export async function storeRows(
  tx: Db,
  definition: TableDefinition,
  changed: readonly ChangedRow[],
  options: { runId: string | null; careful?: boolean },
): Promise<{ counts: PageCounts; rejected: Rejected[] }> {
  if (changed.length === 0) return { counts: noCounts(), rejected: [] }
  if (!options.careful)
    return { counts: await writeRows(tx, definition, changed, options.runId), rejected: [] }
  try {
    const counts = await tx.transaction((savepoint) =>
      writeRows(savepoint, definition, changed, options.runId),
    )
    return { counts, rejected: [] }
  } catch (error) {
    const described = describeDbError(error)
    if (!described || !REFUSES_ROW.test(described.code)) throw error
    const [only] = changed
    if (changed.length === 1 && only) {
      const { key, text } = only.row
      return {
        counts: { ...noCounts(), quarantined: 1 },
        rejected: [{ key: JSON.stringify(key), text, code: described.code, reason: refusal(described) }],
      }
    }
    const half = changed.length >> 1
    const first = await storeRows(tx, definition, changed.slice(0, half), options)
    const second = await storeRows(tx, definition, changed.slice(half), options)
    return {
      counts: addCounts(first.counts, second.counts),
      rejected: [...first.rejected, ...second.rejected],
    }
  }
}

/** What Postgres says about one row, not about its own state: data exceptions, broken constraints, limits of size. */
export const REFUSES_ROW = /^(22...|23...|54000)$/

const refusal = ({ code, constraint }: DbErrorFacts) =>
  `Postgres refuses the record (${code}${constraint ? `, constraint ${constraint}` : ''})`

async function writeRows(
  tx: Db,
  definition: TableDefinition,
  changed: readonly ChangedRow[],
  runId: string | null,
): Promise<PageCounts> {
  const text = pageSql(definition)
  const written = await tx.execute<{ key: string[]; inserted: boolean; is_deleted: boolean }>(
    statement(text.upsert, pageText(changed), runId),
  )
  const results = new Map(written.map((row) => [row.key.join('\u0001'), row]))
  const counts = noCounts()
  const stored: { change: ChangedRow; inserted: boolean }[] = []
  for (const change of changed) {
    const result = results.get(change.row.key.join('\u0001'))
    if (!result) {
      counts.unchanged++ // what is stored is newer
      continue
    }
    stored.push({ change, inserted: result.inserted })
    if (result.is_deleted) counts.deleted++
    else if (result.inserted || !change.live) counts.inserted++
    else counts.updated++
    counts.liveDelta += Number(!result.is_deleted) - Number(change.live)
  }
  const replaced = stored.filter(({ inserted }) => !inserted).map(({ change }) => change)
  await replaceParts(tx, text, { forget: replaced, store: stored.map(({ change }) => change) })
  return counts
}

/** Forgets the parts that these rows had, and stores those that they have now. */
async function replaceParts(
  tx: Db,
  { parts }: PageSql,
  { forget, store }: { forget: readonly ChangedRow[]; store: readonly ChangedRow[] },
): Promise<void> {
  if (!parts) return
  if (forget.length > 0) {
    const page = forget.map(({ row }) => ({
      k: row.key,
      d: row.deleted,
      ...(row.deleted ? { t: Object.keys(row.fit) } : {}),
    }))
    await tx.execute(statement(parts.remove, JSON.stringify(page)))
  }
  if (store.length > 0) await tx.execute(statement(parts.insert, pageText(store)))
}

/** Puts these rows' content, and that of their parts, into rows that are marked as deleted and still have the rows' hash. */
export async function rewriteDeleted(
  tx: Db,
  definition: TableDefinition,
  rows: readonly PageRow[],
): Promise<void> {
  const text = pageSql(definition)
  // What is stored is whole: unlike a tombstone that Square sends, it says which parts there are.
  const page = rows.map((row) => ({ row: { ...row, deleted: false }, known: true, live: false }))
  await tx.execute(statement(text.rewrite, pageText(page)))
  await replaceParts(tx, text, { forget: page, store: page })
}

/** The JSON parameter of a statement, put together from texts that are JSON already. */
export const pageText = (changed: readonly Pick<ChangedRow, 'row'>[]) =>
  `[${changed
    .map(({ row }, n) => {
      const fit = row.fitText === undefined ? '' : `,"f":${row.fitText}`
      return `{"n":${n},"k":${JSON.stringify(row.key)},"h":"${row.hash}","d":${row.deleted},"r":${row.text}${fit}}`
    })
    .join(',')}]`

/** A generated statement with its parameters in place of $1 and $2. */
export const statement = (text: string, ...params: (string | null)[]): SQL =>
  sql.join(
    text.split(/(\$\d)/).map((piece) => {
      const place = /^\$(\d)$/.exec(piece)
      return place ? sql`${params[Number(place[1]) - 1] ?? null}` : sql.raw(piece)
    }),
  )

export const noCounts = (): PageCounts => ({
  rows_read: 0,
  inserted: 0,
  updated: 0,
  unchanged: 0,
  deleted: 0,
  quarantined: 0,
  liveDelta: 0,
})

export const addCounts = (a: PageCounts, b: PageCounts): PageCounts => ({
  rows_read: a.rows_read + b.rows_read,
  inserted: a.inserted + b.inserted,
  updated: a.updated + b.updated,
  unchanged: a.unchanged + b.unchanged,
  deleted: a.deleted + b.deleted,
  quarantined: a.quarantined + b.quarantined,
  liveDelta: a.liveDelta + b.liveDelta,
})
