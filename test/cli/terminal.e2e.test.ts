import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { openQueues } from '../../src/producer/queue/queue.ts'
import { createLog } from '../../src/runtime/log.ts'
import { type Account, openAccount } from '../support/account.ts'

let account: Account
beforeAll(async () => {
  account = await openAccount({
    profile: 'small',
    latencyMs: 20,
    scopes: ['MERCHANT_PROFILE_READ', 'ITEMS_READ'],
  })
})
afterAll(() => account.close())

/** Runs square-sync on a pseudo-terminal. Answers what a terminal is sent, as it is. */
async function onTerminal(words: string, columns: number, env: Record<string, string> = {}) {
  const program = `${process.execPath} ${join(inject('program'), 'cli.js')}`
  const child = spawn('script', ['-qec', `stty cols ${columns} rows 40; ${program} ${words}`, '/dev/null'], {
    env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm-256color', ...account.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  const code = await new Promise((resolve) => child.once('close', resolve))
  return { code, text, lines: stripVTControlCharacters(text).split(/\r*\n/) }
}

it.each([80, 140])('a run fits a terminal of %i columns, shows a bar, and no JSON', async (columns) => {
  const { lines } = await onTerminal('sync --foundation', columns)
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns)
  expect(lines.filter((line) => /^[█░]+ \d+ of \d+ tables · [\d,]+ rows/.test(line)).length).toBeGreaterThan(
    0,
  )
  expect(lines.filter((line) => line.startsWith('{'))).toEqual([])
})

it('colours are for terminals that are not told otherwise', async () => {
  const codes = async (env: Record<string, string>) =>
    // oxlint-disable-next-line no-control-regex -- colours are control characters
    /\u001b\[\d*m/.test((await onTerminal('status --all', 80, env)).text)
  expect([await codes({}), await codes({ NO_COLOR: '1' })]).toEqual([true, false])
  const piped = await account.start(['status', '--all'], { FORCE_COLOR: '1' }).ended
  expect(piped.stdout).toContain('\u001b[')
})

it('the log of a service is readable on a terminal', async () => {
  const { lines } = await onTerminal('sync --tables locations', 100, { LOG_LEVEL: 'info' })
  expect(lines.some((line) => /\d\d:\d\d:\d\d info {2}/.test(line))).toBe(true)
  expect(lines.filter((line) => line.startsWith('{'))).toEqual([])
})

it('a run that waits in a paused queue says that it was stopped and what is stored', async () => {
  await account.sync(['--tables', 'locations'])
  const queues = await openQueues({
    name: await account.queueName(),
    redisUrl: undefined,
    databaseUrl: account.databaseUrl,
    databaseSsl: false,
    log: createLog('silent'),
  })
  await queues.queue.pause()
  const cli = account.start(['sync', '--foundation'])
  await expect
    .poll(() => account.sql`select from sync_runs where status = 'running'`, { timeout: 120_000 })
    .toHaveLength(1)
  const { code, stdout } = await cli.kill('SIGTERM')
  expect(code).toBe(1)
  expect(stdout).toMatch(/\nStopped: 0 changes are stored, and the next run goes on from there\.\n$/)
  await queues.queue.resume()
  await queues.close()
})
