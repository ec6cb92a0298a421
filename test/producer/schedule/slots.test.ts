import { expect, test } from 'vitest'
import { latestSlot, nextSlot, type Schedule } from '../../../src/producer/schedule/slots.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const DAILY = '0 6 * * *'

const localDay = (timezone: string) => {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' })
  return (slot: string) => format.format(new Date(slot))
}

/** Every slot between two moments, walked forward. */
function slots(schedule: Schedule, from: string, until: string): string[] {
  const found: string[] = []
  for (let at = new Date(from); at < new Date(until);) {
    const slot = nextSlot(schedule, at)
    found.push(slot)
    at = new Date(slot)
  }
  return found
}

test.each([
  // The time of the daily run, in zones of every kind.
  ['America/New_York', DAILY, 2034],
  ['Europe/London', DAILY, 2034],
  ['Australia/Lord_Howe', DAILY, 2034], // half an hour of summer time
  ['Asia/Beirut', DAILY, 2034],
  ['Asia/Kolkata', DAILY, 2034],
  ['UTC', DAILY, 2034],
  // Times that are left out in spring, or come twice in autumn.
  ['America/New_York', '30 2 * * *', 2026],
  ['Europe/London', '30 1 * * *', 2026],
  ['Australia/Lord_Howe', '15 2 * * *', 2026],
  ['Australia/Lord_Howe', '45 1 * * *', 2026],
  ['Asia/Beirut', '0 0 * * *', 2026],
  ['Asia/Beirut', '30 23 * * *', 2026],
])(
  '%s, %s: every local day until %i has one slot, and who looks after it finds it',
  (timezone, cron, year) => {
    const schedule = { cron, timezone }
    const day = localDay(timezone)
    const found = slots(schedule, '2024-01-01T00:00:00Z', `${year}-01-01T00:00:00Z`)
    const first = Date.parse(`${day(found[0] ?? '')}T00:00:00Z`)
    expect(found.map(day)).toEqual(
      found.map((_, i) => new Date(first + i * DAY_MS).toISOString().slice(0, 10)),
    )
    expect(found.length).toBeGreaterThan((year - 2024) * 365)
    const wrong = found.filter((slot, i) => {
      const at = Date.parse(slot)
      const [before = slot, after = slot] = [found[i - 1], found[i + 1]]
      const changes = at - Date.parse(before) !== DAY_MS || Date.parse(after) - at !== DAY_MS
      if (i % 20 !== 0 && !changes) return false // all days but those of a change are alike
      const soonAfter = latestSlot(schedule, new Date(at + 30 * MINUTE_MS))
      const shortlyBefore = latestSlot(schedule, new Date(at - 10 * MINUTE_MS))
      return soonAfter !== slot || (i > 0 && shortlyBefore !== before)
    })
    expect(wrong).toEqual([])
  },
)

test('the time of a day on which the clocks change is what the clocks show', () => {
  const chicago = { cron: DAILY, timezone: 'America/Chicago' }
  expect(slots(chicago, '2026-03-07T00:00:00Z', '2026-03-09T00:00:00Z')).toEqual([
    '2026-03-07T12:00:00.000Z',
    '2026-03-08T11:00:00.000Z',
    '2026-03-09T11:00:00.000Z',
  ])
  // 02:30 does not come: it counts an hour after 01:30. 01:30 comes twice: the first counts.
  const newYork = (cron: string) => ({ cron, timezone: 'America/New_York' })
  expect(nextSlot(newYork('30 2 * * *'), new Date('2026-03-08T00:00:00-05:00'))).toBe(
    '2026-03-08T07:30:00.000Z',
  )
  expect(slots(newYork('30 1 * * *'), '2026-11-01T00:00:00-04:00', '2026-11-01T12:00:00Z')).toEqual([
    '2026-11-01T05:30:00.000Z',
    '2026-11-02T06:30:00.000Z',
  ])
  expect(latestSlot(newYork('30 1 * * *'), new Date('2026-11-01T06:10:00Z'))).toBe('2026-11-01T05:30:00.000Z')
})

test('the latest slot is the one that has come, to the millisecond', () => {
  const schedule = { cron: DAILY, timezone: 'America/Chicago' }
  const slot = '2026-03-09T11:00:00.000Z' // the day after the clocks went forward
  expect(latestSlot(schedule, new Date(slot))).toBe(slot)
  expect(latestSlot(schedule, new Date(Date.parse(slot) - 1))).toBe('2026-03-08T11:00:00.000Z')
  expect(nextSlot(schedule, new Date(Date.parse(slot) - 1))).toBe(slot)
  expect(nextSlot(schedule, new Date(slot))).toBe('2026-03-10T11:00:00.000Z')
})

test('other schedules keep their days and hours', () => {
  expect(nextSlot({ cron: '0 3 * * 0', timezone: 'America/Chicago' }, new Date('2026-03-04T00:00:00Z'))).toBe(
    '2026-03-08T08:00:00.000Z', // a Sunday, the clocks just changed
  )
  const hourly = slots({ cron: '0 * * * *', timezone: 'UTC' }, '2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z')
  expect(hourly).toHaveLength(24)
})
