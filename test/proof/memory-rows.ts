import { partsPath, type TableDefinition } from '../../src/db/declaration/define-table.ts'
import { valueAt } from '../../src/json/json-path.ts'
import type { AskedParent, NextParents, Parent, WaitingParents } from '../../src/db/state/asked.ts'
import type { ListedRows, RowWindow } from '../../src/db/rows/listed-rows.ts'
import type { AskedBy } from '../../src/db/rows/live-rows.ts'
import type { Store } from '../../src/db/store.ts'
import type { ParentIds } from '../../src/db/rows/parents.ts'
import type { PerParent } from '../../src/square/plan/source.ts'
import {
  countWritten,
  type ChangedRow,
  type PageCounts,
  type WrittenRow,
} from '../../src/db/rows/upsert-page.ts'
import type { PageRow, Rejected } from '../../src/db/rows/prepare-page.ts'
import { canonicalText } from '../../src/json/lossless.ts'
import { keyText, type MemoryRow, type MemoryTables } from './memory-tables.ts'

/** What the store promises about rows, said in plain loops: the statements of page-sql.ts, live-rows.ts and parents.ts. */
export const rowOperations = (tables: MemoryTables) => ({
  async findChanged(definition: TableDefinition, rows: readonly PageRow[]): Promise<ChangedRow[]> {
    const stored = tables.rowsOf(definition.name)
    return rows.flatMap((row) => {
      const old = stored.get(keyText(row.key))
      if (old && old.hash === row.hash && old.deleted === row.deleted) return []
      return [{ row, known: old !== undefined, live: old !== undefined && isLive(old) }]
    })
  },

  async findOlder(
    definition: TableDefinition,
    different: readonly ChangedRow[],
    before: string,
  ): Promise<ChangedRow[]> {
    return different.filter(({ row }) => {
      const old = tables.rowsOf(definition.name).get(keyText(row.key))
      if (!old || old.placeholder || old.syncedAt >= Date.parse(before)) return false
      return isOlder(toRow(tables, definition, row, old), old)
    })
  },

  async forceRewrite(
    { name }: TableDefinition,
    alteredRows: readonly ChangedRow[],
    before: string,
  ): Promise<void> {
    for (const { row } of alteredRows) {
      const old = tables.rowsOf(name).get(keyText(row.key))
      if (old && old.syncedAt < Date.parse(before))
        tables.putRow(name, { ...old, hash: null, changedAt: null, version: 0 })
    }
  },

  async storeRows(
    definition: TableDefinition,
    changed: readonly ChangedRow[],
  ): Promise<{ counts: PageCounts; rejected: Rejected[] }> {
    const written = changed.flatMap(({ row }) => upsert(tables, definition, row) ?? [])
    return { counts: countWritten(changed, written).counts, rejected: [] }
  },

  async countLive({ name }: TableDefinition): Promise<number> {
    return liveRows(tables, name).length
  },

  async countListed(definition: TableDefinition, listed: ListedRows): Promise<number> {
    return listedOf(tables, definition, listed).length
  },

  async findMiddle(definition: TableDefinition, listed: ListedRows & { window: RowWindow }) {
    const times = listedOf(tables, definition, listed)
      .map((row) => timeOf(definition, row, listed.window.column))
      .sort((a, b) => a - b)
    const middle = times[Math.floor(times.length / 2)] ?? NaN
    const after = (times[0] ?? NaN) < middle ? middle : times.find((time) => time > middle)
    return after === undefined || Number.isNaN(after) ? null : new Date(after).toISOString()
  },

  async listListed(definition: TableDefinition, listed: ListedRows, before: string): Promise<string[][]> {
    return listedOf(tables, definition, listed)
      .filter(({ syncedAt }) => syncedAt < Date.parse(before))
      .map(({ key }) => key)
  },

  async nextKeys({ name }: TableDefinition, after: string, limit: number): Promise<string[]> {
    const keys = liveRows(tables, name).map(({ key }) => key[0] ?? '')
    return keys
      .filter((key) => key > after)
      .sort()
      .slice(0, limit)
  },

  async findUnseen(definition: TableDefinition, begunAt: string, asked?: AskedBy): Promise<string[][]> {
    const { name } = definition
    const shown = new Set(
      [...tables.seen].flatMap(([place, keys]) => (place.startsWith(`${name} `) ? keys.map(keyText) : [])),
    )
    const before = Date.parse(begunAt)
    return liveRows(tables, name)
      .filter((row) => row.syncedAt < before && !shown.has(keyText(row.key)))
      .filter((row) => !asked || isOfAsked(tables, definition, row, asked))
      .map(({ key }) => key)
  },

  async markGone({ name }: TableDefinition, gone: readonly string[][]): Promise<void> {
    for (const key of gone) {
      const row = tables.rowsOf(name).get(keyText(key))
      if (row) tables.putRow(name, { ...row, deleted: true, syncedAt: tables.now })
    }
  },

  async findMissing(wanted: ParentIds): Promise<Map<string, string[]>> {
    const missing = [...wanted].map(([table, { ids }]): [string, string[]] => [
      table,
      ids.filter((id) => !tables.rowsOf(table).has(id)),
    ])
    return new Map(missing.filter(([, ids]) => ids.length > 0))
  },

  async storePlaceholders({ name }: TableDefinition, ids: readonly string[]): Promise<number> {
    const open = ids.filter((id) => !tables.rowsOf(name).has(id))
    for (const id of open) {
      const nothing = { raw: {}, hash: null, changedAt: null, version: 0, deleted: false, parts: new Map() }
      tables.putRow(name, { key: [id], ...nothing, placeholder: true, syncedAt: tables.now })
    }
    return open.length
  },

  async nextParents(
    parent: TableDefinition,
    { table, perParent, runId, again, limit }: NextParents,
  ): Promise<Parent[]> {
    const late = (row: MemoryRow) => -(row.changedAt ?? -Infinity)
    return parentsOf(tables, parent, table, perParent)
      .filter(({ due, asked }) => asked?.runId !== runId && (again || due))
      .sort(
        (a, b) =>
          Number(b.due) - Number(a.due) ||
          (a.due ? compare(late(a.row), late(b.row)) : compare(a.asked?.at ?? 0, b.asked?.at ?? 0)) ||
          compare(a.key, b.key),
      )
      .slice(0, limit)
      .map(({ key, row }) => ({
        key,
        changed_at: new Date(row.syncedAt).toISOString(),
        params: Object.fromEntries(
          Object.entries(perParent.params).map(([name, column]) => [
            name,
            String(columnOf(parent, row, column)),
          ]),
        ),
      }))
  },

  async countParents(
    parent: TableDefinition,
    { table, perParent, runId }: Pick<NextParents, 'table' | 'perParent' | 'runId'>,
  ): Promise<WaitingParents> {
    const all = parentsOf(tables, parent, table, perParent)
    const waiting = all.filter(({ due, asked }) => due && asked?.runId !== runId)
    const latest = Math.max(...waiting.map(({ row }) => row.changedAt ?? -Infinity))
    const since = Number.isFinite(latest) ? new Date(latest).toISOString() : null
    return { parents: all.length, waiting: waiting.length, since }
  },

  async noteAsked(table: string, runId: string, parents: readonly AskedParent[]): Promise<void> {
    for (const { key, changed_at, answered, stored } of parents) {
      const place = `${table} ${key}`
      const parentAt = stored ? Date.parse(changed_at) : (tables.asked.get(place)?.parentAt ?? null)
      tables.put(tables.asked, place, { runId, answered, parentAt, at: tables.now })
    }
  },

  async noteListed(
    parent: TableDefinition,
    { table, perParent, runId, begunAt }: Parameters<Store['noteListed']>[1],
  ): Promise<void> {
    for (const { key, row, due } of parentsOf(tables, parent, table, perParent)) {
      if (!due || row.syncedAt > Date.parse(begunAt)) continue
      const asked = { runId, answered: false, parentAt: row.syncedAt, at: tables.now }
      tables.put(tables.asked, `${table} ${key}`, asked)
    }
  },

  async askAgain(table: string, runId: string): Promise<void> {
    for (const [place, asked] of tables.asked)
      if (place.startsWith(`${table} `) && asked.runId === runId) tables.put(tables.asked, place, undefined)
  },
})

