import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { TableDefinition } from '../../../src/db/declaration/define-table.ts'
import { tableNamed } from '../../support/definitions.ts'
import { makeSample, type Sample } from '../../support/sample-records.ts'
import { type Bench, openBench } from '../../support/table-bench.ts'
import type { Scene } from '../../support/table-server.ts'

let bench: Bench
let definition: TableDefinition

beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
afterEach(() => bench.empty(definition))

/** Begins a test on this table: so many rows, all read. */
async function begin(name: string, count: number): Promise<Sample[]> {
  definition = tableNamed(bench.tables, name)
  await bench.prepare(definition)
  const samples = Array.from({ length: count }, (_, n) => makeSample(definition, n, { location: 'L1' }))
  bench.spend(20)
  show(samples)
  await bench.sync(definition)
  return samples
}

const show = (samples: Sample[], more: Partial<Scene> = {}) =>
  bench.server.show({
    definition,
    samples,
    pageSize: 100,
    known: samples.map(({ record }) => record),
    ...more,
  })

test('a record that vanished is found by a run that reads the whole list, because that is cheap', async () => {
  const samples = await begin('timecards', 12)
  show(samples.slice(1))
  bench.spend(0)
  expect(await bench.sync(definition, 'incremental')).toMatchObject({ deleted: 0 })
  bench.spend(20)
  expect(await bench.sync(definition, 'incremental')).toMatchObject({ deleted: 1 })
})

test('what changed late and shows in no window is found by id', async () => {
  const samples = await begin('bookings', 12)
  const [late] = samples
  if (!late) throw new Error('there are samples')
  await bench.sql`update locations set created_at = now() - interval '900 days'`
  await bench.sql`update sync_state set list_requests = null`
  const version = Number(late.record['version']) + 1
  const changed = { ...late.record, status: 'NO_SHOW', version, updated_at: new Date().toISOString() }
  const known = [changed, ...samples.slice(1).map(({ record }) => record)]
  show([], { known })
  expect(await bench.sync(definition, 'incremental')).toMatchObject({ updated: 1, unchanged: 11 })
})

test('Square counts fewer than the mirror: the whole list tells which are gone; otherwise one request is all it costs', async () => {
  const samples = await begin('customers', 150)
  await bench.sql`update sync_state set list_requests = 1000` // it is not its turn
  show(samples)
  expect(await bench.sync(definition, 'incremental')).toMatchObject({ deleted: 0, requests: 1 + 1 })
  show(samples.slice(2))
  expect(await bench.sync(definition, 'incremental')).toMatchObject({ deleted: 2 })
  await bench.sql`update sync_state set list_requests = 1000`
  show(samples.slice(2))
  expect(await bench.sync(definition, 'incremental')).toMatchObject({ deleted: 0, requests: 1 + 1 })
})

test('a count that lags deletes nothing, and the list is not read for it again and again', async () => {
  const samples = await begin('customers', 150)
  const noTableRun = () => bench.sql`update sync_state set list_requests = 1000`
  const lags = { known: samples.map(({ record }) => record), listed: 149 }
  await noTableRun()
  show(samples.slice(1), lags)
  expect(await bench.sync(definition, 'incremental')).toMatchObject({ deleted: 0 })
  await noTableRun()
  show(samples.slice(1), lags)
  expect(await bench.sync(definition, 'incremental')).toMatchObject({ deleted: 0, requests: 1 + 1 })
  // It has caught up: the next one that is gone shows again.
  show(samples)
  await bench.sync(definition, 'incremental')
  await noTableRun()
  show(samples.slice(1))
  expect(await bench.sync(definition, 'incremental')).toMatchObject({ deleted: 1 })
})
