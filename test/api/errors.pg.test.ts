import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildServer } from '../../src/api/server.ts'
import { openDatabase } from '../../src/db/connection/client.ts'
import { VERSION } from '../../src/runtime/version.ts'
import { BEARER, SCHEMA, TOKEN, openApi, type Api } from './api-fixture.ts'

let api: Api
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api.close())

const ERROR = {
  success: false,
  error: expect.any(String),
  request_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
  timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
}

test.each([
  ['401', { url: '/admin/runs' }, 401],
  ['404', { url: '/nothing', headers: BEARER }, 404],
  ['a URL that cannot be decoded', { url: '/admin/%zz', headers: BEARER }, 400],
  ['the same without a token', { url: '/admin/%zz' }, 401],
  ['400', { url: '/admin/runs?limit=x', headers: BEARER }, 400],
  [
    '413',
    {
      method: 'POST',
      url: '/admin/incremental-sync',
      headers: BEARER,
      payload: { tables: ['x'.repeat(20_000)] },
    },
    413,
  ],
  [
    '415',
    {
      method: 'POST',
      url: '/admin/incremental-sync',
      headers: { ...BEARER, 'content-type': 'text/xml' },
      payload: '<a/>',
    },
    415,
  ],
  ['a route of the board', { method: 'PUT', url: '/admin/queues/api/nothing', headers: BEARER }, 404],
] as const)('%s has the shape of every error and no more', async (_what, request, status) => {
  const answer = await api.app.inject(request as object)
  expect(answer.statusCode).toBe(status)
  expect(answer.json()).toEqual(ERROR)
  expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
})

/** All that a page may load. Scripts come from here and are not inline; nothing may frame it. */
const CONTENT_SECURITY_POLICY =
  "default-src 'self';style-src 'self' 'unsafe-inline';img-src 'self' data:;font-src 'self' data:;object-src 'none';base-uri 'self';form-action 'self';frame-ancestors 'none'"

test('every answer forbids to keep, to frame and to sniff it, and does not say what serves it', async () => {
  const urls = [
    '/health',
    '/nothing',
    '/admin/%zz',
    '/admin/runs',
    '/docs',
    '/docs/json',
    '/docs/static/swagger-ui.css',
    '/admin/queues',
    '/admin/queues/static/favicon.ico',
  ]
  for (const url of urls) {
    for (const headers of [{}, BEARER]) {
      const answer = await api.app.inject({ url, headers })
      expect([url, answer.headers]).toEqual([
        url,
        expect.objectContaining({
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'DENY',
          'referrer-policy': 'no-referrer',
          'content-security-policy': CONTENT_SECURITY_POLICY,
        }),
      ])
      expect(answer.headers).not.toHaveProperty('x-powered-by')
      expect(answer.headers).not.toHaveProperty('server')
    }
  }
})

test('what nobody expected is a fixed text for the caller and a line in the log with the same id', async () => {
  const app = await buildServer({
    ...api.deps,
    migrate: () => Promise.reject(new Error('select secret from table at /srv/app.ts')),
  })
  try {
    const answer = await app.inject({
      method: 'POST',
      url: '/admin/table-migration',
      headers: { ...BEARER, 'x-request-id': 'mine' },
    })
    expect(answer.statusCode).toBe(500)
    expect(answer.json()).toEqual({ ...ERROR, error: 'Internal error' })
    const lines = api.logged.filter(
      (line) => line.includes(answer.json().request_id) && line.includes('"level":50'),
    )
    expect(lines).toHaveLength(1)
    expect(lines[0]).not.toContain(TOKEN)
  } finally {
    await app.close()
  }
})

test('without Postgres the answer is 503, and health is still 200', async () => {
  // Port 9 is discard: nobody listens.
  const away = openDatabase({
    url: 'postgres://u:hidden@127.0.0.1:9/x',
    schema: SCHEMA,
    ssl: 'disable',
    applicationName: 'api-test',
  })
  const app = await buildServer({ ...api.deps, db: away.db, starter: { ...api.deps.starter, db: away.db } })
  try {
    for (const url of ['/admin/sync-status', '/admin/runs', '/admin/quarantine']) {
      const answer = await app.inject({ url, headers: BEARER })
      expect([url, answer.statusCode]).toEqual([url, 503])
      expect(answer.json()).toEqual({ ...ERROR, error: 'The database cannot be reached' })
      expect(answer.headers['retry-after']).toBe('5')
    }
    const trigger = await app.inject({ method: 'POST', url: '/admin/incremental-sync', headers: BEARER })
    expect(trigger.statusCode).toBe(503)
    const ready = await app.inject({ url: '/ready', headers: BEARER })
    expect(ready.statusCode).toBe(503)
    expect(ready.json()).toMatchObject({ ...ERROR, postgres: 'error', queue: 'ok', schema: 'error' })
    expect((await app.inject('/health')).statusCode).toBe(200)
  } finally {
    await app.close()
    await away.close()
  }
})

test('the API describes each of its own routes, with the answer to every mistake', async () => {
  const { paths } = (await api.ask('GET', '/docs/json')).json()
  expect(Object.keys(paths).sort()).toEqual([
    '/admin/foundation-sync',
    '/admin/incremental-sync',
    '/admin/quarantine',
    '/admin/quarantine/retry',
    '/admin/runs',
    '/admin/runs/{id}',
    '/admin/runs/{id}/cancel',
    '/admin/sync-status',
    '/admin/table-migration',
    '/admin/tables/{table}/approve-deletions',
    '/admin/verify',
    '/health',
    '/ready',
  ])
  const operations = Object.values(paths).flatMap((path) =>
    Object.values(path as Record<string, { responses: object; summary: string; operationId: string }>),
  )
  for (const { responses, summary } of operations) {
    expect(summary).toBeTruthy()
    expect(Object.keys(responses).length).toBeGreaterThan(summary === 'Whether the process lives' ? 0 : 2)
  }
  const names = operations.map(({ operationId }) => operationId)
  expect(names.filter((name) => !/^[a-z]+[A-Z]\w+$/.test(name))).toEqual([])
  expect(new Set(names).size).toBe(names.length)
})

test('the document has the version of the package, and bodies that may be absent or as in its examples', async () => {
  const { info, paths, components } = (await api.ask('GET', '/docs/json')).json()
  expect(info.version).toBe(VERSION)
  let bodies = 0
  for (const [path, { post }] of Object.entries<{ post?: Posted }>(paths)) {
    if (!post?.requestBody) continue
    bodies += 1
    expect([path, post.requestBody.required]).toEqual([path, false])
    const { $ref } = post.requestBody.content['application/json'].schema
    const [payload] = components.schemas[$ref.split('/').at(-1) ?? ''].examples
    const answer = await api.ask('POST', path.replace('{table}', 'customers'), { payload })
    expect([path, [202, 409]]).toEqual([path, expect.arrayContaining([answer.statusCode])])
  }
  expect(bodies).toBe(4)
})

interface Posted {
  requestBody?: { required: boolean; content: { 'application/json': { schema: { $ref: string } } } }
}
