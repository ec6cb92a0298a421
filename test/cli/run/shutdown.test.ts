import { afterEach, expect, test } from 'vitest'
import { listenForShutdown } from '../../../src/cli/run/shutdown.ts'

afterEach(() => {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(name)
})

test('one Ctrl-C is one, though npm passes on what the terminal has sent already', () => {
  const signal = listenForShutdown('stop')
  process.emit('SIGINT', 'SIGINT')
  process.emit('SIGINT', 'SIGINT') // would end the process
  expect(signal.reason).toBe('SIGINT')
})

test('a closed terminal stops a service, and not what ends by itself', () => {
  const [service, work] = [listenForShutdown('stop'), listenForShutdown('go on')]
  process.emit('SIGHUP', 'SIGHUP')
  expect([service.aborted, work.aborted]).toEqual([true, false])
})
