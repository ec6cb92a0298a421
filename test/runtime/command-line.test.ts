import { afterEach, expect, test, vi } from 'vitest'
import { commandLine } from '../../src/runtime/command-line.ts'

afterEach(() => vi.unstubAllEnvs())

test('a message names a command as the reader can run it: through npm in a checkout, else by its name', () => {
  vi.stubEnv('npm_package_name', 'square-sync')
  expect(commandLine('migrate')).toBe('npm run migrate')
  expect(commandLine('sync', '--tables', 'orders')).toBe('npm run sync -- --tables orders')
  vi.stubEnv('npm_package_name', 'my-shop')
  expect(commandLine('migrate')).toBe('square-sync migrate')
  vi.stubEnv('npm_package_name', undefined)
  expect(commandLine('sync', '--tables', 'orders')).toBe('square-sync sync --tables orders')
})
