import { spawn } from 'node:child_process'
import { appendFileSync, readdirSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { parseArgs } from 'node:util'
import { startVitest, type TestCase } from 'vitest/node'
import type { Tally } from '../test/support/effort.ts'

/**
 * `npm run torture -- [--minutes N] [--seed S] [--only NAME] [--factor F]`: runs every proof again and again, each time with seeds that were
 * not used before, until the time is over; beside them one service soaks for as long. Ends with one line that says what was done and what
 * was wrong; exit code 1 if anything was. `--minutes 0` is one round without the soak; `--only kill` only files whose path contains it;
 * `--factor 0.1` a tenth of the work per round.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Math.floor(Date.now() / 60_000) % 1_000_000) },
    only: { type: 'string', default: '' },
    factor: { type: 'string', default: '1' },
  },
})
const PROOFS = new URL('../test/proof/', import.meta.url)
const FAILED_SEEDS = new URL('../test/seeds.txt', import.meta.url)
const SOAK = 'soak'
/** What no seed changes is proved in the first round only. */
const SEEDLESS = [
  'bad-bodies',
  'bug-bank',
  'canary',
  'closed-output',
  'crash',
  'embedded',
  'failpoints',
  'hostile-requests',
  'huge-page',
  'identity',
  'late-arrivals',
  'no-change',
  'one-run',
  'oracle',
  'permissions',
  'pooler',
  'proxy',
  'roles',
  'tables',
  'unlisted-customers',
  'verify',
  'whole-account',
]

const first = Number(values.seed)
const factor = Number(values.factor)
const minutes = Number(values.minutes)
const until = performance.now() + minutes * 60_000
if (chooseFiles(0).length === 0) {
  console.error(`No proof is called ${values.only}: see test/proof`)
  process.exit(1)
}
const total: Tally = {}
const failures: string[] = []

const soak = values.only === '' && minutes > 0 ? soakBeside() : undefined
let round = 0
do {
  const seed = first + round * 1000
  const startedAt = performance.now()
  await goRound(seed)
  const seconds = Math.round((performance.now() - startedAt) / 1000)
  console.log(`round ${++round}, seed ${seed}, ${seconds} s: ${describe(total)}, ${failures.length} failed`)
} while (performance.now() < until)
await soak

for (const failure of new Set(failures)) console.log(`FAILED ${failure}`)
console.log(
  `${describe({ kills: 0, lost: 0, doubled: 0, seeds: 0, wrong: 0, ...total })}, ${round} rounds from seed ${first}`,
)
process.exit(failures.length > 0 ? 1 : 0)

/** All proofs once, each with what this seed makes of it. A test that fails has failed: nothing is tried twice. */
async function goRound(seed: number): Promise<void> {
  const vitest = await startVitest('test', chooseFiles(round), {
    watch: false,
    retry: 0,
    reporters: [['default', { summary: false }]],
    provide: { effort: { seed, factor } },
  })
  for (const module of vitest.state.getTestModules()) {
    for (const error of module.errors()) note(module.relativeModuleId, seed, error.message)
    for (const test of module.children.allTests()) add(test, seed, module.relativeModuleId)
  }
  for (const error of vitest.state.getUnhandledErrors()) note('outside of any test', seed, String(error))
  await vitest.close()
}

/** The files of the round with this number. */
function chooseFiles(number: number): string[] {
  const left = values.only !== '' ? [] : [SOAK, ...(number === 0 ? [] : SEEDLESS)]
  return readdirSync(PROOFS)
    .filter((name) => name.endsWith('.test.ts') && name.includes(values.only))
    .filter((name) => !left.some((one) => name.startsWith(`${one}.`)))
    .map((name) => `test/proof/${name}`)
}

/** The soak in a process of its own, as long as the rounds last, in the time that they leave it. It says its figures itself. */
async function soakBeside(): Promise<void> {
  const args = ['--minutes', '0', '--only', SOAK, '--seed', String(first), '--factor', String(minutes / 2)]
  const child = spawn(process.execPath, [...process.execArgv, process.argv[1] ?? '', ...args], {
    stdio: 'inherit',
  })
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL) // what it starts is like it
  const code = await new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject))
  if (code !== 0) failures.push(`${first} ${SOAK}: see above`)
}

function add(test: TestCase, seed: number, file: string): void {
  for (const [what, n] of Object.entries(test.meta().tally ?? {})) total[what] = (total[what] ?? 0) + n
  const { state, errors } = test.result()
  if (state === 'failed') note(`${file} > ${test.fullName}`, seed, errors[0]?.message ?? '')
}

/** A seed that failed once is kept, so that it can be asked for again: `npm run torture -- --minutes 0 --seed S --only FILE`. */
function note(what: string, seed: number, message: string): void {
  const line = `${seed} ${what}: ${message.split('\n')[0]?.slice(0, 200)}`
  failures.push(line)
  appendFileSync(FAILED_SEEDS, `${line}\n`)
}

function describe(tally: Tally): string {
  return Object.entries(tally)
    .map(([what, n]) => `${n} ${what}`)
    .join(', ')
}
