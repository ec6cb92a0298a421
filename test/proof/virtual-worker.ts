import { pino } from 'pino'
import type { Tables } from '../../src/db/declaration/tables.ts'
import type { Clock } from '../../src/runtime/clock.ts'
import { SharedReads } from '../../src/workers/read/shared-reads.ts'
import type { WorkerContext } from '../../src/workers/shared/work.ts'
import type { Bench } from './bench.ts'
import type { VirtualSquare } from './virtual-square.ts'
import type { VirtualWorld } from './virtual-world.ts'

/** The process is dead: whatever it does from here on does not happen. */
class Crash extends Error {
  override name = 'Crash'
}

/** As the driver says it. */
class LostConnection extends Error {
  readonly code = 'CONNECTION_CLOSED'
}

/** One worker process of the simulation. */
export interface Worker {
  context: WorkerContext
  steps: number
  events: WorkerEvent[]
  dead: boolean
  /** While it sleeps, none of its readers goes on. */
  asleep: Promise<void> | undefined
  inTransaction: () => boolean
  violations: string[]
  /** Ends when the job that it was at when it slept has ended. */
  ended: Deferred
}

/** What happens to a worker before one of its steps: it dies at once, but sleeps only outside of transactions. */
interface WorkerEvent {
  step: number
  kind: 'crash' | 'sleep'
  happen: () => Promise<void> | void
}

/** What a worker is made of. */
interface WorkerParts {
  bench: Bench
  reader: 0 | 1
  owner: string
  tables: Tables
  world: VirtualWorld
  square: VirtualSquare
  /** The database's clock: the world's, and what it is off by. */
  databaseNow: () => number
  random: () => number
  isDead: (owner: string) => boolean
  /** What runs may spend beyond the changes. */
  extraRequests: number
  /** What happens to everybody with a step of anybody. */
  beforeStep: () => void
  /** Whether the reply to a COMMIT gets lost, now that it has happened. */
  losesReply: () => boolean
}

const log = pino({ level: 'silent' })

/** A worker process of the real engine, on virtual time. */
export function startWorker(parts: WorkerParts): Worker {
  const { bench, world, databaseNow } = parts
  const state: Omit<Worker, 'context'> = {
    steps: 0,
    events: [],
    dead: false,
    asleep: undefined,
    inTransaction: () => connection.inTransaction(),
    violations: [],
    ended: deferred(),
  }
  const step = async (what: string) => {
    while (state.asleep) await state.asleep
    if (state.dead) throw new Crash('dead')
    state.steps++
    parts.beforeStep()
    await meet(state)
    if (state.dead) throw new Crash(what)
  }
  const connection = bench.connect(parts.reader, async (what) => {
    await step(what)
    await bench.setClock(databaseNow())
    if (what === 'committed' && parts.losesReply()) throw new LostConnection('the connection is closed')
  })
  const stepInTurn = (what: string) => connection.tableRun(() => step(what))
  const clock: Clock = {
    now: databaseNow,
    monotonic: () => world.now,
    random: parts.random,
    sleep: async (ms, signal) => {
      await stepInTurn('sleep')
      world.pass(ms)
      signal?.throwIfAborted()
    },
  }
  const context: WorkerContext = {
    store: connection.store,
    clock,
    owner: parts.owner,
    square: parts.square.connect(clock, stepInTurn),
    tables: parts.tables,
    log,
    isDead: parts.isDead,
    shared: new SharedReads(),
    extraRequests: parts.extraRequests,
  }
  state.violations = connection.violations
  return Object.assign(state, { context })
}

/** What was to happen to the worker by now happens. */
async function meet(worker: Omit<Worker, 'context'>): Promise<void> {
  for (const event of worker.events.slice()) {
    if (event.step > worker.steps || (event.kind === 'sleep' && worker.inTransaction())) continue
    worker.events.splice(worker.events.indexOf(event), 1)
    if (event.kind === 'crash') {
      await event.happen()
      return
    }
    const over = event.happen()
    worker.asleep = Promise.resolve(over)
    await over
    worker.asleep = undefined
  }
}

export interface Deferred {
  promise: Promise<void>
  resolve: () => void
}

export function deferred(): Deferred {
  let resolve = () => {}
  const promise = new Promise<void>((done) => (resolve = done))
  return { promise, resolve }
}
