import { expect, test } from 'vitest'
import { loadTables } from '../../src/db/declaration/tables.ts'
import {
  type Candidate,
  cheapestWhole,
  chooseWhole,
  extraBudget,
  hidden,
} from '../../src/coverage/whole-lists.ts'
import { tableNamed } from '../support/definitions.ts'

const tables = await loadTables()
const STARTED = '2026-03-01T06:00:00Z'
const facts = {
  watermark: STARTED,
  locations: ['A', 'B'],
  began: '2023-03-01T00:00:00Z',
  now: new Date('2026-03-01T12:00:00Z'),
}
const cost = (name: string, size: Partial<Parameters<typeof cheapestWhole>[2]> = {}) =>
  cheapestWhole(tableNamed(tables, name), facts, { rows: 0, parents: 0, listRequests: null, ...size })
const candidate = (table: string, extra: number, listedAt: string | null): Candidate => ({
  table,
  extra,
  listedAt,
  whole: 'list',
})

test('what Square hides from its filters follows from the declaration', () => {
  const of = (name: string) => hidden(tableNamed(tables, name))
  expect(of('customers')).toEqual({ changes: true, deletions: true })
  expect(of('timecards')).toEqual({ changes: false, deletions: true })
  expect(of('bookings')).toEqual({ changes: true, deletions: false })
  expect(of('order_custom_attributes')).toEqual({ changes: true, deletions: true })
  for (const name of ['orders', 'catalog_items', 'team_members', 'terminal_checkouts', 'snippets'])
    expect({ name, ...of(name) }).toEqual({ name, changes: false, deletions: false })
})

test('what the whole costs is estimated from rows, pages and windows, and known from the last time', () => {
  expect(cost('timecards', { rows: 199 }).extra).toBe(0)
  expect(cost('timecards', { rows: 600 }).extra).toBe(3)
  expect(cost('payouts', { rows: 80 }).extra).toBe(0) // one window per location in any case
  expect(cost('payouts', { rows: 80, listRequests: 9 }).extra).toBe(7)
  expect(cost('payout_entries', { parents: 70 }).extra).toBe(70)
  expect(cost('payout_entries', { parents: 70, listRequests: 12 }).extra).toBe(12)
})

test('where it is cheaper to ask for what is known by id, that is done', () => {
  expect(cost('bookings', { rows: 200 })).toEqual({ whole: 'ids', extra: 2 })
  expect(cost('bookings', { rows: 200, listRequests: 14 })).toEqual({ whole: 'list', extra: 1 })
})

test('lists that cost nothing more are read in any run, the others in turn and within the budget', () => {
  const all = [
    candidate('free', 0, '2026-02-28T00:00:00Z'),
    candidate('old', 15, '2026-02-20T00:00:00Z'),
    candidate('never', 4, null),
    candidate('dear', 500, '2026-01-01T00:00:00Z'),
    candidate('young', 3, '2026-02-27T00:00:00Z'),
  ]
  expect([...chooseWhole(all, 20, STARTED).keys()].sort()).toEqual(['free', 'never', 'old'])
  // When some have had their turn in this run, the others find the same.
  const later = all.map((one) => (one.table === 'old' ? { ...one, listedAt: '2026-03-01T06:05:00Z' } : one))
  expect([...chooseWhole(later, 20, STARTED).keys()].sort()).toEqual(['free', 'never', 'old'])
  // In the next run it is the others' turn.
  const next = all.map((one) =>
    ['old', 'never', 'free'].includes(one.table) ? { ...one, listedAt: '2026-03-01T06:05:00Z' } : one,
  )
  expect([...chooseWhole(next, 5, '2026-03-02T06:00:00Z').keys()].sort()).toEqual(['free', 'young'])
})

test('the budget grows with the account', () => {
  expect(extraBudget(20, 300)).toBe(20)
  expect(extraBudget(20, 10_000)).toBe(200)
})
