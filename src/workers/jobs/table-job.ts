import { describeDbError } from '../../db/connection/db-error.ts'
import { dependencies, listedPer, type TableDefinition } from '../../db/declaration/define-table.ts'
import { becauseRunEnded, type Run } from '../../db/state/runs.ts'
import { isRefused, type RunTable, type TurnEnd } from '../../db/state/run-tables.ts'
import type { TableStatus } from '../../db/state/state-schema.ts'
import { StopRun } from '../../errors.ts'
import { describeEnd } from '../sync/describe-end.ts'
import { syncTable } from '../sync/sync-table.ts'
import type { WorkerContext } from '../shared/work.ts'

/** How a table's job ended. `waiting`: a dependency has not ended, so the job must come again. */
export type TableEnd = TableStatus | 'interrupted'

const OVER: readonly TableStatus[] = [
  'completed',
  'unavailable',
  'forbidden',
  'skipped',
  'failed',
  'cancelled',
]
const BROKEN: readonly TableStatus[] = ['skipped', 'failed', 'cancelled']

/**
 * A table's job: checks that every dependency has ended, syncs the table, records how it ended. A table that fails never stops
 * another; one whose dependency failed is skipped. Throws only what must not end the job: Postgres away, and bugs.
 */
export async function runTableJob(
  context: WorkerContext,
  run: Run,
  table: string,
  signal: AbortSignal,
): Promise<{ status: TableEnd; error?: string }> {
  const definition = context.tables.get(table)
  if (!definition)
    return end(context, run, table, { status: 'failed', error: `This version knows no table ${table}` })
  const names = [table, ...dependencies(definition), ...listedPer(definition)]
  const tableRuns = new Map(
    (await context.store.runTables(run.id, names)).map((tableRun) => [tableRun.table_name, tableRun]),
  )
  const own = tableRuns.get(table)
  if (own && OVER.includes(own.status)) return { status: own.status }
  if (run.cancel_requested_at)
    return end(context, run, table, {
      status: 'cancelled',
      reason: `not read: ${becauseRunEnded(run.error)}`,
    })
  const before = dependencies(definition).flatMap((name) => tableRuns.get(name) ?? [])
  if (before.some(({ status }) => !OVER.includes(status))) return { status: 'waiting' }
  const unread = await findWhyUnreadable(context, run, definition, tableRuns)
  if (unread) {
    const lastSync = await context.store.noteUnread(table, unread)
    return end(context, run, table, { ...unread, lastSync })
  }
  try {
    await syncTable(context, run, definition, signal)
    context.log.info({ run: run.id, table }, 'table completed')
    return { status: 'completed' }
  } catch (error) {
    return recordFailure(context, run, definition, error)
  }
}

/** Why this run cannot read the table at all, found without asking Square for it. */
async function findWhyUnreadable(
  context: WorkerContext,
  run: Run,
  definition: TableDefinition,
  tableRuns: ReadonlyMap<string, RunTable>,
): Promise<TurnEnd | undefined> {
  const broken = dependencies(definition).flatMap((name) => {
    const { status = 'waiting' } = tableRuns.get(name) ?? {}
    return BROKEN.includes(status) ? [`${name} ${status === 'failed' ? 'has failed' : `was ${status}`}`] : []
  })
  if (broken.length > 0) return { status: 'skipped', reason: `Skipped because ${broken.join(', ')}` }
  if (definition.source.scope === undefined && run.token_expires_at)
    return { status: 'forbidden', reason: 'Only a personal access token may read this' }
  return findMissingList(context, definition, tableRuns)
}

/**
 * Why a table that Square lists per rows of another cannot be read: this run could not read those rows, and yesterday's rows do not tell
 * what is new. Locations are the exception, because they seldom change: yesterday's will do, and the table is only as fresh as they are.
 */
async function findMissingList(
  { store }: WorkerContext,
  definition: TableDefinition,
  tableRuns: ReadonlyMap<string, RunTable>,
): Promise<TurnEnd | undefined> {
  const unread = listedPer(definition).filter((name) => tableRuns.get(name)?.status !== 'completed')
  if (unread.length === 0) return undefined
  const known = await store.listCompleted(unread)
  for (const name of unread) {
    const tableRun = tableRuns.get(name)
    if (known.includes(name) && (!tableRun || definition.source.perLocation)) continue
    if (!tableRun || !isRefused(tableRun.status))
      return { status: 'skipped', reason: `Skipped because ${name} has never been read to its end` }
    const reason = `Read per row of ${name}, which is ${tableRun.status}: ${tableRun.reason ?? ''}`
    return { status: tableRun.status, reason, missingScope: tableRun.missing_scope }
  }
  return undefined
}

async function recordFailure(
  context: WorkerContext,
  run: Run,
  definition: TableDefinition,
  error: unknown,
): Promise<{ status: TableEnd; error?: string }> {
  const why = describeEnd(definition, error)
  if (why.status === 'cancelled') return { status: 'interrupted' }
  if (describeDbError(error)?.retryable) throw error // Postgres is away: nothing can be recorded either
  if (why.status === 'failed') {
    if (error instanceof StopRun) await context.store.requestCancel(run.id, error.message)
    context.log.error({ run: run.id, table: definition.name, err: error }, 'table failed')
  }
  return end(context, run, definition.name, why)
}

async function end(
  context: WorkerContext,
  run: Run,
  table: string,
  why: TurnEnd,
): Promise<{ status: TableEnd; error?: string }> {
  await context.store.finishRunTable(run.id, table, why)
  return { status: why.status, ...(why.error ? { error: why.error } : {}) }
}
