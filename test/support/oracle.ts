import type postgres from 'postgres'
import type { Column } from '../../src/db/declaration/columns.ts'
import { type ChildTable, partsPath, type TableDefinition } from '../../src/db/declaration/define-table.ts'
import type { Tables } from '../../src/db/declaration/tables.ts'
import type { Simulator } from '../../packages/square-simulator/src/server.ts'
import { textOf, type WireObject } from '../../packages/square-simulator/src/wire.ts'
import { type JsonObject, partsOf } from './oracle-parts.ts'
import { clean, type Json, normalise, printJson, readJson, sameJson, valueFor } from './oracle-values.ts'

/** One way in which the mirror is not what Square says. `quarantined`: not in its table, but kept with the reason. */
export interface Difference {
  table: string
  kind:
    | 'missing'
    | 'stale'
    | 'ghost'
    | 'doubled'
    | 'not deleted'
    | 'wrongly deleted'
    | 'column'
    | 'child missing'
    | 'child ghost'
    | 'child column'
    | 'quarantined'
  /** The key as JSON; of a child, its parent's key and its own. */
  key: string
  detail: string
}

/** A connection or an open transaction whose search path is the mirror's schema and whose time zone is UTC. */
export type Reader = Pick<postgres.Sql, 'unsafe'>

type Row = Record<string, string | boolean | null>

/**
 * Compares every row of every table with the simulated Square's truth, child tables too. Independent of how the mirror is written: what a
 * column must hold is computed here from the declaration's paths. An empty list is the promise "complete, current, exactly once".
 */
export async function compareWithTruth(
  sql: Reader,
  simulator: Pick<Simulator, 'world'>,
  tables: Tables,
): Promise<Difference[]> {
  const differences: Difference[] = []
  for (const definition of tables.values()) {
    const truth = simulator.world.truth(RESOURCES[definition.name] ?? definition.name)
    const hidden = definition.byId?.unlisted ? await readHidden(sql, simulator, definition) : []
    const records = [...truth, ...hidden].map((record) => readRecord(textOf(record)))
    differences.push(...(await compareTable(sql, definition, records)))
  }
  return differences
}

/** What the mirror holds of the records that exist and no list shows: which of them it must hold is not said here. */
async function readHidden(
  sql: Reader,
  { world }: Pick<Simulator, 'world'>,
  { name }: TableDefinition,
): Promise<WireObject[]> {
  const listed = new Set(world.truth(name).map(({ id }) => id))
  const rows = await sql.unsafe<{ id: string }[]>(`select id from "${name}" where not is_placeholder`)
  const hidden = rows.filter(({ id }) => !listed.has(id)).map(({ id }) => world.get(name, id))
  return hidden.filter((record) => record !== undefined)
}

/** Simulated resources that are not called like their table. */
const RESOURCES: Record<string, string> = {}

/** A record as Square wrote it; the names of its fields as Postgres can hold them. */
export function readRecord(text: string): JsonObject {
  const record = readJson(text) as JsonObject // Square's lists hold objects only
  const fields = Object.entries(record).map(([name, value]): [string, Json] => [clean(name), value])
  return Object.fromEntries(fields)
}

/** The same for one table, with what Square has in it. */
export async function compareTable(
  sql: Reader,
  definition: TableDefinition,
  truth: readonly JsonObject[],
): Promise<Difference[]> {
  const { name: table, key } = definition
  const differences: Difference[] = []
  const tell = (kind: Difference['kind'], id: string, detail = '') =>
    void differences.push({ table, kind, key: id, detail })

  const idOf = (record: JsonObject) =>
    JSON.stringify(key.map((name) => valueFor(record, name, definition.columns[name])))
  const expected = new Map(truth.map((record) => [idOf(record), record]))
  const refused = await sql.unsafe<{ record: string }[]>(
    `select record from quarantine where table_name = '${table}'`,
  )
  const quarantined = new Set(refused.map(({ record }) => idOf(readRecord(record))))
  const rows = await readRows(sql, table, {
    ...definition.columns,
    raw: { type: 'jsonb' },
    source_updated_at: { type: 'timestamptz' },
    is_deleted: { type: 'boolean' },
    is_placeholder: { type: 'boolean' },
  })
  const stored = new Map<string, Row>()
  for (const row of rows) {
    const id = JSON.stringify(key.map((name) => row[name]))
    if (stored.has(id)) tell('doubled', id)
    stored.set(id, row)
    if (!expected.has(id) && row['is_deleted'] === 'false' && row['is_placeholder'] === 'false')
      tell('ghost', id)
  }

  const present: { id: string; record: JsonObject; deleted: boolean }[] = []
  for (const [id, record] of expected) {
    const row = stored.get(id)
    if (quarantined.has(id)) {
      tell('quarantined', id)
      continue
    }
    if (!row || row['is_placeholder'] === 'true') {
      tell('missing', id, row ? 'only a placeholder' : '')
      continue
    }
    const deleted = isTombstone(definition, record)
    present.push({ id, record, deleted })
    if (deleted && row['is_deleted'] === 'false') tell('not deleted', id)
    if (!deleted && row['is_deleted'] === 'true') tell('wrongly deleted', id)
    compareRaw(record, row, deleted, (detail) => tell('stale', id, detail))
    const columns = definition.order.updatedAt
      ? { ...definition.columns, source_updated_at: timeAt(definition.order.updatedAt) }
      : definition.columns
    for (const [name, column] of Object.entries(columns)) {
      const value = valueFor(record, name, column)
      if (deleted && value === null) continue // a tombstone says less: what was known stays
      if (value !== normalise(row[name], column.type))
        tell('column', id, `${name} is ${String(row[name])}, not ${value}`)
    }
  }
  for (const child of definition.children ?? []) {
    differences.push(...(await compareChild(sql, { definition, child }, present, quarantined)))
  }
  return differences
}

