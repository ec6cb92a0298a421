import { describeDbError } from '../../src/db/connection/db-error.ts'
import type { Run } from '../../src/db/state/runs.ts'
import type { RunTable } from '../../src/db/state/run-tables.ts'
import type { Tables } from '../../src/db/declaration/tables.ts'
import { Random } from '../../packages/square-simulator/src/random.ts'
import { runTableJob } from '../../src/workers/jobs/table-job.ts'
import type { Bench } from './bench.ts'
import type { Shape } from './shapes.ts'
import { VirtualSquare, type SquareOptions } from './virtual-square.ts'
import { deferred, startWorker, type Worker } from './virtual-worker.ts'
import { VirtualWorld, type WorldOptions } from './virtual-world.ts'

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
  /** How likely the reply to a COMMIT is to get lost. */
  lostReplyRate: number
  /** What a run may spend on what Square's filters do not show. */
  extraRequests: number
}

export interface Outcome {
  /** Empty: all is well. */
  wrong: string[]
  /** How often each thing has happened. */
  fired: Map<string, number>
  steps: number
  /** What the history has left in the mirror (Bench.dump). */
  left: string[]
}

/** Errors that the faults must end in. All others are ours. A worker that sleeps between two lost replies has waited long enough. */
const EXPECTED = [/simulated/, /Square answered/, /token/i, /cannot store \w+: CONNECTION_CLOSED/]

const TICK_TIMES = { least: 60_000, most: 26 * 3_600_000 }
/** Kinds of runs; `repair`: a verification that also repairs. */
type SimulatedRun = 'incremental' | 'foundation' | 'verify' | 'repair'

/** How many workers of one table are killed or put to sleep: one in a thousand histories would kill thirty in a row, and prove nothing. */
const MOST_DISTURBED = 20

/** A history that takes more steps than this does not end. */
const MOST_STEPS = 20_000

/** One whole history: a world, some runs among faults, then quiet, then the questions. */
export class Simulation {
  readonly world: VirtualWorld
  readonly square: VirtualSquare
  readonly wrong: string[] = []
  readonly fired = new Map<string, number>()
  readonly #bench: Bench
  readonly #plan: Plan
  readonly #random: Random
  readonly #replies: Random
  readonly #tables: Tables
  readonly #dead = new Set<string>()
  #steps = 0
  #quiet = false
  #owners = 0

