import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestMirror, type TestMirror } from '../../support/open-mirror.ts'

const [FIRST, SECOND, THIRD] = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`)

let mirror: TestMirror
beforeEach(async () => {
  mirror = await openTestMirror({ max: 1 })
  await mirror.sql.unsafe(`
    insert into sync_runs (id, kind, trigger, status, tables, owner, lease_until, started_at, finished_at, error) values
      ('${FIRST}', 'foundation', 'cli', 'partial', '{}', 'a', now(), '2026-03-01T06:00:00Z', '2026-03-01T06:01:30.5Z', null),
      ('${SECOND}', 'incremental', 'schedule', 'running', '{}', 'a', now(), '2026-03-02T06:00:00Z', null, null),
      ('${THIRD}', 'verify', 'http', 'failed', '{}', 'a', now(), '2026-03-03T06:00:00Z', '2026-03-03T06:00:02Z', 'Square answered 401');
    insert into sync_run_tables (run_id, table_name, status, rows_read, inserted, updated, deleted, quarantined, requests) values
      ('${FIRST}', 'orders', 'completed', 500, 400, 60, 3, 2, 7),
      ('${FIRST}', 'payments', 'completed', 90, 80, 0, 0, 0, 2),
      ('${FIRST}', 'bookings', 'unavailable', 0, 0, 0, 0, 0, 1),
      ('${FIRST}', 'vendors', 'forbidden', 0, 0, 0, 0, 0, 1),
      ('${FIRST}', 'refunds', 'failed', 10, 5, 0, 0, 0, 3),
      ('${FIRST}', 'disputes', 'skipped', 0, 0, 0, 0, 0, 0),
      ('${SECOND}', 'orders', 'running', 4, 4, 0, 0, 0, 1),
      ('${SECOND}', 'payments', 'waiting', 0, 0, 0, 0, 0, 0);
    insert into sync_state (table_name, status, last_error, last_attempt_at, last_success_at, row_count, deletions_withheld) values
      ('orders', 'completed', null, '2026-03-02T06:00:01Z', '2026-03-02T06:00:01Z', 463, 9),
      ('refunds', 'failed', 'Square answered 500', '2026-03-02T06:00:05Z', null, 5, 0);
    insert into verifications (run_id, table_name, verified_at, missing, stale, ghost, repaired, examples) values
      ('${FIRST}', 'orders', '2026-03-01T06:01:00Z', 4, 5, 6, false, '{}'),
      ('${THIRD}', 'orders', '2026-03-03T06:00:01Z', 1, 2, 3, true, '{}');
    insert into quarantine (table_name, record_key, record, code, reason, attempts, first_seen_at, last_seen_at) values
      ('orders', 'O1', 'secret', '23502', 'Postgres refuses the record (23502)', 1, '2026-03-01T00:00:00Z', '2026-03-02T00:00:00Z'),
      ('orders', 'O2', 'secret', '23502', 'Postgres refuses the record (23502)', 7, '2026-02-01T00:00:00Z', '2026-02-02T00:00:00Z'),
      ('orders', 'O3', 'secret', 'no_key', 'The record has no usable id', 2, '2026-03-03T00:00:00Z', '2026-03-03T00:00:00Z')`)
})
afterEach(() => mirror.close())

/** As JSON: numbers are numbers, times are text. */
const rowsOf = async (view: string, order: string) => {
  const rows = await mirror.sql.unsafe<{ row: Record<string, unknown> }[]>(
    `select to_jsonb(v) as row from ${view} v order by ${order}`,
  )
  return rows.map(({ row }) => row)
}

test('a run has its duration, its tables by how they ended, and the sums of what they did', async () => {
  const [first, running, failed] = await rowsOf('sync_run_outcomes', 'started_at')
  expect(first).toMatchObject({
    run_id: FIRST,
    kind: 'foundation',
    status: 'partial',
    duration_seconds: 90.5,
    tables: 6,
    tables_completed: 2,
    tables_refused: 2,
    tables_failed: 2,
    rows_read: 600,
    inserted: 485,
    updated: 60,
    deleted: 3,
    quarantined: 2,
    requests: 14,
    error: null,
  })
  expect(running).toMatchObject({
    status: 'running',
    duration_seconds: null,
    tables: 2,
    tables_completed: 0,
    inserted: 4,
  })
  expect(failed).toMatchObject({ duration_seconds: 2, tables: 0, requests: 0, error: 'Square answered 401' })
})

test('a table has its last read, what it holds, and what its last verification found', async () => {
  const [orders, refunds] = await rowsOf('sync_table_reads', 'table_name')
  expect(orders).toMatchObject({
    table_name: 'orders',
    status: 'completed',
    live_rows: 463,
    quarantined: 3,
    deletions_withheld: 9,
    missing: 1,
    stale: 2,
    ghost: 3,
    repaired: true,
  })
  expect(new Date(String(orders?.['verified_at'])).toISOString()).toBe('2026-03-03T06:00:01.000Z')
  expect(refunds).toMatchObject({
    status: 'failed',
    last_error: 'Square answered 500',
    last_success_at: null,
    quarantined: 0,
    verified_at: null,
    missing: null,
  })
})

test('refused records are counted by reason, and nothing of them is shown', async () => {
  const found = await rowsOf('sync_quarantine_reasons', 'code')
  expect(found).toMatchObject([
    { table_name: 'orders', code: '23502', records: 2, most_attempts: 7 },
    {
      table_name: 'orders',
      code: 'no_key',
      reason: 'The record has no usable id',
      records: 1,
      most_attempts: 2,
    },
  ])
  expect(new Date(String(found[0]?.['first_seen_at'])).toISOString()).toBe('2026-02-01T00:00:00.000Z')
  expect(new Date(String(found[0]?.['last_seen_at'])).toISOString()).toBe('2026-03-02T00:00:00.000Z')
  expect(JSON.stringify(found)).not.toContain('secret')
})
