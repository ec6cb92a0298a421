import { expect, test } from 'vitest'
import { latestSlot, nextSlot } from '../../src/producer/schedule.ts'

const cron = '0 6 * * *'

/** Every slot between two moments, walked forward. */
function slots(timezone: string, cronText: string, from: string, until: string) {
  const found: string[] = []
  for (let at = new Date(from); at < new Date(until);) {
    const slot = nextSlot({ cron: cronText, timezone }, at)
    found.push(slot)
    at = new Date(slot)
  }
  return found
}

/** The weeks in which some zone puts its clocks forward or back, and what lies between years. */
const WEEKS = [
  ['03-07', '03-15'],
  ['03-25', '04-08'],
  ['10-01', '10-08'],
  ['10-24', '11-08'],
  ['12-30', '12-31'],
]

const dayIn = (timezone: string) => {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' })
  return (slot: string) => format.format(new Date(slot))
}

test.each([
  ['America/Chicago', cron],
  ['UTC', cron],
  ['Europe/Berlin', '30 2 * * *'], // an hour that is left out in spring and comes twice in autumn
  ['Australia/Lord_Howe', '45 1 * * *'], // half an hour of summer time
  ['Asia/Kolkata', cron],
  ['America/Sao_Paulo', '0 0 * * *'],
])('%s: every local day has one slot, in ten years', (timezone, cronText) => {
  const localDay = dayIn(timezone)
  for (let year = 2024; year < 2034; year++) {
    for (const [from, until] of WEEKS) {
      const days = slots(timezone, cronText, `${year}-${from}T00:00:00Z`, `${year}-${until}T00:00:00Z`).map(
        localDay,
      )
      const first = Date.parse(`${days[0]}T00:00:00Z`)
      expect(days).toEqual(days.map((_, i) => new Date(first + i * 86_400_000).toISOString().slice(0, 10)))
    }
  }
})

test('the latest slot is the one that has come, to the millisecond', () => {
  const schedule = { cron, timezone: 'America/Chicago' }
  const slot = '2026-03-09T11:00:00.000Z' // the day after the clocks went forward
  expect(latestSlot(schedule, new Date(slot))).toBe(slot)
  expect(latestSlot(schedule, new Date(Date.parse(slot) - 1))).toBe('2026-03-08T11:00:00.000Z')
  expect(nextSlot(schedule, new Date(Date.parse(slot) - 1))).toBe(slot)
  expect(nextSlot(schedule, new Date(slot))).toBe('2026-03-10T11:00:00.000Z')
})

test('looking back from any moment finds the slot that looking forward has found', () => {
  const schedule = { cron, timezone: 'America/Chicago' }
  const all = slots(schedule.timezone, cron, '2026-02-20T00:00:00Z', '2026-03-20T00:00:00Z')
  for (const [i, slot] of all.slice(0, -1).entries()) {
    const middle = new Date((Date.parse(slot) + Date.parse(all[i + 1] ?? '')) / 2)
    expect(latestSlot(schedule, middle)).toBe(slot)
  }
})
