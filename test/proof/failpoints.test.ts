import { expect, test } from 'vitest'
import { loadTables } from '../../src/db/declaration/tables.ts'
import '../support/effort.ts'
import { dieEverywhere, failpointShapes, sleepEverywhere } from './failpoints.ts'
import { openMemoryBench } from './memory-bench.ts'

const tables = await loadTables()
const shapes = failpointShapes(tables).map((shape) => [shape.name, shape] as const)

test.for(shapes)(
  'a process that dies at any step of a first and of a later sync loses nothing: %s',
  async ([, shape], { task }) => {
    const crashes = await dieEverywhere(openMemoryBench(tables), shape, 1)
    task.meta.tally = { failpoints: crashes }
    expect(crashes).toBeGreaterThan(50)
  },
)

test.for(shapes)(
  'a process that sleeps at any step of its beginning and wakes beside its successor spoils nothing: %s',
  async ([, shape]) => {
    const everyStep = Array.from({ length: 24 }, (_, n) => n + 1)
    const wakes = await sleepEverywhere(openMemoryBench(tables), shape, everyStep)
    expect(wakes).toBeGreaterThan(50)
  },
)
