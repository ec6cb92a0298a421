import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRun, finishRun } from '../../../src/db/state/runs.ts'
import { Cancelled } from '../../../src/errors.ts'
import { tableNamed } from '../../support/definitions.ts'
import { changeSample, makeSample } from '../../support/sample-records.ts'
import { type Bench, openBench } from '../../support/table-bench.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

/** Reads a page, dies, lets Square change, and runs again: the given names as they are stored then. */
async function namesAfterDeath(
  name: string,
  field: string,
  { recovers, another = false }: { recovers: boolean; another?: boolean },
) {
  const definition = tableNamed(bench.tables, name)
  await bench.empty(tableNamed(bench.tables, 'team_members'))
  await bench.prepare(definition)
  const samples = [0, 1, 2].map((n) => makeSample(definition, n, { location: 'L1' }))
  bench.server.show({ definition, samples, pageSize: 1 })
  await expect(bench.sync(definition, 'incremental', { dieAfterPage: true })).rejects.toThrow(Cancelled)
  const changed = samples.map((one) =>
    changeSample(definition, one, { minutes: 1, fields: { [field]: 'changed' } }),
  )
  bench.server.show({ definition, samples: changed, pageSize: 1 })
  if (another) await loseRun(name)
  expect((await bench.sync(definition, 'incremental', { recovers })).status).toBe('completed')
  return (await bench.rows(name)).map((row) => row[field])
}

/** A run that dies before it does anything. */
async function loseRun(table: string) {
  const lost = await createRun(bench.db, {
    kind: 'incremental',
    trigger: 'cli',
    tables: [table],
    owner: 'dead',
  })
  await finishRun(bench.db, lost?.run.id ?? '', 'failed')
}

test.each([
  ['customer_groups', 'name'],
  ['team_members', 'given_name'],
])('a run that goes on where another died reads what has changed since: %s', async (name, field) => {
  const names = await namesAfterDeath(name, field, { recovers: false })
  expect(names).toEqual(['changed', 'changed', 'changed'])
})

test('a recovery stands for the run that died, and reads nothing twice', async () => {
  const names = await namesAfterDeath('customer_groups', 'name', { recovers: true })
  expect(new Set(names)).toEqual(new Set(['changed', 'Loyal'])) // the first page is as old as the first run
  expect(bench.server.seen()).toHaveLength(2)
})

test('the recovery of another run goes on with the walk as well, and then reads what has changed since', async () => {
  const names = await namesAfterDeath('customer_groups', 'name', { recovers: true, another: true })
  expect(names).toEqual(['changed', 'changed', 'changed'])
})
