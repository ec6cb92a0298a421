import { randomUUID } from 'node:crypto'
import type { NewRun, Run } from '../../src/db/state/runs.ts'
import type { RunTable } from '../../src/db/state/run-tables.ts'
import type { Store } from '../../src/db/store.ts'
import { type TableDefinition } from '../../src/db/declaration/define-table.ts'
import { isTombstone, keyOf } from '../../src/db/rows/prepare-page.ts'
import type { Tables } from '../../src/db/declaration/tables.ts'
import { canonicalText } from '../../src/json/lossless.ts'
import { type Bench, describeState, describeTableRun } from './bench.ts'
import { partsOf, rowOperations } from './memory-rows.ts'
import { freshState, stateOperations } from './memory-state.ts'
import { keyText, type MemoryRow, MemoryTables } from './memory-tables.ts'
import { wantedOperations } from './memory-wanted.ts'
import { LOCATIONS, type Shape } from './shapes.ts'
import { stepStore } from './step-store.ts'
import type { VirtualWorld } from './virtual-world.ts'

/** When the simulated account's locations were made. */
const BEGINNING = '2025-12-01T00:00:00.000Z'

/**
 * A bench whose mirror is in memory: thousands of histories in the time that Postgres takes for one hundred. That it answers as Postgres
 * does is the business of simulation.pg.test.ts: the same histories, on both, leave the same rows and the same state.
 */
export function openMemoryBench(declared: Tables): Bench {
  const tables = new MemoryTables()
  const store = memoryStore(tables)
  return {
    tables: declared,
    async setClock(nowMs) {
      tables.now = Math.round(nowMs)
    },
    async prepare(_shape, nowMs) {
      tables.clear()
      tables.now = Math.round(nowMs)
      for (const id of LOCATIONS) {
        const row = { raw: {}, hash: null, changedAt: null, version: 0, deleted: false, placeholder: false }
        tables.states.set('locations', {
          ...freshState('locations', tables.timestamp()),
          last_sync_timestamp: BEGINNING,
        })
        tables.putRow('locations', { key: [id], ...row, syncedAt: tables.now, parts: new Map() })
      }
    },
    connect: (_reader, step) => ({ ...stepStore(store, step), violations: tables.violations }),
    createRun: async (run) => createRun(tables, run),
    async approveDeletions(table) {
      const state = tables.states.get(table)
      if (!state || state.deletions_withheld === 0) return undefined
      tables.states.set(table, { ...state, deletions_approved: state.deletions_withheld })
      return state.deletions_withheld
    },
    compare: async ({ tables: shaped }, world) =>
      shaped.flatMap(({ definition }) => compareRows(tables, definition, world)),
    async versions({ tables: shaped }) {
      const rows = shaped.flatMap(({ definition }) => [...tables.rowsOf(definition.name).values()])
      return rows.map(({ key, write }) => `${keyText(key)} ${write}`).join('\n')
    },
    async watermarks() {
      const known = [...tables.states].flatMap(([name, { watermark }]): [string, number][] =>
        watermark === null ? [] : [[name, Date.parse(watermark)]],
      )
      return new Map(known)
    },
    dump: async (shape) => dump(tables, shape),
  }
}

function memoryStore(tables: MemoryTables): Store {
  const operations: Omit<Store, 'transaction'> = {
    ...rowOperations(tables),
    ...stateOperations(tables),
    ...wantedOperations(tables),
    readClock: async () => ({ now: new Date(tables.now), settled: new Date(tables.now) }),
    listLocationIds: async () => [...LOCATIONS],
    findBeginning: async () => BEGINNING,
    // Histories do not hash personal data, and nobody alters rows behind the mirror's back.
    findAltered: async () => [],
    claimMirror: notSimulated,
    listStored: notSimulated,
    rewriteDeleted: notSimulated,
    saveVerification: async () => undefined,
  }
  const distant = Object.entries(operations).map(([name, operation]) => [
    name,
    async (...args: unknown[]) => {
      await answerOfServer()
      return (operation as (...args: unknown[]) => unknown)(...args) // an operation of the store, called with its own arguments
    },
  ])
  const store: Store = {
    ...(Object.fromEntries(distant) as typeof operations),
    transaction: async (work) => {
      await answerOfServer()
      return tables.transaction(() => work(store))
    },
  }
  return store
}

const notSimulated = () => Promise.reject(new Error('no history does this'))

