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

/** More deletions than this at once are withheld: a list that came back partial or empty must not empty the mirror. */
export const GUARD = { rows: 10, share: 0.05 }

/**
 * Whether this partition of the read shows every live record, or every part of the parents that it asks, so that what it did not show is gone.
 * Where Square deletes nothing only a verification asks: what neither the list nor the id finds there was never Square's.
 */
export function sweeps(definition: TableDefinition, readPlan: ReadPlan, partition: Partition): boolean {
  const { perParent, window, also } = definition.source
  if (also?.rows !== undefined || partition.also) return partition.also === true && also?.rows !== undefined
  if (window || (readPlan.kind === 'changes' && !perParent)) return false
  return definition.deletes !== 'never' || (readPlan.kind === 'verify' && canAskById(definition))
}

/** What a sweep found. `gone` are keys to mark as deleted; `withheld` counts those that the guard holds back, null where it could not look. */
export interface Sweep {
  gone: string[][]
  withheld: number | null
}

/**
 * After a complete list: finds live rows that it did not show, asks for them by id where Square allows that, and answers which ones are
 * gone. Changes nothing but rows that turn out to exist. More than the guard allows are withheld until an operator approves.
 */
export async function findGone(work: TableWork): Promise<Sweep> {
  const { definition, readPlan } = work
  if (!readPlan.partitions.some((partition) => sweeps(definition, readPlan, partition))) return NO_SWEEP
  const asked = askedBy(work)
  if (!asked && readPlan.partitions.some(({ forbidden }) => forbidden)) return NO_SWEEP
  const missing = await work.store.findUnseen(definition, readPlan.begun_at, asked)
  if (missing.length === 0) return { gone: [], withheld: 0 }
  if (!(await wasReallyEmpty(work))) return NO_SWEEP
  const allowed = Math.max(
    GUARD.rows,
    work.lease.state.row_count * GUARD.share,
    work.lease.state.deletions_approved,
  )
  const lacking = await withoutUnlisted(work, missing)
  if (lacking.length > allowed) return { gone: [], withheld: lacking.length }
  // An incremental run reads small lists each time: whom no list shows is looked after by the runs that read everything.
  const doubted = work.run.kind === 'incremental' ? lacking : missing
  const inOrder = doubted.toSorted((a, b) => (String(a) < String(b) ? -1 : 1)) // Postgres gives them in any
  const gone = await confirmGone(work, inOrder)
  return gone.length > allowed ? { gone: [], withheld: gone.length } : { gone, withheld: 0 }
}

/** Those among the missing that the list has shown, or nobody was asked for: what came by its id alone says nothing about the list. */
async function withoutUnlisted({ store, definition }: TableWork, missing: string[][]): Promise<string[][]> {
  if (!definition.byId?.unlisted) return missing
  const ids = missing.map(([id]) => id ?? '')
  const unlisted = new Set(await store.listUnlisted(definition.name, ids))
  return missing.filter(([id]) => !unlisted.has(id ?? ''))
}

/** Of what is read per parent: whose lists this read has read. */
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

/** Per whose rows the lists are read whose missing records are gone. */
const sweptPer = ({ perParent, also }: Source) =>
  perParent ?? (also?.rows === undefined ? undefined : also.perParent)

const NO_SWEEP: Sweep = { gone: [], withheld: null }

/** A list without a single record counts only if Square says so twice. */
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

/** Asks for the missing by id: what Square still has is stored as it is, tombstones included; the rest is gone. */
async function confirmGone(work: TableWork, missing: string[][]): Promise<string[][]> {
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
