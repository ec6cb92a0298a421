import { createServer, type AddressInfo } from 'node:net'
import { inspect } from 'node:util'
import { gzipSync } from 'node:zlib'
import { SquareClient } from 'square'
import { describe, expect, test } from 'vitest'
import {
  Cancelled,
  ConfigError,
  GiveUp,
  RestartTable,
  RetryLater,
  StopRun,
  TooLarge,
  Unavailable,
} from '../../../src/errors.ts'
import type { SquareCall } from '../../../src/square/http/call.ts'
import { connectSquare, type SquareOptions } from '../../../src/square/http/client.ts'
import { makeFakeClock, refuse, reply, startServer, type Answer } from '../local-server.ts'

const TOKEN = 'EAAA-canary-token-0123456789'
const LOCATIONS: SquareCall = { method: 'GET', path: '/v2/locations' }
const ORDERS: SquareCall = { method: 'POST', path: '/v2/orders/search', body: { location_ids: ['L1'] } }
const EXPECTS = { items: 'orders', absence: 'broken' } as const

function setup(baseUrl: string, options: Partial<SquareOptions> = {}) {
  const { clock, slept } = makeFakeClock()
  const square = connectSquare({ baseUrl, accessToken: TOKEN, clock, ...options })
  return { square, slept, clock }
}

async function catchError(promise: Promise<unknown>): Promise<Error> {
  const outcome: unknown = await promise.then(
    () => new Error('it did not fail'),
    (error: unknown) => error,
  )
  return outcome as Error
}

const hangUp: Answer = (request) => request.socket.resetAndDestroy()

test('sends what Square wants to see and returns the wire form', async () => {
  await using server = await startServer(
    reply('{"orders":[{"id":"O1","version":9007199254740993}],"cursor":"c"}'),
  )
  const { square } = setup(server.baseUrl)
  const stats = { requests: 0, retries: 0, bytes: 0 }
  const answer = await square.call(
    { ...ORDERS, body: { limit: 500, location_ids: ['L1'] } },
    { stats, expects: EXPECTS },
  )
  expect(answer.body).toEqual({ orders: [{ id: 'O1', version: 9007199254740993n }], cursor: 'c' })
  expect(answer.bytes).toBe(64)
  expect(stats).toEqual({ requests: 1, retries: 0, bytes: 64 })
  expect(server.seen).toMatchObject([
    { method: 'POST', url: '/v2/orders/search', body: '{"limit":500,"location_ids":["L1"]}' },
  ])
  expect(server.seen[0]?.headers).toMatchObject({
    authorization: `Bearer ${TOKEN}`,
    'content-type': 'application/json',
    'square-version': expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
  })
})

test('says of itself what the whole SDK would say, of which only the sending part is loaded', async () => {
  await using server = await startServer(reply({ locations: [] }))
  const { square } = setup(server.baseUrl)
  await square.call(LOCATIONS)
  await new SquareClient({ token: TOKEN, baseUrl: server.baseUrl }).fetch(`${server.baseUrl}/v2/locations`)
  const said = server.seen.map(({ headers }) =>
    ['authorization', 'square-version', 'user-agent'].map((name) => headers[name]),
  )
  expect(said[0]).toEqual(said[1])
})

test('a base URL may hold a path', async () => {
  await using server = await startServer(reply({ locations: [] }))
  const { square } = setup(`${server.baseUrl}/mock/`)
  await square.call({ ...LOCATIONS, query: { a: 'b c&d' } })
  expect(server.seen[0]?.url).toBe('/mock/v2/locations?a=b+c%26d')
})

test('a token supplier is asked before every request, so a new token counts at once', async () => {
  await using server = await startServer(reply({}))
  let number = 0
  const { square } = setup(server.baseUrl, { accessToken: () => `token-${++number}\n` })
  await square.call(LOCATIONS)
  await square.call(LOCATIONS)
  expect(server.seen.map((request) => request.headers.authorization)).toEqual([
    'Bearer token-1',
    'Bearer token-2',
  ])
})

