import { pino } from 'pino'
import { eq, sql } from 'drizzle-orm'
import { dependencies, type TableDefinition } from '../../src/db/declaration/define-table.ts'
import { quote } from '../../src/db/rows/page-sql.ts'
import { createRun, finishRun } from '../../src/db/state/runs.ts'
import { postgresStore, type Store } from '../../src/db/store.ts'
import { finishRunTable, type RunTable, runTables } from '../../src/db/state/run-tables.ts'
import { type RunKind, verifications } from '../../src/db/state/state-schema.ts'
import { selectTables } from '../../src/db/declaration/tables.ts'
import { connectSquare } from '../../src/square/http/client.ts'
import { systemClock } from '../../src/runtime/clock.ts'
import { storeFetched } from '../../src/workers/by-id/ensure-parents.ts'
import { SharedReads } from '../../src/workers/read/shared-reads.ts'
import { describeEnd } from '../../src/workers/sync/describe-end.ts'
import { syncTable } from '../../src/workers/sync/sync-table.ts'
import type { TableWork, WorkerContext } from '../../src/workers/shared/work.ts'
import { openTestMirror } from './open-mirror.ts'
import { makeSample, type Sample } from './sample-records.ts'
import { startTableServer } from './table-server.ts'

/** Of a page, as the service has it by default. */
export const MAX_PAGE_BYTES = 8 * 1024 * 1024
export const LOCATIONS = ['L1', 'L2', 'L3']
/** One more than are read for one page. */
const PARENTS = 21

/** A mirror, a Square and the engine between them: syncs one table at a time, without a queue. */
export async function openBench() {
  const mirror = await openTestMirror({ max: 4 })
  const { db, tables } = mirror
  const server = await startTableServer(tables.values())
  const clock = { ...systemClock, random: () => 0, sleep: () => Promise.resolve() }
  let onPage = () => {}
  let extraRequests = 0
  const log = pino(
    { level: 'debug' },
    { write: (line) => void (line.includes('"msg":"page stored"') && onPage()) },
  )
  const square = connectSquare({
    baseUrl: server.baseUrl,
    accessToken: 'test-token',
    clock,
    limits: { burst: 1e9, startConcurrency: 10 },
    maxPageBytes: MAX_PAGE_BYTES,
  })
  const context = (store: Store = postgresStore(db)): WorkerContext => ({
    store,
    square,
    tables,
    log,
    clock,
    owner: 'bench',
    isDead: () => false,
    shared: new SharedReads(),
    extraRequests,
  })

  /** One run over one table. Rejects with what the table fails with. `dieAfterPage`: the run is cancelled with the first page stored. `recovers`: it stands for the one before. `losesReply`: the reply to the COMMIT of the first page never arrives. `beforeCommit`: called as the last thing within the transaction of every page. */
  async function sync(
    definition: TableDefinition,
    kind: RunKind = 'foundation',
    {
      dieAfterPage = false,
      recovers = dieAfterPage,
      repair = false,
      losesReply = false,
      beforeCommit,
    }: {
      dieAfterPage?: boolean
      recovers?: boolean
      repair?: boolean
      losesReply?: boolean
      beforeCommit?: () => Promise<void>
    } = {},
  ): Promise<RunTable> {
    const controller = new AbortController()
    onPage = () => void (dieAfterPage && controller.abort())
    const trigger = recovers ? 'recovery' : 'cli'
    const created = await createRun(db, { kind, trigger, tables: [definition.name], owner: 'bench', repair })
    if (!created?.fresh) throw new Error('another run is in the way')
    try {
      const store = losesReply
        ? loseReply(postgresStore(db))
        : beforeCommit && holdCommits(postgresStore(db), beforeCommit)
      await syncTable(context(store), created.run, definition, controller.signal)
    } catch (error) {
      const end = describeEnd(definition, error) // as the table's job records it
      if (end.status !== 'cancelled') await finishRunTable(db, created.run.id, definition.name, end)
      throw error
    } finally {
      await finishRun(db, created.run.id, 'completed')
    }
    const [tableRun] = await runTables(db, created.run.id)
    if (!tableRun) throw new Error('the run has no table')
    return tableRun
  }

  /** A verification; answers what it found. */
  async function verify(definition: TableDefinition, { repair = false, losesReply = false } = {}) {
    const { run_id, reason } = await sync(definition, 'verify', { repair, losesReply })
    const [found] = await db.select().from(verifications).where(eq(verifications.run_id, run_id))
    if (!found) throw new Error('the verification stored no result')
    const { listed, missing, stale, ghost, left, repaired, examples } = found
    return { listed, missing, stale, ghost, left, repaired, examples, reason }
  }

  /** Empties the table and all that it stands on. */
  const empty = (definition: TableDefinition) => mirror.sql.unsafe(emptyAll(definition, tables))

  /** Puts records into a table as if they had been fetched by id. */
  async function store(definition: TableDefinition, samples: readonly Sample[]): Promise<void> {
    const into = Object.keys(definition.source.perParent?.into ?? {})
    const given = Object.fromEntries(into.map((field) => [field, definition.example[field]]))
    server.show({ definition, samples: [], pageSize: 1 })
    const tableRun = { run: { id: null }, definition, stats: { requests: 0, retries: 0, bytes: 0 } }
    await storeFetched(
      // What storing by id uses of a table's run.
      { ...context(), ...tableRun, signal: new AbortController().signal } as unknown as TableWork,
      definition,
      samples.map(({ record }) => ({ ...given, ...record })),
    )
  }

  /** Begins a test: empty tables, and the locations and parents that this one needs. */
  async function prepare(
    definition: TableDefinition,
    parentCount = PARENTS,
  ): Promise<{ parents: Record<string, string>[] }> {
    const { perParent } = definition.source
    await empty(definition)
    if (definition.name !== 'locations' && perParent?.table !== 'locations') {
      await mirror.sql`insert into locations (id, raw, created_at) select id, '{}', now() - interval '12 days' from unnest(${LOCATIONS}::text[]) id`
    }
    const parent = perParent && tables.get(perParent.table)
    if (!perParent || !parent) return { parents: [] }
    for (const name of definition.after ?? []) {
      // A condition on parents may ask for a row in one of these.
      const other = name === parent.name ? undefined : tables.get(name)
      if (other) await store(other, [makeSample(other, 0, { location: 'L1' })])
    }
    const samples = Array.from({ length: parentCount }, (_, n) => makeSample(parent, n, { location: 'L1' }))
    await store(parent, samples)
    const columns = Object.entries(perParent.params).map(
      ([name, column]) => `${quote(column)} as ${quote(name)}`,
    )
    const parents = await db.execute<Record<string, string>>(sql`
      select ${sql.raw(columns.join(', '))} from ${sql.raw(quote(parent.name))}
      where not is_deleted and not is_placeholder and (${sql.raw(perParent.where ?? 'true')}) order by ${sql.raw(quote(parent.key[0] ?? ''))}`)
    return { parents: [...parents] }
  }

  /** Every row of a table and of its children, with the version of the row itself. */
  async function versions(definition: TableDefinition): Promise<string[]> {
    const names = [definition.name, ...(definition.children ?? []).map(({ name }) => name)]
    const rows = await db.execute<{ at: string }>(
      sql.raw(
        names
          .map((name) => `select '${name} ' || ctid || ' ' || xmin as at from ${quote(name)}`)
          .join(' union all '),
      ),
    )
    return rows.map(({ at }) => at).sort()
  }

  /** What a table and its children say, without what says when it was written. */
  async function content(definition: TableDefinition): Promise<string[]> {
    const names = [definition.name, ...(definition.children ?? []).map(({ name }) => name)]
    const found = await db.execute<{ row: string }>(
      sql.raw(
        names
          .map(
            (name) =>
              `select '${name} ' || (to_jsonb(t) - 'synced_at' - 'run_id')::text as row from ${quote(name)} t`,
          )
          .join(' union all '),
      ),
    )
    return found.map(({ row }) => row).sort()
  }

  const rows = async (table: string): Promise<Record<string, unknown>[]> => [
    ...(await db.execute<Record<string, unknown>>(sql.raw(`select * from ${quote(table)}`))),
  ]

  return {
    ...mirror,
    /** What runs from now on may spend beyond the changes; at first nothing. */
    spend: (requests: number) => void (extraRequests = requests),
    server,
    context,
    sync,
    verify,
    prepare,
    empty,
    versions,
    content,
    rows,
    async close() {
      await server.close()
      await mirror.close()
    },
  }
}

