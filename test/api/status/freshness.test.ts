import { expect, test } from 'vitest'
import { freshSince, measureFreshness, type Standing } from '../../../src/api/status/freshness.ts'

const DAILY = { cron: '0 6 * * *', timezone: 'America/Chicago' } // 12:00Z in winter
const since = (now: string) => new Date(freshSince(DAILY, Date.parse(now))).toISOString()

const read = (readAt: string | null, ...madeOf: string[]): Standing => ({
  readAt,
  isAbsent: false,
  madeOf,
  besides: [],
})
const absent: Standing = { readAt: null, isAbsent: true, madeOf: [], besides: [] }

function measure(standings: Record<string, Standing>, chosen = Object.keys(standings)) {
  const { tables, mirror } = measureFreshness(
    new Map(Object.entries(standings)),
    chosen,
    Date.parse('2026-01-05T12:00:00Z'),
  )
  const found: Record<string, unknown> = { ...Object.fromEntries(tables), mirror }
  return found
}

const EARLY = '2026-01-05T11:59:59Z'
const LATE = '2026-01-05T12:00:00.123456Z'
const LATER = '2026-01-05T18:00:00Z'

test.each([
  ['before the slot yesterday counts', '2026-01-05T11:00:00Z', '2026-01-04T11:55:00.000Z'],
  [
    'for two hours after the slot its run may still be under way',
    '2026-01-05T13:59:59Z',
    '2026-01-04T11:55:00.000Z',
  ],
  ['then the slot counts', '2026-01-05T14:00:00Z', '2026-01-05T11:55:00.000Z'],
])('%s', (_, now, expected) => {
  expect(since(now)).toBe(expected)
})

test('a table is as fresh as its last complete reading, however long ago Square changed anything', () => {
  expect(measure({ old: read(EARLY), new: read(LATE), never: read(null) })).toMatchObject({
    old: { fresh_as_of: EARLY, fresh: false },
    new: { fresh_as_of: LATE, fresh: true },
    never: { fresh_as_of: null, fresh: false },
  })
})

test('no fresher than what its list is made of, and what that is made of', () => {
  const of = (locations: Standing, payouts: Standing) =>
    measure({ locations, payouts, payout_entries: read(LATER, 'payouts') })['payout_entries']
  expect(of(read(LATER), read(LATE, 'locations'))).toEqual({ fresh_as_of: LATE, fresh: true })
  expect(of(read(EARLY), read(LATE, 'locations'))).toEqual({ fresh_as_of: EARLY, fresh: false })
  expect(of(read(LATER), read(null, 'locations'))).toEqual({ fresh_as_of: null, fresh: false })
  expect(of(read(LATER), absent)).toEqual({ fresh_as_of: null, fresh: false })
})

test('no fresher than what it is read per besides its list, unless Square has never shown that to this account', () => {
  const of = (variations: Standing) =>
    measure({ variations, counts: { ...read(LATER), besides: ['variations'] } })['counts']
  expect(of(read(EARLY))).toEqual({ fresh_as_of: EARLY, fresh: false })
  expect(of(absent)).toEqual({ fresh_as_of: LATER, fresh: true })
})

test('the mirror is as fresh as the oldest of its tables', () => {
  expect(measure({ a: read(LATE), b: read(LATER) })['mirror']).toEqual({ fresh_as_of: LATE, fresh: true })
  expect(measure({ a: read(LATER), b: read(EARLY) })['mirror']).toEqual({ fresh_as_of: EARLY, fresh: false })
  expect(measure({ a: read(LATE), b: read(null) })['mirror']).toEqual({ fresh_as_of: null, fresh: false })
})

test('what Square has never shown to this account, and what this installation has not chosen, makes no mirror stale', () => {
  const standings = { a: read(LATE), vendors: absent, other: read(null) }
  expect(measure(standings, ['a', 'vendors'])).toMatchObject({
    vendors: { fresh_as_of: null, fresh: null },
    mirror: { fresh_as_of: LATE, fresh: true },
  })
  expect(measure({ vendors: absent })['mirror']).toEqual({ fresh_as_of: null, fresh: false })
})
