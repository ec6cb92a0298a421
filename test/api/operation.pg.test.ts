import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildServer } from '../../src/api/server.ts'
import { knownMigrations, pendingMigrations } from '../../src/db/migrate/migrate.ts'
import { createRun, currentRun, findRun, finishRun } from '../../src/db/state/runs.ts'
import { quarantine, syncState } from '../../src/db/state/state-schema.ts'
import { BEARER, openApi, type Api } from './api-fixture.ts'

let api: Api
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api.close())

const NAMES = [
  ...knownMigrations().map(({ name }) => name),
  expect.stringMatching(/^views_/),
  expect.stringMatching(/^comments_/),
]

test('health says that the process lives', async () => {
  const answer = await api.app.inject('/health')
  expect(answer.json()).toEqual({ status: 'ok', uptime_seconds: expect.any(Number) })
})

test('ready when Postgres, queue and schema are', async () => {
  const answer = await api.ask('GET', '/ready')
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toMatchObject({
    success: true,
    status: 'ok',
    postgres: 'ok',
    queue: 'ok',
    schema: 'ok',
  })
  expect(answer.json()).not.toHaveProperty('cause')
})

test('ready, but degraded, from a run that failed as a whole until one that did not', async () => {
  const ended = async (status: 'completed' | 'partial' | 'failed' | 'cancelled', error?: string) => {
    const created = await createRun(api.db, {
      kind: 'incremental',
      trigger: 'schedule',
      tables: ['vendors'],
      owner: 'x',
    })
    const id = created?.run.id ?? ''
    const meanwhile = await api.ask('GET', '/ready')
    await finishRun(api.db, id, status, error)
    const answer = await api.ask('GET', '/ready')
    expect([meanwhile.statusCode, answer.statusCode]).toEqual([200, 200])
    return [meanwhile.json().status, answer.json().status, answer.json().cause]
  }
  const cause = 'Square answered 401 ACCESS_TOKEN_EXPIRED to POST /oauth2/token/status'
  expect(await ended('completed')).toEqual(['ok', 'ok', undefined])
  expect(await ended('failed', cause)).toEqual(['ok', 'degraded', cause])
  expect(await ended('cancelled')).toEqual(['degraded', 'degraded', cause])
  expect(await ended('partial')).toEqual(['degraded', 'ok', undefined])
})

test('not ready while the queue is paused', async () => {
  await api.queues.queue.pause()
  const answer = await api.ask('GET', '/ready')
  await api.queues.queue.resume()
  expect(answer.statusCode).toBe(503)
  expect(answer.json()).toMatchObject({ queue: 'paused', error: expect.stringContaining('resume it') })
})

test.each([
  ['/admin/tables/vendors/approve-deletions?limit=5', undefined],
  ['/admin/table-migration', { dry_run: true }],
  ['/admin/quarantine/retry', { tables: ['vendors'] }],
  ['/admin/quarantine/retry?table=vendors', undefined],
  ['/admin/runs/00000000-0000-4000-8000-000000000000/cancel', { tables: ['vendors'] }],
])('what no route takes is refused, not ignored: %s %o', async (url, body) => {
  const answer = await api.ask('POST', url, body && { payload: body })
  expect(answer.statusCode).toBe(400)
  expect(await currentRun(api.db)).toBeUndefined()
})

test('records in quarantine are listed, latest first, without the records', async () => {
  const row = (table_name: string, record_key: string, last_seen_at: string) => ({
    table_name,
    record_key,
    last_seen_at,
    first_seen_at: '2025-11-01T00:00:00Z',
    record: '{"email":"secret@example.com"}',
    code: '22P05',
    reason: 'unsupported Unicode escape sequence',
  })
  await api.db
    .insert(quarantine)
    .values([
      row('vendors', 'V1', '2025-11-01T00:00:00Z'),
      row('locations', 'L1', '2025-11-02T00:00:00.000123Z'),
    ])
  const all = await api.ask('GET', '/admin/quarantine')
  expect(all.json().quarantine).toEqual([
    {
      table_name: 'locations',
      record_key: 'L1',
      code: '22P05',
      reason: 'unsupported Unicode escape sequence',
      attempts: 1,
      first_seen_at: '2025-11-01T00:00:00Z',
      last_seen_at: '2025-11-02T00:00:00.000123Z',
    },
    expect.objectContaining({ record_key: 'V1' }),
  ])
  expect(all.body).not.toContain('secret@example.com')
  expect((await api.ask('GET', '/admin/quarantine?table=vendors')).json().quarantine).toMatchObject([
    { record_key: 'V1' },
  ])
  expect((await api.ask('GET', '/admin/quarantine?limit=1')).json().quarantine).toMatchObject([
    { record_key: 'L1' },
  ])
  const unknown = await api.ask('GET', "/admin/quarantine?table=vendors'--")
  expect(unknown.statusCode).toBe(400)
  expect(unknown.json().error).toContain('the tables are')
})

