import { MOST_PARENTS } from '../../coverage/limits.ts'
import type { Parent } from '../../db/state/asked.ts'
import type { TableDefinition } from '../../db/declaration/define-table.ts'
import { Unavailable } from '../../errors.ts'
import { listUnparsed } from '../../square/http/decode.ts'
import { parsed, type SentRecord } from '../../json/wire-record.ts'
import { type PerParent, perParentOf } from '../../square/plan/source.ts'
import { countEmpty, noteCursor } from '../../square/plan/list-end.ts'
import { pageCall, type Partition, sourceOf } from '../../square/plan/read-plan.ts'
import { allEnded } from '../shared/all-ended.ts'
import { expectedBody, options, pageOptions } from '../shared/call-options.ts'
import { clocks, type ReadPage } from './page.ts'
import { comparesOnly, type TableWork } from '../shared/work.ts'

/** How many parents make one page: the checkpoint moves once per this many calls. */
const PARENTS_PER_PAGE = 20

/**
 * Reads a page of a table that Square lists per parent only: the lists of the next few parents, each to its end. A read of changes takes
 * the parents that have changed since they were asked about; a complete read also takes those that were asked about longest ago. The cursor
 * counts the parents, so it never expires. A refused parent hides no other. If no parent's list is shown, the table is refused, unless it
 * has a list of its own.
 */
export async function readParents(
  work: TableWork,
  partition: Partition,
  perParent: PerParent,
): Promise<ReadPage> {
  const before = partition.asked ?? 0
  const { batch = 1 } = perParent
  const limit = Math.min(Math.max(PARENTS_PER_PAGE, batch), MOST_PARENTS - before)
  const parents = await work.store.nextParents(parentTable(work, perParent), {
    table: work.definition.name,
    perParent,
    runId: work.readPlan.run_id,
    again: work.readPlan.kind !== 'changes',
    limit,
  })
  const questions = batch === 1 ? parents.map(({ params }) => params) : inBatches(parents, batch)
  const lists = await allEnded(questions.map((params) => readParts(work, partition, perParent, params)))
  const refused = lists.find(({ refusal }) => refusal)?.refusal
  if (refused && partition.page === 0 && !partition.also && lists.every(({ refusal }) => refusal))
    throw refused
  const times = lists.flatMap(({ serverTime }) => serverTime ?? []).sort()
  const asked = before + parents.length
  return {
    records: lists.flatMap(({ records }) => records),
    parents: parents.map(({ key, changed_at }, i) => {
      const list = lists[Math.floor(i / batch)]
      // Only in a complete read does a 404 mean that there are no parts: the parent itself may be gone, or new.
      const answered = !list?.refusal && (list?.serverTime !== undefined || work.readPlan.kind !== 'changes')
      const stored = !list?.refusal && !comparesOnly(work)
      return { key, changed_at, answered, stored }
    }),
    ...(refused ? { forbidden: refused.message } : {}),
    cursor: parents.length < limit || asked >= MOST_PARENTS ? null : String(asked),
    signpost: work.readPlan.begun_at, // parents are chosen by the database's clock
    serverTime: times[0] ?? new Date(work.clock.now()).toISOString(),
  }
}

/** What each request asks for: every parameter as a list. */
function inBatches(parents: readonly Parent[], batch: number): Record<string, unknown>[] {
  const [first] = parents
  const batches: Record<string, unknown>[] = []
  for (let i = 0; first && i < parents.length; i += batch) {
    const some = parents.slice(i, i + batch)
    const names = Object.keys(first.params)
    batches.push(Object.fromEntries(names.map((name) => [name, some.map(({ params }) => params[name])])))
  }
  return batches
}

