import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import { afterEach, beforeAll, afterAll, expect, test } from 'vitest'
import { currentRun, finishRun, listRuns } from '../../src/db/state/runs.ts'
import { finishRunTable, startRunTable } from '../../src/db/state/run-tables.ts'
import { TOKEN, openApi, type Api } from './api-fixture.ts'

let api: Api
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api.close())

afterEach(async () => {
  const run = await currentRun(api.db)
  if (run) await finishRun(api.db, run.id, 'completed')
})

const post = (url: string, payload?: object | string, headers: Record<string, string> = {}) =>
  api.ask('POST', url, { headers, ...(payload === undefined ? {} : { payload }) })

/** Waits until a row is there, looking as often as the event loop turns. */
async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await look()
    if (found) return found
  }
}

test.each([
  ['/admin/incremental-sync', 'incremental', 'Incremental sync started'],
  ['/admin/foundation-sync', 'foundation', 'Foundation sync started'],
])('%s answers at once and leaves a run and its job', async (url, kind, message) => {
  const answer = await post(url)
  expect(answer.statusCode).toBe(202)
  const run = await currentRun(api.db)
  expect(answer.json()).toEqual({
    success: true,
    message,
    run_id: run?.id,
    status: 'running',
    started: true,
    timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
  })
  expect(run).toMatchObject({ kind, trigger: 'http' })
  expect(run?.tables).toEqual([...api.deps.starter.defaultTables])
  expect((await api.queues.queue.getJob(run?.id ?? ''))?.data).toEqual({
    kind: 'run',
    runId: run?.id,
    step: 'fan out',
  })
})

test('a second request gets the run that is under way', async () => {
  const first = (await post('/admin/incremental-sync')).json()
  const second = await post('/admin/foundation-sync', { tables: ['vendors'] })
  expect(second.statusCode).toBe(202)
  expect(second.json()).toMatchObject({
    success: true,
    message: 'A sync is already running',
    run_id: first.run_id,
    status: 'running',
    started: false,
  })
})

test.each(['tables', 'sync_types'])('%s names the tables', async (field) => {
  expect((await post('/admin/incremental-sync', { [field]: ['vendors', 'locations'] })).statusCode).toBe(202)
  expect([...((await currentRun(api.db))?.tables ?? [])].sort()).toEqual(['locations', 'vendors'])
})

test('an empty body that is called JSON counts as none', async () => {
  const answer = await post('/admin/incremental-sync', '', {
    'content-type': 'application/json',
    'content-length': '0',
  })
  expect(answer.statusCode).toBe(202)
  const again = await post('/admin/incremental-sync', {})
  expect(again.statusCode).toBe(202)
})

test.each<[body: unknown, names: string]>([
  [{ table: ['vendors'] }, '"table"'],
  [{ tables: 'vendors' }, 'tables'],
  [{ tables: [] }, 'tables'],
  [{ tables: [1] }, 'tables/0'],
  [{ tables: [''] }, 'tables/0'],
  [{ tables: ['vendors'], sync_types: ['vendors'] }, 'sync_types'],
  [{ tables: ['vendors'], kind: 'foundation' }, '"kind"'],
  [['vendors'], 'body'],
  ['"vendors"', 'body'],
  ['{"tables":["vendors"', 'JSON'],
  ['{"__proto__":{"tables":["vendors"]}}', 'JSON'],
  [{ tables: ['nonsense'] }, 'the tables are '],
  [{ tables: ['vendors; drop table vendors'] }, 'Unknown table'],
  [{ tables: ['__proto__'] }, 'Unknown table'],
])('%j is 400, names what is wrong and starts nothing', async (body, names) => {
  const before = await listRuns(api.db, 500)
  const answer = await post('/admin/incremental-sync', body as object, { 'content-type': 'application/json' })
  expect(answer.statusCode).toBe(400)
  expect(answer.json().success).toBe(false)
  expect(answer.json().error).toContain(names)
  expect(await listRuns(api.db, 500)).toEqual(before)
})

test.each(['wait=-1', 'wait=1.5', 'wait=soon', 'wait=', 'wait=1&wait=2', 'wiat=5'])(
  '?%s is 400 and starts nothing',
  async (query) => {
    const answer = await post(`/admin/incremental-sync?${query}`)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().error).toMatch(/wait|wiat/)
    expect(await currentRun(api.db)).toBeUndefined()
  },
)

test('a body over 16 kB is 413', async () => {
  expect((await post('/admin/incremental-sync', { tables: ['x'.repeat(17_000)] })).statusCode).toBe(413)
})

