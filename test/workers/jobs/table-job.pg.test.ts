import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRun, findRun, finishRun, noteTokenExpiry } from '../../../src/db/state/runs.ts'
import { finishRunTable, runTables, type TurnEnd } from '../../../src/db/state/run-tables.ts'
import { runTableJob } from '../../../src/workers/jobs/table-job.ts'
import { tableNamed } from '../../support/definitions.ts'
import { type Bench, openBench } from '../../support/table-bench.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const READ = '2026-01-01T00:00:00Z'
const REFUSED: TurnEnd = { status: 'forbidden', reason: 'Square answered 403', missingScope: 'PAYOUTS_READ' }

/** A table's job in a run in which these others have ended so. `completed`: tables that earlier runs have read. */
async function work(
  name: string,
  {
    ends = {},
    completed = [],
    expires,
  }: { ends?: Record<string, TurnEnd>; completed?: string[]; expires?: string },
) {
  const definition = tableNamed(bench.tables, name)
  await bench.prepare(definition)
  for (const table of completed)
    await bench.sql`insert into sync_state (table_name, last_sync_timestamp) values (${table}, ${READ})`
  bench.server.show({ definition, samples: [], pageSize: 5 })
  const created = await createRun(bench.db, {
    kind: 'incremental',
    trigger: 'cli',
    tables: [...Object.keys(ends), name],
    owner: 'me',
  })
  const id = created?.run.id ?? ''
  if (expires) await noteTokenExpiry(bench.db, id, expires)
  for (const [table, end] of Object.entries(ends)) await finishRunTable(bench.db, id, table, end)
  const run = await findRun(bench.db, id)
  if (!run) throw new Error('the run was just made')
  await runTableJob(bench.context(), run, name, new AbortController().signal)
  await finishRun(bench.db, id, 'completed')
  const tableRun = (await runTables(bench.db, id)).find(({ table_name }) => table_name === name)
  const [state] =
    await bench.sql`select status, reason, refusal, missing_scope, last_attempt_at is not null as attempted,
    last_success_at = last_attempt_at as succeeded from sync_state where table_name = ${name}`
  await bench.empty(definition)
  return { tableRun, state, asked: bench.server.seen().length }
}

test('a table that is listed per rows of one that is refused shares its fate, and asks nothing', async () => {
  const { tableRun, state, asked } = await work('payout_entries', {
    ends: { payouts: REFUSED },
    completed: ['payout_entries'],
  })
  const reason = 'Read per row of payouts, which is forbidden: Square answered 403'
  expect(tableRun).toMatchObject({ status: 'forbidden', reason, missing_scope: 'PAYOUTS_READ' })
  expect(tableRun?.last_sync).not.toBeNull() // it had been read, so this is a loss
  expect(state).toMatchObject({
    status: 'forbidden',
    refusal: 'forbidden',
    missing_scope: 'PAYOUTS_READ',
    attempted: true,
  })
  expect(asked).toBe(0)
})

test('so does one whose definitions are not there', async () => {
  const { tableRun } = await work('merchant_custom_attributes', {
    ends: {
      merchants: { status: 'completed' },
      merchant_custom_attribute_definitions: { status: 'unavailable', reason: '404' },
    },
  })
  expect(tableRun).toMatchObject({ status: 'unavailable', last_sync: null })
})

test('a table is skipped where what it is listed per has never been read, and read where it has', async () => {
  const never = await work('payout_entries', {})
  expect(never.tableRun).toMatchObject({
    status: 'skipped',
    reason: 'Skipped because payouts has never been read to its end',
  })
  expect(never.state).toMatchObject({ status: 'skipped', refusal: null })
  const once = await work('payout_entries', { completed: ['payouts'] })
  expect(once.tableRun).toMatchObject({ status: 'completed' })
  expect(once.state).toMatchObject({ status: 'completed', succeeded: true })
})

test('of locations that are refused now those of yesterday are read, if there was a yesterday', async () => {
  const ends = { locations: { ...REFUSED, missingScope: 'MERCHANT_PROFILE_READ' } }
  expect((await work('orders', { ends, completed: ['locations'] })).tableRun).toMatchObject({
    status: 'completed',
  })
  expect((await work('orders', { ends })).tableRun).toMatchObject({
    status: 'forbidden',
    missing_scope: 'MERCHANT_PROFILE_READ',
  })
})

test('what only a personal access token may read is forbidden to any other, in the state too', async () => {
  const { tableRun, state } = await work('webhook_subscriptions', { expires: '2099-01-01T00:00:00Z' })
  expect(tableRun).toMatchObject({ status: 'forbidden', missing_scope: null })
  expect(state).toMatchObject({ refusal: 'forbidden', missing_scope: null })
})
