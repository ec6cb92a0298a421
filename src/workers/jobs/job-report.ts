import { patiently } from '../../runtime/deadline.ts'
import type { SyncJob } from '../../producer/queue/queue.ts'
import type { RunTable } from '../../db/state/run-tables.ts'
import type { PageReport } from '../shared/work.ts'

/** How often a running job reports to the board. */
const TELL_MS = 1000

/**
 * What the board shows of a running table's job: its progress, one line of log for the pages since the last one, and one for what it waits
 * for.
 */
export interface JobReport {
  page: (page: PageReport) => void
  /** Writes a line for a reason to wait. A repeated reason is written once. */
  wait: (reason: string, ms: number) => void
  /** Writes what is left, and waits until everything is written. */
  end(): Promise<void>
}

/** Writes counts and table names only, no record. What cannot be written is dropped: nothing depends on it. */
export function reportOn(job: SyncJob): JobReport {
  const none = { pages: 0, read: 0, inserted: 0, updated: 0, deleted: 0, requests: 0, retries: 0 }
  const total = { ...none }
  let since = { ...none }
  let silentUntil = 0
  let waitsFor = ''
  let told: Promise<unknown> = Promise.resolve()
  // One after the other: on Postgres, lines of one job that are written side by side get lost.
  const tell = (step: () => Promise<unknown>) => void (told = told.then(step).catch(() => undefined))
  const note = (line: string) => tell(() => job.log(`${new Date().toISOString()} ${line}`))
  const flush = () => {
    if (since.pages === 0) return
    const { pages, read, inserted, updated, deleted, requests, retries } = since
    const again = retries > 0 ? `, ${retries} of them retries` : ''
    note(
      `${pages} pages: ${read} read, ${inserted} inserted, ${updated} updated, ${deleted} deleted, ${requests} requests${again}`,
    )
    tell(() => job.updateProgress({ ...total }))
    since = { ...none }
    silentUntil = performance.now() + TELL_MS
  }
  return {
    page(page) {
      for (const sum of [since, total]) {
        sum.pages++
        for (const name of ['read', 'inserted', 'updated', 'deleted', 'requests', 'retries'] as const)
          sum[name] += page[name]
      }
      waitsFor = ''
      if (performance.now() >= silentUntil) flush()
    },
    wait(reason, ms) {
      if (reason !== waitsFor) note(`waits ${(ms / 1000).toFixed(1)} s: ${reason}`)
      waitsFor = reason
    },
    async end() {
      flush()
      await patiently(TELL_MS, told) // a queue that is away never answers
    },
  }
}

/** What a table's job returns: how its run has ended, and what it cost. */
export function summarize(tableRun: RunTable) {
  const { table_name: table, status, rows_read: read, inserted, updated, deleted, requests } = tableRun
  const from = tableRun.started_at ? Date.parse(tableRun.started_at) : NaN
  const to = tableRun.finished_at ? Date.parse(tableRun.finished_at) : NaN
  const seconds = Number.isNaN(to - from) ? 0 : (to - from) / 1000
  return { table, status, read, inserted, updated, deleted, requests, seconds }
}

/** What a run's job returns: the counts of all its tables. */
export function sumUp(tableRuns: readonly RunTable[]) {
  const sum = (name: 'rows_read' | 'inserted' | 'updated' | 'deleted' | 'requests') =>
    tableRuns.reduce((total, tableRun) => total + tableRun[name], 0)
  return {
    tables: tableRuns.length,
    read: sum('rows_read'),
    inserted: sum('inserted'),
    updated: sum('updated'),
    deleted: sum('deleted'),
    requests: sum('requests'),
  }
}
