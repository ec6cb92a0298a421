import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { TableDefinition } from '../../../src/db/declaration/define-table.ts'
import { createRun, finishRun } from '../../../src/db/state/runs.ts'
import { storeFetched } from '../../../src/workers/by-id/ensure-parents.ts'
import { tableNamed } from '../../support/definitions.ts'
import { changeSample, makeSample, type Sample } from '../../support/sample-records.ts'
import { type Bench, openBench } from '../../support/table-bench.ts'

let bench: Bench
let vendors: TableDefinition
let good: Sample
let odd: Sample
beforeAll(async () => {
  bench = await openBench()
  vendors = tableNamed(bench.tables, 'vendors')
  await bench.sql`alter table vendors add constraint not_odd check (name <> 'odd')`
})
afterAll(() => bench.close())
beforeEach(async () => {
  await bench.prepare(vendors)
  good = makeSample(vendors, 0, { location: 'L1' })
  odd = changeSample(vendors, makeSample(vendors, 1, { location: 'L1' }), {
    minutes: 0,
    fields: { name: 'odd' },
  })
})

const show = (...samples: Sample[]) => bench.server.show({ definition: vendors, samples, pageSize: 10 })
const quarantined = async () => (await bench.rows('quarantine')).map(({ record_key }) => record_key)
const refuseOdd = async () => {
  show(good, odd)
  expect(await bench.sync(vendors)).toMatchObject({ status: 'completed', inserted: 1, quarantined: 1 })
  expect(await quarantined()).toEqual([JSON.stringify([odd.record['id']])])
}

test('a refused record leaves the quarantine when Square shows one of its key that can be stored', async () => {
  await refuseOdd()
  show(good, changeSample(vendors, odd, { minutes: 1, version: 5000, fields: { name: 'even' } }))
  expect(await bench.sync(vendors)).toMatchObject({ inserted: 1, quarantined: 0 })
  expect(await quarantined()).toEqual([])
})

test('a refused record leaves the quarantine when what is stored is equal to what Square shows again', async () => {
  show(good)
  await bench.sync(vendors)
  show(changeSample(vendors, good, { minutes: 1, version: 5000, fields: { name: 'odd' } }))
  expect(await bench.sync(vendors)).toMatchObject({ updated: 0, quarantined: 1 })
  show(good)
  expect(await bench.sync(vendors)).toMatchObject({ unchanged: 1, quarantined: 0 })
  expect(await quarantined()).toEqual([])
})

test('a refused record that Square still shows stays, and is the only one that does', async () => {
  await refuseOdd()
  show(good, odd)
  expect(await bench.sync(vendors)).toMatchObject({ unchanged: 1, quarantined: 1 })
  expect(await quarantined()).toEqual([JSON.stringify([odd.record['id']])])
})

test('a refused record leaves the quarantine when it is asked for by its id and can be stored', async () => {
  await refuseOdd()
  const even = changeSample(vendors, odd, { minutes: 1, version: 5000, fields: { name: 'even' } })
  const created = await createRun(bench.db, {
    kind: 'incremental',
    trigger: 'cli',
    tables: ['vendors'],
    owner: 'bench',
  })
  if (!created) throw new Error('another run is in the way')
  const { run } = created
  const stats = { requests: 0, retries: 0, bytes: 0 }
  const asking = { ...bench.context(), run, stats, signal: new AbortController().signal }
  await storeFetched(asking, vendors, [even.record])
  expect(await quarantined()).toEqual([])
  await finishRun(bench.db, run.id, 'completed')
})