test.each([
  ['empty', ''],
  ['in two lines', `${TOKEN}\n${TOKEN}`],
])(
  'a token that is %s stops the run before anything is sent, and is not shown',
  async (_name, accessToken) => {
    await using server = await startServer(reply({}))
    const { square } = setup(server.baseUrl, { accessToken })
    const error = await catchError(square.call(LOCATIONS))
    expect(error).toBeInstanceOf(StopRun)
    expect(inspect(error)).not.toContain(TOKEN)
    expect(server.seen).toEqual([])
  },
)

test('a token that cannot be read stops the run', async () => {
  const accessToken = () => Promise.reject(Object.assign(new Error('no such file'), { code: 'ENOENT' }))
  const { square } = setup('http://127.0.0.1:9', { accessToken })
  const error = await catchError(square.call(LOCATIONS))
  expect(error).toBeInstanceOf(StopRun)
  expect(error.message).toBe('The access token for Square cannot be read: no such file')
})

test.each(['', 'localhost:1', 'ftp://x', 'https://user:pass@square.test'])(
  'the base URL %j is refused',
  (baseUrl) => {
    expect(() => setup(baseUrl)).toThrow(ConfigError)
  },
)

test('what could write never reaches the socket', async () => {
  await using server = await startServer(reply({}))
  const { square } = setup(server.baseUrl)
  for (const call of [
    { method: 'POST', path: '/v2/payments', body: {} },
    { method: 'DELETE', path: '/v2/customers/1' },
  ]) {
    expect(await catchError(square.call(call as SquareCall))).toBeInstanceOf(GiveUp)
  }
  expect(server.seen).toEqual([])
})

describe('a broken answer is asked for again, and is an error in the end', () => {
  const whole = JSON.stringify({ orders: [{ id: 'O1', note: 'é😀' }, { id: 'O2' }], cursor: 'next' })
  const cut = Array.from({ length: Math.ceil(whole.length / 7) }, (_, index) => whole.slice(0, index * 7))
  const gzipped = gzipSync(whole)
  const gzip = { headers: { 'content-encoding': 'gzip' } }
  const matrix: [string, Answer][] = [
    ['HTML', reply('<html>Service Unavailable</html>', { headers: { 'content-type': 'text/html' } })],
    ['HTML that claims to be JSON', reply('<html></html>')],
    ['JSON that claims to be text', reply(whole, { headers: { 'content-type': 'text/plain' } })],
    ['empty', reply('')],
    ['null', reply('null')],
    ['a list', reply('[]')],
    ['a text', reply('"orders"')],
    ['an empty object where the key is always there', reply('{}')],
    ['another key', reply({ order: [] })],
    ['orders that are an object', reply({ orders: { id: 'O1' } })],
    ['a record that is null', reply({ orders: [{ id: 'O1' }, null] })],
    ['a cursor that is an object', reply({ orders: [], cursor: {} })],
    ['errors in a 200', refuse(200, 'UNAUTHORIZED')],
    ['errors beside records', reply({ orders: [], errors: [{ code: 'INTERNAL_SERVER_ERROR' }] })],
    ['201', reply({ orders: [] }, { status: 201 })],
    ['204', (_request, response) => response.writeHead(204).end()],
    ['304', (_request, response) => response.writeHead(304).end()],
    ['302', reply('', { status: 302, headers: { location: '/elsewhere' } })],
    ['308', reply('', { status: 308, headers: { location: 'https://square.test/' } })],
    ['gzip cut in the middle', reply(gzipped.subarray(0, gzipped.length / 2), gzip)],
    ['gzip that is none', reply('{"orders":[]}', gzip)],
    [
      'shorter than announced',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' }).write(whole)
        setImmediate(() => response.destroy())
      },
    ],
    [
      'a chunked body that breaks off',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' }).write(whole.slice(0, 30))
        setImmediate(() => response.destroy())
      },
    ],
    ['500', refuse(500, 'INTERNAL_SERVER_ERROR')],
    ['503 in HTML', reply('<html>', { status: 503, headers: { 'content-type': 'text/html' } })],
    ['408', refuse(408, 'REQUEST_TIMEOUT')],
    ['a reset', hangUp],
    ...cut.map((text): [string, Answer] => [`cut after ${text.length} characters`, reply(text)]),
  ]

  test.each(matrix)('%s', async (_name, answer) => {
    await using server = await startServer(answer)
    const { square, slept } = setup(server.baseUrl)
    const error = await catchError(square.call(ORDERS, { expects: EXPECTS }))
    expect(error).toBeInstanceOf(RetryLater)
    expect(error.message).toMatch(/tried 6 times$/)
    expect(server.seen).toHaveLength(6)
    expect(slept).toEqual([250, 500, 1000, 2000, 4000])
  })

  test('a good answer after five broken ones is all the caller sees, beside the counters', async () => {
    await using server = await startServer(
      hangUp,
      reply('<'),
      refuse(500, 'X'),
      reply('{"orders":['),
      reply([]),
      reply(whole),
    )
    const { square } = setup(server.baseUrl)
    const stats = { requests: 0, retries: 0, bytes: 0 }
    const { body } = await square.call(ORDERS, { expects: EXPECTS, stats })
    expect(body['orders']).toHaveLength(2)
    expect(stats).toMatchObject({ requests: 6, retries: 5 })
    expect(stats.bytes).toBeGreaterThan(whole.length)
  })

  test('a whole gzip answer is read', async () => {
    await using server = await startServer(reply(gzipped, gzip))
    const { square } = setup(server.baseUrl)
    expect((await square.call(ORDERS, { expects: EXPECTS })).bytes).toBe(Buffer.byteLength(whole))
  })

  test('a redirect is not followed', async () => {
    await using elsewhere = await startServer(reply(whole))
    await using server = await startServer(
      reply('', { status: 307, headers: { location: elsewhere.baseUrl } }),
    )
    const { square } = setup(server.baseUrl)
    await catchError(square.call(ORDERS))
    expect(elsewhere.seen).toEqual([])
  })
})

