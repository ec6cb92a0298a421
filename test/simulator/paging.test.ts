import { expect, test } from 'vitest'
import { textAt } from '../../packages/square-simulator/src/wire.ts'
import { call, idsOf, simulate, readPlan } from './simulated.ts'

const search = '/v2/catalog/search'
const query = { object_types: ['ITEM_VARIATION'], limit: 6 }

test('a walk shows everything once, and its last page has no cursor', async () => {
  const simulator = await simulate()
  const pages = await readPlan(simulator, search, 'objects', query)

  expect(pages.map((page) => page.length)).toEqual([6, 6, 6, 2])
  expect(idsOf(pages.flat())).toEqual(idsOf(simulator.world.live('catalog_variations')))
})

test('a cursor is good for its own query only', async () => {
  const simulator = await simulate()
  const cursor = (await call(simulator, search, query)).json['cursor']

  expect((await call(simulator, search, { limit: 6, cursor, object_types: ['ITEM_VARIATION'] })).status).toBe(
    200,
  )
  for (const other of [
    { ...query, object_types: ['ITEM'] },
    { ...query, include_deleted_objects: true },
    { ...query, limit: 7 },
  ]) {
    expect((await call(simulator, search, { ...other, cursor })).code).toBe('INVALID_CURSOR')
  }
  expect(
    (await call(simulator, search, { ...query, cursor: `${textAt({ cursor }, 'cursor').slice(0, -4)}AAAA` }))
      .code,
  ).toBe('INVALID_CURSOR')
})

test('a cursor expires after its time to live', async () => {
  const simulator = await simulate({ profile: 'small', cursorTtlMs: 60_000 })
  const cursor = (await call(simulator, search, query)).json['cursor']
  simulator.world.clock.advance(59_000)
  expect((await call(simulator, search, { ...query, cursor })).status).toBe(200)
  simulator.world.clock.advance(2_000)
  expect((await call(simulator, search, { ...query, cursor })).code).toBe('INVALID_CURSOR')
})

test.each([
  ['keyset', 20],
  ['offset', 19],
] as const)('with %s cursors a deletion between pages leaves %i of 20 to see', async (cursorMode, seen) => {
  const simulator = await simulate({ profile: 'small', cursorMode })
  const first = simulator.world.liveKeys('catalog_variations')[0] ?? ''
  const pages = await readPlan(simulator, search, 'objects', query, (page) => {
    if (page === 1) simulator.world.delete('catalog_variations', first)
  })

  expect(new Set(idsOf(pages.flat())).size).toBe(seen)
})

test('no page is larger than the cap', async () => {
  const simulator = await simulate({ profile: 'small', pageSizeCap: 3 })
  const pages = await readPlan(simulator, search, 'objects', { ...query, limit: 1000 })

  expect(Math.max(...pages.map((page) => page.length))).toBe(3)
  expect(pages.flat()).toHaveLength(20)
})

test('an empty list has no items key, a catalog search still says when the catalog last changed', async () => {
  const simulator = await simulate()
  const begin = (await call(simulator, search, query)).json['latest_time']
  const { json } = await call(simulator, search, { begin_time: begin })

  expect(json).toEqual({ latest_time: begin })
})
