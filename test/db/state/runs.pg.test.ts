import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { putInQuarantine } from '../../../src/db/state/quarantine.ts'
import { iso, reportRun } from '../../../src/db/state/run-report.ts'
import {
  createRun,
  currentRun,
  finishRun,
  isExpired,
  type NewRun,
  requestCancel,
  type Run,
  touchRun,
} from '../../../src/db/state/runs.ts'
import { addToRunTable, finishRunTable, runTables, startRunTable } from '../../../src/db/state/run-tables.ts'
import { openTestMirror, type TestMirror } from '../../support/open-mirror.ts'

let mirror: TestMirror

beforeAll(async () => {
  mirror = await openTestMirror()
})
afterAll(() => mirror.close())
beforeEach(() =>
  mirror.sql.unsafe('delete from sync_run_tables; delete from sync_runs; delete from quarantine'),
)

const request: NewRun = {
  kind: 'incremental',
  trigger: 'http',
  tables: ['locations', 'vendors'],
  owner: 'me',
}

async function start(more: Partial<NewRun> = {}): Promise<Run> {
  const created = await createRun(mirror.db, { ...request, ...more })
  if (!created?.fresh) throw new Error('there is a run already')
  return created.run
}
const statuses = async (id: string) => (await runTables(mirror.db, id)).map(({ status }) => status)

test('fifty that start at once start one run, and all learn its id', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => createRun(mirror.db, request)))
  expect(answers.filter((answer) => answer?.fresh)).toHaveLength(1)
  expect(new Set(answers.map((answer) => answer?.run.id)).size).toBe(1)
  expect(await mirror.sql`select * from sync_run_tables`).toHaveLength(2)
})

test('a slot of the schedule has one run, ever', async () => {
  const scheduledFor = '2026-01-01T12:00:00.000Z'
  const run = await start({ scheduledFor })
  await finishRun(mirror.db, run.id, 'completed')
  expect(await createRun(mirror.db, { ...request, scheduledFor })).toBeUndefined()
  expect((await createRun(mirror.db, { ...request, scheduledFor: '2026-01-02T12:00:00.000Z' }))?.fresh).toBe(
    true,
  )
})

test('the end of a run cancels the tables that have not ended, and is said once', async () => {
  const run = await start()
  await finishRunTable(mirror.db, run.id, 'locations', { status: 'completed' })
  await finishRun(mirror.db, run.id, 'failed', 'the reason')
  expect(await statuses(run.id)).toEqual(['completed', 'cancelled'])
  await finishRun(mirror.db, run.id, 'completed', 'another')
  expect(await reportRun(mirror.db, run.id)).toMatchObject({
    status: 'failed',
    error: 'the reason',
    success: false,
  })
  expect(await currentRun(mirror.db)).toBeUndefined()
})

test('of a table the first end counts, and an ended run starts none', async () => {
  const run = await start()
  expect(await startRunTable(mirror.db, run.id, 'vendors', null)).toBe(true)
  expect(await startRunTable(mirror.db, run.id, 'vendors', null)).toBe(true)
  await finishRunTable(mirror.db, run.id, 'vendors', { status: 'failed', error: 'first' })
  await finishRunTable(mirror.db, run.id, 'vendors', { status: 'completed' })
  expect(await startRunTable(mirror.db, run.id, 'vendors', null)).toBe(false)
  expect(await statuses(run.id)).toEqual(['waiting', 'failed'])
  await finishRun(mirror.db, run.id, 'partial')
  expect(await startRunTable(mirror.db, run.id, 'locations', null)).toBe(false)
})

test('a sign of life tells whether the run is still wanted', async () => {
  const run = await start()
  expect(await isExpired(mirror.db, run.id)).toBe(false)
  expect(await touchRun(mirror.db, run.id, 'other')).toBe('running')
  await mirror.sql`update sync_runs set lease_until = now() - interval '1 second'`
  expect(await isExpired(mirror.db, run.id)).toBe(true)
  await touchRun(mirror.db, run.id, 'other')
  expect(await isExpired(mirror.db, run.id)).toBe(false)
  expect(await requestCancel(mirror.db, run.id, 'why')).toBe(true)
  expect(await touchRun(mirror.db, run.id, 'other')).toBe('cancelled')
  await finishRun(mirror.db, run.id, 'cancelled')
  expect(await touchRun(mirror.db, run.id, 'other')).toBe('ended')
  expect(await requestCancel(mirror.db, run.id)).toBe(false)
  expect(await isExpired(mirror.db, randomUUID())).toBe(true)
})

test('counters add up, drift by its path', async () => {
  const run = await start()
  for (const drift of [{ 'a.b': 2 }, { 'a.b': 3, c: 1 }]) {
    await addToRunTable(mirror.db, run.id, 'vendors', { pages: 1, inserted: 4, requests: 2, drift })
  }
  await addToRunTable(mirror.db, run.id, 'vendors', {})
  expect((await runTables(mirror.db, run.id))[1]).toMatchObject({
    pages: 2,
    inserted: 8,
    requests: 4,
    drift: { 'a.b': 5, c: 1 },
  })
})

test('a report says what came of every table, in the order of the run', async () => {
  const run = await start({ tables: ['vendors', 'locations'] })
  await addToRunTable(mirror.db, run.id, 'locations', {
    inserted: 2,
    updated: 1,
    deleted: 1,
    unchanged: 9,
    drift: { x: 1 },
  })
  await finishRunTable(mirror.db, run.id, 'locations', {
    status: 'completed',
    newSyncTime: '2026-01-01T00:00:00.123456Z',
  })
  await finishRunTable(mirror.db, run.id, 'vendors', { status: 'unavailable', reason: '404' })
  await finishRun(mirror.db, run.id, 'completed')
  const report = await reportRun(mirror.db, run.id)
  expect(Object.keys(report?.results ?? {})).toEqual(['vendors', 'locations'])
  expect(report).toMatchObject({
    success: true,
    total_changes: 4,
    message: 'Incremental sync completed successfully - 4 changes applied',
    results: {
      vendors: { success: true, status: 'unavailable', reason: '404', changes_applied: 0 },
      locations: {
        changes_applied: 4,
        unchanged: 9,
        new_sync_time: '2026-01-01T00:00:00.123456Z',
        drift: { x: 1 },
      },
    },
  })
  expect(await reportRun(mirror.db, randomUUID())).toBeUndefined()
})

test('times are told in ISO 8601 with their microseconds', () => {
  expect(iso('2026-01-01 00:00:00.123456+00')).toBe('2026-01-01T00:00:00.123456Z')
  expect(iso('2026-01-01 05:30:00+05:30')).toBe('2026-01-01T05:30:00+05:30')
  expect(iso(null)).toBeNull()
})

test('a record in quarantine is kept once and its attempts are counted', async () => {
  const run = await start()
  const rejected = {
    key: `["${'k'.repeat(600)}"]`,
    text: '{"id":"\\u0041"}',
    code: '23514',
    reason: 'refused',
  }
  await putInQuarantine(mirror.db, 'vendors', [rejected], run.id)
  await putInQuarantine(mirror.db, 'vendors', [{ ...rejected, code: '22001' }], run.id)
  await putInQuarantine(mirror.db, 'vendors', [], run.id)
  expect(await mirror.sql`select * from quarantine`).toMatchObject([
    { attempts: 2, code: '22001', record: rejected.text },
  ])
})
