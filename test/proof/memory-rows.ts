import { partsPath, type TableDefinition } from '../../src/db/define-table.ts'
import { valueAt } from '../../src/db/json-path.ts'
import type { NextParents, ParentIds } from '../../src/db/parents.ts'
import { countWritten, type ChangedRow, type PageCounts, type WrittenRow } from '../../src/db/upsert-page.ts'
import type { PageRow, Rejected } from '../../src/db/prepare-page.ts'
import { canonicalText } from '../../src/square/lossless.ts'
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

  async findUnseen({ name }: TableDefinition, begunAt: string): Promise<string[][]> {
    const shown = new Set(
      [...tables.seen].flatMap(([place, keys]) => (place.startsWith(`${name} `) ? keys.map(keyText) : [])),
    )
    const before = Date.parse(begunAt)
    return liveRows(tables, name)
      .filter(({ key, syncedAt }) => syncedAt < before && !shown.has(keyText(key)))
      .map(({ key }) => key)
  },

  async findUnlisted(
    definition: TableDefinition,
    { column, parents, listed }: { column: string; parents: readonly string[]; listed: readonly string[][] },
  ): Promise<string[][]> {
    const known = new Set(listed.map(keyText))
    return liveRows(tables, definition.name)
      .filter(
        (row) => parents.includes(String(columnOf(definition, row, column))) && !known.has(keyText(row.key)),
      )
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
    { params, where, always, after, since, limit }: NextParents,
  ): Promise<{ key: string; params: Record<string, string> }[]> {
    return liveRows(tables, parent.name)
      .filter((row) => (row.key[0] ?? '') > after && meets(where, parent, row))
      .filter(
        (row) =>
          since === null ||
          row.syncedAt >= Date.parse(since) ||
          (always !== undefined && meets(always, parent, row)),
      )
      .sort((a, b) => ((a.key[0] ?? '') < (b.key[0] ?? '') ? -1 : 1))
      .slice(0, limit)
      .map((row) => ({
        key: row.key[0] ?? '',
        params: Object.fromEntries(
          Object.entries(params).map(([name, column]) => [name, String(columnOf(parent, row, column))]),
        ),
      }))
  },
})

const isLive = ({ deleted, placeholder }: MemoryRow) => !deleted && !placeholder
const liveRows = (tables: MemoryTables, name: string) => [...tables.rowsOf(name).values()].filter(isLive)

const columnOf = ({ columns }: TableDefinition, { raw }: MemoryRow, column: string) =>
  valueAt(raw, columns[column]?.path ?? [column])

/** The SQL conditions of the declarations that take part, in words of ours. */
const CONDITIONS: Record<string, (parent: TableDefinition, row: MemoryRow) => boolean> = {
  "type is distinct from 'SIMPLE'": (parent, row) => columnOf(parent, row, 'type') !== 'SIMPLE',
}

function meets(condition: string | undefined, parent: TableDefinition, row: MemoryRow): boolean {
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

const isOlder = (a: MemoryRowContent, b: MemoryRowContent) =>
  (a.changedAt ?? -Infinity) === (b.changedAt ?? -Infinity)
    ? a.version < b.version
    : (a.changedAt ?? -Infinity) < (b.changedAt ?? -Infinity)
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
