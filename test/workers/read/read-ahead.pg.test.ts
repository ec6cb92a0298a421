import type { ServerResponse } from 'node:http'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { TableDefinition } from '../../../src/db/declaration/define-table.ts'
import { runTables } from '../../../src/db/state/run-tables.ts'
import { Cancelled, Unavailable } from '../../../src/errors.ts'
import { tableNamed } from '../../support/definitions.ts'
import { makeSample, type Sample } from '../../support/sample-records.ts'
import { type Bench, openBench } from '../../support/table-bench.ts'

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

/** Waits until so many pages were asked for, for as long as a request could take. */
async function asked(pages: number): Promise<void> {
  await expect.poll(() => bench.server.seen().length, { timeout: 5000, interval: 2 }).toBe(pages)
}

/** Answers each page in turn by one of these; the last one answers all that follow. */
function inTurn(...answers: ((response: ServerResponse, body: string) => void)[]) {
  let n = 0
  return (response: ServerResponse, body: string) =>
    answers[Math.min(n++, answers.length - 1)]?.(response, body)
}
const whole = (response: ServerResponse, body: string) =>
  response.writeHead(200, { 'content-type': 'application/json' }).end(body)
const large = (response: ServerResponse, body: string) => whole(response, body + ' '.repeat(5 * 1024 * 1024))
const forbidden = (response: ServerResponse) =>
  response
    .writeHead(403, { 'content-type': 'application/json' })
    .end('{"errors":[{"category":"AUTHENTICATION_ERROR","code":"INSUFFICIENT_SCOPES"}]}')

/** What the latest run has counted. */
async function tableRun() {
  const runs = await bench.sql`select id from sync_runs order by started_at desc limit 1`
  return (await runTables(bench.db, String(runs[0]?.['id'])))[0]
}

test('while a page is stored, the next one is read, and no more than that', async () => {
  bench.server.show({ definition: groups, samples, pageSize: 3 })
  const seen: number[] = []
  const beforeCommit = async () => {
    await asked(Math.min(seen.length + 2, 3))
    seen.push(bench.server.seen().length)
  }
  const ended = await bench.sync(groups, 'foundation', { beforeCommit })
  expect(ended).toMatchObject({ status: 'completed', inserted: 9, pages: 3, requests: 3 })
  expect(seen).toEqual([2, 3, 3])
})

test('what goes wrong with the next page comes after the page in hand is stored', async () => {
  bench.server.show({ definition: groups, samples, pageSize: 3, spoil: inTurn(whole, forbidden) })
  const beforeCommit = () => asked(2)
  await expect(bench.sync(groups, 'foundation', { beforeCommit })).rejects.toThrow(Unavailable)
  expect(await bench.rows('customer_groups')).toHaveLength(3)
  expect(await tableRun()).toMatchObject({ status: 'forbidden', pages: 1, inserted: 3, requests: 2 })
})

test('a page that cannot be stored takes the next one with it, and both requests are counted', async () => {
  let stopped = false
  const silent = (response: ServerResponse) => void response.on('close', () => (stopped = true))
  bench.server.show({ definition: groups, samples, pageSize: 3, spoil: inTurn(whole, silent) })
  const beforeCommit = async () => {
    await asked(2) // the answer to the second request never comes
    throw new Cancelled('the process stops')
  }
  await expect(bench.sync(groups, 'foundation', { beforeCommit })).rejects.toThrow(Cancelled)
  await expect.poll(() => stopped, { timeout: 5000, interval: 2 }).toBe(true)
  expect(await bench.rows('customer_groups')).toEqual([])
  expect(await tableRun()).toMatchObject({ pages: 0, requests: 2 })

  bench.server.show({ definition: groups, samples, pageSize: 3 })
  const ended = await bench.sync(groups, 'foundation', { recovers: true })
  expect(ended).toMatchObject({ status: 'completed', inserted: 9, requests: 3 })
})

test('after a large page the next one waits until it is stored', async () => {
  bench.server.show({ definition: groups, samples, pageSize: 3, spoil: large })
  const seen: number[] = []
  const beforeCommit = async () => {
    await bench.sql`select pg_sleep(0.05)` // as long as it takes to read one
    seen.push(bench.server.seen().length)
  }
  const ended = await bench.sync(groups, 'foundation', { beforeCommit })
  expect(ended).toMatchObject({ status: 'completed', inserted: 9, pages: 3, requests: 3 })
  expect(seen).toEqual([1, 2, 3])
})