const timeAt = (path: string): Column => ({ type: 'timestamptz', path: path.split('.') })

const isTombstone = ({ deletes }: TableDefinition, record: JsonObject) =>
  typeof deletes === 'object' &&
  valueFor(record, '', { type: 'boolean', path: deletes.tombstone.split('.') }) === 'true'

/** A tombstone may lack what the object once said: of a deleted row only what the tombstone says is compared. */
function compareRaw(record: JsonObject, row: Row, deleted: boolean, tell: (detail: string) => void): void {
  const raw = readRecord(String(row['raw']))
  if (sameJson(raw, record)) return
  for (const field of new Set([...Object.keys(record), ...(deleted ? [] : Object.keys(raw))])) {
    const [is, shouldBe] = [raw, record].map((side) =>
      Object.hasOwn(side, field) ? printJson(side[field] ?? null) : 'absent',
    )
    if (is !== shouldBe)
      tell(`raw.${field} is ${String(is).slice(0, 200)}, not ${String(shouldBe).slice(0, 200)}`)
  }
}

async function compareChild(
  sql: Reader,
  { definition, child }: { definition: TableDefinition; child: ChildTable },
  parents: { id: string; record: JsonObject; deleted: boolean }[],
  quarantined: Set<string>,
): Promise<Difference[]> {
  const differences: Difference[] = []
  const tell = (kind: Difference['kind'], parent: string, own: string, detail = '') =>
    void differences.push({ table: child.name, kind, key: `${parent} ${own}`, detail })
  const parentColumns = Object.fromEntries(
    child.parent.map((name): [string, Column] => [name, { type: 'text' }]),
  )
  const stored = new Map<string, Map<string, Row>>()
  for (const row of await readRows(sql, child.name, { ...parentColumns, ...child.columns })) {
    const parent = JSON.stringify(child.parent.map((name) => row[name]))
    const own = JSON.stringify(child.key.map((name) => row[name]))
    const siblings = stored.get(parent) ?? new Map<string, Row>()
    if (siblings.has(own)) tell('doubled', parent, own)
    stored.set(parent, siblings.set(own, row))
  }
  const [root = ''] = (partsPath(child)[0] ?? '').split('.')
  const known = new Set<string>(quarantined)
  for (const { id, record, deleted } of parents) {
    known.add(id)
    if (deleted && !Object.hasOwn(record, root)) continue // a tombstone without data says nothing about its parts
    const rows = stored.get(id) ?? new Map<string, Row>()
    const parts = partsOf(definition, child, record)
    for (const own of rows.keys()) if (!parts.has(own)) tell('child ghost', id, own)
    for (const [own, values] of parts) {
      const row = rows.get(own)
      if (!row) {
        tell('child missing', id, own)
        continue
      }
      for (const [name, column] of Object.entries(child.columns)) {
        const value = values[name]
        if (value === undefined) continue
        const { says, asText } = value
        if (says !== normalise(row[name], asText ? 'jsonb' : column.type))
          tell('child column', id, own, `${name} is ${String(row[name])}, not ${says}`)
      }
    }
  }
  for (const [parent, rows] of stored) {
    if (!known.has(parent))
      for (const own of rows.keys()) tell('child ghost', parent, own, 'of a parent that Square does not have')
  }
  return differences
}

/** Every row, every column as the text that Postgres writes. */
async function readRows(sql: Reader, table: string, columns: Record<string, Column>): Promise<Row[]> {
  const list = Object.entries(columns).map(([name, { type }]) =>
    type === 'text[]' ? `to_jsonb("${name}")::text as "${name}"` : `"${name}"::text as "${name}"`,
  )
  return sql.unsafe<Row[]>(`select ${list.join(', ')} from "${table}"`)
}
