import { describe, expect, test } from 'vitest'
import { describeLine } from '../../src/cli/output/log.ts'
import { describeProgress, measurePace } from '../../src/cli/output/progress.ts'
import { clip, hasColor, spokenSeconds, wrap } from '../../src/cli/output/terminal.ts'
import { localTime } from '../../src/cli/output/local-time.ts'
import { formatResult } from '../../src/cli/output/result-table.ts'
import type { RunReport, TableResult } from '../../src/db/state/run-report.ts'

const result = (some: Partial<TableResult>): TableResult => ({
  success: true,
  status: 'completed',
  changes_applied: (some.inserted ?? 0) + (some.updated ?? 0) + (some.deleted ?? 0),
  inserted: 0,
  updated: 0,
  unchanged: 0,
  deleted: 0,
  quarantined: 0,
  placeholders: 0,
  pages: 1,
  requests: 1,
  retries: 0,
  duration_seconds: 1,
  last_sync: null,
  new_sync_time: null,
  ...some,
})

const reportOf = (results: Record<string, TableResult>, some: Partial<RunReport> = {}) => ({
  success: true,
  message: 'Incremental sync completed in part',
  total_changes: 0,
  results,
  run_id: 'id',
  kind: 'incremental' as const,
  status: 'partial' as const,
  duration_seconds: 12,
  timestamp: '',
  ...some,
})

/** Fields that a report has gained since are none of this file's. */
const format = (results: Record<string, TableResult>, how: { all?: boolean; width: number }) =>
  formatResult(reportOf(results) as RunReport, { all: how.all ?? false }, how.width)

const RESULTS = {
  customers: result({ inserted: 1_234_567, updated: 12_345, deleted: 123, unchanged: 98_765_432 }),
  merchant_custom_attribute_definitions_of_all: result({ updated: 3 }),
  locations: result({ unchanged: 9 }),
  vendors: result({
    status: 'unavailable',
    reason: 'Square answered 404 NOT_FOUND to POST /v2/vendors/search',
  }),
  loyalty_programs: result({
    status: 'unavailable',
    reason: 'Square answered 404 NOT_FOUND to GET /v2/loyalty',
  }),
  orders: result({
    success: false,
    status: 'failed',
    error: 'Square answered 500 again and again, for half an hour',
  }),
  order_items: result({ success: false, status: 'skipped', reason: 'not read, because orders was not' }),
  order_notes: result({ success: false, status: 'skipped', reason: 'not read, because orders was not' }),
}

describe('the result of a run', () => {
  test.each([60, 80, 140])('fits a terminal of %i columns', (width) => {
    for (const all of [true, false])
      for (const line of format(RESULTS, { all, width }).split('\n'))
        expect(line.length).toBeLessThanOrEqual(width)
  })

  test('shows what changed or is in trouble, says each reason once, and counts the rest', () => {
    const lines = format(RESULTS, { width: Infinity }).split('\n')
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'table',
      expect.stringMatching(/^─+$/),
      'customers',
      'merchant_custom_attribute_definitions_of_all',
      'orders',
      'order_items',
      'order_notes',
      expect.stringMatching(/^─+$/),
      'total',
      '',
      '1',
      'not',
      'orders:',
      'order_items,',
      'Incremental',
    ])
    expect(lines.slice(-5)).toEqual([
      '1 other tables were read and hold nothing new.',
      'not used by this seller: vendors, loyalty_programs',
      'orders: Square answered 500 again and again, for half an hour',
      'order_items, order_notes: not read, because orders was not',
      'Incremental sync completed in part',
    ])
  })

  test('shows every table where that is asked for', () => {
    const lines = format(RESULTS, { all: true, width: 140 }).split('\n')
    for (const table of Object.keys(RESULTS))
      expect(lines.filter((line) => line.startsWith(`${table} `))).toHaveLength(1)
  })
})

describe('the progress of a run', () => {
  const results = {
    a: result({ unchanged: 100 }),
    b: result({ status: 'running', unchanged: 50 }),
    c: result({ status: 'waiting' }),
  }
  const show = (pace: number | undefined, expected: Map<string, number> | undefined, width = 80) =>
    describeProgress(reportOf(results) as RunReport, pace, expected, width).split('\n')

  test('is a bar that fits, with what is done and being read', () => {
    expect(show(undefined, undefined)).toEqual([
      `${'█'.repeat(13)}${'░'.repeat(27)} 1 of 3 tables · 150 rows`,
      'reading b',
    ])
    for (const width of [40, 80, 140])
      for (const line of show(
        12_345,
        new Map([
          ['b', 1e6],
          ['c', 1e6],
        ]),
        width,
      ))
        expect(line.length).toBeLessThanOrEqual(width)
  })

  test('tells the time left only where every table that is left was read before', () => {
    expect(
      show(
        10,
        new Map([
          ['b', 150],
          ['c', 300],
        ]),
      )[0],
    ).toContain(' · 10 rows/s · about 40 s left')
    expect(show(10, new Map([['b', 150]]))[0]).not.toContain('left')
    expect(show(10, undefined)[0]).not.toContain('left')
    expect(
      show(
        undefined,
        new Map([
          ['b', 150],
          ['c', 300],
        ]),
      )[0],
    ).not.toContain('left')
  })

  test('the pace is that of the last ten seconds', () => {
    const pace = measurePace()
    expect([pace(0, 0), pace(50, 500), pace(100, 1000)]).toEqual([undefined, undefined, 100])
    for (let s = 2; s <= 11; s++) pace(100, s * 1000)
    expect(pace(100, 12_000)).toBe(0)
  })
})

test.each([
  [{ isTTY: true }, {}, true],
  [{ isTTY: true }, { NO_COLOR: '1' }, false],
  [{ isTTY: true }, { NO_COLOR: '1', FORCE_COLOR: '1' }, true],
  [{ isTTY: false }, {}, false],
  [{ isTTY: false }, { FORCE_COLOR: '1' }, true],
  [{ isTTY: true }, { FORCE_COLOR: '0' }, false],
])('colour on %j with %j: %s', (stream, env, expected) => {
  expect(hasColor({ ...stream, hasColors: () => true } as NodeJS.WriteStream, env)).toBe(expected)
})

test('lines are broken between words, names and spans are short', () => {
  expect(wrap('one two three four', 9)).toBe('one two\n  three\n  four')
  expect(clip('abcdef', 4)).toBe('abc…')
  expect([5.4, 75, 7260].map(spokenSeconds)).toEqual(['5 s', '1 min 15 s', '2 h 1 min'])
})

test('times are those of the place, with a date where the day is not plain', () => {
  const now = Date.parse('2026-11-26T18:00:00Z')
  const tell = (iso: string) => localTime(iso, 'America/Chicago', now)
  expect(tell('2026-11-26T12:00:00Z')).toBe('06:00 CST')
  expect(tell('2026-11-27T12:00:00Z')).toBe('06:00 CST') // the next one to come
  expect(tell('2026-11-25T12:00:00Z')).toBe('Nov 25 06:00 CST')
  expect(tell('2026-07-01T05:30:00Z')).toBe('Jul 1 00:30 CDT')
})

test('a line of the log is readable on a terminal', () => {
  const line = JSON.stringify({
    level: 'warn',
    time: '2026-11-26T18:00:00Z',
    run: 'r',
    err: { code: 'X' },
    msg: 'no',
  })
  expect(describeLine(line)).toMatch(/^\d\d:\d\d:\d\d warn {2}no {2}run=r {2}err=\{"code":"X"\}$/)
})
