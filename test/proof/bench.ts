import { COUNTERS, type RunTable } from '../../src/db/state/run-tables.ts'
import type { NewRun, Run } from '../../src/db/state/runs.ts'
import type { Store } from '../../src/db/store.ts'
import type { SyncState } from '../../src/db/state/sync-state.ts'
import type { Tables } from '../../src/db/declaration/tables.ts'
import type { Shape } from './shapes.ts'
import type { VirtualWorld } from './virtual-world.ts'

/** Told before every step of a worker: may wait, throw, or let it pass. */
export type Step = (what: string) => Promise<void>

/** A place for simulated histories: a mirror with a clock of ours, in Postgres or in memory. */
export interface Bench {
  tables: Tables
  /** Empties what a history of this shape fills, and puts its locations there. */
  prepare(shape: Shape, nowMs: number): Promise<void>
  /** Sets the database's clock. */
  setClock(nowMs: number): Promise<void>
  /** The mirror as one of two workers sees it. */
  connect(reader: 0 | 1, step: Step): Connection
  createRun(run: NewRun): Promise<Run>
  /** Answers how many; undefined: none were withheld. */
  approveDeletions(table: string): Promise<number | undefined>
  /** What is missing, stale, doubled or a ghost: one line each. */
  compare(shape: Shape, world: VirtualWorld): Promise<string[]>
  /** Which write made each row: equal texts, nothing was written. */
  versions(shape: Shape): Promise<string>
  watermarks(): Promise<Map<string, number>>
  /** All rows of the shape's tables and their state, but for what differs from run to run: ids of runs. */
  dump(shape: Shape): Promise<string[]>
}

/** A worker's connection. */
export interface Connection {
  store: Store
  /** One step after the other: what comes first is done first, so that a seed always gives the same order. */
  tableRun: <T>(work: () => Promise<T>) => Promise<T>
  /** Whether a transaction is open. */
  inTransaction: () => boolean
  /** Rules that were broken inside of the store: something went back. */
  violations: string[]
}

/** What a history leaves in a table's state, but for durations. */
export const describeState = (state: SyncState) => ({
  table_name: state.table_name,
  watermark: state.watermark === null ? null : Date.parse(state.watermark),
  row_count: state.row_count,
  fence: state.fence,
  deletions_withheld: state.deletions_withheld,
  refused_locations: state.refused_locations,
  status: state.status,
  reason: state.reason,
  last_error: state.last_error,
  done: state.checkpoint === null,
  free: state.owner === null,
})

/** What a run has done to a table, but for times. */
export const describeTableRun = (tableRun: RunTable) => {
  const { table_name, status, reason, error, drift } = tableRun
  const counts = Object.fromEntries(COUNTERS.map((name) => [name, tableRun[name]]))
  return { table_name, status, reason, error, drift, ...counts }
}
