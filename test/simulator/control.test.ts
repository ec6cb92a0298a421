import { expect, test } from 'vitest'
import { call, simulate } from './simulated.ts'

async function control(url: string, method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${url}/_simulator${path}`, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return response.json()
}

test('another process can read the truth, make changes, arrange faults and set the clock, without a token', async () => {
  const { url, ...simulator } = await simulate()
  const before = simulator.world.now()

  expect(await control(url, 'GET', '/truth?resource=locations')).toHaveLength(3)
  expect(
    await control(url, 'POST', '/changes', { count: 4, seed: 2, resources: ['catalog_items'] }),
  ).toHaveLength(4)
  expect(await control(url, 'POST', '/faults', { action: { kind: 'status', status: 503 } })).toEqual({
    faults: 1,
  })
  expect((await call({ url, ...simulator }, '/v2/locations')).status).toBe(503)
  expect(await control(url, 'GET', '/faults')).toMatchObject([{ fired: 1 }])
  expect(await control(url, 'DELETE', '/faults')).toEqual({ faults: 0 })
  await control(url, 'POST', '/clock', { advance_ms: 86_400_000 })
  expect(simulator.world.now() - before).toBeGreaterThanOrEqual(86_400_000)
  expect(await control(url, 'POST', '/nothing')).toMatchObject({
    error: expect.stringContaining('no such control'),
  })
})

test('the request log shows what Square was asked, control requests not included', async () => {
  const simulator = await simulate()
  await Promise.all([call(simulator, '/v2/locations'), call(simulator, '/v2/catalog/list?types=TAX')])
  await call(simulator, '/v2/vendors/search', { sort: { field: 'NAME' } })
  const log = await control(simulator.url, 'GET', '/requests')

  expect(simulator.requests.count()).toBe(3)
  expect(simulator.requests.count('/v2/locations')).toBe(1)
  expect(simulator.requests.count(/^\/v2\/catalog/)).toBe(1)
  expect(simulator.requests.list[2]).toMatchObject({
    method: 'POST',
    path: '/v2/vendors/search',
    body: { sort: { field: 'NAME' } },
    status: 200,
  })
  expect(log).toMatchObject({ max_concurrency: simulator.requests.maxConcurrency, requests: [{}, {}, {}] })
  simulator.requests.clear()
  expect(simulator.requests.count()).toBe(0)
})

test('the Date header is Square’s clock', async () => {
  const simulator = await simulate({ profile: 'small', now: () => Date.UTC(2025, 4, 6, 7, 8, 9) })
  simulator.world.clock.advance(1000)

  expect((await call(simulator, '/v2/locations')).headers.get('date')).toBe('Tue, 06 May 2025 07:08:10 GMT')
})
