import { hash } from 'node:crypto'
import { canonicalText, MAX_DEPTH, printTooDeep, TooDeep } from '../../json/lossless.ts'
import type { TableDefinition } from '../declaration/define-table.ts'
import { fitRecord } from './fit-record.ts'
import { valueAt } from '../../json/json-path.ts'
import { parsed, type SentRecord } from '../../json/wire-record.ts'

/** A record on its way into the database: cleaned, hashed, ready to extract. */
export interface PageRow {
  key: string[]
  hash: string
  deleted: boolean
  /** The record as JSON text: sorted keys, no NUL, no lone surrogates, integers exact. */
  text: string
  /** What Postgres extracts columns from, if not the record itself. */
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
  /** The keys of all records that have one, refused ones too: Square still has them, so a sweep must not mark them. */
  keys: string[][]
  drift: Record<string, number>
}

/** Records → rows: cleaned, checked against the declaration, one per key (the newest wins), sorted by key. Pure. */
export function preparePage(definition: TableDefinition, records: readonly SentRecord[]): PreparedPage {
  const rows = new Map<string, PageRow>()
  const rejected: Rejected[] = []
  const keys: string[][] = []
  const drift: Record<string, number> = {}
  for (const one of records) {
    const sent = parsed(one)
    const kept = definition.secrets ? withoutKeys(sent, definition.secrets) : sent
    const record = definition.mask ? definition.mask(kept) : kept
    const key = keyOf(definition, record)
    if (key) keys.push(key)
    const text = tryPrint(record)
    if (!key || text === undefined) {
      rejected.push(refuse(definition, record, key))
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
    const id = keyText(key)
    const other = rows.get(id)
    if (!other || !isNewer(definition, other.fit, fit)) rows.set(id, row)
  }
  const sorted = [...rows.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
  return { rows: sorted, rejected, keys, drift }
}

function tryPrint(record: Record<string, unknown>): string | undefined {
  try {
    return canonicalText(record)
  } catch (error) {
    if (error instanceof TooDeep) return undefined
    throw error
  }
}

function refuse(definition: TableDefinition, record: Record<string, unknown>, key?: string[]): Rejected {
  const text = tryPrint(record) ?? printTooDeep(record)
  if (key)
    return {
      key: keyText(key),
      text,
      code: 'too_deep',
      reason: `The record is nested too deep: ${MAX_DEPTH} levels are stored`,
    }
  const reason = `The record has no usable ${definition.key.join(', ')}`
  return { key: `#${hashOf(text)}`, text, code: 'no_key', reason }
}

const withoutKeys = (record: Record<string, unknown>, keys: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)))

/** A key as one text: what rows are told apart by. */
export const keyText = (key: readonly string[]) => JSON.stringify(key)

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

const hashOf = (text: string) => hash('md5', text)

/** Whether Square says in the record itself that it is deleted. */
export const isTombstone = ({ deletes }: TableDefinition, record: Record<string, unknown>) =>
  typeof deletes === 'object' && valueAt(record, deletes.tombstone.split('.')) === true

/** Whether `a` is strictly newer than `b`: by version where both have one and they differ, else by change time. */
function isNewer(
  { order }: TableDefinition,
  a: Record<string, unknown>,
  b: Record<string, unknown>,
): boolean {
  const version = (record: Record<string, unknown>) => {
    const value = order.version ? valueAt(record, order.version.split('.')) : undefined
    return typeof value === 'number' || typeof value === 'bigint' ? value : undefined
  }
  const time = (record: Record<string, unknown>) => {
    const value = order.updatedAt ? valueAt(record, order.updatedAt.split('.')) : undefined
    return typeof value === 'string' ? Date.parse(value) || 0 : 0
  }
  const [va, vb] = [version(a), version(b)]
  if (va !== undefined && vb !== undefined && va !== vb) return va > vb
  if (time(a) !== time(b)) return time(a) > time(b)
  return (va ?? 0) > (vb ?? 0)
}
