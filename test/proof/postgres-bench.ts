import { DrizzleQueryError } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { quote } from '../../src/db/rows/page-sql.ts'
import { createRun } from '../../src/db/state/runs.ts'
import { syncRunTables, syncState } from '../../src/db/state/state-schema.ts'
import { postgresStore, type Store } from '../../src/db/store.ts'
import { approveDeletions } from '../../src/db/state/sync-state.ts'
import { loadTables, type Tables } from '../../src/db/declaration/tables.ts'
import { canonicalText, parseJson } from '../../src/json/lossless.ts'
import { migratedDatabase } from '../support/migrated-database.ts'
import { compareWithTruth } from '../support/oracle.ts'
import { type Bench, type Connection, describeState, describeTableRun, type Step } from './bench.ts'
import { LOCATIONS, makeShapes, type Shape } from './shapes.ts'
import { stepStore } from './step-store.ts'
import { installClock, openVirtual, stepDatabase } from './stepped-database.ts'

const STATE = [
  'verifications',
  'sync_run_tables',
  'sync_runs',
  'sync_state',
  'sync_seen',
  'sync_asked',
  'sync_wanted',
  'quarantine',
  'record_aliases',
]

/** A bench on a database of its own. `steps`: what a worker may die or sleep before, single statements or operations of the store. */
export async function openPostgresBench(
  steps: 'statements' | 'operations',
): Promise<Bench & { close(): Promise<void> }> {
  const own = await migratedDatabase()
  const tables = await loadTables()
  const [first, second, control] = [openVirtual(own.url), openVirtual(own.url), openVirtual(own.url)] as const
  const connections = [first, second] as const
  const shaped = makeShapes(tables, { limit: 1 }).flatMap(namesOf)
  await installClock(control, [...new Set(shaped)])
  // A default keeps the function that it was made with.
  await control.unsafe('alter table sync_runs alter column started_at set default square.now()')
  let now = Number.NaN

  async function setClock(nowMs: number): Promise<void> {
    if (nowMs === now) return
    now = nowMs
    await control.unsafe(`select setval('virtual_ms', ${Math.round(nowMs)})`)
  }

  return {
    tables,
    setClock,
    async prepare(shape, nowMs) {
      const all = [...rowTablesOf(shape).reverse(), ...shape.touched, ...STATE]
      await setClock(nowMs)
      await control.unsafe(all.map((name) => `delete from ${quote(name)};`).join(''))
      await control`insert into locations (id, raw, created_at) select id, '{}', '2025-12-01' from unnest(string_to_array(${LOCATIONS.join()}, ',')) id on conflict do nothing`
      await control`insert into sync_state (table_name, last_sync_timestamp) values ('locations', '2025-12-01')` // what is listed per them is read
    },
    connect: (reader, step) =>
      steps === 'statements'
        ? connectStatements(connections[reader], step)
        : connectOperations(connections[reader], step),
    async createRun(run) {
      const created = await createRun(drizzle(control), run)
      if (!created) throw new Error('the run was not made')
      return created.run
    },
    approveDeletions: (table) => approveDeletions(drizzle(control), table),
    async compare(shape, world) {
      const declared: Tables = new Map(shape.tables.map(({ definition }) => [definition.name, definition]))
      // The oracle reads nothing else of a simulator.
      const read = { truth: (name: string) => world.truth(name), get: () => undefined } // nobody asks for what no list shows
      const simulator = { world: read } as unknown as Parameters<typeof compareWithTruth>[1]
      const differences = await compareWithTruth(control, simulator, declared)
      // The parts of what vanished stay with their row, which is marked as deleted: a row that is not is a ghost itself.
      const real = differences.filter(({ detail }) => detail !== 'of a parent that Square does not have')
      return real.map(({ table, kind, key, detail }) => `${kind} ${table} ${key} ${detail}`)
    },
    async versions(shape) {
      const parts = rowTablesOf(shape).map(
        (name) => `select '${name} ' || ctid || ' ' || xmin as at from ${quote(name)}`,
      )
      const rows = await control.unsafe(`${parts.join(' union all ')} order by 1`)
      return rows.map((row) => String(row['at'])).join('\n')
    },
    async watermarks() {
      const rows = await control<{ table_name: string; ms: number }[]>`
        select table_name, (extract(epoch from watermark) * 1000)::float8 as ms from sync_state where watermark is not null`
      return new Map(rows.map(({ table_name, ms }) => [table_name, Number(ms)]))
    },
    dump: (shape) => dump(control, shape),
    async close() {
      await Promise.all([first, second, control].map((sql) => sql.end({ timeout: 5 })))
      await own.drop()
    },
  }
}

const namesOf = ({ tables }: Shape) => tables.map(({ definition }) => definition.name)

/** The shape's tables and their child tables, parents first. */
const rowTablesOf = ({ tables }: Shape) =>
  tables.flatMap(({ definition }) => [
    definition.name,
    ...(definition.children ?? []).map(({ name }) => name),
  ])

function connectStatements(sql: postgres.Sql, step: Step): Connection {
  const stepped = stepDatabase(sql, step)
  return { ...stepped, store: postgresStore(stepped.db) }
}

function connectOperations(sql: postgres.Sql, step: Step): Connection {
  const violations: string[] = []
  return { ...stepStore(noting(postgresStore(drizzle(sql)), violations), step), violations }
}

/** The store, with an ear for what the checks in the database say (`raise exception`). */
function noting(store: Store, violations: string[]): Store {
  const operations = Object.entries(store).map(([name, operation]) => [
    name,
    (...args: unknown[]) =>
      Promise.resolve((operation as (...args: unknown[]) => unknown)(...args)).catch((error: unknown) => {
        const cause = error instanceof DrizzleQueryError ? error.cause : error
        if (cause instanceof postgres.PostgresError && cause.code === 'P0001') violations.push(cause.message)
        throw error
      }),
  ])
  return {
    ...(Object.fromEntries(operations) as Store),
    transaction: (work) => store.transaction((tx) => work(noting(tx, violations))),
  }
}

/** See Bench.dump. */
async function dump(sql: postgres.Sql, shape: Shape): Promise<string[]> {
  const lines: string[] = []
  for (const { definition } of shape.tables) {
    const key = definition.key.map((column) => quote(column)).join(', ')
    const rows =
      await sql.unsafe(`select jsonb_build_array(${key})::text as key, raw::text as raw, is_deleted, is_placeholder,
      (extract(epoch from source_updated_at) * 1000)::float8 as changed from ${quote(definition.name)}`)
    for (const row of rows) {
      lines.push(
        [
          definition.name,
          canonicalText(parseJson(String(row['key']))),
          canonicalText(parseJson(String(row['raw']))),
          row['is_deleted'] ? 'deleted' : row['is_placeholder'] ? 'placeholder' : 'live',
          String(row['changed']),
        ].join(' '),
      )
    }
    for (const child of definition.children ?? []) {
      const [count] = await sql.unsafe(`select count(*)::int as n from ${quote(child.name)}`)
      lines.push(`${child.name}: ${String(count?.['n'])} parts`)
    }
  }
  const db = drizzle(sql)
  const states = (await db.select().from(syncState)).map(describeState)
  const tableRuns = (await db.select().from(syncRunTables)).map(describeTableRun)
  const aliases = await sql`select table_name, old_id, new_id from record_aliases`
  const wanted = await sql`select table_name, id, found, attempts from sync_wanted`
  lines.push(...[...states, ...tableRuns, ...aliases, ...wanted].map((row) => canonicalText({ ...row })))
  return lines.sort()
}
