import { inArray, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createRun, finishRun } from '../../src/db/state/runs.ts'
import { startRunTable } from '../../src/db/state/run-tables.ts'
import { quarantine, syncState, verifications } from '../../src/db/state/state-schema.ts'
import { buildServer } from '../../src/api/server.ts'
import { openQueues } from '../../src/producer/queue/queue.ts'
import { startTestRedis } from '../support/redis-server.ts'
import { BEARER, SCHEMA, openApi, type Api } from './api-fixture.ts'

let api: Api
beforeAll(async () => {
  api = await openApi()
  await api.db.insert(syncState).values([
    {
      table_name: 'locations',
      status: 'completed',
      last_sync_timestamp: '2025-11-20T11:00:00.123456Z',
      fresh_as_of: '2025-11-20T11:00:00.123456Z',
      watermark: '2025-11-11T00:00:00.5Z', // nothing has changed since
      last_attempt_at: '2025-11-20T11:30:00Z',
      last_success_at: '2025-11-20T11:00:00Z',
      records_synced: 12,
      sync_duration_seconds: 0.25,
      row_count: 9,
      updated_at: '2025-11-20T11:00:01Z',
    },
    {
      table_name: 'catalog_items',
      status: 'running',
      checkpoint_at: '2025-11-20T11:58:00Z',
      checkpoint: {
        kind: 'full',
        run_id: 'x',
        since: null,
        begun_at: '2025-11-20T11:57:00Z',
        signpost: null,
        started_at: null,
        partitions: [
          { params: {}, cursor: null, page: 4, done: true },
          { params: {}, cursor: 'opaque-cursor', page: 3, done: false },
        ],
      },
    },
    // Made by another table's job, which fetched a parent.
    { table_name: 'catalog_categories', row_count: 2 },
    { table_name: 'no_longer_declared', row_count: 5 },
  ])
  await api.db.insert(quarantine).values(
    ['a', 'b'].map((record_key) => ({
      table_name: 'locations',
      record_key,
      record: '{}',
      code: '22P05',
      reason: 'bad',
    })),
  )
})
afterAll(() => api.close())
beforeEach(() => {
  api.time.ms += 60_000 // past the cache
})

const readStatus = async () => {
  const answer = await api.ask('GET', '/admin/sync-status')
  expect(answer.statusCode).toBe(200)
  return answer.json()
}

test('every declared table appears, with what is known of it', async () => {
  api.time.ms = Date.parse('2025-11-20T12:00:00Z')
  const status = await readStatus()
  const names = [...api.tables.keys()]
  const { sync_statuses: statuses, total_tables_tracked } = status.sync_status
  expect(total_tables_tracked).toBe(names.length)
  expect(statuses.map(({ table_name }: { table_name: string }) => table_name)).toEqual(names)
  const of = (name: string) => statuses.find(({ table_name }: { table_name: string }) => table_name === name)
  expect(of('locations')).toEqual({
    table_name: 'locations',
    domain: api.tables.get('locations')?.domain,
    last_sync_timestamp: '2025-11-20T11:00:00.123456Z',
    records_synced: 12,
    sync_duration_seconds: 0.25,
    updated_at: '2025-11-20T11:00:01Z',
    status: 'completed',
    reason: null,
    missing_scope: null,
    last_attempt: '2025-11-20T11:30:00Z',
    last_success: '2025-11-20T11:00:00Z',
    fresh_as_of: '2025-11-20T11:00:00.123456Z',
    fresh: true,
    watermark: '2025-11-11T00:00:00.5Z',
    lag_seconds: 3599.877,
    row_count: 9,
    quarantined: 2,
    deletions_withheld: 0,
    changes_seen: 'at once',
    deletions_seen: 'at once',
    last_error: null,
    last_verified_at: null,
    verification: null,
    progress: null,
  })
  expect(of('catalog_items')).toMatchObject({
    status: 'running',
    watermark: null,
    lag_seconds: null,
    progress: {
      kind: 'full',
      pages: 7,
      partitions_done: 1,
      partitions_total: 2,
      checkpoint_at: '2025-11-20T11:58:00Z',
    },
  })
  expect(JSON.stringify(status)).not.toContain('opaque-cursor')
  expect(of('catalog_categories')).toMatchObject({ status: 'never', row_count: 2 })
  expect(of('vendors')).toMatchObject({ status: 'never', row_count: 0, last_sync_timestamp: null })
  expect(status.table_counts).toEqual(Object.fromEntries(names.map((name) => [name, of(name).row_count])))
  expect(status).toMatchObject({
    success: true,
    fresh_as_of: null,
    fresh: false,
    current_run: null,
    next_run_at: '2025-11-21T12:00:00.000Z',
    timestamp: '2025-11-20T12:00:00.000Z',
  })
})

