import { expect, test } from 'vitest'
import { runsPerTurn, seenWithin } from '../../src/coverage/seen-within.ts'

const candidate = (table: string, extra: number) => ({ table, extra, listedAt: null, whole: 'list' as const })

test('what costs nothing or fits is seen in any run, what must share in turn, what is too dear never', () => {
  const candidates = [candidate('free', 0), candidate('a', 12), candidate('b', 12), candidate('dear', 40)]
  expect(runsPerTurn(candidates, 20)).toEqual(
    new Map([
      ['free', 1],
      ['a', 2],
      ['b', 2],
    ]),
  )
  expect(runsPerTurn(candidates, 24).get('a')).toBe(1)
})

test('it is said in days, as far as that is sooner than the verification', () => {
  expect(seenWithin(1, 1)).toBe('at once')
  expect(seenWithin(3, 1)).toBe('within 3 days')
  expect(seenWithin(3, 1 / 24)).toBe('within 1 days')
  expect(seenWithin(9, 1)).toBe('weekly')
  expect(seenWithin(undefined, 1)).toBe('weekly')
  expect(seenWithin(undefined, 1, 4)).toBe('within 28 days')
})
