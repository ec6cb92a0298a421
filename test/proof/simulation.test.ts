import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadTables } from '../../src/db/declaration/tables.ts'
import { effort, rounds } from '../support/effort.ts'
import { openMemoryBench } from './memory-bench.ts'
import { describePlan, makeAllShapes, makePlan, shrink, simulate } from './simulation.ts'
import { SQUARE_FAULTS } from './virtual-square.ts'

const bench = openMemoryBench(await loadTables())
const shapes = makeAllShapes(bench.tables)

/** How many histories are lived at a time in one test: enough for everything to happen. */
const HISTORIES = 1000
const TESTS = rounds(5, 2.4)

/** What must have happened in each thousand histories, or they prove nothing about it. */
const SOMETIMES = [
  ...SQUARE_FAULTS,
  'cursor too old',
  'crash',
  'zombie',
  'zombie beside its successor',
  'reply to a COMMIT lost',
  'deletions withheld',
  'drift',
  'created',
  'updated',
  'deleted',
  'vanished',
  'merged',
]

async function expectRight(seed: string): Promise<Map<string, number>> {
  const plan = makePlan(seed, shapes)
  const { wrong, fired } = await simulate(bench, plan)
  if (wrong.length === 0) return fired
  const small = await shrink(bench, plan)
  const again = await simulate(bench, small)
  return expect.fail(
    `seed ${seed}: ${wrong.join('\n')}\nshrunk to ${describePlan(small)}:\n${again.wrong.join('\n')}`,
  )
}

/** Seeds that once went wrong. A line may say after the seed what it found. */
const KEPT = readFileSync(new URL('./simulation-seeds.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' ')[0] ?? '')

test('histories that once went wrong end right', async () => {
  for (const seed of KEPT) await expectRight(seed)
  expect(KEPT.length).toBeGreaterThan(0)
})

test.for(Array.from({ length: TESTS }, (_, n) => n * HISTORIES))(
  'whatever happens on the way, the mirror ends up as Square is: histories from %i on',
  async (first, { task }) => {
    const totals = new Map<string, number>()
    const tally = { seeds: 0, wrong: 0 }
    task.meta.tally = tally
    for (let n = first; n < first + HISTORIES; n++) {
      tally.wrong++ // until it has ended right
      for (const [what, times] of await expectRight(`${effort().seed}-${n}`))
        totals.set(what, (totals.get(what) ?? 0) + times)
      tally.wrong--
      tally.seeds++
    }
    expect(SOMETIMES.filter((what) => !totals.get(what))).toEqual([])
  },
)

test('a seed always gives the same history', async () => {
  const live = () => simulate(bench, makePlan('again-3', shapes))
  expect(await live()).toEqual(await live())
})