test('withheld deletions can be approved once something is withheld, and the list is read again', async () => {
  expect((await api.ask('POST', '/admin/tables/nonsense/approve-deletions')).statusCode).toBe(400)
  expect((await api.ask('POST', '/admin/tables/vendors/approve-deletions')).statusCode).toBe(409)
  await api.db.insert(syncState).values({ table_name: 'vendors', deletions_withheld: 60 })
  const answer = await api.ask('POST', '/admin/tables/vendors/approve-deletions')
  expect(answer.statusCode).toBe(202)
  expect(answer.json()).toMatchObject({ approved: 60, started: true })
  const run = await findRun(api.db, answer.json().run_id)
  expect(run).toMatchObject({ kind: 'foundation', tables: ['vendors'] })
  await finishRun(api.db, run?.id ?? '', 'completed')
})

test('an approval stands, and says so, where the queue cannot be reached', async () => {
  const queues = { ...api.queues, isUp: () => false }
  const app = await buildServer({ ...api.deps, starter: { ...api.deps.starter, queues } })
  const url = '/admin/tables/vendors/approve-deletions'
  const answer = await app.inject({ method: 'POST', url, headers: BEARER, payload: { limit: 7 } })
  await app.close()
  expect(answer.statusCode).toBe(202)
  expect(answer.json()).toMatchObject({
    approved: 7,
    started: false,
    run_id: null,
    message: expect.stringContaining('the queue cannot be reached now'),
  })
})

test('a retry of the quarantine is a run over the tables that have one', async () => {
  const answer = await api.ask('POST', '/admin/quarantine/retry')
  expect(answer.statusCode).toBe(202)
  const { tables, run_id } = answer.json()
  const run = await findRun(api.db, run_id)
  expect(tables.length).toBeGreaterThan(0)
  expect(run?.tables.toSorted()).toEqual(tables)
  await finishRun(api.db, run_id, 'completed')
})

test('a verification is a run; repair belongs to it alone', async () => {
  const answer = await api.ask('POST', '/admin/verify?repair=true')
  expect(answer.json()).toMatchObject({ success: true, message: 'Verification started' })
  expect(await findRun(api.db, answer.json().run_id)).toMatchObject({ kind: 'verify', repair: true })
  await finishRun(api.db, answer.json().run_id, 'completed')
  expect((await api.ask('POST', '/admin/incremental-sync?repair=true')).statusCode).toBe(400)
})

test('a migration is refused while a run is under way', async () => {
  const created = await createRun(api.db, {
    kind: 'incremental',
    trigger: 'cli',
    tables: ['vendors'],
    owner: 'test/0/x',
  })
  const answer = await api.ask('POST', '/admin/table-migration')
  expect(answer.statusCode).toBe(409)
  expect(answer.json()).toMatchObject({ success: false })
  expect((await api.ask('POST', '/admin/table-migration?dry_run=true')).json()).toMatchObject({
    success: true,
    pending: [],
  })
  await finishRun(api.db, created?.run.id ?? '', 'completed')
})

test('a database without a schema: everything says so, a dry run lists, a migration applies once', async () => {
  const schema = api.deps.schema
  await api.db.execute(sql`drop schema ${sql.identifier(schema)} cascade`)
  const app = await buildServer(api.deps) // with an empty cache
  const ask = (method: 'GET' | 'POST', url: string) => app.inject({ method, url, headers: BEARER })
  try {
    const ready = await ask('GET', '/ready')
    expect(ready.statusCode).toBe(503)
    expect(ready.json()).toMatchObject({
      success: false,
      error: 'Not ready: schema',
      postgres: 'ok',
      queue: 'ok',
      schema: 'error',
    })
    const status = await ask('GET', '/admin/sync-status')
    expect(status.statusCode).toBe(503)
    expect(status.json().error).toBe('The schema is not up to date: POST /admin/table-migration')

    const dry = await ask('POST', '/admin/table-migration?dry_run=true')
    expect(dry.json()).toMatchObject({ success: true, pending: NAMES })
    expect(await pendingMigrations(api.db, schema)).toHaveLength(NAMES.length)
    const real = await ask('POST', '/admin/table-migration')
    expect(real.statusCode).toBe(200)
    expect(real.json()).toMatchObject({ success: true, applied: NAMES })
    expect((await ask('POST', '/admin/table-migration')).json()).toMatchObject({
      applied: [],
      message: 'The schema is up to date',
    })
    expect((await ask('GET', '/ready')).statusCode).toBe(200)
    expect((await ask('GET', '/admin/sync-status')).statusCode).toBe(200)
  } finally {
    await app.close()
  }
})