describe('time', () => {
  test('a body that drips ends at the deadline', async () => {
    let drip: NodeJS.Timeout | undefined
    await using server = await startServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      clearInterval(drip)
      drip = setInterval(() => response.write(' '), 5)
    })
    const { square } = setup(server.baseUrl, { requestTimeoutMs: 40 })
    const error = await catchError(square.call(LOCATIONS))
    clearInterval(drip)
    expect(error).toBeInstanceOf(RetryLater)
    expect(error.message).toMatch(
      /^Square at 127\.0\.0\.1:\d+: no complete answer within 0\.04 s, tried 6 times$/,
    )
  })

  test('a server that never answers ends at the deadline', async () => {
    await using server = await startServer(() => undefined)
    const { square } = setup(server.baseUrl, { requestTimeoutMs: 20 })
    expect((await catchError(square.call(LOCATIONS))).message).toContain('no complete answer within 0.02 s')
  })

  test('the time of the answer is the Date header minus what the answer took', async () => {
    let tick = 0
    const { clock } = makeFakeClock()
    await using server = await startServer(reply({}, { headers: { date: 'Thu, 01 Jan 2026 12:00:10 GMT' } }))
    // Each look at the clock is 700 ms later than the one before: the answer's headers come one look after the request.
    const { square } = setup(server.baseUrl, { clock: { ...clock, monotonic: () => (tick += 700) } })
    expect((await square.call(LOCATIONS)).serverTime).toBe('2026-01-01T12:00:09.300Z')
  })

  test('without a Date header it is our clock before the request', async () => {
    await using server = await startServer((_request, response) => {
      response.sendDate = false
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
    const { square } = setup(server.baseUrl)
    expect((await square.call(LOCATIONS)).serverTime).toBe('2026-01-01T00:00:00.000Z')
  })

  test('Retry-After is waited for, in seconds or until a date, for at most two minutes', async () => {
    await using server = await startServer(
      refuse(429, 'RATE_LIMITED', { category: 'RATE_LIMIT_ERROR', headers: { 'retry-after': '7' } }),
      refuse(503, 'SERVICE_UNAVAILABLE', { headers: { 'retry-after': 'Thu, 01 Jan 2026 00:00:17 GMT' } }),
      refuse(429, 'RATE_LIMITED', { headers: { 'retry-after': '86400' } }),
      reply({}),
    )
    const { square, slept, clock } = setup(server.baseUrl)
    const waits: string[] = []
    await square.call(LOCATIONS, { onWait: (reason, ms) => waits.push(`${ms}: ${reason}`) })
    expect(slept.slice(0, 1)).toEqual([7000])
    expect(waits[0]).toMatch(/^7000: Square answered 429 RATE_LIMITED to GET/)
    expect(waits).toHaveLength(3)
    expect(clock.now() - Date.parse('2026-01-01T00:02:17Z')).toBeLessThan(5000)
    expect(clock.now()).toBeGreaterThanOrEqual(Date.parse('2026-01-01T00:02:17Z'))
  })

  test('being rate limited costs no attempt, but ends after ten minutes', async () => {
    await using server = await startServer(refuse(429, 'RATE_LIMITED'))
    const { square, clock } = setup(server.baseUrl)
    const startedAt = clock.now()
    const error = await catchError(square.call(LOCATIONS))
    expect(error).toBeInstanceOf(RetryLater)
    expect(error.message).toMatch(
      /^Square answered 429 RATE_LIMITED to GET \/v2\/locations: because, tried \d\d times$/,
    )
    expect(clock.now() - startedAt).toBeGreaterThan(550_000)
    expect(clock.now() - startedAt).toBeLessThan(700_000)
  })

  test('a cancelled call ends at once: before, while reading, while waiting', async () => {
    const abort = new AbortController()
    await using server = await startServer(() => abort.abort())
    const { square } = setup(server.baseUrl)
    expect(await catchError(square.call(LOCATIONS, { signal: abort.signal }))).toBeInstanceOf(Cancelled)
    expect(server.seen).toHaveLength(1)
    expect(await catchError(square.call(LOCATIONS, { signal: abort.signal }))).toBeInstanceOf(Cancelled)
    expect(server.seen).toHaveLength(1)

    await using failing = await startServer(refuse(500, 'X'))
    const waiting = new AbortController()
    const log = { info: () => undefined, warn: () => waiting.abort() }
    const { square: other } = setup(failing.baseUrl, { log })
    expect(await catchError(other.call(LOCATIONS, { signal: waiting.signal }))).toBeInstanceOf(Cancelled)
    expect(failing.seen).toHaveLength(1)
  })
})

