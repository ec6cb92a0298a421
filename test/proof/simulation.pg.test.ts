import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBench } from './bench.ts'
import { makeShapes, type Shape } from './shapes.ts'
import type { Bench } from './simulate.ts'
import { effort } from '../support/effort.ts'
import { bare, makePlan, shrink, simulate } from './simulation.ts'
import { SQUARE_FAULTS } from './virtual-square.ts'

let bench: Awaited<ReturnType<typeof openBench>>
let shapes: Shape[]
beforeAll(async () => {
  bench = await openBench()
  shapes = makeShapes(bench.tables, { limit: 3 })
})
afterAll(() => bench.close())

/** What must have happened at least once, or the histories prove nothing about it. */
const SOMETIMES = [
  ...SQUARE_FAULTS,
  'cursor too old',
  'crash',
  'zombie',
  'zombie beside its successor',
  'created',
  'updated',
  'deleted',
  'vanished',
  'merged',
]

async function expectRight(where: Bench, seed: string): Promise<Map<string, number>> {
  const plan = makePlan(seed, shapes)
  const { wrong, fired } = await simulate(where, plan)
  if (wrong.length === 0) return fired
  const small = await shrink(where, plan)
  const again = await simulate(where, small)
  expect.fail(
    `seed ${seed}: ${wrong.join('\n')}\nshrunk to ${JSON.stringify(bare(small))}:\n${again.wrong.join('\n')}`,
  )
}

/** Seeds that once went wrong. A line may say after the seed what it found. */
const KEPT = readFileSync(new URL('./simulation-seeds.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' ')[0] ?? '')

test('histories that once went wrong end right', { timeout: 120_000 }, async () => {
  for (const seed of KEPT) await expectRight(bench, seed)
  expect(KEPT.length).toBeGreaterThan(0)
})

/** Enough for everything to have happened. After that, as many as there is time for. */
const LEAST = 60

test(
  'whatever happens on the way, the mirror ends up as Square is',
  { timeout: 1_800_000 },
  async ({ task }) => {
    const { seed, factor } = effort()
    const until = performance.now() + 25_000 * factor
    const totals = new Map<string, number>()
    const tally = { seeds: 0, wrong: 0 }
    task.meta.tally = tally
    for (let n = 0; n < LEAST || performance.now() < until; n++) {
      tally.wrong++ // until it has ended right
      for (const [what, times] of await expectRight(bench, `${seed}-${n}`))
        totals.set(what, (totals.get(what) ?? 0) + times)
      tally.wrong--
      tally.seeds++
    }
    expect(SOMETIMES.filter((what) => !totals.get(what))).toEqual([])
  },
)
