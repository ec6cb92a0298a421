import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Bug, bugs } from './bugs.ts'

/**
 * Tests the tests: puts each bug into a copy of the tree and expects one of the named tests to fail. `--first N` takes the N quickest,
 * `--only text` those whose name holds it. Ends with 1 if a bug survives or its place in the source is not found.
 */
const root = fileURLToPath(new URL('../..', import.meta.url))
const COPIED = ['src', 'test', 'scripts', 'docs', 'package.json', 'tsconfig.json', 'vitest.config.ts']

function copyTree(): string {
  const copy = mkdtempSync(join(tmpdir(), 'square-sync-bug-'))
  for (const name of COPIED) cpSync(join(root, name), join(copy, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

/** The test file that caught it, or undefined. */
function findCatcher(copy: string, bug: Bug): string | undefined {
  for (const file of bug.caughtBy) {
    const part = bug.only ? ['-t', bug.only] : []
    const { status, stdout } = spawnSync('npx', ['vitest', 'run', '--bail', '1', file, ...part], {
      cwd: copy,
      encoding: 'utf8',
      env: { ...process.env, SIMULATION_SECONDS: '30' },
    })
    // Only a test that failed counts: not a file that could not be loaded.
    if (status !== 0 && /Tests .*\d+ failed/.test(stdout)) return file
  }
  return undefined
}

function put(copy: string, { file, find, replace }: Bug): boolean {
  const path = join(copy, file)
  const text = readFileSync(path, 'utf8')
  if (text.split(find).length !== 2) return false
  writeFileSync(
    path,
    text.replace(find, () => replace),
  )
  return true
}

const option = (name: string) => process.argv[process.argv.indexOf(name) + 1]
const only = process.argv.includes('--only') ? option('--only') : undefined
const first = process.argv.includes('--first') ? Number(option('--first')) : bugs.length
const copy = copyTree()
const survivors: string[] = []
const chosen = bugs.filter(({ name }) => only === undefined || name.includes(only)).slice(0, first)
try {
  for (const bug of chosen) {
    const startedAt = performance.now()
    const placed = put(copy, bug)
    const catcher = placed ? findCatcher(copy, bug) : undefined
    cpSync(join(root, bug.file), join(copy, bug.file))
    const seconds = Math.round((performance.now() - startedAt) / 1000)
    if (!catcher) survivors.push(bug.name)
    console.log(
      `${catcher ? 'caught' : placed ? 'SURVIVED' : 'NOT FOUND'}\t${seconds} s\t${bug.name}\t${catcher ?? bug.file}`,
    )
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
console.log(`${chosen.length - survivors.length} of ${chosen.length} bugs caught`)
process.exitCode = survivors.length > 0 ? 1 : 0