describe('what Square refuses is named by remedy, without another try', () => {
  const withCursor: SquareCall = { ...ORDERS, body: { cursor: 'abc' } }
  const cursorInQuery: SquareCall = { ...LOCATIONS, query: { cursor: 'abc' } }
  test.each([
    [401, 'UNAUTHORIZED', ORDERS, StopRun],
    [401, 'ANYTHING', ORDERS, StopRun],
    [403, 'APPLICATION_DISABLED', ORDERS, StopRun],
    [400, 'API_VERSION_INCOMPATIBLE', ORDERS, StopRun],
    [403, 'INSUFFICIENT_SCOPES', ORDERS, Unavailable],
    [403, 'FORBIDDEN', ORDERS, Unavailable],
    [403, 'MERCHANT_SUBSCRIPTION_NOT_FOUND', ORDERS, Unavailable],
    [404, 'NOT_FOUND', ORDERS, Unavailable],
    [400, 'LOCATION_MISMATCH', ORDERS, Unavailable],
    [400, 'INVALID_CURSOR', ORDERS, RestartTable],
    [400, 'BAD_REQUEST', withCursor, RestartTable],
    [400, 'BAD_REQUEST', cursorInQuery, RestartTable],
    [400, 'BAD_REQUEST', ORDERS, GiveUp],
    [400, 'INVALID_TIME', withCursor, GiveUp],
    [405, 'METHOD_NOT_ALLOWED', ORDERS, GiveUp],
    [410, 'GONE', ORDERS, Unavailable],
    [413, 'REQUEST_ENTITY_TOO_LARGE', ORDERS, TooLarge],
    [422, 'UNPROCESSABLE_ENTITY', ORDERS, GiveUp],
    [501, 'NOT_IMPLEMENTED', ORDERS, GiveUp],
  ])('%i %s', async (status, code, call, remedy) => {
    await using server = await startServer(refuse(status, code))
    const { square } = setup(server.baseUrl)
    const error = await catchError(square.call(call))
    expect(error).toBeInstanceOf(remedy)
    expect(error.message).toBe(`Square answered ${status} ${code} to ${call.method} ${call.path}: because`)
    expect(server.seen).toHaveLength(1)
  })

  test.each([
    [403, 'INSUFFICIENT_SCOPES', true],
    [403, 'FORBIDDEN', true],
    [403, 'SOMETHING_NEW', true],
    [400, 'LOCATION_MISMATCH', true],
    [403, 'MERCHANT_SUBSCRIPTION_NOT_FOUND', false],
    [404, 'NOT_FOUND', false],
    [410, 'GONE', false],
  ])('%i %s is about what the token may: %s', async (status, code, isForbidden) => {
    await using server = await startServer(refuse(status, code))
    const { square } = setup(server.baseUrl)
    expect(await catchError(square.call(ORDERS))).toMatchObject({ isForbidden })
  })

  test('a missing scope is named', async () => {
    const detail = 'The merchant must authorize your application for the following scopes: ITEMS_READ'
    await using server = await startServer(
      refuse(403, 'INSUFFICIENT_SCOPES', { category: 'AUTHENTICATION_ERROR', detail }),
    )
    const { square } = setup(server.baseUrl)
    expect(await catchError(square.call(ORDERS))).toMatchObject({ scope: 'ITEMS_READ' })
  })

  test('a plain 404 that is not from Square says so in one line', async () => {
    await using server = await startServer(reply('<html>', { status: 404 }))
    const { square } = setup(server.baseUrl)
    expect((await catchError(square.call(ORDERS))).message).toBe(
      'Square answered 404 to POST /v2/orders/search',
    )
  })
})

