import { describe, expect, test } from 'vitest'
import { Cancelled, GiveUp, RestartTable, RetryLater, StopRun, Unavailable } from '../../../src/errors.ts'
import { RateLimited } from '../../../src/square/http/refusal.ts'
import { decideRetry } from '../../../src/square/http/retry-policy.ts'

const failed = (failures: number) => ({ failures, refusals: 0, refusedWaitMs: 0 })
const refused = (refusals: number, refusedWaitMs = 0) => ({ failures: 0, refusals, refusedWaitMs })
const broken = new RetryLater('503')
const limited = new RateLimited('429')

describe('decideRetry', () => {
  test.each([
    ['the first failure', broken, failed(1), 0.5, { retryInMs: 250 }],
    ['full jitter reaches down to nothing', broken, failed(1), 0, { retryInMs: 0 }],
    ['each failure doubles the wait', broken, failed(3), 0.5, { retryInMs: 1000 }],
    ['the last wait', broken, failed(5), 0.5, { retryInMs: 4000 }],
    ['six failures are enough', broken, failed(6), 0.5, 'give up'],
    [
      'Retry-After is the least',
      new RetryLater('503', { afterMs: 7000 }),
      failed(1),
      0.5,
      { retryInMs: 7000 },
    ],
    ['Retry-After does not add attempts', new RetryLater('503', { afterMs: 1 }), failed(6), 0.5, 'give up'],
    ['a refusal costs no attempt', limited, refused(20), 0.5, { retryInMs: 15_000 }],
    ['no wait is longer than 30 s by itself', limited, refused(5000), 1, { retryInMs: 30_000 }],
    ['refusals end after ten minutes of waiting', limited, refused(40, 590_000), 0.5, 'give up'],
    ['but not before', limited, refused(40, 585_000), 0.5, { retryInMs: 15_000 }],
    [
      'Retry-After of a refusal',
      new RateLimited('429', { afterMs: 120_000 }),
      refused(1),
      0.5,
      { retryInMs: 120_000 },
    ],
  ] as const)('%s', (_name, error, history, random, decision) => {
    expect(decideRetry(error, history, random)).toEqual(decision)
  })

  test.each([
    new GiveUp('x'),
    new StopRun('x'),
    new RestartTable('x'),
    new Unavailable('x'),
    new Cancelled('x'),
    new TypeError('x'),
    'x',
  ])('%s is final', (error) => {
    expect(decideRetry(error, failed(1), 0.5)).toBe('give up')
  })
})