const compare = (a: number | string, b: number | string) => (a < b ? -1 : Number(a > b))

/** Live parents that can have parts, and whether they are due: never asked, changed since, or always. */
const parentsOf = (
  tables: MemoryTables,
  parent: TableDefinition,
  table: string,
  { where, always }: PerParent,
) =>
  liveRows(tables, parent.name)
    .filter((row) => meets(where, parent, row))
    .map((row) => {
      const [key = ''] = row.key
      const asked = tables.asked.get(`${table} ${key}`)
      const due = asked?.parentAt !== row.syncedAt || (always !== undefined && meets(always, parent, row))
      return { key, row, asked, due }
    })

/** Whether the row is a part of a parent that has shown its list to this read, or of none that has a list. */
function isOfAsked(
  tables: MemoryTables,
  definition: TableDefinition,
  row: MemoryRow,
  { parent, column, where, rows, runId }: AskedBy,
): boolean {
  if (!meets(rows, definition, row)) return false
  const key = String(columnOf(definition, row, column))
  const asked = tables.asked.get(`${definition.name} ${key}`)
  if (asked?.runId === runId && asked.answered) return true
  const owner = tables.rowsOf(parent.name).get(key)
  return !owner || !isLive(owner) || !meets(where, parent, owner)
}

const isLive = ({ deleted, placeholder }: MemoryRow) => !deleted && !placeholder
const liveRows = (tables: MemoryTables, name: string) => [...tables.rowsOf(name).values()].filter(isLive)

/** Rows that a list shows: by their condition, or all but those that were found by their id alone. */
const listedOf = (tables: MemoryTables, definition: TableDefinition, { where, window }: ListedRows) =>
  liveRows(tables, definition.name).filter((row) => {
    const byIdAlone = tables.wanted.get(`${definition.name} ${row.key[0]}`)?.found === true
    if (where === undefined ? definition.byId?.unlisted && byIdAlone : !meets(where, definition, row))
      return false
    if (!window) return true
    const time = timeOf(definition, row, window.column)
    if (window.since !== null && !(time >= Date.parse(window.since))) return false
    return window.until === null || time < Date.parse(window.until)
  })

