import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, inject, it, vi } from 'vitest'
import { type Account, openAccount } from '../support/account.ts'

let account: Account
beforeAll(async () => {
  account = await openAccount({ profile: 'small', latencyMs: 20 })
})
afterAll(() => account.close())
beforeEach(async () => {
  await account.start(['migrate']).ended
  await account.sql`delete from sync_run_tables`
  await account.sql`delete from sync_runs`
})

const PROGRAM = () => `${process.execPath} ${join(inject('program'), 'cli.js')}`
const runs = () => account.sql<{ status: string }[]>`select status from sync_runs`

/** Runs a line in bash; `$PROGRAM` is square-sync. */
async function shell(line: string) {
  const child = spawn('bash', ['-c', line], {
    env: { PATH: process.env['PATH'] ?? '', PROGRAM: PROGRAM(), ...account.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => (output[name] += text))
  const code = await new Promise((resolve) => child.once('close', resolve))
  return { code, ...output }
}

it.each([
  ['stdout', '| head -1'],
  ['stdout and stderr', '2>&1 | head -1'],
  ['both from the beginning', '2>&1 | true'],
])('a run whose reader goes away (%s) goes on to its end, silently', async (_, pipe) => {
  const { stdout, stderr } = await shell(
    `$PROGRAM sync --foundation ${pipe}; echo "code \${PIPESTATUS[0]}" >&2`,
  )
  expect(stdout.split('\n').length).toBeLessThanOrEqual(2)
  expect(stderr).toBe('code 0\n')
  expect(await runs()).toEqual([{ status: 'completed' }])
})

it('a run that also logs to a reader who goes away goes on to its end', async () => {
  const { stderr } = await shell(
    `LOG_LEVEL=trace $PROGRAM sync --foundation 2> >(head -1 >/dev/null); echo "code $?" >&2`,
  )
  expect(stderr).toBe('code 0\n')
  expect(await runs()).toEqual([{ status: 'completed' }])
})

it('a run whose output finds no room says so in one line and goes on to its end', async () => {
  const { stderr } = await shell('$PROGRAM sync --foundation > /dev/full; echo "code $?" >&2')
  expect(stderr).toBe(
    'square-sync: the output cannot be written (ENOSPC): the work goes on without it\ncode 0\n',
  )
  expect(await runs()).toEqual([{ status: 'completed' }])
})

it.each(['sql --csv "select 1"', 'status', 'status --json', 'sync --json'])(
  'an answer that finds no room is no success: %s',
  async (words) => {
    await shell('$PROGRAM sync')
    const { stderr } = await shell(`$PROGRAM ${words} > /dev/full; echo "code $?" >&2`)
    expect(stderr).toMatch(/^square-sync: the output cannot be written \(ENOSPC\): .*\ncode 1\n$/)
  },
)

it('a run whose terminal is closed goes on to its end', async () => {
  const terminal = spawn('script', ['-qec', `${PROGRAM()} sync --foundation`, '/dev/null'], {
    env: { PATH: process.env['PATH'] ?? '', ...account.env },
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  await vi.waitFor(async () => expect(await runs()).toEqual([{ status: 'running' }]), 120_000)
  terminal.kill('SIGKILL')
  await vi.waitFor(async () => expect(await runs()).toEqual([{ status: 'completed' }]), 120_000)
})
