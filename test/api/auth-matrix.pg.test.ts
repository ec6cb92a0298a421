import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { currentRun } from '../../src/db/state/runs.ts'
import '../support/effort.ts'
import { basic, openApi, TOKEN, type Api } from './api-fixture.ts'
import { allRoutes, listenRaw } from './raw-requests.ts'

let api: Api
let send: Awaited<ReturnType<typeof listenRaw>>
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] }) // wrong tokens are counted by the minute
  api = await openApi()
  send = await listenRaw(api.app)
})
afterAll(async () => {
  vi.useRealTimers()
  await api.close()
})

const OPEN = new Set(['GET /health', 'HEAD /health'])
const guarded = () =>
  allRoutes(api.app)
    .filter(({ method, path }) => !OPEN.has(`${method} ${path}`))
    .map(({ method, path }) => ({ method, path: path.replaceAll(/:\w+/g, 'x') }))

test('the list of all routes is complete enough to be worth testing', () => {
  const known = allRoutes(api.app).map(({ method, path }) => `${method} ${path}`)
  for (const route of [
    'GET /health',
    'POST /admin/incremental-sync',
    'POST /admin/runs/:id/cancel',
    'PUT /admin/queues/api/queues/:queueName/obliterate',
    'GET /docs/json',
  ]) {
    expect(known).toContain(route)
  }
  expect(known.length).toBeGreaterThan(70)
})

/** Other ways to write the same path, or one that a careless guard takes for an open one. */
const spellings = (path: string) => [
  path,
  `/${path}`,
  `${path}/`,
  `/.${path}`,
  `/x/..${path}`,
  path.replace('/a', '/%61').replace('/d', '/%64').replace('/r', '/%72'),
  path.replaceAll('/', '%2f').replace('%2f', '/'),
  path.replaceAll('/', '\\').replace('\\', '/'),
  `${path}?wait=1`,
  `${path};x`,
  `${path}%00`,
  `${path}/%2e%2e/health`,
  path.toUpperCase(),
  `/health/..${path}`,
  `/webhooks/..${path}`,
]

/** Headers that are not the token, though some look like it, and what a proxy or a framework might believe. */
const HEADERS: Record<string, string[]> = {
  'a wrong token': ['Authorization: Bearer wrong'],
  'a prefix of the token': [`Authorization: Bearer ${TOKEN.slice(0, -1)}`],
  'the token and more': [`Authorization: Bearer ${TOKEN}x`],
  'a space that is written out': [`Authorization: Bearer ${TOKEN}%20`],
  'as many bytes of more than one each': [`Authorization: Bearer ${'ü'.repeat(TOKEN.length / 2)}`],
  'another scheme': [`Authorization: Token ${TOKEN}`],
  'no scheme': [`Authorization: ${TOKEN}`],
  'the token as user name': [`Authorization: Basic ${Buffer.from(`${TOKEN}:`).toString('base64')}`],
  'a wrong password': [`Authorization: ${basic('wrong').authorization}`],
  'two headers, the right one first': [`Authorization: Bearer ${TOKEN}`, 'Authorization: Bearer wrong'],
  'two headers, the right one last': ['Authorization: Bearer wrong', `Authorization: Bearer ${TOKEN}`],
  'the token elsewhere': [
    `X-Admin-Token: ${TOKEN}`,
    `Cookie: token=${TOKEN}`,
    `Proxy-Authorization: Bearer ${TOKEN}`,
  ],
  'another method and path by header': [
    'X-HTTP-Method-Override: GET',
    'X-Method-Override: GET',
    'X-Original-URL: /health',
    'X-Rewrite-URL: /health',
  ],
  'somebody near': ['X-Forwarded-For: 127.0.0.1', 'X-Real-IP: 127.0.0.1', 'X-Forwarded-User: admin'],
}

/** Methods that a route may answer without having been asked to declare them. */
const OTHER_METHODS = ['HEAD', 'OPTIONS', 'TRACE']

test('without the token no route answers anything but 401, whatever the spelling of its path or the headers', async ({
  task,
}) => {
  const wrong: string[] = []
  let requests = 0
  const expect401 = async (request: string, headers: readonly string[] = []) => {
    requests++
    const { status } = await send(request, headers)
    if (status !== 401) wrong.push(`${request} ${headers.join(', ')}: ${status}`)
  }
  for (const { method, path } of guarded()) {
    vi.setSystemTime(Date.now() + 60_000) // the limit on failures is not what is looked at here
    await Promise.all([
      ...spellings(path).map((spelling) => expect401(`${method} ${spelling}`)),
      ...Object.values(HEADERS).map((headers) => expect401(`${method} ${path}`, headers)),
    ])
  }
  for (const path of new Set(guarded().map((route) => route.path))) {
    for (const method of OTHER_METHODS) {
      requests++
      const { status } = await send(`${method} ${path}`)
      if (status < 400) wrong.push(`${method} ${path}: ${status}`)
    }
  }
  expect(wrong).toEqual([])
  expect(await currentRun(api.db)).toBeUndefined()
  expect(await api.queues.queue.getJobCountByTypes('waiting', 'active', 'delayed')).toBe(0)
  task.meta.tally = { 'forged requests': requests }
})