export type Bench = Awaited<ReturnType<typeof openBench>>

/** The first page is committed, and whoever stored it is told that the connection broke. */
function loseReply(store: Store): Store {
  let lost = false
  return {
    ...store,
    async transaction(work) {
      let isPage = false
      const answer = await store.transaction((tx) =>
        work({
          ...tx,
          moveCheckpoint(...args) {
            isPage = true
            return tx.moveCheckpoint(...args)
          },
        }),
      )
      if (lost || !isPage) return answer
      lost = true
      throw Object.assign(new Error('the connection is closed'), { code: 'CONNECTION_CLOSED' })
    },
  }
}

/** The store whose pages wait before their COMMIT. */
const holdCommits = (store: Store, beforeCommit: () => Promise<void>): Store => ({
  ...store,
  transaction: (work) =>
    store.transaction((tx) =>
      work({
        ...tx,
        async moveCheckpoint(...args) {
          await tx.moveCheckpoint(...args)
          await beforeCommit()
        },
      }),
    ),
})

/** Deletes from the table, from all that it stands on, and the state: a table after those that point to it. */
function emptyAll(definition: TableDefinition, tables: Parameters<typeof selectTables>[0]): string {
  const names = new Set<string>()
  const visit = (name: string | undefined) => {
    const found = name === undefined || names.has(name) ? undefined : tables.get(name)
    if (!found) return
    names.add(found.name)
    for (const parent of [...dependencies(found), found.source.perParent?.table]) visit(parent)
  }
  for (const name of [definition.name, 'locations', 'merchants']) visit(name)
  const ordered = selectTables(tables, [...names]).reverse()
  const all = ordered.flatMap((name) => [
    ...(tables.get(name)?.children ?? []).map((child) => child.name),
    name,
  ])
  const state = [
    'verifications',
    'sync_run_tables',
    'sync_runs',
    'sync_state',
    'sync_seen',
    'sync_asked',
    'sync_wanted',
    'record_aliases',
    'quarantine',
  ]
  return [...all, ...state].map((name) => `delete from ${quote(name)};`).join('')
}
