import { expect, test } from 'vitest'
import { cacheBriefly } from '../../../src/api/status/cache-briefly.ts'

function setup() {
  const state = { now: 0, loads: 0, fails: false }
  const read = cacheBriefly(
    1000,
    () => state.now,
    async () => {
      state.loads += 1
      if (state.fails) throw new Error('away')
      return state.loads
    },
  )
  return { state, read }
}

test('callers at the same time share one load, callers soon after its result', async () => {
  const { state, read } = setup()
  expect(await Promise.all([read(), read(), read()])).toEqual([1, 1, 1])
  state.now = 999
  expect(await read()).toBe(1)
  state.now = 1000
  expect(await read()).toBe(2)
})

test('a failure is shared, but not kept', async () => {
  const { state, read } = setup()
  state.fails = true
  const both = await Promise.allSettled([read(), read()])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(state.loads).toBe(1)
  state.fails = false
  expect(await read()).toBe(2)
})
