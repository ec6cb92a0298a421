import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { loadTables } from '../../src/db/declaration/tables.ts'
import '../support/effort.ts'
import { dieEverywhere, failpointShapes, sleepEverywhere } from './failpoints.ts'
import { openPostgresBench } from './postgres-bench.ts'

let bench: Awaited<ReturnType<typeof openPostgresBench>>
beforeAll(async () => {
  bench = await openPostgresBench('statements')
})
afterAll(() => bench.close())

const shapes = failpointShapes(await loadTables()).map((shape) => [shape.name, shape] as const)

/** A commit tries every third statement here, and every step in memory (failpoints.test.ts); the torture every statement. */
const STRIDE = inject('effort') ? 1 : 3

test.for(shapes)(
  'a process that dies at any statement of a first and of a later sync loses nothing: %s',
  async ([, shape], { task }) => {
    const crashes = await dieEverywhere(bench, shape, STRIDE)
    task.meta.tally = { failpoints: crashes }
    expect(crashes).toBeGreaterThan(15)
  },
)

test.for(shapes)(
  'a process that sleeps at any statement of its beginning and wakes beside its successor spoils nothing: %s',
  async ([, shape]) => {
    const wakes = await sleepEverywhere(bench, shape, inject('effort') ? [8, 24] : [8])
    expect(wakes).toBeGreaterThan(5)
  },
)
