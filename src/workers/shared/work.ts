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

/** What the workers of a process work with. */
export interface WorkerContext {
  store: Store
  square: Square
  tables: Tables
  log: Logger
  clock: Clock
  /** Who we are, in leases. */
  owner: string
  /** Whether an owner is known not to live any more, so that its lease need not run out first. */
  isDead: (owner: string) => boolean
  shared: SharedAnswers
  /** How many requests a run may spend at least on what Square's filters do not show; none: it reads changes only. */
  extraRequests: number
  /** Hears what each stored page has cost and brought. */
  onPage?: (page: PageReport) => void
  /** Hears why and how long a table's work waits: for Square, for Postgres, for another worker. */
  onWait?: (reason: string, ms: number) => void
}

/** Answers that several tables read from. */
export interface SharedAnswers {
  /** The shared answer, if the partition's first page can be had from it. */
  read(work: TableWork, partition: Partition): Promise<SquareAnswer | undefined>
}

/** What a page has cost since the one before, and brought. */
export interface PageReport extends RequestStats, Pick<PageCounts, 'inserted' | 'updated' | 'deleted'> {
  read: number
}

/** What asking for records by id, and storing them, takes of a table run. `definition`: that run's table, if it is for one. */
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
  /** Whether refused records of the table are kept: only then stored ones are looked for among them. */
  hasQuarantined: boolean
}
