import { sql, type SQL } from 'drizzle-orm'
import type { Db } from '../connection/client.ts'
import { describeDbError, type DbErrorFacts } from '../connection/db-error.ts'
import { type ChildTable, partsPath, type TableDefinition } from '../declaration/define-table.ts'
import { pageSql, quote, SEPARATOR } from './page-sql.ts'
import { valueAt } from '../../json/json-path.ts'
import { keyText, type PageRow, type Rejected } from './prepare-page.ts'

/** What storing a page did. `liveDelta` is the change in the number of live rows. */
export interface PageCounts {
  inserted: number
  updated: number
  unchanged: number
  deleted: number
  liveDelta: number
}

/**
 * A row of the page that differs from the stored one. `known`: a row is stored under its key; `live`: that row is neither deleted nor a
 * placeholder.
 */
export interface ChangedRow {
  row: PageRow
  known: boolean
  live: boolean
}

/** Finds the page's rows that differ from the stored ones. Reads only: an unchanged page costs no write and no lock. */
export async function findChanged(
  db: Db,
  definition: TableDefinition,
  rows: readonly PageRow[],
): Promise<ChangedRow[]> {
  if (rows.length === 0) return []
  const page = rows.map(({ key, hash, deleted }, n) => ({ n, k: key, h: hash, d: deleted }))
  const [answer] = await db.execute<{ found: [n: number, known: boolean, live: boolean][] | null }>(
    statement(pageSql(definition).compare, JSON.stringify(page)),
  )
  return (answer?.found ?? [])
    .flatMap(([n, known, live]) => (rows[n] ? [{ row: rows[n], known, live }] : []))
    .sort((a, b) => (a.row.key < b.row.key ? -1 : 1))
}

/**
 * Writes changed rows and replaces their child rows. Safe to repeat: an older record never overwrites a newer one, and an equal one writes
 * nothing. With `careful`, each half of the rows gets a savepoint of its own, then each half of a refused half, until the refused row is
 * found.
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
        counts: noCounts(),
        rejected: [{ key: keyText(key), text, code: described.code, reason: refusal(described) }],
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

/** SQLSTATEs that are about one row, not about the server: data exceptions, broken constraints, limits of size. */
export const REFUSES_ROW = /^(22...|23...|54000)$/

const refusal = ({ code, constraint }: DbErrorFacts) =>
  `Postgres refuses the record (${code}${constraint ? `, constraint ${constraint}` : ''})`

async function writeRows(
  tx: Db,
  definition: TableDefinition,
  changed: readonly ChangedRow[],
  runId: string | null,
): Promise<PageCounts> {
  // A row that is known has parts to be removed first. Of what is inserted there can be none.
  const children = childrenWithParts(
    definition,
    changed.filter(({ known }) => !known),
  )
  const [answer] = await tx.execute<{ rows: [string[], boolean, boolean][] | null }>(
    statement(pageSql(definition).upsert(children), ...pageParams(changed), runId),
  )
  const written = (answer?.rows ?? []).map(([key, inserted, is_deleted]) => ({ key, inserted, is_deleted }))
  const { counts, stored } = countWritten(changed, written)
  // Known rows, and those that another writer has inserted since they were compared.
  const replaced = stored.filter(({ change, inserted }) => change.known || !inserted)
  await replaceParts(
    tx,
    definition,
    replaced.map(({ change }) => change),
  )
  return counts
}

/** A row that the upsert has written. */
export interface WrittenRow {
  key: string[]
  inserted: boolean
  is_deleted: boolean
}

/** What storing a page did: the rows that were written, and the counts of all of them. */
export function countWritten(
  changed: readonly ChangedRow[],
  written: readonly WrittenRow[],
): { counts: PageCounts; stored: { change: ChangedRow; inserted: boolean }[] } {
  const results = new Map(written.map((row) => [keyText(row.key), row]))
  const counts = noCounts()
  const stored: { change: ChangedRow; inserted: boolean }[] = []
  for (const change of changed) {
    const result = results.get(keyText(change.row.key))
    if (!result) {
      counts.unchanged++ // the stored row is newer
      continue
    }
    stored.push({ change, inserted: result.inserted })
    if (result.is_deleted) counts.deleted++
    else if (result.inserted || !change.live) counts.inserted++
    else counts.updated++
    counts.liveDelta += Number(!result.is_deleted) - Number(change.live)
  }
  return { counts, stored }
}

