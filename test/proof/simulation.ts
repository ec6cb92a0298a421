import type { Tables } from '../../src/db/declaration/tables.ts'
import { Random } from '../../packages/square-simulator/src/random.ts'
import type { Bench } from './bench.ts'
import { makeShapes, type Shape } from './shapes.ts'
import { type Outcome, type Plan, Simulation } from './simulate.ts'
import { SQUARE_FAULTS } from './virtual-square.ts'

/** With the overlap that is declared, which hides many a mistake, and with none: that can end right only where nothing comes late. */
export interface Shapes {
  usual: readonly Shape[]
  bare: readonly Shape[]
}

export const makeAllShapes = (tables: Tables): Shapes => ({
  usual: makeShapes(tables, { limit: 3 }),
  bare: makeShapes(tables, { limit: 3, overlapSeconds: 0 }),
})

/** A history for this seed: which shape, which faults, how often. */
export function makePlan(seed: string, { usual, bare }: Shapes): Plan {
  const random = new Random(seed)
  const withoutOverlap = new Random(`${seed} overlap`).chance(0.25)
  const shapes = withoutOverlap ? bare : usual
  // Shapes and faults take turns, so that a few dozen seeds have met all of them.
  const tableRun = Number(/\d+$/.exec(seed)?.[0] ?? 0)
  const often = () => random.pick([0, 0.03, 0.1, 0.2])
  const resolutionMs = random.pick([1, 1000, 10_000])
  return {
    seed,
    shape: shapes[tableRun % shapes.length] ?? random.pick(shapes),
    world: {
      objects: random.between(0, random.chance(0.1) ? 40 : 12),
      lagMs: random.pick([0, 1000, 90_000]),
      resolutionMs,
      vanish: random.chance(0.7),
      ...(withoutOverlap ? { lagMs: 0, resolutionMs: 1 } : {}),
    },
    square: {
      cursors: random.pick(['keyset', 'offset']),
      cursorLifeMs: random.pick([20_000, 60_000, 900_000]),
      faultRate: often(),
      latestIsNow: random.chance(0.5),
      kinds: random.chance(0.5)
        ? SQUARE_FAULTS
        : [SQUARE_FAULTS[tableRun % SQUARE_FAULTS.length] ?? 'server error'],
    },
    runs: random.between(1, 4),
    changeRate: random.pick([0.005, 0.02, 0.08]),
    crashRate: random.pick([0, 0.3, 0.8]),
    zombieRate: random.pick([0, 0.3, 0.8]),
    skewMs: random.pick([0, 0, -30_000, 30_000, -240_000, 240_000, -7_200_000]),
    lostReplyRate: new Random(`${seed} lost`).pick([0, 0, 0, 0.02, 0.1]),
    extraRequests: new Random(`${seed} extra`).pick([0, 0, 1, 3, 20]),
  }
}

/** How many quiet runs a mirror may need until it is complete: one that goes on from an old checkpoint, and one more. */
const QUIET_RUNS = 2

/** Lives a history and asks the questions: what is missing, stale, doubled, a ghost; does a second sync write anything. */
export async function simulate(bench: Bench, plan: Plan): Promise<Outcome> {
  const simulation = new Simulation(bench, plan)
  const random = new Random(`${plan.seed} kinds`)
  try {
    await simulation.prepare()
    for (let i = 0; i < plan.runs; i++) {
      await simulation.run(random.chance(0.25) ? 'foundation' : 'incremental', (worker, run) =>
        simulation.disturb(worker, run),
      )
      simulation.pass()
      for (let changes = random.between(0, 4); changes > 0; changes--) simulation.world.change()
    }
    simulation.quiet()
    const lossless =
      plan.square.cursors === 'keyset' && !simulation.square.fired.has('no permission for a location')
    for (let i = 0; i < QUIET_RUNS; i++) await simulation.completeRun('incremental')
    if (lossless && simulation.world.changes.vanished + simulation.world.changes.merged === 0)
      await simulation.compare('after incremental runs')
    const left = await simulation.differences()
    if (left.length > 0 !== (await simulation.findsDrift()))
      simulation.wrong.push(
        `a verification should have found ${left.length === 0 ? 'nothing' : left.join(', ')}`,
      )
    const complete = random.chance(0.5) ? 'foundation' : 'repair'
    await simulation.completeRun(complete)
    if (await simulation.approve()) await simulation.completeRun(complete)
    await simulation.compare(`after a complete read, to ${complete}`)
    if (await simulation.findsDrift())
      simulation.wrong.push(`after a complete read, to ${complete}, there is drift`)
    const before = await simulation.versions()
    await simulation.completeRun(random.chance(0.5) ? 'incremental' : 'foundation')
    if ((await simulation.versions()) !== before) simulation.wrong.push('a second sync wrote rows')
  } catch (error) {
    simulation.wrong.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
  const { changes } = simulation.world
  const fired = new Map([...simulation.square.fired, ...simulation.fired])
  for (const [what, times] of Object.entries(changes)) fired.set(what, times)
  return { wrong: simulation.wrong, fired, steps: simulation.steps, left: await simulation.dump() }
}

/** The smallest history that still goes wrong: objects, runs and kinds of faults are taken away while it does. */
export async function shrink(bench: Bench, plan: Plan): Promise<Plan> {
  const smaller = (now: Plan): Plan[] => [
    { ...now, world: { ...now.world, objects: now.world.objects >> 1 } },
    { ...now, runs: now.runs - 1 },
    { ...now, square: { ...now.square, faultRate: 0 } },
    { ...now, crashRate: 0 },
    { ...now, zombieRate: 0 },
    { ...now, skewMs: 0 },
    { ...now, lostReplyRate: 0 },
    { ...now, extraRequests: 0 },
    { ...now, changeRate: now.changeRate > 0.001 ? now.changeRate / 2 : 0 },
    { ...now, world: { ...now.world, lagMs: 0 } },
    { ...now, world: { ...now.world, resolutionMs: 1 } },
    { ...now, square: { ...now.square, cursors: 'keyset' } },
    { ...now, square: { ...now.square, cursorLifeMs: 9e9 } },
    ...now.square.kinds.map((kind) => ({
      ...now,
      square: { ...now.square, kinds: now.square.kinds.filter((one) => one !== kind) },
    })),
  ]
  let best = plan
  for (let round = 0; round < 40; round++) {
    let better: Plan | undefined
    for (const candidate of smaller(best)) {
      if (
        candidate.runs < 1 ||
        candidate.square.kinds.length === 0 ||
        describePlan(candidate) === describePlan(best)
      )
        continue
      if ((await simulate(bench, candidate)).wrong.length === 0) continue
      better = candidate
      break
    }
    if (!better) return best
    best = better
  }
  return best
}

/** A plan as it is printed and compared. */
export const describePlan = ({ shape, ...plan }: Plan): string =>
  JSON.stringify({ ...plan, shape: shape.name })
