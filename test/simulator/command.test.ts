import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { startCli } from '../support/cli.ts'

const PROGRAM = [
  fileURLToPath(new URL('../../packages/square-simulator/bin/square-simulator.js', import.meta.url)),
]
const start = (...args: string[]) => startCli(args, {}, PROGRAM)

test('the command starts an account of its own, prints how to reach it, and ends at a signal', async () => {
  const simulator = start('--profile', 'small', '--seed', '7', '--token', 'test-token')
  const line = await simulator.waitForLine(/^SQUARE_BASE_URL=/)
  await simulator.waitForLine(/^SQUARE_ACCESS_TOKEN=test-token$/)
  const response = await fetch(`${line.replace('SQUARE_BASE_URL=', '')}/v2/locations`, {
    headers: { authorization: 'Bearer test-token' },
  })
  const { locations } = (await response.json()) as { locations: unknown[] }
  expect(locations).toHaveLength(3)
  expect(await simulator.kill('SIGTERM')).toMatchObject({ code: 0, stderr: '' })
})

test.each([
  [['--port', '70000'], '--port takes a whole number from 0 to 65535'],
  [['--seed', 'x'], '--seed takes a whole number from 0 to 9007199254740991'],
  [['--profile', 'big'], '--profile takes one of shop, demo, small, awkward, full'],
  [['--token', 'a b'], '--token takes a text without blanks'],
  [['--prot', '1'], "Unknown option '--prot'"],
])('%j is told apart: %s', async (args, message) => {
  const { code, stdout, stderr } = await start(...args).ended
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toContain(`square-simulator: ${message}`)
})

test('--help names each option', async () => {
  const { code, stdout } = await start('--help').ended
  expect(code).toBe(0)
  for (const flag of ['--port', '--profile', '--seed', '--token']) expect(stdout).toContain(flag)
})
