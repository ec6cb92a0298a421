import { pino } from 'pino'
import type postgres from 'postgres'
import { approveDeletions } from '../../src/db/sync-state.ts'
import { createRun, findRun, finishRun, type Run, type RunTable, runTables } from '../../src/db/runs.ts'
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
  /** Sets the clock, whatever the others are at. */
  control: postgres.Sql
  tables: Tables
}

/** Errors that the faults of Square must end in. All others are ours. */
const EXPECTED = [/simulated/, /Square answered/, /token/i]

const TICK_TIMES = { least: 60_000, most: 26 * 3_600_000 }
/** A run that takes more steps than this does not end. */
const MOST_STEPS = 20_000

/** One worker process of the simulation. */
interface Worker {
  shop: Workshop
  steps: number
  events: WorkerEvent[]
  dead: boolean
  /** While it sleeps, none of its lanes goes on. */
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
    const own = plan.shape.tables.map(({ definition }): [string, typeof definition] => [
      definition.name,
      definition,
    ])
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
    const children = shape.tables.flatMap(({ definition }) =>
      (definition.children ?? []).map(({ name }) => name),
    )
    const state = ['sync_run_tables', 'sync_runs', 'sync_state', 'sync_seen', 'quarantine', 'record_aliases']
    const all = [...children, ...[...this.names].reverse(), ...shape.touched, ...state]
    await this.#setClock()
    await sql.unsafe(all.map((name) => `delete from ${quote(name)};`).join(''))
    await sql`insert into locations (id, raw, created_at) select id, '{}', '2025-12-01' from unnest(string_to_array(${LOCATIONS.join()}, ',')) id on conflict do nothing`
  }

  /** A fresh worker on one of the two connections. */
  worker(connection: 0 | 1 = 0): Worker {
    const owner = `worker ${++this.#owners}`
    const worker: Omit<Worker, 'shop'> = {
      steps: 0,
      events: [],
      dead: false,
      asleep: undefined,
      inTransaction: () => stepped.inTransaction(),
      violations: [],
      ended: deferred(),
    }
    const step = async (what: string) => {
      while (worker.asleep) await worker.asleep
      if (worker.dead) throw new Crash('dead')
      worker.steps++
      if (++this.#steps > MOST_STEPS) throw new Error('the simulation does not end')
      if (!this.#quiet && this.#random.chance(this.#plan.changeRate)) this.world.change()
      await this.#meet(worker)
      if (worker.dead) throw new Crash(what)
    }
    const stepped = stepDatabase(this.#bench.connections[connection], async (what) => {
      await step(what)
      await this.#setClock()
    })
    const clock: Clock = {
      now: () => this.world.now + this.#plan.skewMs,
      monotonic: () => this.world.now,
      random: () => this.#random.next(),
      sleep: async (ms, signal) => {
        await step('sleep')
        this.world.pass(ms)
        signal?.throwIfAborted()
      },
    }
    const shop: Workshop = {
      db: stepped.db,
      clock,
      owner,
      square: this.square.connect(clock, step),
      tables: this.#tables,
      log: pino({ level: 'silent' }),
      isDead: (other) => this.#dead.has(other),
      shared: new SharedReads(),
    }
    worker.violations = stepped.violations
    return Object.assign(worker, { shop })
  }

  async #meet(worker: Omit<Worker, 'shop'>): Promise<void> {
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

  /** One run over all tables of the shape, with as many workers as it takes. */
  async run(
    kind: 'incremental' | 'foundation',
    disturb?: (worker: Worker, run: Run) => void,
  ): Promise<RunTable[]> {
    let worker = this.worker()
    const created = await createRun(worker.shop.db, {
      kind,
      trigger: 'cli',
      tables: this.names,
      owner: worker.shop.owner,
    })
    if (!created) throw new Error('the run was not made')
    const { id } = created.run
    for (const name of this.names) {
      for (let attempt = 0; ; attempt++) {
        if (attempt > 30) throw new Error(`${name} does not end`)
        const run = (await findRun(worker.shop.db, id)) ?? created.run
        disturb?.(worker, run)
        const status = await this.#job(worker, run, name)
        worker.ended.resolve()
        await Promise.all(this.#others.splice(0))
        if (status === 'died') this.#dead.add(worker.shop.owner)
        worker = this.worker()
        if (status !== 'died' && status !== 'interrupted' && status !== 'waiting') break
        this.world.pass(1000)
      }
    }
    const turns = await runTables(worker.shop.db, id)
    await finishRun(worker.shop.db, id, 'completed')
    await this.#checkWatermarks()
    return turns
  }

  async #job(worker: Worker, run: Run, name: string): Promise<string> {
    try {
      const { status, error } = await runTableJob(worker.shop, run, name, new AbortController().signal)
      this.count(`table ${status}`)
      if (error && EXPECTED.every((expected) => !expected.test(error)))
        this.wrong.push(`unexpected: ${error}`)
      return status
    } catch (error) {
      if (worker.dead) return 'died'
      throw error
    } finally {
      this.wrong.push(...worker.violations.splice(0))
    }
  }

  /** A crash, or a worker that sleeps through another's work and then goes on. */
  disturb(worker: Worker, run: Run): void {
    const { crashRate, zombieRate } = this.#plan
    if (this.#random.chance(crashRate)) this.crashAt(worker, this.#random.between(1, 80))
    else if (this.#random.chance(zombieRate)) {
      const wakesAt = this.#random.chance(0.6) ? this.#random.between(1, 60) : undefined
      this.sleepAt(worker, run, { step: this.#random.between(1, 60), wakesAt })
    }
  }

  /**
   * The worker sleeps before a step, counted from now, while another takes over. It wakes when that one has ended or, before the other's
   * step `wakesAt`, while that one waits: it then goes on for as long as it can.
   */
  sleepAt(worker: Worker, run: Run, { step, wakesAt }: { step: number; wakesAt: number | undefined }): void {
    const happen = () => this.#sleepThrough(worker, run, wakesAt)
    worker.events.push({ step: worker.steps + step, kind: 'sleep', happen })
  }

  /** The worker dies before its nth step from now. */
  crashAt(worker: Worker, n: number): void {
    const happen = () => {
      worker.dead = true
      this.count('crash')
    }
    worker.events.push({ step: worker.steps + n, kind: 'crash', happen })
  }

  /** While this worker sleeps, another takes its tables over, and has ended or is half way when the sleeper wakes. */
  async #sleepThrough(sleeper: Worker, run: Run, wakesAt: number | undefined): Promise<void> {
    this.count('zombie')
    this.world.pass(61_000 + this.#random.between(0, 600_000))
    const other = this.worker(1)
    const woken = deferred()
    if (wakesAt !== undefined) {
      const happen = () => {
        this.count('zombie beside its successor')
        woken.resolve()
        return sleeper.ended.promise
      }
      other.events.push({ step: wakesAt, kind: 'sleep', happen })
    }
    const work = async () => {
      for (const name of this.names) await this.#job(other, run, name)
    }
    this.#others.push(work().finally(woken.resolve))
    await woken.promise
  }

  #others: Promise<void>[] = []

  /** Compares every row with Square's truth. */
  async compare(phase: string): Promise<void> {
    const [sql] = this.#bench.connections
    const declared: Tables = new Map(
      this.#plan.shape.tables.map(({ definition }) => [definition.name, definition]),
    )
    // The oracle reads nothing else of a simulator.
    const simulator = { world: { truth: (name: string) => this.world.truth(name) } } as unknown as Parameters<
      typeof compareWithTruth
    >[1]
    const differences = await compareWithTruth(sql, simulator, declared)
    // The parts of what vanished stay with their row, which is marked as deleted: a row that is not is a ghost itself.
    const real = differences.filter(({ detail }) => detail !== 'of a parent that Square does not have')
    for (const { table, kind, key, detail } of real.slice(0, 10))
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

  /** Approves what is withheld; answers whether anything was. */
  async approve(): Promise<boolean> {
    const { db } = this.worker().shop
    let any = false
    for (const name of this.names) {
      if ((await approveDeletions(db, name)) === undefined) continue
      this.count('deletions withheld')
      any = true
    }
    return any
  }

  /** A run without faults: every table must complete. */
  async completeRun(kind: 'incremental' | 'foundation'): Promise<void> {
    this.world.pass(3_600_000)
    for (const { table_name, status, error } of await this.run(kind))
      if (status !== 'completed')
        this.wrong.push(`${table_name} is ${status} after a quiet ${kind} run: ${error}`)
  }

  get steps(): number {
    return this.#steps
  }

  /** The rows' versions: equal texts, nothing was written. */
  async versions(): Promise<string> {
    const [sql] = this.#bench.connections
    const names = this.#plan.shape.tables.flatMap(({ definition }) => [
      definition.name,
      ...(definition.children ?? []).map((child) => child.name),
    ])
    const rows = await sql.unsafe(
      names
        .map((name) => `select '${name} ' || ctid || ' ' || xmin as at from ${quote(name)}`)
        .join(' union all ') + ' order by 1',
    )
    return rows.map((row) => String(row['at'])).join('\n')
  }

  async #checkWatermarks(): Promise<void> {
    const [sql] = this.#bench.connections
    const rows =
      await sql`select table_name, (extract(epoch from watermark) * 1000)::float8 as ms from sync_state where watermark is not null`
    for (const row of rows) {
      const definition = this.#tables.get(String(row['table_name']))
      const now = definition?.source.perParent ? this.world.now + this.#plan.skewMs : this.world.now
      if (Number(row['ms']) > now)
        this.wrong.push(`the watermark of ${String(row['table_name'])} is in Square's future`)
    }
  }

  async #setClock(): Promise<void> {
    if (this.world.now === this.#lookedAt) return
    this.#lookedAt = this.world.now
    await this.#bench.control.unsafe(
      `select setval('virtual_ms', ${Math.round(this.world.now + this.#plan.skewMs)})`,
    )
  }
}

interface Deferred {
  promise: Promise<void>
  resolve: () => void
}

function deferred(): Deferred {
  let resolve = () => {}
  const promise = new Promise<void>((done) => (resolve = done))
  return { promise, resolve }
}