const timeOf = (definition: TableDefinition, row: MemoryRow, column: string) =>
  Date.parse(String(columnOf(definition, row, column)))

const columnOf = ({ columns }: Pick<TableDefinition, 'columns'>, { raw }: MemoryRow, column: string) =>
  valueAt(raw, columns[column]?.path ?? [column])

/** The SQL conditions of the declarations that take part, in words of ours. */
type Columns = Pick<TableDefinition, 'name' | 'columns'>
const CONDITIONS: Record<string, (parent: Columns, row: MemoryRow) => boolean> = {
  "concat(given_name, family_name, company_name, email_address, phone_number) <> ''": (customers, row) =>
    Boolean(columnOf(customers, row, 'given_name')), // the virtual world gives them no other
  "type is distinct from 'SIMPLE'": (parent, row) => columnOf(parent, row, 'type') !== 'SIMPLE',
}

function meets(condition: string | undefined, parent: Columns, row: MemoryRow): boolean {
  if (condition === undefined) return true
  const holds = CONDITIONS[condition]
  if (!holds) throw new Error(`a store in memory does not know the condition ${condition}`)
  return holds(parent, row)
}

/** Inserts or updates, older never over newer; undefined: what is stored is newer, or the same. */
function upsert(tables: MemoryTables, definition: TableDefinition, row: PageRow): WrittenRow | undefined {
  const { name } = definition
  const old = tables.rowsOf(name).get(keyText(row.key))
  const next = toRow(tables, definition, row, old)
  if (old && !old.placeholder) {
    if (isOlder(next, old)) return undefined
    if (old.hash === next.hash && old.deleted === next.deleted) return undefined
  }
  checkReferences(tables, definition, row)
  tables.putRow(name, next)
  return { key: row.key, inserted: old === undefined, is_deleted: row.deleted }
}

/** The version decides where both have one; else the time. */
function isOlder(a: MemoryRowContent, b: MemoryRowContent): boolean {
  if (a.version !== 0 && b.version !== 0 && a.version !== b.version) return a.version < b.version
  const [ta, tb] = [a.changedAt ?? -Infinity, b.changedAt ?? -Infinity]
  return ta === tb ? a.version < b.version : ta < tb
}
type MemoryRowContent = Omit<MemoryRow, 'write'>

function toRow(
  tables: MemoryTables,
  definition: TableDefinition,
  { key, hash, deleted, text, fit }: PageRow,
  old: MemoryRow | undefined,
): MemoryRowContent {
  const { order, columns, children = [] } = definition
  const record = JSON.parse(text) as Record<string, unknown> // a record, as text
  const changed = order.updatedAt ? valueAt(fit, order.updatedAt.split('.')) : undefined
  const version = order.version && columns[order.version] ? columnVersion(definition, fit) : undefined
  const parts = children.map((child): [string, string] => {
    const [outermost = ''] = partsPath(child)
    const untold = deleted && !Object.hasOwn(fit, outermost.split('.')[0] ?? '')
    return [
      child.name,
      (untold ? old?.parts.get(child.name) : undefined) ?? canonicalText(partsOf(child, fit)),
    ]
  })
  return {
    key,
    // A tombstone says less than the object once did: what was known stays.
    raw: deleted && old ? { ...old.raw, ...record } : record,
    hash,
    changedAt: typeof changed === 'string' ? Date.parse(changed) : null,
    version: version ?? (deleted ? (old?.version ?? 0) : 0),
    deleted,
    placeholder: false,
    syncedAt: tables.now,
    parts: new Map(parts),
  }
}

function columnVersion(
  { order, columns }: TableDefinition,
  fit: Record<string, unknown>,
): number | undefined {
  const name = order.version ?? ''
  const value = valueAt(fit, columns[name]?.path ?? [name])
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : undefined
}

/** The parts of one child table, wherever they stand. */
export function partsOf(child: Parameters<typeof partsPath>[0], record: Record<string, unknown>): unknown[] {
  return partsPath(child).reduce<unknown[]>(
    (outer, step) =>
      outer.flatMap((part) => {
        const inner = valueAt(part, step.split('.'))
        return Array.isArray(inner) ? inner : inner === undefined || inner === null ? [] : [inner]
      }),
    [record],
  )
}

/** What a foreign key does. */
function checkReferences(tables: MemoryTables, definition: TableDefinition, { fit }: PageRow): void {
  for (const [name, { references, path = [name], when }] of Object.entries(definition.columns)) {
    if (!references?.enforced || (when && valueAt(fit, when.path) !== when.equals)) continue
    const id = valueAt(fit, path)
    if (typeof id === 'string' && !tables.rowsOf(references.table).has(id))
      tables.violate(`${definition.name}.${name} refers to ${references.table} ${id}, which is not there`)
  }
}