/** As with a server, everybody else has gone as far as they can before the answer is there: so both benches live the same histories. */
const answerOfServer = () => new Promise<void>((resolve) => setImmediate(resolve))

function createRun(
  tables: MemoryTables,
  { kind, trigger, tables: names, owner, repair = false }: NewRun,
): Run {
  const id = randomUUID()
  const run: Run = {
    id,
    kind,
    trigger,
    status: 'running',
    tables: names,
    brought: [],
    scheduled_for: null,
    error: null,
    repair,
    token_expires_at: null,
    cancel_requested_at: null,
    owner,
    lease_until: tables.timestamp(),
    started_at: tables.timestamp(),
    finished_at: null,
  }
  tables.runs.set(id, run)
  for (const table_name of names)
    tables.tableRuns.set(`${id} ${table_name}`, { ...NO_TABLE_RUN, run_id: id, table_name })
  return run
}

const NO_TABLE_RUN: Omit<RunTable, 'run_id' | 'table_name'> = {
  status: 'waiting',
  reason: null,
  error: null,
  missing_scope: null,
  started_at: null,
  finished_at: null,
  last_sync: null,
  new_sync_time: null,
  requests: 0,
  retries: 0,
  bytes: 0,
  pages: 0,
  rows_read: 0,
  inserted: 0,
  updated: 0,
  unchanged: 0,
  deleted: 0,
  quarantined: 0,
  placeholders: 0,
  drift: {},
}

/** Every row against Square's truth, as test/support/oracle.ts does it for Postgres. */
function compareRows(tables: MemoryTables, definition: TableDefinition, world: VirtualWorld): string[] {
  const { name, children = [] } = definition
  const rows = tables.rowsOf(name)
  const truth = new Map(world.truth(name).map((record) => [keyText(keyOf(definition, record) ?? []), record]))
  const ghosts = [...rows].flatMap(([key, row]) =>
    truth.has(key) || row.deleted || row.placeholder ? [] : [`ghost ${name} ${key}`],
  )
  const wrong = [...truth].flatMap(([key, record]) => {
    const row = rows.get(key)
    if (!row || row.placeholder) return [`missing ${name} ${key}`]
    const deleted = isTombstone(definition, record)
    if (deleted !== row.deleted) return [`${deleted ? 'not' : 'wrongly'} deleted ${name} ${key}`]
    if (!holdsAll(row, record, deleted)) return [`stale ${name} ${key}`]
    const old = deleted
      ? undefined
      : children.find((child) => row.parts.get(child.name) !== canonicalText(partsOf(child, record)))
    return old ? [`child stale ${old.name} ${key}`] : []
  })
  return [...ghosts, ...wrong]
}

/** A tombstone may lack what the object once said: then only what it says is compared. */
const holdsAll = ({ raw }: MemoryRow, record: Record<string, unknown>, deleted: boolean) =>
  deleted
    ? Object.entries(record).every(([field, value]) => canonicalText(raw[field]) === canonicalText(value))
    : canonicalText(raw) === canonicalText(record)

function dump(tables: MemoryTables, shape: Shape): string[] {
  const lines: string[] = []
  for (const { definition } of shape.tables) {
    const rows = [...tables.rowsOf(definition.name).values()]
    for (const { key, raw, deleted, placeholder, changedAt } of rows) {
      const state = deleted ? 'deleted' : placeholder ? 'placeholder' : 'live'
      lines.push(
        [definition.name, canonicalText(key), canonicalText(raw), state, String(changedAt)].join(' '),
      )
    }
    for (const child of definition.children ?? []) {
      const parts = rows.reduce(
        (sum, row) => sum + (JSON.parse(row.parts.get(child.name) ?? '[]') as unknown[]).length,
        0,
      ) // a list, as text
      lines.push(`${child.name}: ${parts} parts`)
    }
  }
  const states = [...tables.states.values()].map(describeState)
  const aliases = [...tables.aliases].map(([place, new_id]) => {
    const [table_name, old_id] = place.split(' ')
    return { table_name, old_id, new_id }
  })
  const tableRuns = [...tables.tableRuns.values()].map(describeTableRun)
  const wanted = [...tables.wanted].map(([place, { found, attempts }]) => {
    const [table_name, id] = place.split(' ')
    return { table_name, id, found, attempts }
  })
  lines.push(...[...states, ...aliases, ...wanted, ...tableRuns].map((row) => canonicalText(row)))
  return lines.sort()
}
