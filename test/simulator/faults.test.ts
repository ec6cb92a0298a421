import { expect, test } from 'vitest'
import type { FaultAction } from '../../packages/square-simulator/src/faults.ts'
import { call, simulate, readPlan } from './simulated.ts'

const search = '/v2/catalog/search'
const query = { object_types: ['ITEM_VARIATION'], limit: 6 }

async function raw(action: FaultAction) {
  const simulator = await simulate()
  const fault = simulator.faults.add({ action })
  const response = await fetch(simulator.url + search, {
    method: 'POST',
    redirect: 'manual',
    headers: { authorization: `Bearer ${simulator.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(query),
  })
  return { fault, response, text: () => response.text(), simulator }
}

test.each([
  [401, 'UNAUTHORIZED', 'AUTHENTICATION_ERROR'],
  [403, 'FORBIDDEN', 'AUTHENTICATION_ERROR'],
  [404, 'NOT_FOUND', 'INVALID_REQUEST_ERROR'],
  [429, 'RATE_LIMITED', 'RATE_LIMIT_ERROR'],
  [500, 'INTERNAL_SERVER_ERROR', 'API_ERROR'],
  [503, 'SERVICE_UNAVAILABLE', 'API_ERROR'],
])('status %i comes with code %s of %s, once', async (status, code, category) => {
  const simulator = await simulate()
  const fault = simulator.faults.add({ action: { kind: 'status', status } })
  const first = await call(simulator, search, query)

  expect(first.json).toMatchObject({ errors: [{ category, code }] })
  expect([first.status, (await call(simulator, search, query)).status, fault.fired]).toEqual([status, 200, 1])
})

test('a 429 carries Retry-After only where it is arranged', async () => {
  const without = await raw({ kind: 'status', status: 429 })
  const asked = await raw({ kind: 'status', status: 429, retryAfterSeconds: 7 })

  expect(without.response.headers.get('retry-after')).toBeNull()
  expect(asked.response.headers.get('retry-after')).toBe('7')
})

test('broken bodies with status 200', async () => {
  const truncated = await raw({ kind: 'truncate', bytes: 100 })
  const html = await raw({ kind: 'html' })
  const empty = await raw({ kind: 'empty-body' })
  const other = await raw({ kind: 'content-type', value: 'text/plain' })
  const errors = await raw({ kind: 'errors-with-200' })
  const renamed = await raw({ kind: 'wrong-key' })

  expect((await truncated.text()).length).toBe(100)
  expect(await html.text()).toContain('<!doctype html>')
  expect(await empty.text()).toBe('')
  expect(other.response.headers.get('content-type')).toBe('text/plain')
  expect(await errors.text()).toMatch(/^\{"errors":/)
  expect(await renamed.text()).toMatch(/^\{"other_objects":/)
  for (const { response, fault } of [truncated, html, empty, other, errors, renamed]) {
    expect([response.status, fault.fired]).toEqual([200, 1])
  }
})

test('302 and 204 have no body', async () => {
  const redirect = await raw({ kind: 'redirect', location: 'http://127.0.0.1:1/' })
  const nothing = await raw({ kind: 'no-content' })

  expect([redirect.response.status, redirect.response.headers.get('location')]).toEqual([
    302,
    'http://127.0.0.1:1/',
  ])
  expect([nothing.response.status, await nothing.text()]).toEqual([204, ''])
})

test('a reset ends the connection before the answer or inside it', async () => {
  const inside = await raw({ kind: 'reset', afterBytes: 50 })

  await expect(raw({ kind: 'reset' })).rejects.toThrow('fetch failed')
  await expect(inside.text()).rejects.toThrow('terminated')
})

test('a request that hangs is open until the other side or close() ends it', async () => {
  const simulator = await simulate()
  simulator.faults.add({ action: { kind: 'hang' }, match: { times: 2 } })
  const aborted = call(simulator, search, query, { signal: AbortSignal.timeout(50) })
  await expect(aborted).rejects.toThrow('aborted due to timeout')
  const hanging = call(simulator, search, query).catch((error: unknown) => String(error))
  await expect.poll(() => simulator.requests.count()).toBe(2)
  await simulator.close()

  expect(await hanging).toContain('fetch failed')
})

test('a body that drips begins at once and goes on slowly', async () => {
  const { response, simulator } = await raw({ kind: 'drip', bytesPerSecond: 5 })
  const { value } = (await response.body?.getReader().read()) ?? {}

  expect(value?.length).toBe(5)
  await simulator.close()
})

test('latency delays the answer', async () => {
  const simulator = await simulate()
  simulator.faults.add({ action: { kind: 'latency', ms: 40 } })
  await call(simulator, search, query)

  expect(simulator.requests.list[0]?.ms).toBeGreaterThan(35)
})

test('an empty page goes on with a new cursor and loses nothing; a short page likewise', async () => {
  const simulator = await simulate()
  simulator.faults.add({ action: { kind: 'empty-page' }, match: { nth: 2 } })
  simulator.faults.add({ action: { kind: 'short-page', size: 1 }, match: { afterPages: 2 } })
  const pages = await readPlan(simulator, search, 'objects', query)

  expect(pages.map((page) => page.length)).toEqual([6, 0, 1, 6, 6, 1])
})

test('a repeated cursor is the one that was asked with', async () => {
  const simulator = await simulate()
  simulator.faults.add({ action: { kind: 'repeat-cursor' }, match: { afterPages: 1 } })
  const cursor = (await call(simulator, search, query)).json['cursor']

  expect((await call(simulator, search, { ...query, cursor })).json['cursor']).toBe(cursor)
})

test('a forbidden location is refused where it is named, others are not', async () => {
  const simulator = await simulate()
  const [first = '', second = ''] = simulator.world.liveKeys('locations')
  simulator.faults.add({ action: { kind: 'forbid-location', locationId: first } })
  const statusFor = async (ids: string[]) =>
    (await call(simulator, '/v2/inventory/counts/batch-retrieve', { location_ids: ids })).status

  expect([await statusFor([first]), await statusFor([first, second]), await statusFor([second])]).toEqual([
    403, 403, 200,
  ])
})

test('a token is revoked from the n-th request on, also when the fault is gone', async () => {
  const simulator = await simulate()
  const fault = simulator.faults.add({ action: { kind: 'revoke-token' }, match: { nth: 2 } })
  expect((await call(simulator, '/v2/locations')).status).toBe(200)
  expect((await call(simulator, '/v2/locations')).code).toBe('ACCESS_TOKEN_REVOKED')
  simulator.faults.remove(fault)
  expect((await call(simulator, '/v2/locations')).code).toBe('ACCESS_TOKEN_REVOKED')
})

test('a rate limit refuses what is too much in a second, and bans for a while', async () => {
  let now = Date.UTC(2025, 0, 1)
  const simulator = await simulate({ profile: 'small', now: () => now })
  simulator.faults.add({ action: { kind: 'rate-limit', perSecond: 2, banSeconds: 5, retryAfter: true } })
  const status = async () => (await call(simulator, '/v2/locations')).status

  expect([await status(), await status(), await status()]).toEqual([200, 200, 429])
  now += 4_000
  expect(await status()).toBe(429)
  now += 1_000
  expect(await status()).toBe(200)
})

test('a fault strikes only what it is aimed at', async () => {
  const simulator = await simulate()
  const action = { kind: 'status', status: 500 } as const
  simulator.faults.add({ action, match: { path: '/v2/inventory/*', times: 9 } })
  simulator.faults.add({ action, match: { resource: 'vendors', method: 'GET', times: 9 } })

  expect((await call(simulator, '/v2/locations')).status).toBe(200)
  expect((await call(simulator, '/v2/inventory/ANYTHING')).status).toBe(500)
  expect((await call(simulator, '/v2/vendors/search', {})).status).toBe(200)
  expect((await call(simulator, '/v2/vendors/ANYTHING')).status).toBe(500)
})
