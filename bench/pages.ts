import { once } from 'node:events'
import { getTableColumns, sql } from 'drizzle-orm'
import postgres from 'postgres'
import { startSimulator } from '../packages/square-simulator/src/server.ts'
import { type Database, type Db, openDatabase } from '../src/db/connection/client.ts'
import type { TableDefinition } from '../src/db/declaration/define-table.ts'
import type { MirrorTable } from '../src/db/declaration/drizzle-schema.ts'
import { loadTables, mirrorSchema } from '../src/db/declaration/tables.ts'
import { migrate } from '../src/db/migrate/migrate.ts'
import { quote } from '../src/db/rows/page-sql.ts'
import { storePlaceholders } from '../src/db/rows/parents.ts'
import { preparePage } from '../src/db/rows/prepare-page.ts'
import { findChanged, storeRows } from '../src/db/rows/upsert-page.ts'
import { parseJson } from '../src/json/lossless.ts'
import { referencedIds } from '../src/workers/by-id/referenced-ids.ts'

const SCHEMA = 'bench_pages'
const PAGE = 500

type Record_ = Record<string, unknown>

/** What one table's pages become, in the form that each way of writing takes. */
interface Subject {
  definition: TableDefinition
  /** The table and its children: names and drizzle tables, parents first. */
  tables: { name: string; drizzle: MirrorTable; keyed: string }[]
  /** Bodies as Square sends them. */
  bodies: string[]
  /** The same with a tenth of the records changed. */
  changed: string[]
  /** For each page the tables that it has rows for, as COPY text and as drizzle selects them. */
  copies: { into: string; text: string }[][]
  values: { drizzle: MirrorTable; rows: Record_[] }[][]
  rows: number
}

/**
 * From a page's text to committed rows with all parts, against COPY of the same rows into the same tables with their keys, references and
 * indexes: the texts for COPY and the objects for drizzle are made beforehand and cost nothing. Interleaved; medians, and the range of
 * each ratio over the rounds.
 */
export async function measurePages(url: string, { records = 4000, rounds = 5 } = {}): Promise<string[][]> {
  const two = openDatabase({ url, schema: SCHEMA, ssl: 'disable', max: 2, applicationName: 'bench' })
  const one = openDatabase({ url, schema: SCHEMA, ssl: 'disable', max: 1, applicationName: 'bench' })
  const copier = postgres(url, { max: 2, connection: { search_path: SCHEMA }, onnotice: () => undefined })
  await migrate(two.db, SCHEMA)
  const simulator = await startSimulator({
    profile: 'full',
    sizes: { orders: records, catalog_items: records / 4, catalog_variations: records },
  })
  const lines = [['', 'rows/s', 'of COPY', 'range']]
  for (const name of ['orders', 'catalog_variations']) {
    const found = simulator.world.searchable(name).map(({ object }) => object as Record_)
    const subject = await makeSubject(two, copier, name, found.slice(0, records))
    lines.push(...(await measure(subject, { one, two, copier, rounds })))
  }
  await simulator.close()
  await Promise.all([one.close(), two.close(), copier.end()])
  return lines
}

async function measure(
  subject: Subject,
  { one, two, copier, rounds }: { one: Database; two: Database; copier: postgres.Sql; rounds: number },
): Promise<string[][]> {
  const { definition, bodies, changed, copies, values } = subject
  const ours = (database: Database, pages: string[]) => (lanes: number) =>
    inLanes(lanes, pages, (body) => storeBody(database.db, definition, body))
  const load = () => truncate(two.db, subject)
  const ways: { name: string; before?: () => Promise<void>; run: () => Promise<void> }[] = [
    {
      name: 'COPY, 2 connections',
      before: load,
      run: () => inLanes(2, copies, (page) => copyPage(copier, page)),
    },
    {
      name: 'COPY, 1 connection',
      before: load,
      run: () => inLanes(1, copies, (page) => copyPage(copier, page)),
    },
    {
      name: 'drizzle values(), 2 connections',
      before: load,
      run: () => inLanes(2, values, (page) => insertValues(two.db, page)),
    },
    { name: 'ours, 1 connection', before: load, run: () => ours(one, bodies)(1) },
    { name: 'ours, 2 connections', before: load, run: () => ours(two, bodies)(2) },
    { name: 'ours, nothing changed', run: () => ours(two, bodies)(2) },
    { name: 'ours, 10 % changed', run: () => ours(two, changed)(2) },
  ]
  const times = new Map<string, number[]>(ways.map(({ name }) => [name, []]))
  for (let round = -1; round < rounds; round++) {
    for (const { name, before, run } of ways) {
      await before?.()
      await two.db.execute(sql`checkpoint`)
      const start = performance.now()
      await run()
      if (round >= 0) times.get(name)?.push(performance.now() - start) // the first round warms up
    }
  }
  const copied = times.get(ways[0]?.name ?? '') ?? []
  return ways.map(({ name }) => {
    const took = times.get(name) ?? []
    const ratios = took.map((ms, round) => (copied[round] ?? Infinity) / ms).sort((a, b) => a - b)
    const range = `${ratios[0]?.toFixed(2)}–${ratios.at(-1)?.toFixed(2)}`
    return [
      `${definition.name}: ${name}`,
      String(Math.round((subject.rows / median(took)) * 1000)),
      (median(copied) / median(took)).toFixed(2),
      range,
    ]
  })
}

