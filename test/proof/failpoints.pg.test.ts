import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { loadTables } from '../../src/db/tables.ts'
import '../support/effort.ts'
import { openBench } from './bench.ts'
import { makeShapes } from './shapes.ts'
import { type Plan, Simulation } from './simulate.ts'

let bench: Awaited<ReturnType<typeof openBench>>
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

// Without an overlap a lost page is lost: with the declared one the next run would read it again and hide the fault.
const shapes = makeShapes(await loadTables(), { limit: 3, overlapSeconds: 0 })

/** A commit tries every second step, the torture every one. */
const STRIDE = inject('effort') ? 1 : 2

/** Nothing goes wrong here but what the test does. */
const plan = (shape: (typeof shapes)[number]): Plan => ({
  seed: `failpoints ${shape.name}`,
  shape,
  world: { objects: 5, lagMs: 0, resolutionMs: 1, vanish: true },
  square: { cursors: 'keyset', cursorLifeMs: Infinity, faultRate: 0, kinds: [], latestIsNow: true },
  runs: 0,
  changeRate: 0,
  crashRate: 0,
  zombieRate: 0,
  skewMs: 0,
})

test.for(shapes.map((shape) => [shape.name, shape] as const))(
  'a process that dies at any step of a first and of a later sync loses nothing: %s',
  { timeout: 120_000 },
  async ([, shape], { task }) => {
    let crashes = 0
    for (const kind of ['first', 'later'] as const) {
      for (let n = 1; ; n += STRIDE) {
        const simulation = new Simulation(bench, plan(shape))
        await simulation.prepare()
        if (kind === 'later') {
          await simulation.completeRun('foundation')
          for (let change = 0; change < 6; change++) simulation.world.change()
        }
        let left = 1
        simulation.world.pass(1000)
        await simulation.run('incremental', (worker) => {
          if (left-- > 0) simulation.crashAt(worker, n)
        })
        if (shape.vanish && kind === 'later') await simulation.completeRun('foundation')
        await simulation.compare(`crash at step ${n} of the ${kind} sync`)
        expect(simulation.wrong).toEqual([])
        if (!simulation.fired.has('crash')) break
        crashes++
      }
    }
    task.meta.tally = { failpoints: crashes }
    expect(crashes).toBeGreaterThan(20)
  },
)

test.each(shapes.map((shape) => [shape.name, shape] as const))(
  'a process that sleeps at any step of its beginning and wakes beside its successor spoils nothing: %s',
  { timeout: 120_000 },
  async (_, shape) => {
    let wakes = 0
    for (let step = 1; step <= 14; step++) {
      for (const wakesAt of [8, 24]) {
        const simulation = new Simulation(bench, plan(shape))
        await simulation.prepare()
        await simulation.completeRun('foundation')
        simulation.world.pass(1000)
        let left = 1
        await simulation.run('foundation', (worker, run) => {
          if (left-- > 0) simulation.sleepAt(worker, run, { step, wakesAt })
        })
        await simulation.compare(`asleep at step ${step}, awake at its successor's step ${wakesAt}`)
        expect(simulation.wrong).toEqual([])
        wakes += simulation.fired.get('zombie beside its successor') ?? 0
      }
    }
    expect(wakes).toBeGreaterThan(5)
  },
)
