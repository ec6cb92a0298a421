import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBench } from './bench.ts'
import { makeShapes, type Shape } from './shapes.ts'
import type { Bench } from './simulate.ts'
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

test.each(
  readFileSync(new URL('../seeds.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#')),
)('a history that once went wrong ends right: seed %s', async (seed) => {
  await expectRight(bench, seed.split(' ')[0] ?? '')
})

test('whatever happens on the way, the mirror ends up as Square is', { timeout: 600_000 }, async () => {
  const seconds = Number(process.env['SIMULATION_SECONDS'] ?? 40)
  const begin = process.env['SIMULATION_SEED'] ?? 'commit'
  const until = performance.now() + seconds * 1000
  const totals = new Map<string, number>()
  let seeds = 0
  for (; performance.now() < until; seeds++) {
    for (const [what, times] of await expectRight(bench, `${begin}-${seeds}`))
      totals.set(what, (totals.get(what) ?? 0) + times)
  }
  console.log(`${seeds} histories of seed ${begin}:`, Object.fromEntries(totals))
  for (const what of SOMETIMES) expect(totals.get(what) ?? 0, what).toBeGreaterThan(0)
})
