import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { TableDefinition } from '../../src/db/define-table.ts'
import { GiveUp, TooLarge } from '../../src/errors.ts'
import { MAX_BODY_BYTES } from '../../src/square/transport.ts'
import { tableNamed } from '../support/definitions.ts'
import { makeSample, type Sample } from '../support/sample-records.ts'
import { type Bench, openBench } from '../support/table-bench.ts'
import type { Scene } from '../support/table-server.ts'

let bench: Bench
let groups: TableDefinition
let samples: Sample[]

beforeAll(async () => {
  bench = await openBench()
  groups = tableNamed(bench.tables, 'customer_groups')
  samples = Array.from({ length: 9 }, (_, n) => makeSample(groups, n, { location: 'L1' }))
})
afterAll(() => bench.close())
beforeEach(() => bench.prepare(groups))

test('a cursor that comes again is no end of the list: the table fails, and nothing counts as complete', async () => {
  bench.server.show({ definition: groups, samples, pageSize: 3, spoil: repeatFirstCursor() })
  const end: unknown = await bench.sync(groups).catch((error: unknown) => error)
  expect(end).toBeInstanceOf(GiveUp)
  expect(bench.server.seen()).toHaveLength(2)
  const [state] = await bench.rows('sync_state')
  expect(state).toMatchObject({ status: 'failed', watermark: null })
})

test('nor in the list of one parent', async () => {
  const entries = tableNamed(bench.tables, 'payout_entries')
  const { parents } = await bench.prepare(entries, 1)
  const [parent = {}] = parents
  const parts = Array.from({ length: 9 }, (_, n) => makeSample(entries, n, { location: 'L1', parent }))
  bench.server.show({ definition: entries, samples: parts, pageSize: 3, spoil: repeatFirstCursor() })
  const end: unknown = await bench.sync(entries).catch((error: unknown) => error)
  expect(end).toBeInstanceOf(GiveUp)
  expect(bench.server.seen()).toHaveLength(2)
  await bench.empty(entries)
})

test('a list whose last page is full ends all the same', async () => {
  bench.server.show({ definition: groups, samples, pageSize: 3 })
  expect(await bench.sync(groups)).toMatchObject({ status: 'completed', inserted: 9, requests: 3 })
})

test('a page that is too large to be read is asked for in smaller ones', async () => {
  bench.server.show({ definition: groups, samples, pageSize: 9, spoil: padAbove(4) })
  expect(await bench.sync(groups)).toMatchObject({ status: 'completed', inserted: 9, pages: 3, requests: 7 })
  expect(bench.server.seen().map(({ params }) => params['limit'])).toEqual([
    '50',
    '25',
    '12',
    '6',
    '3',
    '3',
    '3',
  ])
})

test('a page that Square fails at every time is asked for in smaller ones, three times: an outage looks the same', async () => {
  bench.server.show({ definition: groups, samples, pageSize: 9, spoil: failAbove(6) })
  expect(await bench.sync(groups)).toMatchObject({ status: 'completed', inserted: 9, pages: 2, requests: 20 })
  bench.server.show({ definition: groups, samples, pageSize: 9, spoil: failAbove(0) })
  await expect(bench.sync(groups)).rejects.toThrow(/500 INTERNAL_SERVER_ERROR .*tried 6 times/)
  expect(bench.server.seen()).toHaveLength(24)
})

test('a single record that is too large fails its table, and nothing counts as complete', async () => {
  bench.server.show({ definition: groups, samples, pageSize: 9, spoil: padAbove(0) })
  const end: unknown = await bench.sync(groups).catch((error: unknown) => error)
  expect(end).toBeInstanceOf(TooLarge)
  expect(String(end)).toMatch(/Square at 127\.0\.0\.1:\d+: an answer of more than 64 MB$/)
  const [state] = await bench.rows('sync_state')
  expect(state).toMatchObject({ status: 'failed', watermark: null })
})

/** Gives every page the cursor of the first. */
function repeatFirstCursor(): NonNullable<Scene['spoil']> {
  let first: unknown
  return (response, body) => {
    const answer = JSON.parse(body) as { cursor?: string }
    first ??= answer.cursor
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ ...answer, cursor: first }))
  }
}

/** Makes answers with more records than that larger than we read. */
function padAbove(most: number): NonNullable<Scene['spoil']> {
  return (response, body) => {
    const { groups: page = [] } = JSON.parse(body) as { groups?: unknown[] }
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(page.length > most ? body + ' '.repeat(MAX_BODY_BYTES) : body)
  }
}

/** Fails at answers with more records than that. */
function failAbove(most: number): NonNullable<Scene['spoil']> {
  const errors = [{ category: 'API_ERROR', code: 'INTERNAL_SERVER_ERROR' }]
  return (response, body) => {
    const { groups: page = [] } = JSON.parse(body) as { groups?: unknown[] }
    const fails = page.length > most
    response.writeHead(fails ? 500 : 200, { 'content-type': 'application/json' })
    response.end(fails ? JSON.stringify({ errors }) : body)
  }
}
