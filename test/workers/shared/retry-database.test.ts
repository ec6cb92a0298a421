import { setMaxListeners } from 'node:events'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { DbError } from '../../../src/db/connection/db-error.ts'
import { Cancelled, GiveUp } from '../../../src/errors.ts'
import { retryDatabase } from '../../../src/workers/shared/retry-database.ts'
import type { TableWork } from '../../../src/workers/shared/work.ts'
import { makeFakeClock } from '../../square/local-server.ts'

const failure = (code: string, retryable: boolean) =>
  new DbError('store a page', { code, retryable, constraint: 'some_fkey', table: 't', column: undefined })

function setup() {
  const { clock, slept } = makeFakeClock()
  const controller = new AbortController()
  setMaxListeners(0, controller.signal) // the clock of the tests takes none off
  // What waiting for Postgres uses of a table's run.
  const work = {
    clock,
    signal: controller.signal,
    log: pino({ level: 'silent' }),
    definition: { name: 'orders' },
  } as unknown as TableWork
  return { work, slept, controller, clock }
}

test('a step is done again until Postgres is back', async () => {
  const { work, slept } = setup()
  let tries = 0
  const done = await retryDatabase(work, async () => {
    if (++tries < 4) throw failure('57P01', true)
    return 'stored'
  })
  expect([done, tries, slept]).toEqual(['stored', 4, [187.5, 375, 750]])
})

test('after five minutes it gives up', async () => {
  const { work, clock } = setup()
  const begun = clock.monotonic()
  const end = retryDatabase(work, () => Promise.reject(failure('53100', true)))
  await expect(end).rejects.toThrow('Postgres cannot store orders: 53100 (some_fkey)')
  expect(clock.monotonic() - begun).toBeGreaterThan(300_000)
  expect(clock.monotonic() - begun).toBeLessThan(310_000)
})

test('a process that was paused, and finds its connection closed, tries again all the same', async () => {
  const { work, clock } = setup()
  let tries = 0
  const done = retryDatabase(work, async () => {
    if (++tries > 1) return 'stored'
    await clock.sleep(600_000)
    throw failure('CONNECTION_CLOSED', true)
  })
  await expect(done).resolves.toBe('stored')
})

test('what waiting cannot help is given up at once, without a value of the statement', async () => {
  const { work, slept } = setup()
  const secret = Object.assign(new Error('Failed query: insert … params: jane@example.com'), {
    cause: Object.assign(new Error('no such column'), { name: 'PostgresError', code: '42703' }),
  })
  const end = retryDatabase(work, () => Promise.reject(secret))
  await expect(end).rejects.toBeInstanceOf(GiveUp)
  await expect(end).rejects.not.toThrow(/jane/)
  expect(slept).toEqual([])
})

test('other errors pass through, and a cancelled run waits no longer', async () => {
  const { work, controller } = setup()
  const own = new TypeError('a bug')
  await expect(retryDatabase(work, () => Promise.reject(own))).rejects.toBe(own)
  controller.abort()
  await expect(retryDatabase(work, () => Promise.reject(failure('57P01', true)))).rejects.toBeInstanceOf(
    Cancelled,
  )
})
