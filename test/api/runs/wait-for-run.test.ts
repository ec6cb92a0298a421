import { expect, test } from 'vitest'
import { secondsToWait } from '../../../src/api/runs/wait-for-run.ts'

test.each<[wait: string | undefined, prefer: string | string[] | undefined, seconds: number]>([
  [undefined, undefined, 0],
  ['30', undefined, 30],
  ['0', 'wait=5', 0],
  [undefined, 'wait=5', 5],
  [undefined, 'respond-async, WAIT=7', 7],
  [undefined, ['respond-async', 'wait=8'], 8],
  [undefined, 'wait=soon', 0],
  [undefined, 'await=5', 0],
  [undefined, 'wait=5s', 0],
  ['999999', undefined, 3600],
])('?wait=%s with Prefer: %s waits %i s', (wait, prefer, seconds) => {
  expect(secondsToWait(wait, prefer)).toBe(seconds)
})
