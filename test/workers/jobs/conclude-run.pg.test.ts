import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createRun, finishRun, requestCancel } from '../../../src/db/state/runs.ts'
import { finishRunTable, type TurnEnd } from '../../../src/db/state/run-tables.ts'
import { reportRun } from '../../../src/db/state/run-report.ts'
import { postgresStore } from '../../../src/db/store.ts'
import { concludeRun } from '../../../src/workers/jobs/run.ts'
import type { WorkerContext } from '../../../src/workers/shared/work.ts'
import { openTestMirror, type TestMirror } from '../../support/open-mirror.ts'

let mirror: TestMirror
beforeAll(async () => {
  mirror = await openTestMirror()
})
afterAll(() => mirror.close())
beforeEach(() =>
  mirror.sql.unsafe('delete from sync_run_tables; delete from sync_runs; delete from sync_state'),
)

const DONE: TurnEnd = { status: 'completed', lastSync: '2026-01-01T00:00:00Z' }
const ABSENT: TurnEnd = { status: 'unavailable', reason: '404' }
const FORBIDDEN: TurnEnd = { status: 'forbidden', reason: '403', missingScope: 'ORDERS_READ' }
const LOST = { lastSync: '2026-01-01T00:00:00Z' }

/** A run whose tables ended like this; answers how it ended, its report, and its last line in the log. */
async function conclude(ends: Record<string, TurnEnd>, brought: string[] = []) {
  const tables = Object.keys(ends)
  const created = await createRun(mirror.db, {
    kind: 'incremental',
    trigger: 'cli',
    tables,
    brought,
    owner: 'me',
  })
  const id = created?.run.id ?? ''
  for (const [table, end] of Object.entries(ends)) await finishRunTable(mirror.db, id, table, end)
  const lines: string[] = []
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) })
  // What concluding a run uses.
  const status = await concludeRun({ store: postgresStore(mirror.db), log } as unknown as WorkerContext, id)
  const report = await reportRun(mirror.db, id)
  return { status, report, line: JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown> }
}

test('what Square has never shown to this account is no failure, but is named with what to grant', async () => {
  const { status, report } = await conclude({
    locations: DONE,
    vendors: ABSENT,
    orders: FORBIDDEN,
    payments: { ...FORBIDDEN, missingScope: 'PAYMENTS_READ' },
    order_custom_attributes: FORBIDDEN,
    events: { status: 'forbidden' },
  })
  expect(status).toBe('completed')
  expect(report?.message).toBe(
    'Incremental sync completed successfully - 0 changes applied - 4 tables not permitted: grant ORDERS_READ, PAYMENTS_READ; only a personal access token may read events',
  )
  expect(report?.results).toMatchObject({
    vendors: { success: true },
    orders: { success: false, missing_scope: 'ORDERS_READ' },
  })
  expect(report?.results['events']).not.toHaveProperty('missing_scope')
})

test.each([ABSENT, FORBIDDEN])(
  'what had been read before and is refused now is a failure: %o',
  async (end) => {
    const { status, report, line } = await conclude({ locations: DONE, orders: { ...end, ...LOST } })
    expect([status, report?.success]).toEqual(['partial', false])
    expect(report?.results['orders']).toMatchObject({ success: false, status: end.status })
    expect(line).toMatchObject({ level: 50, troubled: { orders: `${end.status}: ${end.reason}` } })
  },
)

test.each([
  ['everything is forbidden', { orders: FORBIDDEN, payments: FORBIDDEN }, [], 'orders: 403'],
  [
    'only what was brought along was read',
    { locations: DONE, orders: FORBIDDEN },
    ['locations'],
    'orders: 403',
  ],
  ['the seller has none of it', { vendors: ABSENT }, [], 'vendors: 404'],
  [
    'a failure is named first',
    { orders: ABSENT, vendors: { status: 'failed', error: '500' } },
    [],
    'vendors: 500',
  ],
] as [string, Record<string, TurnEnd>, string[], string][])(
  'a run that could read nothing has failed, and says why: %s',
  async (_, ends, brought, why) => {
    const { status, report, line } = await conclude(ends, brought)
    expect(status).toBe('failed')
    expect(report?.error).toBe(`Nothing could be read: ${why}`)
    expect(line).toMatchObject({ msg: 'run ended', status: 'failed', reason: report?.error })
  },
)

test('a table that was not read says why its run ended, in the run and in its state', async () => {
  await mirror.sql`insert into sync_state (table_name, status) values ('locations', 'completed'), ('orders', 'completed'), ('vendors', 'running')`
  await mirror.sql`update sync_state set owner = 'still at it' where table_name = 'vendors'`
  const tables = ['locations', 'orders', 'vendors']
  const end = async (how: (id: string) => Promise<unknown>) => {
    const created = await createRun(mirror.db, { kind: 'incremental', trigger: 'cli', tables, owner: 'me' })
    const id = created?.run.id ?? ''
    await finishRunTable(mirror.db, id, 'locations', DONE)
    await mirror.sql`update sync_run_tables set status = 'cancelled', started_at = now() where table_name = 'vendors' and run_id = ${id}`
    await how(id)
    const tableRuns =
      await mirror.sql`select table_name, status, reason from sync_run_tables where run_id = ${id} order by 1`
    return tableRuns.map(({ status, reason }) => `${String(status)}, ${String(reason)}`)
  }
  const states = async () => [
    ...(await mirror.sql`select status, reason from sync_state order by table_name`),
  ]
  const refused = 'Square answered 401 UNAUTHORIZED to GET /v2/locations'
  expect(await end((id) => finishRun(mirror.db, id, 'failed', refused))).toEqual([
    'completed, null',
    'cancelled, not read: the run ended with 401 UNAUTHORIZED to GET /v2/locations',
    'cancelled, cut short: the run ended with 401 UNAUTHORIZED to GET /v2/locations',
  ])
  expect(await states()).toEqual([
    { status: 'completed', reason: null },
    { status: 'cancelled', reason: 'not read: the run ended with 401 UNAUTHORIZED to GET /v2/locations' },
    { status: 'running', reason: null },
  ])
  const midway = async (id: string) => {
    await requestCancel(mirror.db, id, 'Square is away')
    await finishRun(mirror.db, id, 'failed')
  }
  expect((await end(midway))[1]).toBe('cancelled, not read: the run ended: Square is away')
  expect((await end((id) => finishRun(mirror.db, id, 'cancelled')))[1]).toBe(
    'cancelled, not read: the run was cancelled',
  )
})
