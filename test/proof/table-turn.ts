import { pino } from 'pino'
import type { TableDefinition } from '../../src/db/declaration/define-table.ts'
import { createRun, finishRun } from '../../src/db/state/runs.ts'
import { saveReadPlan, takeLease } from '../../src/db/state/sync-state.ts'
import { postgresStore } from '../../src/db/store.ts'
import { Unavailable } from '../../src/errors.ts'
import { systemClock } from '../../src/runtime/clock.ts'
import { makeReadPlan } from '../../src/square/plan/read-plan.ts'
import { SharedReads } from '../../src/workers/read/shared-reads.ts'
import { syncPage } from '../../src/workers/sync/sync-page.ts'
import type { TableWork } from '../../src/workers/shared/work.ts'
import type { TestMirror } from '../support/open-mirror.ts'

/** Stores one page of records, as if Square had answered with it. */
export type StorePage = (records: Record<string, unknown>[]) => Promise<void>

/** A table run of one table that gets its pages from the test. Square knows nothing by id. */
export async function withTableRun(
  { db, tables }: TestMirror,
  definition: TableDefinition,
  use: (store: StorePage) => Promise<void>,
): Promise<void> {
  const owner = 'the test'
  const made = await createRun(db, { kind: 'incremental', trigger: 'cli', tables: [definition.name], owner })
  const lease = await takeLease(db, definition.name, owner, () => true)
  if (!made || !lease) throw new Error('no run or no lease')
  const { run } = made
  const now = new Date()
  const readPlan = makeReadPlan({
    source: definition.source,
    runId: run.id,
    kind: 'incremental',
    watermark: now.toISOString(),
    lookedBackAt: null,
    refused: [],
    locations: ['L1'],
    began: now.toISOString(),
    now,
    settled: now,
  })
  await saveReadPlan(db, lease, readPlan)
  const work: TableWork = {
    store: postgresStore(db),
    run,
    definition,
    lease,
    readPlan,
    tables,
    square: {
      call: () => Promise.reject(new Unavailable('nothing is known by id')),
      budget: { snapshot: () => ({ perSecond: 1, concurrency: 1, active: 0, waiting: 0, pausedMs: 0 }) },
    },
    log: pino({ level: 'silent' }),
    clock: systemClock,
    owner,
    isDead: () => false,
    shared: new SharedReads(),
    extraRequests: 0,
    stats: { requests: 0, retries: 0, bytes: 0 },
    signal: new AbortController().signal,
    hasQuarantined: false,
  }
  await use((records) => {
    const at = now.toISOString()
    const page = { records, cursor: 'more', signpost: at, serverTime: at }
    return syncPage(work, 0, { read: async () => page, begin: () => {}, drop: async () => {} })
  })
  await finishRun(db, run.id, 'completed')
}