/** The way of the service, without the state of a run that it writes in the same transaction. */
async function storeBody(db: Db, definition: TableDefinition, body: string): Promise<void> {
  const records = (parseJson(body) as Record<string, Record_[]>)[definition.name] ?? []
  const { rows } = preparePage(definition, records)
  const changed = await findChanged(db, definition, rows)
  if (changed.length > 0) await db.transaction((tx) => storeRows(tx, definition, changed, { runId: null }))
}

async function copyPage(copier: postgres.Sql, page: Subject['copies'][number]): Promise<void> {
  await copier.begin(async (tx) => {
    for (const { into, text } of page) {
      const stream = await tx.unsafe(`copy ${into} from stdin`).writable()
      stream.end(text)
      await once(stream, 'finish')
    }
  })
}

async function insertValues(db: Db, page: Subject['values'][number]): Promise<void> {
  await db.transaction(async (tx) => {
    for (const { drizzle, rows } of page) {
      // A statement takes 65,534 parameters at most.
      const most = Math.floor(65_534 / Object.keys(rows[0] ?? {}).length)
      for (let at = 0; at < rows.length; at += most)
        await tx.insert(drizzle).values(rows.slice(at, at + most) as never)
    }
  })
}

/** Stores the records once, to read back the rows that the other ways are to write. */
async function makeSubject(
  { db }: Database,
  copier: postgres.Sql,
  name: string,
  records: Record_[],
): Promise<Subject> {
  const declared = await loadTables()
  const definition = declared.get(name)
  if (!definition) throw new Error(`${name} is not declared`)
  const schema = mirrorSchema(declared)
  const tables = [
    { name, keyed: definition.key[0] ?? '' },
    ...(definition.children ?? []).map((child) => ({ name: child.name, keyed: child.parent[0] ?? '' })),
  ].flatMap((table) => {
    const drizzle = schema.get(table.name)
    return drizzle ? [{ ...table, drizzle }] : []
  })
  const pages = chunks(records, PAGE)
  const subject: Subject = {
    definition,
    tables,
    bodies: pages.map((page) => JSON.stringify({ [name]: page })),
    changed: pages.map((page) =>
      JSON.stringify({ [name]: page.map((record, i) => (i % 10 ? record : alter(record))) }),
    ),
    copies: [],
    values: [],
    rows: 0,
  }
  for (const [parent, ids] of referencedIds(
    definition,
    records.map((fit) => ({ fit })),
    ({ enforced }) => enforced,
  )) {
    const target = declared.get(parent)
    if (target && parent !== name) await storePlaceholders(db, target, [...ids], RUN)
  }
  await truncate(db, subject)
  for (const body of subject.bodies) await storeBody(db, definition, body)
  for (const page of pages) {
    const ids = page.map(({ id }) => String(id))
    const copies: Subject['copies'][number] = []
    const values: Subject['values'][number] = []
    for (const table of tables) {
      const rows = await db
        .select()
        .from(table.drizzle)
        .where(
          sql`${sql.raw(quote(table.keyed))} in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`,
        )
      if (rows.length === 0) continue
      subject.rows += rows.length
      values.push({ drizzle: table.drizzle, rows })
      copies.push({
        into: `${quote(table.name)} (${columnsOf(table.drizzle).join(', ')})`,
        text: await copyText(copier, table, ids),
      })
    }
    subject.copies.push(copies)
    subject.values.push(values)
  }
  return subject
}

/** The rows of these parents in COPY's text format. */
async function copyText(
  copier: postgres.Sql,
  { name, keyed, drizzle }: Subject['tables'][number],
  ids: readonly string[],
): Promise<string> {
  const columns = columnsOf(drizzle).map((column) => `${column}::text`)
  const rows = await copier
    .unsafe(`select ${columns.join(', ')} from ${quote(name)} where ${quote(keyed)} = any($1)`, [
      ids as string[],
    ])
    .values()
  const escaped = (value: string | null) =>
    value === null ? '\\N' : value.replaceAll(/[\\\t\n\r]/g, (c) => ESCAPES[c] ?? c)
  return rows.map((row) => `${row.map(escaped).join('\t')}\n`).join('')
}

const columnsOf = (table: MirrorTable) => Object.values(getTableColumns(table)).map(({ name }) => quote(name))

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

const RUN = '00000000-0000-0000-0000-000000000000'

/** A later version of a record, as Square would show it. */
function alter(record: Record_): Record_ {
  const later = new Date(Date.parse(String(record['updated_at'])) + 60_000).toISOString()
  const version = typeof record['version'] === 'number' ? { version: record['version'] + 1 } : {}
  return { ...record, ...version, updated_at: later }
}

async function truncate(db: Db, { definition }: Subject): Promise<void> {
  await db.execute(sql.raw(`truncate ${quote(definition.name)} cascade`))
}

async function inLanes<T>(
  lanes: number,
  pages: readonly T[],
  write: (page: T) => Promise<void>,
): Promise<void> {
  const left = pages.values()
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const page of left) await write(page)
    }),
  )
}

const chunks = <T>(all: readonly T[], size: number) =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Infinity
