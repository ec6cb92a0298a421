import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import type postgres from 'postgres'
import { approveDeletions } from '../../src/db/sync-state.ts'
import { createRun, finishRun, type Run, runTables } from '../../src/db/runs.ts'
import { quote } from '../../src/db/page-sql.ts'
import type { Tables } from '../../src/db/tables.ts'
import { Random } from '../../src/simulator/random.ts'
import type { Clock } from '../../src/square/clock.ts'
import { SharedReads } from '../../src/workers/shared-reads.ts'
import { runTableJob } from '../../src/workers/table-job.ts'
import type { Workshop } from '../../src/workers/work.ts'
import { compareWithTruth } from '../support/oracle.ts'
import { LOCATIONS, type Shape } from './shapes.ts'
import { stepDatabase } from './stepped-database.ts'
import { VirtualSquare, type SquareOptions } from './virtual-square.ts'
import { VirtualWorld, type WorldOptions } from './virtual-world.ts'

/** The process is dead: whatever it does from here on does not happen. */
export class Crash extends Error {
  override name = 'Crash'
}

/** What may happen in one simulated history. */
export interface Plan {
  seed: string
  shape: Shape
  world: WorldOptions
  square: SquareOptions
  /** Runs while faults are on. */
  runs: number
  /** How likely a step of Square or the database is to change the world. */
  changeRate: number
  crashRate: number
  /** How likely a run is to have a worker that sleeps while another takes over. */
  zombieRate: number
  /** The database's clock minus Square's. */
  skewMs: number
}

export interface Outcome {
  /** Empty: all is well. */
  wrong: string[]
  /** How often each thing has happened. */
  fired: Map<string, number>
  steps: number
}

/** A place for simulations: two connections to one database with a clock of ours. */
export interface Bench {
  connections: [postgres.Sql, postgres.Sql]
  tables: Tables
}

const TICK_TIMES = { least: 60_000, most: 26 * 3_600_000 }
/** A run that takes more steps than this does not end. */
const MOST_STEPS = 20_000

/** One worker process of the simulation. */
interface Worker {
  shop: Workshop
  controller: AbortController
  /** Steps so far. */
  steps: number
  /** Before which step something happens, and what. */
  at: { step: number; happen: () => Promise<void> | void }[]
  dead: boolean
  violations: string[]
}

/** One whole history: a world, some runs among faults, then quiet, then the questions. */
export class Simulation {
  readonly world: VirtualWorld
  readonly square: VirtualSquare
  readonly wrong: string[] = []
  readonly fired = new Map<string, number>()
  readonly #bench: Bench
  readonly #plan: Plan
  readonly #random: Random
  readonly #tables: Tables
  readonly #dead = new Set<string>()
  #steps = 0
  #quiet = false
  #owners = 0
  #lookedAt = 0

  constructor(bench: Bench, plan: Plan) {
    this.#bench = bench
    this.#plan = plan
    this.#random = new Random(`${plan.seed} runs`)
    this.world = new VirtualWorld(plan.seed, plan.shape, plan.world)
    this.square = new VirtualSquare(plan.seed, this.world, plan.shape.tables, plan.square)
    const own = plan.shape.tables.map(({ definition }): [string, typeof definition] => [definition.name, definition])
    this.#tables = new Map([...bench.tables, ...own])
  }

  get names(): string[] {
    return this.#plan.shape.tables.map(({ definition }) => definition.name)
  }

  count(what: string): void {
    this.fired.set(what, (this.fired.get(what) ?? 0) + 1)
  }

  /** Empties what a history of this shape fills. */
  async prepare(): Promise<void> {
    const [sql] = this.#bench.connections
    const { shape } = this.#plan
    const children = shape.tables.flatMap(({ definition }) => (definition.children ?? []).map(({ name }) => name))
    const state = ['sync_run_tables', 'sync_runs', 'sync_state', 'sync_seen', 'quarantine', 'record_aliases']
    const all = [...children, ...[...this.names].reverse(), ...shape.touched, ...state]
    await this.#setClock(sql)
    await sql.unsafe(all.map((name) => `delete from ${quote(name)};`).join(''))
    await sql`insert into locations (id, raw, created_at) select id, '{}', '2025-12-01' from unnest(${LOCATIONS}::text[]) id on conflict do nothing`
  }