  constructor(bench: Bench, plan: Plan) {
    this.#bench = bench
    this.#plan = plan
    this.#random = new Random(`${plan.seed} runs`)
    this.#replies = new Random(`${plan.seed} replies`)
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
  prepare(): Promise<void> {
    return this.#bench.prepare(this.#plan.shape, this.#databaseNow())
  }

  /** A fresh worker on one of the two connections. */
  worker(reader: 0 | 1 = 0): Worker {
    return startWorker({
      bench: this.#bench,
      reader,
      owner: `worker ${++this.#owners}`,
      tables: this.#tables,
      world: this.world,
      square: this.square,
      databaseNow: () => this.#databaseNow(),
      random: () => this.#random.next(),
      extraRequests: this.#plan.extraRequests,
      isDead: (other) => this.#dead.has(other),
      beforeStep: () => {
        if (++this.#steps > MOST_STEPS) throw new Error('the simulation does not end')
        if (!this.#quiet && this.#random.chance(this.#plan.changeRate)) this.world.change()
      },
      losesReply: () => {
        const lost = !this.#quiet && this.#replies.chance(this.#plan.lostReplyRate)
        if (lost) this.count('reply to a COMMIT lost')
        return lost
      },
    })
  }

  #databaseNow(): number {
    return this.world.now + this.#plan.skewMs
  }

  /** One run over all tables of the shape, with as many workers as it takes. */
  async run(kind: SimulatedRun, disturb?: (worker: Worker, run: Run) => void): Promise<RunTable[]> {
    let worker = this.worker()
    await this.#bench.setClock(this.#databaseNow())
    const { owner } = worker.context
    const asked = kind === 'repair' ? { kind: 'verify' as const, repair: true } : { kind }
    const created = await this.#bench.createRun({ ...asked, trigger: 'cli', tables: this.names, owner })
    const { id } = created
    for (const name of this.names) {
      for (let attempt = 0; ; attempt++) {
        if (attempt > MOST_DISTURBED + 10) throw new Error(`${name} does not end`)
        const run = (await worker.context.store.findRun(id)) ?? created
        if (attempt < MOST_DISTURBED) disturb?.(worker, run)
        const status = await this.#job(worker, run, name)
        worker.ended.resolve()
        await Promise.all(this.#others.splice(0))
        if (status === 'died') this.#dead.add(worker.context.owner)
        worker = this.worker()
        if (status !== 'died' && status !== 'interrupted' && status !== 'waiting') break
        this.world.pass(1000)
      }
    }
    const tableRuns = await worker.context.store.runTables(id)
    await worker.context.store.finishRun(id, 'completed')
    await this.#checkWatermarks()
    await this.#checkDeletions()
    return tableRuns
  }

  async #job(worker: Worker, run: Run, name: string): Promise<string> {
    try {
      const { status, error } = await runTableJob(worker.context, run, name, new AbortController().signal)
      this.count(`table ${status}`)
      if (error && EXPECTED.every((expected) => !expected.test(error)))
        this.wrong.push(`unexpected: ${error}`)
      return status
    } catch (error) {
      if (worker.dead) return 'died'
      if (describeDbError(error)?.retryable) return 'interrupted' // the job is tried again (process-job.ts)
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

  /** How the mirror differs from Square's truth. */
  differences(): Promise<string[]> {
    return this.#bench.compare(this.#plan.shape, this.world)
  }

  async compare(phase: string): Promise<void> {
    const differences = await this.differences()
    for (const line of differences.slice(0, 10)) this.wrong.push(`${phase}: ${line}`)
  }

  /** Whether the service's own comparison with Square finds that they differ. */
  async findsDrift(): Promise<boolean> {
    const tableRuns = await this.completeRun('verify')
    const found = tableRuns.some(({ reason }) => reason !== null)
    if (found) this.count('drift')
    return found
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
    let any = false
    for (const name of this.names) {
      if ((await this.#bench.approveDeletions(name)) === undefined) continue
      this.count('deletions withheld')
      any = true
    }
    return any
  }

  /** A run without faults: every table must complete. */
  async completeRun(kind: SimulatedRun): Promise<RunTable[]> {
    this.world.pass(3_600_000)
    const tableRuns = await this.run(kind)
    for (const { table_name, status, error } of tableRuns)
      if (status !== 'completed')
        this.wrong.push(`${table_name} is ${status} after a quiet ${kind} run: ${error}`)
    return tableRuns
  }

  get steps(): number {
    return this.#steps
  }

  /** The rows' versions: equal texts, nothing was written. */
  versions(): Promise<string> {
    return this.#bench.versions(this.#plan.shape)
  }

  dump(): Promise<string[]> {
    return this.#bench.dump(this.#plan.shape)
  }

  async #checkWatermarks(): Promise<void> {
    for (const [name, ms] of await this.#bench.watermarks()) {
      const now = this.#tables.get(name)?.source.perParent ? this.#databaseNow() : this.world.now
      if (ms > now) this.wrong.push(`the watermark of ${name} is in Square's future`)
    }
  }

  /** Where Square can be asked by id, no run marks a record that is there: not even until the next one puts that right. */
  async #checkDeletions(): Promise<void> {
    const asked = this.names.filter((name) => this.#tables.get(name)?.byId)
    for (const line of await this.differences())
      if (asked.some((name) => line.startsWith(`wrongly deleted ${name} `))) this.wrong.push(line)
  }
}
