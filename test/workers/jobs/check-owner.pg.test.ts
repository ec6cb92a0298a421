import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkOwner } from '../../../src/workers/jobs/check-owner.ts'
import { type Bench, openBench } from '../../support/table-bench.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const check = (told: string, environment: 'production' | 'sandbox' = 'production') =>
  checkOwner(bench.context(), { told, environment }, new AbortController().signal)

test('a mirror takes the token of its first merchant and environment alone', async () => {
  expect(await check('M1')).toBeUndefined()
  expect(await check('M1')).toBeUndefined()
  expect(await check('M2')).toEqual(
    expect.stringMatching(/belongs to merchant M1, the access token to merchant M2: nothing was/),
  )
  expect(await check('M1', 'sandbox')).toEqual(
    expect.stringMatching(/is of Square's production, SQUARE_ENVIRONMENT is sandbox/),
  )
  expect(await check('M1')).toBeUndefined()
})
