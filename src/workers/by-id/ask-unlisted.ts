import type { TableDefinition } from '../../db/declaration/define-table.ts'
import { describeDbError } from '../../db/connection/db-error.ts'
import { keyOf } from '../../db/rows/prepare-page.ts'
import type { Run } from '../../db/state/runs.ts'
import { Cancelled } from '../../errors.ts'
import { storeFetched } from './ensure-parents.ts'
import { fetchByIds } from './fetch-by-ids.ts'
import { LONGEST_ID } from './referenced-ids.ts'
import { withoutValues } from '../shared/without-values.ts'
import type { Asking, WorkerContext } from '../shared/work.ts'

/** How many ids of a table one run asks for: a hundred requests, a quarter of a minute at Square's rate. The next run asks for the rest. */
export const MOST_ASKED = 10_000

/** Square's answers about the ids. */
interface Outcome {
  asked: number
  stored: number
  aliased: number
  unknown: number
  unclear: number
}

/**
 * The last step of a run: asks once, by id, for records that rows name and no list shows. Only for tables whose list this run has read,
 * because the list brings most of them. A failure costs only time: the ids stay noted, and the next run asks. Ids that Square does not know
 * are asked for again by a repair only.
 */
export async function askUnlisted(context: WorkerContext, run: Run, signal: AbortSignal): Promise<void> {
  if (run.cancel_requested_at || (run.kind === 'verify' && !run.repair)) return
  const tableRuns = await context.store.runTables(run.id)
  for (const { table_name, status } of tableRuns) {
    const definition = context.tables.get(table_name)
    if (status === 'completed' && definition?.byId?.unlisted)
      await askFor({ ...context, run, signal, stats: { requests: 0, retries: 0, bytes: 0 } }, definition)
  }
}

async function askFor(work: Asking, definition: TableDefinition): Promise<void> {
  const { store, run, log, stats } = work
  const { name, byId } = definition
  await store.forgetWanted(definition)
  const unknownSince = run.kind === 'verify' ? run.started_at : null
  const wanted = await store.listWanted(name, { unknownSince, limit: MOST_ASKED + 1 })
  if (wanted.length === 0) return
  const ids = wanted.slice(0, MOST_ASKED)
  const size = byId?.batch ?? 1
  const outcome = { asked: 0, stored: 0, aliased: 0, unknown: 0, unclear: 0 }
  let why = ''
  try {
    for (let at = 0; at < ids.length; at += size)
      await askBatch(work, definition, ids.slice(at, at + size), outcome)
  } catch (thrown) {
    const error = withoutValues(name, thrown)
    if (!(error instanceof Error) || error instanceof Cancelled || describeDbError(thrown)?.retryable)
      throw thrown
    log.warn({ run: run.id, table: name, err: error }, 'records that no list shows could not be asked for')
    why = `: ${error.message}`
  } finally {
    await store.addToRunTable(run.id, name, stats)
    log.info({ run: run.id, table: name, ...outcome }, 'asked for records that no list shows')
  }
  if (outcome.asked < wanted.length)
    await store.addReason(run.id, name, `The next run asks for more records that no list shows${why}`)
}

/** Asks for one request's ids: stores the records that Square shows, then remembers the answers. */
async function askBatch(
  work: Asking,
  definition: TableDefinition,
  ids: readonly string[],
  outcome: Outcome,
): Promise<void> {
  const { records, unclear, aliased } = await fetchByIds(work, definition, ids)
  await storeFetched(work, definition, records)
  const shown = new Set(records.flatMap((record) => keyOf(definition, record)?.[0] ?? []))
  const found = [...new Set([...shown, ...aliased])].filter(({ length }) => length <= LONGEST_ID)
  const unknown = ids.filter((id) => !shown.has(id) && !aliased.includes(id) && !unclear.includes(id))
  await work.store.noteAnswers(definition.name, [
    ...found.map((id) => ({ id, found: true })),
    ...unknown.map((id) => ({ id, found: false })),
    ...unclear.map((id) => ({ id, found: null })),
  ])
  outcome.asked += ids.length
  outcome.stored += ids.filter((id) => shown.has(id)).length
  outcome.aliased += aliased.length
  outcome.unknown += unknown.length
  outcome.unclear += unclear.length
}