/** Replaces the parts of these rows. */
export async function replaceParts(
  tx: Db,
  definition: TableDefinition,
  rows: readonly Pick<ChangedRow, 'row'>[],
): Promise<void> {
  const { removeParts, insertParts } = pageSql(definition)
  if (!removeParts || rows.length === 0) return
  const heads = rows.map(({ row: { key, deleted, fit } }) => ({
    k: key,
    d: deleted,
    ...(deleted ? { t: Object.keys(fit) } : {}),
  }))
  await tx.execute(statement(removeParts, JSON.stringify(heads)))
  const children = childrenWithParts(definition, rows)
  if (children.length > 0) await tx.execute(statement(insertParts(children), ...pageParams(rows)))
}

/** The child tables that these rows have parts for. Each that is left out spares Postgres a walk through the page: orders have 27. */
function childrenWithParts(
  { children = [] }: TableDefinition,
  rows: readonly Pick<ChangedRow, 'row'>[],
): ChildTable[] {
  return children.filter((child) => {
    const steps = partsPath(child).map((step) => step.split('.'))
    return rows.some(({ row }) => hasParts(row.fit, steps))
  })
}

function hasParts(value: unknown, [step, ...deeper]: readonly (readonly string[])[]): boolean {
  const found = step && valueAt(value, step)
  if (typeof found !== 'object' || found === null) return false
  const parts = Object.values(found)
  return deeper.length === 0 ? parts.length > 0 : parts.some((part) => hasParts(part, deeper))
}

/** A stored row: its content, and the hash of the record as Square last showed it. */
export interface StoredRow {
  key: string[]
  raw: string
  hash: string
}

/** Rows that are no placeholders, in the order of their keys, after `last`: all of them, or only those that are marked as deleted. */
export async function listStored(
  db: Db,
  { name, key }: TableDefinition,
  { last, limit, of }: { last: readonly string[] | undefined; limit: number; of: 'deleted' | 'all' },
): Promise<StoredRow[]> {
  const columns = sql.raw(key.map(quote).join(', '))
  const parts = last?.map((part) => sql`${part}`)
  const after = parts ? sql`and (${columns}) > (${sql.join(parts, sql`, `)})` : sql``
  const rows = await db.execute<{ raw: string; raw_hash: string; key: string[] }>(sql`
    select raw::text as raw, raw_hash, jsonb_build_array(${columns}) as key from ${sql.raw(quote(name))}
    where ${of === 'deleted' ? sql`is_deleted and` : sql``} raw_hash is not null ${after} order by ${columns} limit ${limit}`)
  return rows.map(({ key: id, raw, raw_hash }) => ({ key: id, raw, hash: raw_hash }))
}

/** Replaces the content of rows that are marked as deleted and still have the given hash, and of their parts. */
export async function rewriteDeleted(
  tx: Db,
  definition: TableDefinition,
  rows: readonly PageRow[],
): Promise<void> {
  // A stored record is whole. Unlike a tombstone from Square, it says which parts there are.
  const page = rows.map((row) => ({ row: { ...row, deleted: false }, known: true, live: false }))
  await tx.execute(statement(pageSql(definition).rewrite, ...pageParams(page)))
  await replaceParts(tx, definition, page)
}

/** The two parameters of a page, built from texts that are JSON already. */
export const pageParams = (changed: readonly Pick<ChangedRow, 'row'>[]): [heads: string, records: string] => {
  const heads = changed.map(({ row }, n) => {
    const fit = row.fitText === undefined ? '' : `,"f":${row.fitText}`
    return `{"n":${n},"k":${JSON.stringify(row.key)},"h":"${row.hash}","d":${row.deleted}${fit}}`
  })
  return [`[${heads.join(',')}]`, changed.map(({ row }) => row.text).join(SEPARATOR)]
}

/** A generated statement with its parameters in place of $1, $2 and so on. */
export const statement = (text: string, ...params: (string | null)[]): SQL =>
  sql.join(
    text.split(/(\$\d)/).map((piece) => {
      const place = /^\$(\d)$/.exec(piece)
      return place ? sql`${params[Number(place[1]) - 1] ?? null}` : sql.raw(piece)
    }),
  )

const noCounts = (): PageCounts => ({
  inserted: 0,
  updated: 0,
  unchanged: 0,
  deleted: 0,
  liveDelta: 0,
})

const addCounts = (a: PageCounts, b: PageCounts): PageCounts => ({
  inserted: a.inserted + b.inserted,
  updated: a.updated + b.updated,
  unchanged: a.unchanged + b.unchanged,
  deleted: a.deleted + b.deleted,
  liveDelta: a.liveDelta + b.liveDelta,
})
