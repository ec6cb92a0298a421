import { expect, test } from 'vitest'
import { latestSlot, nextSlot } from '../../src/producer/schedule.ts'

const cron = '0 6 * * *'

/** Every slot of these years, walked forward. */
function slots(
  timezone: string,
  cronText = cron,
  from = '2024-01-01T00:00:00Z',
  until = '2034-01-01T00:00:00Z',
) {
  const found: string[] = []
  for (let at = new Date(from); at < new Date(until);) {
    const slot = nextSlot({ cron: cronText, timezone }, at)
    found.push(slot)
    at = new Date(slot)
  }
  return found
}

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
])('%s: every local day has one slot, for ten years', (timezone, cronText) => {
  const days = slots(timezone, cronText).map(dayIn(timezone))
  expect(new Set(days).size).toBe(days.length)
  const first = Date.parse(`${days[0]}T00:00:00Z`)
  const whole = days.map((_, i) => new Date(first + i * 86_400_000).toISOString().slice(0, 10))
  expect(days).toEqual(whole)
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
  const all = slots(schedule.timezone, cron, '2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z')
  for (const [i, slot] of all.slice(0, -1).entries()) {
    const middle = new Date((Date.parse(slot) + Date.parse(all[i + 1] ?? '')) / 2)
    expect(latestSlot(schedule, middle)).toBe(slot)
  }
})
