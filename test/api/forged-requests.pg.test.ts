import fc from 'fast-check'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listRuns } from '../../src/db/state/runs.ts'
import { BEARER, TOKEN, basic, openApi, type Api } from './api-fixture.ts'

let api: Api
const URL_PATH = '/admin/incremental-sync'
const HOST = 'sync.example:3000'

beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api.close())

/** What a browser sends that remembers the password, made to do so by somebody. */
const send = (headers: Record<string, string>, payload?: InjectOptions['payload'], url = URL_PATH) =>
  api.app.inject({
    method: url.includes('/api/') ? 'PUT' : 'POST',
    url,
    headers: { host: HOST, ...basic(TOKEN), ...headers },
    ...(payload === undefined ? {} : { payload }),
  })

const JSON_TYPE = { 'content-type': 'application/json' }
const FORGED: [what: string, headers: Record<string, string>, payload?: string][] = [
  ['no body, no origin', {}],
  ['text/plain from another site', { 'content-type': 'text/plain', origin: 'https://evil.example' }, '{}'],
  ['JSON without an origin', JSON_TYPE, '{}'],
  [
    'JSON from another site',
    { ...JSON_TYPE, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    '{}',
  ],
  [
    'a sub-domain of the same site',
    { ...JSON_TYPE, origin: `http://evil.${HOST}`, 'sec-fetch-site': 'same-site' },
    '{}',
  ],
  ['the null origin of a sandbox', { ...JSON_TYPE, origin: 'null' }, '{}'],
  ['another port', { origin: 'http://sync.example:4000' }],
  ['an origin that only begins like ours', { origin: `http://${HOST}.evil.example` }],
  [
    'a site that names our origin, but says cross-site',
    { origin: `http://${HOST}`, 'sec-fetch-site': 'cross-site' },
  ],
]

test.each(FORGED)('a request with a remembered password is refused: %s', async (_what, headers, payload) => {
  const answer = await send(headers, payload)
  expect(answer.statusCode).toBe(403)
  expect(answer.json()).toMatchObject({ success: false })
  expect((await send(headers, payload, '/admin/queues/api/queues/pause')).statusCode).toBe(403)
  expect(await listRuns(api.db, 10)).toEqual([])
  expect(await api.queues.queue.getJobCountByTypes('waiting', 'active', 'delayed')).toBe(0)
  expect(await api.queues.queue.isPaused()).toBe(false)
})

test('a body that a form can send is refused even with a Bearer token', async () => {
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain\t;application/json',
  ]) {
    const answer = await api.app.inject({
      method: 'POST',
      url: URL_PATH,
      headers: { ...BEARER, 'content-type': type },
      payload: '{}',
    })
    expect([type, answer.statusCode]).toEqual([type, 415])
  }
  expect(await listRuns(api.db, 10)).toEqual([])
})

test('no spelling of a content type lets a body past its schema', async () => {
  const pieces = fc.constantFrom(
    'application/json',
    'text/plain',
    'application/x',
    ';',
    ' ',
    '\t',
    ',',
    'charset=utf-8',
    '\u00a0',
    'a',
    '',
  )
  const types = fc.array(pieces, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''))
  const answers = fc.asyncProperty(
    types,
    fc.constantFrom('{"table":["vendors"]}', '{"tables":"vendors"}', '[]', '1'),
    async (type, payload) => {
      const headers = { ...BEARER, 'content-type': type }
      const { statusCode } = await api.app.inject({ method: 'POST', url: URL_PATH, headers, payload })
      return statusCode === 400 || statusCode === 415
    },
  )
  expect(await fc.check(answers, { numRuns: 300 })).toMatchObject({ failed: false, counterexample: null })
  expect(await listRuns(api.db, 10)).toEqual([])
})

test('a request of the site itself passes, told by Sec-Fetch-Site or by Origin', async () => {
  const pause = '/admin/queues/api/queues/pause'
  const good: Record<string, string>[] = [
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
    { origin: `http://${HOST}` },
  ]
  for (const headers of good) {
    await api.queues.queue.resume()
    expect((await send(headers, undefined, pause)).statusCode).toBe(200)
    expect(await api.queues.queue.isPaused()).toBe(true)
  }
  await api.queues.queue.resume()
})

test('no answer allows another site to read it', async () => {
  const headers = { ...BEARER, origin: 'https://evil.example', 'access-control-request-method': 'POST' }
  for (const method of ['GET', 'OPTIONS'] as const) {
    const answer = await api.app.inject({ method, url: '/admin/runs', headers })
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  }
})
