import { expect } from 'vitest'
import type { Tables } from '../../src/db/declaration/tables.ts'
import type { Bench } from './bench.ts'
import { makeShapes, type Shape } from './shapes.ts'
import { type Plan, Simulation } from './simulate.ts'

/** Without an overlap a lost page is lost: with the declared one the next run would read it again and hide the fault. */
export const failpointShapes = (tables: Tables): Shape[] =>
  makeShapes(tables, { limit: 3, overlapSeconds: 0 })

/** Nothing goes wrong here but what the test does. */
const plan = (shape: Shape): Plan => ({
  seed: `failpoints ${shape.name}`,
  shape,
  world: { objects: 5, lagMs: 0, resolutionMs: 1, vanish: true },
  square: { cursors: 'keyset', cursorLifeMs: Infinity, faultRate: 0, kinds: [], latestIsNow: true },
  runs: 0,
  changeRate: 0,
  crashRate: 0,
  zombieRate: 0,
  skewMs: 0,
  lostReplyRate: 0,
  extraRequests: 1,
})

/** A process dies before its nth step, for every nth step of a first and of a later sync; the next goes on. Answers how often. */
export async function dieEverywhere(bench: Bench, shape: Shape, stride: number): Promise<number> {
  let crashes = 0
  for (const kind of ['first', 'later'] as const) {
    for (let n = 1; ; n += stride) {
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
      // What went on after the crash must mark nothing that it did not see: the next complete list would put that right.
      const killed = (await simulation.differences()).filter((line) => line.startsWith('wrongly deleted'))
      expect([n, killed]).toEqual([n, []])
      if (shape.vanish && kind === 'later') await simulation.completeRun('foundation')
      await simulation.compare(`crash at step ${n} of the ${kind} sync`)
      expect(simulation.wrong).toEqual([])
      if (!simulation.fired.has('crash')) break
      crashes++
    }
  }
  return crashes
}

/**
 * A process sleeps before each of its first steps, until another has taken over, and wakes beside it, at some of that one's steps. Answers
 * how often it did wake beside it.
 */
export async function sleepEverywhere(bench: Bench, shape: Shape, wakeSteps: number[]): Promise<number> {
  let wakes = 0
  for (let step = 1; step <= 14; step++) {
    for (const wakesAt of wakeSteps) {
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
  return wakes
}
