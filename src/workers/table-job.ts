import { describeDbError, describeFailure } from '../db/db-error.ts'
import { dependencies } from '../db/define-table.ts'
import type { Run } from '../db/runs.ts'
import type { TableStatus } from '../db/state-schema.ts'
import { Cancelled, LostLease, StopRun, Unavailable } from '../errors.ts'
import { syncTable } from './sync-table.ts'
import type { Workshop } from './work.ts'

/** How a table's job ended; `waiting`: a dependency has not, so the job must come again. */
export type TableEnd = TableStatus | 'interrupted'

const OVER: readonly TableStatus[] = ['completed', 'unavailable', 'skipped', 'failed', 'cancelled']
const BROKEN: readonly TableStatus[] = ['skipped', 'failed', 'cancelled']

/**
 * A table's job: checks that every dependency has had its turn, syncs the table, records how it ended. A table that fails never stops
 * another; one whose dependency failed is skipped. Throws only what must not end the job: Postgres away, and bugs.
 */
export async function runTableJob(
  shop: Workshop,
  run: Run,
  table: string,
  signal: AbortSignal,
): Promise<{ status: TableEnd; error?: string }> {
  const definition = shop.tables.get(table)
  if (!definition) return end(shop, run, table, 'failed', { error: `This version knows no table ${table}` })
  const turns = new Map((await shop.store.runTables(run.id)).map((turn) => [turn.table_name, turn.status]))
  const own = turns.get(table)
  if (own && OVER.includes(own)) return { status: own }
  if (run.cancel_requested_at) return end(shop, run, table, 'cancelled', { reason: 'The run was cancelled' })
  const before = dependencies(definition).filter((name) => turns.has(name))
  if (before.some((name) => !OVER.includes(turns.get(name) ?? 'waiting'))) return { status: 'waiting' }
  const broken = before.filter((name) => BROKEN.includes(turns.get(name) ?? 'waiting'))
  if (broken.length > 0) {
    const reason = broken
      .map((name) => `${name} ${turns.get(name) === 'failed' ? 'has failed' : `was ${turns.get(name)}`}`)
      .join(', ')
    return end(shop, run, table, 'skipped', { reason: `Skipped because ${reason}` })
  }
  if (definition.source.scope === undefined && run.token_expires_at) {
    return end(shop, run, table, 'unavailable', { reason: 'Only a personal access token may read this' })
  }
  try {
    await syncTable(shop, run, definition, signal)
    shop.log.info({ run: run.id, table }, 'table completed')
    return { status: 'completed' }
  } catch (error) {
    return recordFailure(shop, run, table, error)
  }
}

async function recordFailure(
  shop: Workshop,
  run: Run,
  table: string,
  error: unknown,
): Promise<{ status: TableEnd; error?: string }> {
  if (error instanceof Cancelled || error instanceof LostLease) return { status: 'interrupted' }
  if (describeDbError(error)?.retryable) throw error // Postgres is away: nothing can be recorded either
  const message = describeFailure(error)
  // OAuth tokens are refused where only a personal access token may read: that says nothing about the others.
  if (error instanceof StopRun && shop.tables.get(table)?.source.scope === undefined)
    return end(shop, run, table, 'unavailable', { reason: message })
  if (error instanceof Unavailable) {
    const scope = error.scope === undefined ? undefined : error.scope || shop.tables.get(table)?.source.scope
    const reason = scope ? `${message} (the token lacks the scope ${scope})` : message
    return end(shop, run, table, 'unavailable', { reason })
  }
  if (error instanceof StopRun) await shop.store.requestCancel(run.id, message)
  shop.log.error({ run: run.id, table, err: error }, 'table failed')
  return end(shop, run, table, 'failed', { error: message })
}

async function end(
  shop: Workshop,
  run: Run,
  table: string,
  status: TableStatus,
  why: { reason?: string; error?: string },
): Promise<{ status: TableEnd; error?: string }> {
  await shop.store.finishRunTable(run.id, table, { status, ...why })
  return { status, ...(why.error ? { error: why.error } : {}) }
}
