import { expect, test } from 'vitest'
import { makeFailureLimit } from '../../../src/api/guard/failure-limit.ts'

test('failures are counted per address and forgotten after a minute', () => {
  let now = 0
  const limit = makeFailureLimit(() => now)
  expect([limit.count('a'), limit.count('a'), limit.count('b')]).toEqual([1, 2, 1])
  now = 59_999
  expect(limit.count('a')).toBe(3)
  now = 60_000
  expect(limit.count('a')).toBe(1)
})

test('many addresses push out the oldest, and cost no more memory', () => {
  let now = 0
  const limit = makeFailureLimit(() => now)
  limit.count('first')
  now = 1
  for (let i = 0; i < 10_000; i += 1) limit.count(`address ${i}`)
  expect(limit.count('address 9999')).toBe(2)
  expect(limit.count('first')).toBe(1)
})