test('the mirror is as fresh as the oldest of its tables, without those that Square never showed', async () => {
  api.time.ms = Date.parse('2025-11-20T13:00:00Z')
  const chosen = ['locations', 'orders', 'payouts', 'payout_entries', 'devices']
  await api.db.insert(syncState).values([
    {
      table_name: 'orders',
      status: 'forbidden',
      refusal: 'forbidden',
      missing_scope: 'ORDERS_READ',
      reason: '403',
    },
    {
      table_name: 'payouts',
      status: 'running',
      refusal: 'forbidden',
      last_sync_timestamp: '2025-11-20T10:00:00Z',
      fresh_as_of: '2025-11-20T10:00:00Z',
    },
    {
      table_name: 'payout_entries',
      status: 'completed',
      last_sync_timestamp: '2025-11-20T12:00:00Z',
      fresh_as_of: '2025-11-20T12:00:00Z',
    },
    { table_name: 'devices', status: 'running', refusal: 'unavailable' },
  ])
  const starter = { ...api.deps.starter, defaultTables: chosen }
  const app = await buildServer({ ...api.deps, starter })
  const look = async () => (await app.inject({ url: '/admin/sync-status', headers: BEARER })).json()
  const early = await look()
  const of = (name: string) =>
    early.sync_status.sync_statuses.find(({ table_name }: { table_name: string }) => table_name === name)
  expect(of('orders')).toMatchObject({
    fresh_as_of: null,
    fresh: null,
    lag_seconds: null,
    missing_scope: 'ORDERS_READ',
  })
  expect(of('devices')).toMatchObject({ fresh: null })
  expect(of('payout_entries')).toMatchObject({ fresh_as_of: '2025-11-20T10:00:00Z', lag_seconds: 3 * 3600 })
  expect(early).toMatchObject({ fresh_as_of: '2025-11-20T10:00:00Z', fresh: true })
  api.time.ms = Date.parse('2025-11-20T14:00:00Z') // two hours after the slot
  expect(await look()).toMatchObject({ fresh_as_of: '2025-11-20T10:00:00Z', fresh: false })
  await app.close()
  await api.db.delete(syncState).where(inArray(syncState.table_name, chosen.slice(1)))
})

test('what the last verification found is shown, and no older one', async () => {
  const found = {
    table_name: 'vendors',
    listed: 9,
    repaired: true,
    examples: { missing: [], stale: [], ghost: [] },
  }
  for (const [at, missing] of [
    ['2025-11-10T03:00:00.123456Z', 7],
    ['2025-11-17T03:00:00.123456Z', 1],
  ] as const) {
    const created = await createRun(api.db, {
      kind: 'verify',
      trigger: 'schedule',
      tables: ['vendors'],
      owner: 'x',
    })
    const run_id = created?.run.id ?? ''
    await finishRun(api.db, run_id, 'completed')
    await api.db
      .insert(verifications)
      .values({ ...found, run_id, verified_at: at, missing, stale: 2, ghost: 3 })
  }
  await api.db
    .insert(syncState)
    .values({ table_name: 'vendors', last_verified_at: '2025-11-17T03:00:00.123456Z' })
  const { sync_statuses } = (await readStatus()).sync_status
  expect(sync_statuses).toHaveLength(api.tables.size)
  expect(
    sync_statuses.find(({ table_name }: { table_name: string }) => table_name === 'vendors'),
  ).toMatchObject({
    last_verified_at: '2025-11-17T03:00:00.123456Z',
    verification: { missing: 1, stale: 2, ghost: 3, repaired: true },
  })
})

