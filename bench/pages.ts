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
import { cutRecords } from '../src/json/cut-records.ts'
import { referencedIds } from '../src/workers/by-id/referenced-ids.ts'
import type { Bench, Figure, Measurement } from './harness/measurement.ts'
import { interleave, ratios, summary, timed } from './harness/rounds.ts'

const SCHEMA = 'bench_pages'
const PAGE = 500

type Fields = Record<string, unknown>

/** What one table's pages become, in the form that each way of writing takes. */
interface Subject {
  definition: TableDefinition
  /** The table and its children: names and drizzle tables, parents first. */
  tables: { name: string; drizzle: MirrorTable; keyed: string }[]
  /** Bodies as Square sends them. */
  bodies: Buffer[]
  /** The same with a tenth of the records changed. */
  changed: Buffer[]
  /** For each page the tables that it has rows for, as COPY text and as drizzle selects them. */
  copies: { into: string; text: string }[][]
  values: { drizzle: MirrorTable; rows: Fields[] }[][]
  rows: number
}

export const measurement: Measurement = {
  about:
    'Pages of 500, from their bytes to committed rows with all parts, on two connections. Against COPY of the same rows, parts too, into the same tables with their keys, references and indexes: its texts are made beforehand and cost nothing, nor do the objects for multi-row `values()` of drizzle.',
  measure,
}

/** Records and rounds. */
const SIZES = { quick: [1000, 1], usual: [4000, 5], full: [10_000, 5] } as const

/** How many times as fast as the other way. The parts of variations are few, so that reading their pages weighs more. */
const TARGETS = {
  orders: { copy: 1, unchanged: 8, changed: 4, values: 3 },
  catalog_variations: { copy: undefined, unchanged: undefined, changed: undefined, values: 3 },
}

async function measure({ postgresUrl: url, scale }: Bench): Promise<Figure[]> {
  const [records, rounds] = SIZES[scale]
  const two = openDatabase({ url, schema: SCHEMA, ssl: 'disable', max: 2, applicationName: 'bench' })
  const one = openDatabase({ url, schema: SCHEMA, ssl: 'disable', max: 1, applicationName: 'bench' })
  const copier = postgres(url, { max: 2, connection: { search_path: SCHEMA }, onnotice: () => undefined })
  await migrate(two.db, SCHEMA)
  const simulator = await startSimulator({
    profile: 'full',
    sizes: { orders: records, catalog_items: records / 4, catalog_variations: records },
  })
  const figures: Figure[] = []
  for (const name of ['orders', 'catalog_variations'] as const) {
    const found = simulator.world.searchable(name).map(({ object }) => object as Fields)
    const subject = await makeSubject(two, copier, name, found.slice(0, records))
    figures.push(...(await measureTable(name, subject, { one, two, copier, rounds })))
  }
  await simulator.close()
  await Promise.all([one.close(), two.close(), copier.end()])
  return figures
}

async function measureTable(
  name: keyof typeof TARGETS,
  subject: Subject,
  { one, two, copier, rounds }: { one: Database; two: Database; copier: postgres.Sql; rounds: number },
): Promise<Figure[]> {
  const { definition, bodies, changed, copies, values } = subject
  const ours = ({ db }: Database, lanes: number, pages: readonly Buffer[]) =>
    timed(() => inLanes(lanes, pages, (body) => storeBody(db, definition, body)))
  const [unchangedMs, changedMs]: [number[], number[]] = [[], []]
  const load = async (work: () => Promise<number>) => {
    await two.db.execute(sql.raw(`truncate ${quote(name)} cascade`))
    await two.db.execute(sql`checkpoint`)
    return work()
  }
  const ms = await interleave(rounds, {
    copy: () => load(() => timed(() => inLanes(2, copies, (page) => copyPage(copier, page)))),
    copyAlone: () => load(() => timed(() => inLanes(1, copies, (page) => copyPage(copier, page)))),
    values: () => load(() => timed(() => inLanes(2, values, (page) => insertValues(two.db, page)))),
    alone: () => load(() => ours(one, 1, bodies)),
    ours: async () => {
      const took = await load(() => ours(two, 2, bodies))
      unchangedMs.push(await ours(two, 2, bodies))
      changedMs.push(await ours(two, 2, changed))
      return took
    },
  })
  const rate = (times: readonly number[]) => summary(times.map((time) => (subject.rows / time) * 1000))
  const target = (atLeast: number | undefined) => (atLeast === undefined ? {} : { target: { atLeast } })
  const ratio = (title: string, what: string, times: readonly number[], atLeast?: number): Figure => ({
    name: `${name}, ${title}`,
    what,
    unit: '×',
    ...target(atLeast),
    ...summary(ratios(ms.copy, times)),
  })
  const goals = TARGETS[name]
  return [
    { name: `${name}, COPY`, what: 'rows and parts, two connections', unit: 'rows/s', ...rate(ms.copy) },
    { name: `${name}, ours`, what: 'rows and parts, two connections', unit: 'rows/s', ...rate(ms.ours) },
    ratio('all new', 'the speed of COPY', ms.ours, goals.copy),
    ratio('nothing changed', 'the speed of COPY', unchangedMs, goals.unchanged),
    ratio('10 % changed', 'the speed of COPY', changedMs, goals.changed),
    {
      name: `${name}, against values()`,
      what: 'the speed of drizzle’s multi-row values(), all new',
      unit: '×',
      ...target(goals.values),
      ...summary(ratios(ms.values, ms.ours)),
    },
    {
      name: `${name}, one connection`,
      what: 'all new, the speed of COPY on one connection too',
      unit: '×',
      ...summary(ratios(ms.copyAlone, ms.alone)),
    },
  ]
}

/** The way of the service, without the state of a run that it writes in the same transaction. */
async function storeBody(db: Db, definition: TableDefinition, body: Buffer): Promise<void> {
  const records = cutRecords(body, definition.name)?.records ?? []
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
  records: Fields[],
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
    bodies: pages.map((page) => Buffer.from(JSON.stringify({ [name]: page }))),
    changed: pages.map((page) =>
      Buffer.from(JSON.stringify({ [name]: page.map((record, i) => (i % 10 ? record : alter(record))) })),
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
  await db.execute(sql.raw(`truncate ${quote(name)} cascade`))
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
function alter(record: Fields): Fields {
  const later = new Date(Date.parse(String(record['updated_at'])) + 60_000).toISOString()
  const version = typeof record['version'] === 'number' ? { version: record['version'] + 1 } : {}
  return { ...record, ...version, updated_at: later }
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
