import type { SyncState } from '../../src/db/state/sync-state.ts'
import type { RunTable } from '../../src/db/state/run-tables.ts'
import type { Run } from '../../src/db/state/runs.ts'

/** A row of a synced table. Times are milliseconds since 1970. */
export interface MemoryRow {
  key: string[]
  raw: Record<string, unknown>
  hash: string | null
  changedAt: number | null
  version: number
  deleted: boolean
  placeholder: boolean
  syncedAt: number
  /** Of each child table, the parts as text. */
  parts: ReadonlyMap<string, string>
  /** Which write made it: one number per write. */
  write: number
}

/** Everything that a mirror holds, with transactions: all of it or nothing. One at a time, as the simulated workers take turns. */
export class MemoryTables {
  /** The database's clock, milliseconds since 1970. */
  now = 0
  /** By table, then by key. */
  readonly rows = new Map<string, Map<string, MemoryRow>>()
  readonly states = new Map<string, SyncState>()
  readonly runs = new Map<string, Run>()
  /** By run and table, as `id table`. */
  readonly tableRuns = new Map<string, RunTable>()
  /** By table, partition and page, as `table partition page`. */
  readonly seen = new Map<string, string[][]>()
  /** By table and parent, as `table parent`. `parentAt`: the parent's syncedAt when its parts were stored. */
  readonly asked = new Map<
    string,
    { runId: string; answered: boolean; parentAt: number | null; at: number }
  >()
  /** By table and old id, as `table id`. */
  readonly aliases = new Map<string, string>()
  /** By table and id, as `table id`. */
  readonly wanted = new Map<string, { found: boolean | null; attempts: number; at: number }>()
  /** By table and key, as `table key`. */
  readonly quarantine = new Map<string, { table: string; key: string; text: string }>()
  /** Rules that were broken: something went back. */
  readonly violations: string[] = []
  #undo: (() => void)[] | undefined
  #writes = 0

  /** Puts a value in its place, or takes it away; a rollback undoes it. */
  put<Value>(map: Map<string, Value>, key: string, value: Value | undefined): void {
    const before = map.get(key)
    this.#undo?.push(() => void (before === undefined ? map.delete(key) : map.set(key, before)))
    if (value === undefined) map.delete(key)
    else map.set(key, value)
  }

  putRow(table: string, row: Omit<MemoryRow, 'write'>): void {
    this.put(this.rowsOf(table), keyText(row.key), { ...row, write: ++this.#writes })
  }

  rowsOf(table: string): Map<string, MemoryRow> {
    const rows = this.rows.get(table) ?? new Map<string, MemoryRow>()
    this.rows.set(table, rows)
    return rows
  }

  /** Text of the database's clock. */
  timestamp(): string {
    return new Date(this.now).toISOString()
  }

  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.#undo) throw new Error('two transactions at a time: the simulated workers do not take turns')
    const undo: (() => void)[] = []
    this.#undo = undo
    try {
      return await work()
    } catch (error) {
      for (const step of undo.reverse()) step()
      throw error
    } finally {
      this.#undo = undefined
    }
  }

  /** As a check in the database does: it is remembered, and nothing of the transaction stays. */
  violate(rule: string): never {
    this.violations.push(rule)
    throw new Error(rule)
  }

  clear(): void {
    for (const map of [
      this.rows,
      this.states,
      this.runs,
      this.tableRuns,
      this.seen,
      this.asked,
      this.aliases,
      this.wanted,
      this.quarantine,
    ])
      map.clear()
    this.violations.length = 0
  }
}

export const keyText = (key: readonly string[]): string => key.join('\u0001')