test('the run that is under way is shown per table', async () => {
  const created = await createRun(api.db, {
    kind: 'incremental',
    trigger: 'schedule',
    tables: ['locations', 'vendors'],
    owner: 'test/0/x',
  })
  const id = created?.run.id ?? ''
  await startRunTable(api.db, id, 'vendors', null)
  expect((await readStatus()).current_run).toEqual({
    run_id: id,
    kind: 'incremental',
    trigger: 'schedule',
    started_at: expect.stringMatching(/Z$/),
    tables: { locations: 'waiting', vendors: 'running' },
  })
  await finishRun(api.db, id, 'failed', 'Square answered 401 UNAUTHORIZED')
  api.time.ms += 60_000
  expect((await readStatus()).last_run).toMatchObject({
    run_id: id,
    status: 'failed',
    error: 'Square answered 401 UNAUTHORIZED',
    token_expires_at: null,
  })
})

test('within two seconds all who look share one answer', async () => {
  const [one, two] = await Promise.all([readStatus(), readStatus()])
  expect(two).toEqual(one)
  await api.db.insert(syncState).values({ table_name: 'merchants', row_count: 1 })
  api.time.ms += 1999
  expect((await readStatus()).timestamp).toBe(one.timestamp)
  api.time.ms += 1
  expect((await readStatus()).table_counts.merchants).toBe(1)
})

test('500 looks a second, for three seconds, ask the database twice, and no table of the mirror; also with Redis gone', async () => {
  const redis = await startTestRedis('--maxmemory-policy', 'noeviction')
  const queues = redis.url
    ? await openQueues({
        redisUrl: redis.url,
        databaseUrl: api.own.url,
        databaseSsl: false,
        name: `square-sync-${SCHEMA}`,
        log: api.deps.log,
      })
    : api.queues
  const app = await buildServer({ ...api.deps, starter: { ...api.deps.starter, queues } })
  const said: string[] = []
  const { debug } = api.sql.options
  try {
    await redis.close() // from here on nothing answers there
    const look = () => app.inject({ url: '/admin/sync-status', headers: BEARER })
    api.time.ms += 60_000
    api.sql.options.debug = (_connection: number, query: string) => void said.push(query)
    for (let batch = 0; batch < 60; batch++) {
      const answers = await Promise.all(Array.from({ length: 25 }, look))
      expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
      api.time.ms += 50
    }
  } finally {
    api.sql.options.debug = debug as never // as it was
    await app.close()
    if (queues !== api.queues) await queues.close()
  }
  const asked = (table: string) => said.filter((query) => query.includes(`from "${table}"`)).length
  expect([asked('sync_state'), asked('quarantine'), asked('sync_runs')]).toEqual([2, 2, 2])
  const mirrored = said.filter((query) => [...api.tables.keys()].some((name) => query.includes(`"${name}"`)))
  expect(mirrored).toEqual([])
})

test('status is answered while the queue is gone, and ready says which part is', async () => {
  const other = await openApi()
  try {
    await other.db.execute(sql`drop schema bullmq cascade`)
    expect((await other.ask('GET', '/admin/sync-status')).statusCode).toBe(200)
    const ready = await other.ask('GET', '/ready')
    expect(ready.statusCode).toBe(503)
    expect(ready.json()).toMatchObject({
      postgres: 'ok',
      queue: 'error',
      schema: 'ok',
      error: 'Not ready: queue',
    })
    const trigger = await other.ask('POST', '/admin/incremental-sync')
    expect(trigger.statusCode).toBe(503)
    expect(trigger.json().error).toMatch(/^The queue cannot be reached: no run was started\. Postgres at /)
    expect((await other.ask('GET', '/admin/sync-status')).json().current_run).toBeNull()
  } finally {
    await other.close()
  }
})