test.each([
  ['?wait', '/admin/incremental-sync?wait=30', {}],
  ['Prefer', '/admin/incremental-sync', { prefer: 'respond-async, wait=30' }],
])(
  'with %s it answers when the run has ended, with its result',
  async (_how, url, headers: Record<string, string>) => {
    const answering = post(url, { tables: ['vendors', 'locations'] }, headers)
    const run = await until(() => currentRun(api.db))
    await startRunTable(api.db, run.id, 'locations', null)
    await finishRunTable(api.db, run.id, 'locations', {
      status: 'completed',
      newSyncTime: '2025-11-20T11:00:00.123456Z',
    })
    await finishRunTable(api.db, run.id, 'vendors', {
      status: 'unavailable',
      reason: 'Square answered 404 NOT_FOUND',
    })
    await finishRun(api.db, run.id, 'completed')
    const answer = await answering
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({
      success: true,
      message: 'Incremental sync completed successfully - 0 changes applied',
      total_changes: 0,
      run_id: run.id,
      status: 'completed',
      results: {
        locations: {
          success: true,
          status: 'completed',
          changes_applied: 0,
          inserted: 0,
          pages: 0,
          last_sync: null,
          new_sync_time: '2025-11-20T11:00:00.123456Z',
        },
        vendors: { success: true, status: 'unavailable', reason: 'Square answered 404 NOT_FOUND' },
      },
    })
  },
)

test.each([
  ['partial', 207, undefined],
  ['failed', 502, 'Square answered 401 UNAUTHORIZED'],
  ['cancelled', 502, undefined],
] as const)('who waits for a run that ends %s gets %i, and its result', async (status, code, error) => {
  const answering = post('/admin/incremental-sync?wait=30', { tables: ['vendors'] })
  const run = await until(() => currentRun(api.db))
  await finishRun(api.db, run.id, status, error)
  const answer = await answering
  expect(answer.statusCode).toBe(code)
  expect(answer.json()).toMatchObject({
    success: false,
    status,
    started: true,
    run_id: run.id,
    results: { vendors: { success: false, status: 'cancelled' } },
    ...(error ? { error } : {}),
  })
})

test('what is listed per rows of others brings those along, and the answer says so', async () => {
  const answer = await post('/admin/incremental-sync', { tables: ['payout_entries'] })
  expect(answer.json().message).toBe('Incremental sync started: payout_entries, with locations, payouts')
  const run = await currentRun(api.db)
  expect(run).toMatchObject({
    tables: ['locations', 'payouts', 'payout_entries'],
    brought: ['locations', 'payouts'],
  })
})

test('a wait that is over before the run answers 202', async () => {
  const answer = await post('/admin/incremental-sync?wait=1')
  expect(answer.statusCode).toBe(202)
  expect(answer.json()).toMatchObject({
    success: true,
    status: 'running',
    started: true,
    message: 'The sync is still running',
  })
})

test('a client that goes away and a server that closes are not waited for', async () => {
  const other = await openApi()
  try {
    await other.app.listen({ port: 0, host: '127.0.0.1' })
    const socket = connect((other.app.server.address() as AddressInfo).port, '127.0.0.1')
    const answer = [
      'POST /admin/incremental-sync?wait=3600 HTTP/1.1',
      'Host: x',
      `Authorization: Bearer ${TOKEN}`,
      'Content-Length: 0',
    ]
    socket.write(`${answer.join('\r\n')}\r\n\r\n`)
    const waiting = other.ask('POST', '/admin/incremental-sync?wait=3600')
    await until(() => currentRun(other.db))
    socket.destroy()
    await once(socket, 'close')
    await other.app.close()
    expect((await waiting).statusCode).toBe(202)
  } finally {
    await other.close()
  }
})

test('a server that closes ends connections with their answer, and those on which nothing was ever asked', async () => {
  const other = await openApi()
  try {
    await other.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = other.app.server.address() as AddressInfo
    const silent = connect(port, '127.0.0.1')
    await once(silent, 'connect')
    const kept = connect(port, '127.0.0.1').setEncoding('utf8')
    const ended = [once(silent, 'close'), once(kept, 'close')]
    let answer = ''
    kept.on('data', (text: string) => (answer += text))
    const lines = [
      'POST /admin/incremental-sync?wait=3600 HTTP/1.1',
      'Host: x',
      `Authorization: Bearer ${TOKEN}`,
    ]
    kept.write(`${lines.join('\r\n')}\r\n\r\n`)
    await until(() => currentRun(other.db))
    await other.app.close()
    await Promise.all(ended)
    expect(answer).toMatch(/^HTTP\/1.1 202 /)
    expect(answer).toMatch(/^connection: close\r$/im)
  } finally {
    await other.close()
  }
})
