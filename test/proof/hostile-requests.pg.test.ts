import fc from 'fast-check'
import { getTableConfig } from 'drizzle-orm/pg-core'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stateSchema } from '../../src/db/state/state-schema.ts'
import { mirrorSchema, selectTables } from '../../src/db/declaration/tables.ts'
import { ConfigError } from '../../src/errors.ts'
import { createLog } from '../../src/runtime/log.ts'
import { type Api, openApi } from '../api/api-fixture.ts'

let api: Api
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api.close())

const NASTY = [
  'orders; drop table orders',
  'orders"; drop table orders; --',
  "orders' or '1'='1",
  '"orders"',
  'square.orders',
  'public.orders',
  'pg_catalog.pg_authid',
  'sync_state',
  'quarantine',
  'order_line_items',
  '__proto__',
  'constructor',
  'toString',
  'ORDERS',
  ' orders',
  'orders\u0000',
  'orders\n',
  '../orders',
  '%6frders',
  '$1',
  '',
]
const name = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ maxLength: 70 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
)

test('of 10,000 names only declared ones ever become a table to sync', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 3 }), (names) => {
      if (names.every((one) => api.tables.has(one))) return
      expect(() => selectTables(api.tables, names)).toThrow(ConfigError)
    }),
    { numRuns: 10_000 },
  )
})

test('whatever names are asked for, no statement holds another identifier than the schema has', async () => {
  const [cluster] = await api.sql<{ pid: number }[]>`select pg_backend_pid() as pid`
  expect(cluster?.pid).toBeGreaterThan(0)
  const said: string[] = []
  const { debug } = api.sql.options
  api.sql.options.debug = (_connection: number, query: string) => void said.push(query)
  try {
    await fc.assert(
      fc.asyncProperty(name, async (table) => {
        const at = encodeURIComponent(table.toWellFormed())
        const answers = [
          await api.ask('GET', `/admin/quarantine?table=${at}`),
          await api.ask('POST', '/admin/incremental-sync', { payload: { tables: [table] } }),
          await api.ask('POST', `/admin/tables/${at}/approve-deletions`, { payload: { limit: 1 } }),
        ]
        for (const { statusCode } of answers) expect([400, 404, 405]).toContain(statusCode)
      }),
      { numRuns: 300 },
    )
    expect((await api.ask('GET', '/admin/quarantine?table=orders')).statusCode).toBe(200)
  } finally {
    api.sql.options.debug = debug as never // as it was
  }
  const known = new Set<string>(['square', 'schema_migrations'])
  for (const table of [...Object.values(stateSchema), ...mirrorSchema(api.tables).values()]) {
    const config = getTableConfig(table)
    known.add(config.name)
    for (const column of config.columns) known.add(column.name)
  }
  expect(said.length).toBeGreaterThan(0)
  for (const query of said)
    for (const [, identifier = ''] of query.matchAll(/"([^"]*)"/g))
      expect([query, known.has(identifier)]).toEqual([query, true])
})

test('of 1,000 odd requests none is answered with a stack, a path, SQL or a version', async () => {
  const routes = [
    '/',
    '/health',
    '/ready',
    '/admin/runs',
    '/admin/runs/',
    '/admin/sync-status',
    '/admin/quarantine',
    '/admin/incremental-sync',
    '/admin/foundation-sync',
    '/admin/queues/api/queues/x',
    '/admin/queues/api/queues/square-sync-square/',
    '/docs/static/',
    '/webhooks/square',
  ]
  const odd = fc.record({
    method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'),
    url: fc
      .tuple(
        fc.constantFrom(...routes),
        fc.oneof(
          fc.constant(''),
          fc.webPath(),
          fc.constantFrom('%00', '%zz', '..%2f..%2fetc/passwd', "'%22--"),
        ),
        fc.webQueryParameters(),
      )
      .map(([route, path, query]) => `${route}${path}?${query}`),
    body: fc.oneof(fc.json(), fc.string(), fc.constant('{"tables":')),
    type: fc.constantFrom(
      'application/json',
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/json\t; charset=utf-8',
    ),
    known: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(odd, async ({ method, url, body, type, known }) => {
      const payload = method === 'GET' || method === 'HEAD' ? {} : { payload: body }
      const more = { headers: { 'content-type': type }, ...payload }
      const request = { method, url, ...more } as InjectOptions
      const answer = known ? await api.ask(method, url, more) : await api.app.inject(request)
      expect([url, answer.statusCode < 500 || answer.statusCode === 503]).toEqual([url, true])
      if (answer.statusCode < 400) return
      const text = `${answer.body} ${JSON.stringify(answer.headers)}`
      expect(text).not.toMatch(
        /\bat .+:\d+:\d+|node_modules|\/src\/|\.ts\b|select |insert |relation "|PostgresError|x-powered-by|fastify|bullmq/i,
      )
    }),
    { numRuns: 1000 },
  )
})

test('a name with line breaks and escape codes stays one line of the log', () => {
  const lines: string[] = []
  const log = createLog('info', { write: (line: string) => void lines.push(line) })
  log.info({ name: 'x\n{"level":60,"msg":"forged"}\u001b[2J\u2028' }, 'a\r\nb')
  expect(lines).toHaveLength(1)
  for (const sign of ['\n', '\r', '\u001b']) expect(lines[0]?.trimEnd()).not.toContain(sign)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'info', msg: 'a\r\nb' })
})
