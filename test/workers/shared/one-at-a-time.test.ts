import { expect, test } from 'vitest'
import { oneAtATime } from '../../../src/workers/shared/one-at-a-time.ts'

test('work begins when the work before it has ended, also where that failed, and each gets its own end', async () => {
  const inTurn = oneAtATime()
  const told: string[] = []
  const work = (name: string, ended: Promise<string>) =>
    inTurn(async () => {
      told.push(`${name} begins`)
      const value = await ended
      told.push(`${name} ends`)
      return value
    })
  let end = (() => {}) as (value: string) => void
  const first = new Promise<string>((resolve) => (end = resolve))
  const all = [
    work('a', first),
    work('b', Promise.reject(new Error('b failed'))),
    work('c', Promise.resolve('c')),
  ]
  end('a')
  expect(await Promise.allSettled(all)).toMatchObject([
    { value: 'a' },
    { reason: new Error('b failed') },
    { value: 'c' },
  ])
  expect(told).toEqual(['a begins', 'a ends', 'b begins', 'c begins', 'c ends'])
})