  /** A fresh worker on one of the two connections. */
  worker(connection: 0 | 1 = 0): Worker {
    const sql = this.#bench.connections[connection]
    const owner = `worker ${++this.#owners}`
    const worker: Worker = {
      controller: new AbortController(),
      steps: 0,
      at: [],
      dead: false,
      violations: [],
      shop: undefined as unknown as Workshop, // set below: it needs the worker's steps
    }
    const step = async (what: string, inTransaction: boolean) => {
      if (worker.dead) throw new Crash('dead')
      worker.steps++
      if (++this.#steps > MOST_STEPS) throw new Error('the simulation does not end')
      if (!this.#quiet && this.#random.chance(this.#plan.changeRate)) this.world.change()
      for (;;) {
        const due = worker.at.findIndex((event) => event.step <= worker.steps)
        if (due < 0) break
        const [event] = worker.at.splice(due, 1)
        if (inTransaction && event && 'wait' in event) {
          worker.at.push(event)
          break
        }
        await event?.happen()
      }
      if (worker.dead) {
        this.#dead.add(owner)
        throw new Crash(what)
      }
      await this.#setClock(sql)
    }
    const { db, violations } = stepDatabase(sql, step)
    const clock: Clock = {
      now: () => this.world.now + this.#plan.skewMs,
      monotonic: () => this.world.now,
      random: () => this.#random.next(),
      sleep: async (ms, signal) => {
        await step('sleep', false)
        this.world.pass(ms)
        signal?.throwIfAborted()
      },
    }
    worker.violations = violations
    worker.shop = {
      db,
      clock,
      owner,
      square: this.square.connect(clock, step),
      tables: this.#tables,
      log: pino({ level: 'silent' }),
      isDead: (other) => this.#dead.has(other),
      shared: new SharedReads(),
    }
    return worker
  }

  /** One run over all tables of the shape, with as many workers as it takes. */
  async run(kind: 'incremental' | 'foundation', disturb?: (worker: Worker) => void): Promise<void> {
    let worker = this.worker()
    const created = await createRun(worker.shop.db, { kind, trigger: 'cli', tables: this.names, owner: worker.shop.owner })
    if (!created) throw new Error('the run was not made')
    const { run } = created
    for (const name of this.names) {
      for (let attempt = 0; ; attempt++) {
        if (attempt > 30) throw new Error(`${name} does not end`)
        disturb?.(worker)
        const status = await this.#job(worker, run, name)
        if (status !== 'died' && status !== 'interrupted' && status !== 'waiting') break
        if (status === 'died') worker = this.worker()
        else this.world.pass(1000)
      }
    }
    await finishRun(worker.shop.db, run.id, 'completed')
    await this.#checkWatermarks(worker)
  }

  async #job(worker: Worker, run: Run, name: string): Promise<string> {
    try {
      const { rows } = { rows: await runTables(worker.shop.db, run.id) }
      if (rows.length === 0) throw new Error('the run has no tables')
      const { status, error } = await runTableJob(worker.shop, run, name, worker.controller.signal)
      this.count(`table ${status}`)
      if (error && /does not end|is not declared|went back/.test(error)) this.wrong.push(error)
      return status
    } catch (error) {
      if (worker.dead) return 'died'
      throw error
    } finally {
      this.wrong.push(...worker.violations.splice(0))
    }
  }

  /** A crash, or a worker that sleeps through another's work and then goes on. */
  disturb(worker: Worker, run: () => Promise<Run | undefined>): void {
    const { crashRate, zombieRate } = this.#plan
    if (this.#random.chance(crashRate)) {
      const step = worker.steps + this.#random.between(1, 60)
      worker.at.push({ step, happen: () => this.crash(worker) })
    } else if (this.#random.chance(zombieRate)) {
      const nap = { step: worker.steps + this.#random.between(1, 40), wait: true, happen: () => this.#nap(run) }
      worker.at.push(nap)
    }
  }

  crash(worker: Worker): void {
    worker.dead = true
    this.count('crash')
  }

  /** While this worker sleeps, another takes its tables over: all of them, or it is only half way when the sleeper wakes. */
  async #nap(findRun: () => Promise<Run | undefined>): Promise<void> {
    this.world.pass(61_000 + this.#random.between(0, 600_000))
    const other = this.worker(1)
    const run = await findRun()
    if (!run) return
    this.count('zombie')
    const wakes = this.#random.chance(0.5) ? this.#random.between(1, 50) : Infinity
    let wake = () => {}
    const woken = new Promise<void>((resolve) => (wake = resolve))
    let rest: Promise<void> | undefined
    const goOn = { step: wakes, wait: true, happen: () => { wake(); return this.#sleeperDone } }
    if (wakes < Infinity) other.at.push(goOn)
    rest = (async () => {
      for (const name of this.names) await this.#job(other, run, name)
      wake()
    })()
    this.#others.push(rest)
    await woken
  }

  #others: Promise<void>[] = []
  #sleeperDone: Promise<void> = Promise.resolve()

  /** Compares every row with Square's truth. */
  async compare(phase: string): Promise<void> {
    const [sql] = this.#bench.connections
    const declared: Tables = new Map(this.#plan.shape.tables.map(({ definition }) => [definition.name, definition]))
    // The oracle reads nothing else of a simulator.
    const simulator = { world: { truth: (name: string) => this.world.truth(name) } } as unknown as Parameters<typeof compareWithTruth>[1]
    const differences = await compareWithTruth(sql, simulator, declared)
    for (const { table, kind, key, detail } of differences.slice(0, 10))
      this.wrong.push(`${phase}: ${kind} ${table} ${key} ${detail}`)
  }

  quiet(): void {
    this.#quiet = true
    this.square.heal()
    this.world.pass(this.#plan.world.lagMs + 1)
  }

  pass(): void {
    this.world.pass(this.#random.between(TICK_TIMES.least, TICK_TIMES.most))
  }

  async approve(): Promise<void> {
    const { db } = this.worker().shop
    for (const name of this.names) if ((await approveDeletions(db, name)) !== undefined) this.count('deletions withheld')
  }

  /** The rows' versions: equal texts, nothing was written. */
  async versions(): Promise<string> {
    const [sql] = this.#bench.connections
    const names = this.#plan.shape.tables.flatMap(({ definition }) => [definition.name, ...(definition.children ?? []).map((child) => child.name)])
    const rows = await sql.unsafe(names.map((name) => `select '${name} ' || ctid || ' ' || xmin as at from ${quote(name)}`).join(' union all ') + ' order by 1')
    return rows.map((row) => String(row['at'])).join('\n')
  }

  async #checkWatermarks(worker: Worker): Promise<void> {
    const [sql] = this.#bench.connections
    const rows = await sql`select table_name, (extract(epoch from watermark) * 1000)::float8 as ms from sync_state where watermark is not null`
    for (const row of rows) {
      const definition = this.#tables.get(String(row['table_name']))
      const now = definition?.source.perParent ? worker.shop.clock.now() : this.world.now
      if (Number(row['ms']) > now) this.wrong.push(`the watermark of ${String(row['table_name'])} is in Square's future`)
    }
  }

  async #setClock(sql: postgres.Sql): Promise<void> {
    if (this.world.now === this.#lookedAt) return
    this.#lookedAt = this.world.now
    await sql.unsafe(`select setval('virtual_ms', ${Math.round(this.world.now + this.#plan.skewMs)})`)
  }
}

export const newSeed = (): string => randomUUID().slice(0, 8)
