import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, inject, test } from 'vitest'
import { type Bug, putBug } from '../../torture/bug-bank/bug.ts'
import { bugs } from '../../torture/bug-bank/bugs.ts'
import '../support/effort.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

test('every bug of the bank has its one place in the source, tests that are to notice it, and a name of its own', () => {
  expect(bugs.flatMap((bug) => faultsOf(bug))).toEqual([])
  expect(new Set(bugs.map(({ name }) => name)).size).toBe(bugs.length)
})

function faultsOf(bug: Bug): string[] {
  const absent = [bug, ...bug.caughtBy]
    .map(({ file }) => file)
    .filter((file) => !existsSync(join(ROOT, file)))
  if (absent.length > 0 || bug.caughtBy.length === 0) return [`"${bug.name}": no ${absent.join(', no ')}`]
  // A bug is put into what Vitest loads: a test that starts the program would run it without the bug.
  if (bug.caughtBy.some(({ file }) => file.endsWith('.e2e.test.ts')))
    return [`"${bug.name}": caught by an e2e test`]
  try {
    putBug(readFileSync(join(ROOT, bug.file), 'utf8'), bug)
    return []
  } catch (error) {
    return [String(error)]
  }
}

// A commit tries the quickest, the torture all of them.
const all = inject('effort') !== undefined
const chosen = bugs.filter(({ fast }) => fast || all)

test(
  `an assertion fails for each of ${chosen.length} bugs`,
  { timeout: all ? 1_200_000 : 180_000 },
  async ({ task }) => {
    const script = join(ROOT, 'torture/bug-bank/run.ts')
    const child = spawn(process.execPath, ['--import', 'tsx', script, ...(all ? [] : ['--fast'])], {
      cwd: ROOT,
      env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'))),
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'close')])
    const lines = output.split('\n')
    const caught = lines.filter((line) => line.startsWith('caught\t')).length
    task.meta.tally = { 'bugs caught': caught }
    expect(lines.filter((line) => /^(SURVIVED|FAILS)/.test(line))).toEqual([])
    expect([code, caught]).toEqual([0, chosen.length])
  },
)