describe('what an error shows', () => {
  test.each([TOKEN, 'a-token-of-no-known-form'])('no token, even if Square repeats it: %s', async (token) => {
    const detail = `bad token ${token}\n\u001b[31m${'x'.repeat(5000)}`
    const lines: unknown[] = []
    const keep = (fields: object) => lines.push(fields)
    const options = { accessToken: token, log: { info: keep, warn: keep } }

    await using server = await startServer(refuse(401, 'UNAUTHORIZED', { detail }))
    const { square } = setup(server.baseUrl, options)
    const error = await catchError(square.call(LOCATIONS))
    expect(error.message).toContain('bad token [redacted] [31mxxx')
    expect(error.message.length).toBeLessThanOrEqual(300)

    await using failing = await startServer(refuse(500, 'X', { detail }))
    const { square: other } = setup(failing.baseUrl, options)
    const last = await catchError(other.call(LOCATIONS))
    expect(lines).toHaveLength(5)
    for (const shown of [error, last, lines]) {
      expect(inspect(shown, { depth: 20, showHidden: true })).not.toContain(token)
    }
  })

  test('a refused connection reads clearly', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    await new Promise((resolve) => server.close(resolve))
    const { square } = setup(`http://127.0.0.1:${port}`)
    expect((await catchError(square.call(LOCATIONS))).message).toBe(
      `Square is unreachable at http://127.0.0.1:${port}: connect ECONNREFUSED 127.0.0.1:${port}, tried 6 times`,
    )
  })

  test('a name that does not exist reads clearly', async () => {
    const { square } = setup('http://square.invalid')
    expect((await catchError(square.call(LOCATIONS))).message).toMatch(
      /^Square is unreachable at http:\/\/square\.invalid: the name square\.invalid cannot be resolved \((ENOTFOUND|EAI_AGAIN)\), tried 6 times$/,
    )
  })

  test('a server that does not speak TLS reads clearly', async () => {
    await using server = await startServer(reply({}))
    const baseUrl = server.baseUrl.replace('http:', 'https:')
    const { square } = setup(baseUrl)
    expect((await catchError(square.call(LOCATIONS))).message).toMatch(
      /^Square is unreachable at https:.*no trusted TLS connection/,
    )
  })
})