/** Reads one request's parents to the end of their list, or until Square refuses. */
async function readParts(
  work: TableWork,
  partition: Partition,
  perParent: PerParent,
  params: Record<string, unknown>,
): Promise<{ records: SentRecord[]; serverTime?: string; refusal?: Unavailable }> {
  const source = sourceOf(work.definition.source, partition)
  const records: SentRecord[] = []
  let serverTime: string | undefined
  let cursor: string | null = null
  const cursors = new Set<string>()
  let empty = 0
  do {
    noteCursor(cursors, cursor, source)
    const call = pageCall(source, work.readPlan, {
      ...partition,
      params: { ...partition.params, ...params },
      cursor,
    })
    try {
      const answer = await work.square.call(call, { ...options(work), ...pageOptions(source, partition) })
      const page = listUnparsed(answer.body, expectedBody(source))
      for (const record of page.records) records.push(withParent(record, perParent, params))
      serverTime ??= clocks(source, answer).serverTime
      cursor = page.cursor ?? null
      empty = countEmpty(empty, page.records.length, cursor, source)
    } catch (error) {
      if (!(error instanceof Unavailable) || error.scope !== undefined) throw error // a scope is about all of them
      if (!error.isAbsent || cursor !== null)
        return { records, refusal: error, ...(serverTime ? { serverTime } : {}) }
      if (!perParent.absentIsEmpty) throw error
      return { records } // this parent is gone, or has no such part
    }
  } while (cursor !== null)
  return { records, ...(serverTime ? { serverTime } : {}) }
}

/** Square does not repeat the parent's id in its parts. */
const withParent = (record: SentRecord, { into }: PerParent, params: Record<string, unknown>): SentRecord =>
  into
    ? {
        ...parsed(record),
        ...Object.fromEntries(Object.entries(into).map(([field, param]) => [field, params[param]])),
      }
    : record

/** Logs, before the read begins, how many requests the parents will take. */
export async function announceParents(work: TableWork): Promise<void> {
  const { source } = work.definition
  const perParent = perParentOf(source)
  if (!perParent || (source.also && !work.readPlan.partitions.some(({ also }) => also))) return
  const { parents, waiting } = await countParents(work, perParent)
  const asked = Math.min(work.readPlan.kind === 'changes' ? waiting : parents, MOST_PARENTS)
  const { table: per, batch = 1 } = perParent
  const requests = Math.ceil(asked / batch)
  work.log.info(
    { table: work.definition.name, per, parents, requests },
    'the lists are read per parent: at least this many requests',
  )
}

/** Says how many parents this read leaves to later runs, if it has asked about as many as one run may. */
export async function describeWaiting(work: TableWork): Promise<string | undefined> {
  const perParent = perParentOf(work.definition.source)
  if (!perParent || work.readPlan.partitions.every(({ asked = 0 }) => asked < MOST_PARENTS)) return undefined
  const { parents, waiting, since } = await countParents(work, perParent)
  if (waiting === 0) return undefined
  const back = since === null ? '' : `, back to ${since}`
  return `${parents - waiting} of ${parents} ${perParent.table} were asked, the newest first${back}; the others follow in later runs`
}

/** How many parents a verification leaves to later ones, and all of them. Those that were asked longest ago came first. */
export async function countUncompared(work: TableWork): Promise<{ uncompared: number; parents: number }> {
  const perParent = perParentOf(work.definition.source)
  const asked = work.readPlan.partitions.reduce((sum, partition) => sum + (partition.asked ?? 0), 0)
  if (!perParent || asked < MOST_PARENTS) return { uncompared: 0, parents: asked }
  const { parents } = await countParents(work, perParent)
  return { uncompared: Math.max(0, parents - asked), parents }
}

const countParents = (work: TableWork, perParent: PerParent) =>
  work.store.countParents(parentTable(work, perParent), {
    table: work.definition.name,
    perParent,
    runId: work.readPlan.run_id,
  })

/** The table whose rows have the parts. */
export function parentTable(
  { tables, definition }: Pick<TableWork, 'tables' | 'definition'>,
  { table }: PerParent,
): TableDefinition {
  const parent = tables.get(table)
  if (!parent) throw new Error(`${definition.name} is read per ${table}, which is not declared`)
  return parent
}
