import type { Logger } from 'pino'
import type { TableDefinition } from '../../db/declaration/define-table.ts'
import type { Run } from '../../db/state/runs.ts'
import type { Store } from '../../db/store.ts'
import type { Lease } from '../../db/state/sync-state.ts'
import type { Tables } from '../../db/declaration/tables.ts'
import type { PageCounts } from '../../db/rows/upsert-page.ts'
import type { RequestStats, Square, SquareAnswer } from '../../square/http/call.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { Partition, ReadPlan } from '../../square/plan/read-plan.ts'

/** What the workers of a process share. */
export interface WorkerContext {
  store: Store
  square: Square
  tables: Tables
  log: Logger
  clock: Clock
  /** How this process signs its leases. */
  owner: string
  /** Whether an owner is known to be dead, so that its lease need not run out first. */
  isDead: (owner: string) => boolean
  shared: SharedAnswers
  /** How many requests a run may spend, at least, on what Square's filters hide; 0: it reads changes only. */
  extraRequests: number
  /** Called after each stored page with its cost and its counts. */
  onPage?: (page: PageReport) => void
  /** Called with the reason and the length of every wait: for Square, for Postgres, for another worker. */
  onWait?: (reason: string, ms: number) => void
}

/** Answers that several tables read from. */
export interface SharedAnswers {
  /** The shared answer, if the partition's first page can be had from it. */
  read(work: TableWork, partition: Partition): Promise<SquareAnswer | undefined>
}

/** What a page has cost since the page before, and what it changed. */
export interface PageReport extends RequestStats, Pick<PageCounts, 'inserted' | 'updated' | 'deleted'> {
  read: number
}

/** What fetching and storing records by id needs of a table run. `definition`: that run's table, if it is for one. */
export type Asking = Pick<
  TableWork,
  'store' | 'square' | 'tables' | 'log' | 'run' | 'stats' | 'signal' | 'onWait'
> &
  Partial<Pick<TableWork, 'definition'>>

/** One table's run in one run. */
export interface TableWork extends WorkerContext {
  run: Run
  definition: TableDefinition
  lease: Lease
  readPlan: ReadPlan
  stats: RequestStats
  signal: AbortSignal
  /** Whether the table has refused records in quarantine: only then stored rows are looked up there. */
  hasQuarantined: boolean
}

/** A verification without repair stores nothing. */
export const comparesOnly = ({ readPlan, run }: TableWork) => readPlan.kind === 'verify' && !run.repair
