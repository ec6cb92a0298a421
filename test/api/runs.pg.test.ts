import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRun, currentRun, finishRun } from '../../src/db/state/runs.ts'
import { addToRunTable, startRunTable } from '../../src/db/state/run-tables.ts'
import { openApi, type Api } from './api-fixture.ts'

let api: Api
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api.close())

async function begin(tables = ['locations', 'vendors']) {
  const created = await createRun(api.db, { kind: 'foundation', trigger: 'cli', tables, owner: 'test/0/x' })
  if (!created?.fresh) throw new Error('a run was left behind')
  return created.run
}

test('runs are listed newest first, as many as asked for', async () => {
  const ids: string[] = []
  for (let i = 0; i < 3; i += 1) {
    const run = await begin()
    await finishRun(api.db, run.id, i === 1 ? 'failed' : 'completed', i === 1 ? 'out of luck' : undefined)
    ids.unshift(run.id)
  }
  const all = (await api.ask('GET', '/admin/runs')).json()
  expect(all.success).toBe(true)
  expect(all.runs.map((run: { run_id: string }) => run.run_id)).toEqual(ids)
  expect(all.runs[1]).toEqual({
    run_id: ids[1],
    kind: 'foundation',
    trigger: 'cli',
    status: 'failed',
    tables: ['locations', 'vendors'],
    scheduled_for: null,
    started_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    finished_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    error: 'out of luck',
  })
  expect((await api.ask('GET', '/admin/runs?limit=1')).json().runs).toHaveLength(1)
})

test.each(['limit=0', 'limit=-1', 'limit=x', 'limit=1e3', 'limt=5'])('?%s is 400', async (query) => {
  const answer = await api.ask('GET', `/admin/runs?${query}`)
  expect(answer.statusCode).toBe(400)
  expect(answer.json().error).toMatch(/limi?t/)
})

test('a run is shown per table while it goes on', async () => {
  const run = await begin()
  await startRunTable(api.db, run.id, 'locations', null)
  await addToRunTable(api.db, run.id, 'locations', { pages: 2, inserted: 9, drift: { 'a.b': 3 } })
  const answer = await api.ask('GET', `/admin/runs/${run.id}`)
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toMatchObject({
    run_id: run.id,
    status: 'running',
    kind: 'foundation',
    trigger: 'cli',
    finished_at: null,
    total_changes: 9,
    results: {
      locations: { status: 'running', pages: 2, inserted: 9, drift: { 'a.b': 3 } },
      vendors: { status: 'waiting' },
    },
  })
  await finishRun(api.db, run.id, 'completed')
})

test.each(['nonsense', randomUUID(), '%00', "'; select 1 --", 'x'.repeat(300)])(
  'run %j is 404, to look at and to cancel',
  async (id) => {
    const path = `/admin/runs/${encodeURIComponent(decodeURIComponent(id))}`
    expect((await api.ask('GET', path)).statusCode).toBe(404)
    expect((await api.ask('POST', `${path}/cancel`)).statusCode).toBe(404)
  },
)

test('a running run is asked to stop; one that has ended answers 409', async () => {
  const run = await begin()
  const cancel = () => api.ask('POST', `/admin/runs/${run.id}/cancel`)
  const first = await cancel()
  expect(first.statusCode).toBe(202)
  expect(first.json()).toMatchObject({ success: true, run_id: run.id, status: 'running' })
  const asked = (await currentRun(api.db))?.cancel_requested_at
  expect(asked).toBeTypeOf('string')
  expect((await cancel()).statusCode).toBe(202)
  expect((await currentRun(api.db))?.cancel_requested_at).toBe(asked)
  await finishRun(api.db, run.id, 'cancelled')
  const late = await cancel()
  expect(late.statusCode).toBe(409)
  expect(late.json()).toMatchObject({ success: false, error: 'The run has ended already' })
})
