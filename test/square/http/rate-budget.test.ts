import { describe, expect, test } from 'vitest'
import { Cancelled } from '../../../src/errors.ts'
import { createRateBudget, DEFAULT_LIMITS } from '../../../src/square/http/rate-budget.ts'
import { makeFakeClock } from '../local-server.ts'

function setup(limits = DEFAULT_LIMITS) {
  const { clock, slept } = makeFakeClock()
  return { clock, slept, budget: createRateBudget(clock, limits) }
}

/** A server that takes `perSecond` requests, needs `latencyMs` for each, and is asked by many callers until all are served. */
async function storm(perSecond: number, { calls = 2000, callers = 30, latencyMs = 300 } = {}) {
  const { clock, budget } = setup()
  let tokens = perSecond
  let filledAt = clock.now()
  let refused = 0
  let sent = 0
  let left = calls
  const startedAt = clock.now()
  await Promise.all(
    Array.from({ length: callers }, async () => {
      while (left > 0) {
        left--
        for (;;) {
          const permit = await budget.acquire()
          sent++
          tokens = Math.min(perSecond, tokens + ((clock.now() - filledAt) / 1000) * perSecond)
          filledAt = clock.now()
          const accepted = tokens >= 1
          if (accepted) tokens--
          await clock.sleep(latencyMs)
          if (accepted) {
            permit.succeed()
            break
          }
          refused++
          permit.refuse(undefined)
        }
      }
    }),
  )
  const seconds = (clock.now() - startedAt) / 1000
  return { refusedShare: refused / sent, perSecond: calls / seconds }
}

describe('createRateBudget', () => {
  test('a few dozen calls are not slowed', async () => {
    const { budget, slept } = setup()
    for (let call = 0; call < DEFAULT_LIMITS.burst; call++) (await budget.acquire()).succeed()
    expect(slept).toEqual([])
  })

  test('then the rate counts', async () => {
    const { budget, slept } = setup({ ...DEFAULT_LIMITS, burst: 2, startPerSecond: 10 })
    for (let call = 0; call < 4; call++) (await budget.acquire()).fail()
    expect(slept).toEqual([100, 100])
  })

  test('no more than the allowed number are in flight, first come first served', async () => {
    const { budget } = setup({ ...DEFAULT_LIMITS, startConcurrency: 2 })
    const order: number[] = []
    const first = await budget.acquire()
    const second = await budget.acquire()
    const others = [3, 4].map(async (number) => {
      const permit = await budget.acquire()
      order.push(number)
      return permit
    })
    expect(budget.snapshot()).toMatchObject({ active: 2, waiting: 2 })
    first.fail()
    await others[0]
    expect(order).toEqual([3])
    second.fail()
    second.succeed()
    await others[1]
    expect(order).toEqual([3, 4])
    expect(budget.snapshot()).toMatchObject({ active: 2, waiting: 0 })
  })

  test('who is cancelled leaves the queue and takes nothing', async () => {
    const { budget } = setup({ ...DEFAULT_LIMITS, startConcurrency: 1 })
    const permit = await budget.acquire()
    const abort = new AbortController()
    const waiting = budget.acquire(abort.signal)
    abort.abort()
    await expect(waiting).rejects.toThrow(Cancelled)
    permit.fail()
    expect(budget.snapshot()).toMatchObject({ active: 0, waiting: 0 })
    await expect(budget.acquire(abort.signal)).rejects.toThrow(Cancelled)
    expect(budget.snapshot().active).toBe(0)
  })

  test('a refusal halves the rate once, however many requests were under way', async () => {
    const { budget } = setup()
    const permits = await Promise.all([budget.acquire(), budget.acquire(), budget.acquire()])
    for (const permit of permits) permit.refuse(5000)
    expect(budget.snapshot()).toMatchObject({ perSecond: 4, concurrency: 2, pausedMs: 5000 })
  })

  test('who is cancelled while waiting for the rate gives the place back', async () => {
    const { budget } = setup({ ...DEFAULT_LIMITS, burst: 1, startPerSecond: 1, startConcurrency: 1 })
    ;(await budget.acquire()).fail()
    const abort = new AbortController()
    const waiting = budget.acquire(abort.signal)
    abort.abort()
    await expect(waiting).rejects.toThrow(Cancelled)
    expect(budget.snapshot().active).toBe(0)
  })

  test('after a refusal an idle hour saves up a second of requests, not a burst', async () => {
    const { budget, clock, slept } = setup()
    ;(await budget.acquire()).refuse(undefined)
    await clock.sleep(3_600_000)
    slept.length = 0
    for (let call = 0; call < 4; call++) (await budget.acquire()).fail()
    expect(slept).toEqual([])
    ;(await budget.acquire()).fail()
    expect(slept).toEqual([250])
  })

  test('Retry-After pauses everybody', async () => {
    const { budget, clock } = setup()
    const startedAt = clock.now()
    ;(await budget.acquire()).refuse(30_000)
    await Promise.all([budget.acquire(), budget.acquire()])
    expect(clock.now() - startedAt).toBeGreaterThanOrEqual(30_000)
  })

  test('it never stops asking altogether', async () => {
    const { budget } = setup()
    for (let round = 0; round < 20; round++) (await budget.acquire()).refuse(undefined)
    expect(budget.snapshot()).toMatchObject({ perSecond: DEFAULT_LIMITS.minPerSecond, concurrency: 1 })
  })

  test.each([2, 5, 10, 30])(
    'against a limit of %i a second few requests are refused and most of the limit is used',
    async (limit) => {
      const { refusedShare, perSecond } = await storm(limit)
      expect(refusedShare).toBeLessThan(0.05)
      expect(perSecond).toBeGreaterThan(limit * 0.5)
    },
  )
})
