import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { TableDefinition } from '../../../src/db/declaration/define-table.ts'
import { GiveUp, TooLarge } from '../../../src/errors.ts'
import { MAX_BODY_BYTES } from '../../../src/square/http/transport.ts'
import { tableNamed } from '../../support/definitions.ts'
import { makeSample, type Sample } from '../../support/sample-records.ts'
import { type Bench, MAX_PAGE_BYTES, openBench } from '../../support/table-bench.ts'
import type { Scene } from '../../support/table-server.ts'

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

test('empty pages with ever new cursors are no list: the table fails after a hundred in a row, the next run too, nothing counts as complete', async () => {
  bench.server.show({ definition: groups, samples, pageSize: 3, spoil: showNothing('groups') })
  const end: unknown = await bench.sync(groups).catch((error: unknown) => error)
  expect(end).toBeInstanceOf(GiveUp)
  expect(String(end)).toContain('Square answered 100 empty pages in a row to GET /v2/customers/groups')
  expect(bench.server.seen()).toHaveLength(100)
  const [state] = await bench.rows('sync_state')
  expect(state).toMatchObject({ status: 'failed', watermark: null })

  bench.server.show({ definition: groups, samples, pageSize: 3 })
  expect(await bench.sync(groups)).toMatchObject({ status: 'completed', inserted: 9 })
})

test('some empty pages are none of a list’s business', async () => {
  let left = 99
  const nothing = showNothing('groups')
  bench.server.show({
    definition: groups,
    samples,
    pageSize: 3,
    spoil: (response, body) => {
      if (left-- > 0) return nothing(response, body)
      response.writeHead(200, { 'content-type': 'application/json' }).end(body)
    },
  })
  expect(await bench.sync(groups)).toMatchObject({ status: 'completed', inserted: 9, requests: 102 })
})

test('nor do empty pages go on for ever in the list of one parent', async () => {
  const entries = tableNamed(bench.tables, 'payout_entries')
  const { parents } = await bench.prepare(entries, 1)
  const [parent = {}] = parents
  const parts = Array.from({ length: 9 }, (_, n) => makeSample(entries, n, { location: 'L1', parent }))
  bench.server.show({
    definition: entries,
    samples: parts,
    pageSize: 3,
    spoil: showNothing('payout_entries'),
  })
  await expect(bench.sync(entries)).rejects.toThrow(GiveUp)
  expect(bench.server.seen()).toHaveLength(100)
  await bench.empty(entries)
})

test('a list whose last page is full ends all the same', async () => {
  bench.server.show({ definition: groups, samples, pageSize: 3 })
  expect(await bench.sync(groups)).toMatchObject({ status: 'completed', inserted: 9, requests: 3 })
})

test('a page that is too large to be read is asked for in smaller ones', async () => {
  bench.server.show({ definition: groups, samples, pageSize: 9, spoil: padAbove(4, MAX_PAGE_BYTES) })
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

test('a single record may be larger than a page', async () => {
  bench.server.show({ definition: groups, samples, pageSize: 9, spoil: padAbove(0, MAX_PAGE_BYTES) })
  expect(await bench.sync(groups)).toMatchObject({ status: 'completed', inserted: 9, pages: 9 })
})

test('a single record that is too large fails its table, and nothing counts as complete', async () => {
  bench.server.show({ definition: groups, samples, pageSize: 9, spoil: padAbove(0, MAX_BODY_BYTES) })
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

/** Takes the records away and gives each page a cursor of its own, which leads to the first page. */
function showNothing(items: string): NonNullable<Scene['spoil']> {
  let hash: string | undefined
  let n = 0
  return (response, body) => {
    const answer = JSON.parse(body) as { cursor?: string }
    hash ??= answer.cursor?.split('.')[0]
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ ...answer, [items]: [], cursor: `${hash}.0.${n++}` }))
  }
}

/** Makes answers with more records than that larger than we read. */
function padAbove(most: number, bytes: number): NonNullable<Scene['spoil']> {
  return (response, body) => {
    const { groups: page = [] } = JSON.parse(body) as { groups?: unknown[] }
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(page.length > most ? body + ' '.repeat(bytes) : body)
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
