import type { TableDefinition } from '../../db/declaration/define-table.ts'
import type { AskedBy } from '../../db/rows/live-rows.ts'
import { isTombstone } from '../../db/rows/prepare-page.ts'
import { listRecords } from '../../square/http/decode.ts'
import type { Source } from '../../square/plan/source.ts'
import { pageCall, type Partition, type ReadPlan } from '../../square/plan/read-plan.ts'
import { storeFetched } from '../by-id/ensure-parents.ts'
import { canAskById, fetchByIds } from '../by-id/fetch-by-ids.ts'
import { expectedBody, options } from '../shared/call-options.ts'
import { parentTable } from '../read/read-parents.ts'
import type { TableWork } from '../shared/work.ts'

/** Above this many deletions at once a sweep withholds them: a list that came back partial or empty must not empty the mirror. */
export const GUARD = { rows: 10, share: 0.05 }

/**
 * Whether this partition shows every live record, or every part of the parents that it asks about, so that a record that it does not show
 * is gone. In a table where Square deletes nothing only a verification sweeps: a row that neither the list nor the id finds was never
 * Square's.
 */
export function sweeps(definition: TableDefinition, readPlan: ReadPlan, partition: Partition): boolean {
  const { perParent, window, also } = definition.source
  if (also?.rows !== undefined || partition.also) return partition.also === true && also?.rows !== undefined
  if (window || (readPlan.kind === 'changes' && !perParent)) return false
  return definition.deletes !== 'never' || (readPlan.kind === 'verify' && canAskById(definition))
}

/** What a sweep found. `gone`: keys to mark as deleted. `withheld`: how many the guard withholds; null where the sweep could not look. */
export interface Sweep {
  gone: string[][]
  withheld: number | null
}

/**
 * Finds the rows that are gone after a complete list: live rows that the list did not show and that Square, where it can be asked by id,
 * does not know. Changes nothing but rows that turn out to exist. More than the guard allows are withheld until an operator approves.
 */
export async function findGone(work: TableWork): Promise<Sweep> {
  const { definition, readPlan } = work
  if (!readPlan.partitions.some((partition) => sweeps(definition, readPlan, partition))) return NO_SWEEP
  const asked = askedBy(work)
  if (!asked && readPlan.partitions.some(({ forbidden }) => forbidden)) return NO_SWEEP
  const missing = await work.store.findUnseen(definition, readPlan.begun_at, asked)
  if (missing.length === 0) return { gone: [], withheld: 0 }
  if (!(await wasReallyEmpty(work))) return NO_SWEEP
  const allowed = allowedAtOnce(work)
  const lacking = await withoutUnlisted(work, missing)
  if (lacking.length > allowed) return { gone: [], withheld: lacking.length }
  // Incremental runs read small lists often. Records that no list shows are left to the runs that read everything.
  const doubted = work.run.kind === 'incremental' ? lacking : missing
  const inOrder = doubted.toSorted((a, b) => (String(a) < String(b) ? -1 : 1)) // Postgres returns them in any order
  const gone = await confirmGone(work, inOrder)
  return gone.length > allowed ? { gone: [], withheld: gone.length } : { gone, withheld: 0 }
}

/** How many rows may be marked as gone at once. */
export const allowedAtOnce = ({ lease: { state } }: TableWork): number =>
  Math.max(GUARD.rows, state.row_count * GUARD.share, state.deletions_approved)

/** The missing rows that a list once showed. A row that was found by its id alone is in no list, so its absence says nothing. */
async function withoutUnlisted({ store, definition }: TableWork, missing: string[][]): Promise<string[][]> {
  if (!definition.byId?.unlisted) return missing
  const ids = missing.map(([id]) => id ?? '')
  const unlisted = new Set(await store.listUnlisted(definition.name, ids))
  return missing.filter(([id]) => !unlisted.has(id ?? ''))
}

/** For tables read per parent: the parents whose lists this read has read. */
function askedBy({ definition, readPlan, tables }: TableWork): AskedBy | undefined {
  const perParent = sweptPer(definition.source)
  if (!perParent) return undefined
  const parent = parentTable({ tables, definition }, perParent)
  const [column] =
    Object.entries(definition.columns).find(([, { references }]) => references?.table === parent.name) ?? []
  if (column === undefined) throw new Error(`${definition.name} has no column that refers to ${parent.name}`)
  return {
    parent,
    column,
    where: perParent.where,
    rows: definition.source.also?.rows,
    runId: readPlan.run_id,
  }
}

/** The parents per which the swept lists are read. */
const sweptPer = ({ perParent, also }: Source) =>
  perParent ?? (also?.rows === undefined ? undefined : also.perParent)

const NO_SWEEP: Sweep = { gone: [], withheld: null }

/** An empty list counts only if Square sends it twice. */
async function wasReallyEmpty(work: TableWork): Promise<boolean> {
  const { source, name } = work.definition
  if (await work.store.hasSeen(name)) return true
  const [first] = work.readPlan.partitions
  if (!first || sweptPer(source)) return true
  const { body } = await work.square.call(pageCall(source, work.readPlan, { ...first, cursor: null }), {
    ...options(work),
    expects: expectedBody(source),
  })
  return listRecords(body, expectedBody(source)).records.length === 0
}

/** Asks for the missing records by id. Records that Square still has are stored, tombstones included; the rest is gone. */
export async function confirmGone(work: TableWork, missing: string[][]): Promise<string[][]> {
  const [key = ''] = work.definition.key
  if (!canAskById(work.definition)) return missing
  const { records, unclear } = await fetchByIds(
    work,
    work.definition,
    missing.map(([id]) => id ?? ''),
  )
  const looksOnly = work.readPlan.kind === 'verify' && !work.run.repair
  if (!looksOnly) await storeFetched(work, work.definition, records)
  const present = looksOnly ? records.filter((record) => !isTombstone(work.definition, record)) : records
  const known = new Set([...present.map((record) => record[key]), ...unclear])
  return missing.filter(([id]) => !known.has(id))
}
