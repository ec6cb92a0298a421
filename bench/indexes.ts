import { sql } from 'drizzle-orm'
import { openDatabase } from '../src/db/connection/client.ts'
import type { TableDefinition } from '../src/db/declaration/define-table.ts'
import { loadTables } from '../src/db/declaration/tables.ts'
import { migrate } from '../src/db/migrate/migrate.ts'
import { preparePage } from '../src/db/rows/prepare-page.ts'
import { findChanged, storeRows } from '../src/db/rows/upsert-page.ts'
import type { Bench, Figure, Measurement } from './harness/measurement.ts'
import { ratios, summary } from './harness/rounds.ts'

const ROWS = 500
const START = Date.UTC(2023, 0, 1)
const MINUTE = 60_000

export const measurement: Measurement = {
  about:
    'What the declared indexes cost: pages of orders and payments into two schemas, with and without. Tables grow as in a foundation run, oldest first; of each page a tenth changes afterwards.',
  measure,
}

async function measure({ postgresUrl: url, scale }: Bench): Promise<Figure[]> {
  const tables = await loadTables()
  const definitions = ['orders', 'payments'].flatMap((name) => tables.get(name) ?? [])
  const ways = await Promise.all(
    [true, false].map(async (indexed) => {
      const schema = indexed ? 'bench_indexed' : 'bench_bare'
      const database = openDatabase({ url, schema, ssl: 'disable', max: 1, applicationName: 'bench' })
      await migrate(database.db, schema)
      if (!indexed) for (const definition of definitions) await dropDeclared(database.db, definition)
      await database.db.execute(sql`set session_replication_role = replica`)
      return { ...database, name: indexed ? 'with' : 'without' }
    }),
  )
  const times = new Map<string, number[]>()
  for (let round = 0; round < (scale === 'quick' ? 4 : 60); round++) {
    for (const definition of definitions) {
      for (const { db, name } of round % 2 ? ways : ways.toReversed()) {
        for (const [kind, changed] of [
          ['all new', false],
          ['10 % changed', true],
        ] as const) {
          const { rows } = preparePage(definition, page(definition, round, changed))
          const start = performance.now()
          const fresh = await findChanged(db, definition, rows)
          await db.transaction((tx) => storeRows(tx, definition, fresh, { runId: null }))
          const key = `${definition.name}|${kind}|${name}`
          times.set(key, [...(times.get(key) ?? []), performance.now() - start])
        }
      }
    }
  }
  await Promise.all(ways.map((database) => database.close()))
  const of = (key: string) => times.get(key) ?? []
  return definitions.flatMap(({ name }) =>
    ['all new', '10 % changed'].map((kind): Figure => {
      const costs = ratios(of(`${name}|${kind}|without`), of(`${name}|${kind}|with`))
      return {
        name: `indexes of ${name}, ${kind}`,
        what: 'the share of the time of a page that its indexes are; the median round’s',
        unit: '%',
        ...summary(costs.map((ratio) => (1 - ratio) * 100)),
      }
    }),
  )
}

/** Back to the one index that the column has for its reference. */
async function dropDeclared(
  db: ReturnType<typeof openDatabase>['db'],
  { name, columns, indexes = [] }: TableDefinition,
): Promise<void> {
  for (const parts of indexes) {
    await db.execute(sql.raw(`drop index ${name}_${parts.join('_')}_idx`))
    if (parts[0] && columns[parts[0]]?.references)
      await db.execute(sql.raw(`create index on ${name} (${parts[0]})`))
  }
}

/** A page of records that follow one another in time; a tenth of them a day later if `changed`. */
const page = ({ example }: TableDefinition, round: number, changed: boolean) =>
  Array.from({ length: ROWS }, (_, i) => {
    const at = START + (round * ROWS + i) * MINUTE
    const later = changed && i % 10 === 0 ? 24 * 60 * MINUTE : 0
    return {
      ...example,
      id: `${scramble(round * ROWS + i)}`,
      location_id: `L${i % 7}`,
      version: later ? 2 : 1,
      created_at: new Date(at).toISOString(),
      closed_at: new Date(at + 20 * MINUTE + later).toISOString(),
      updated_at: new Date(at + 20 * MINUTE + later).toISOString(),
    }
  })

/** Square's ids are in no order. */
const scramble = (n: number) => ((n * 2_654_435_761) % 4_294_967_296).toString(36).padStart(7, '0')
