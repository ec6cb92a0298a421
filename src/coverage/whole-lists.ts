import type { TableDefinition } from '../db/declaration/define-table.ts'
import type { TableFacts } from '../db/state/sync-state.ts'
import { makeReadPlan, type Whole, type ReadPlanInput } from '../square/plan/read-plan.ts'

/** What a run may spend on reading whole lists: this many requests, or this share of what reading the whole account takes. */
export const LEAST_EXTRA = 20
const SHARE = 1 / 50
/** Square's page size where the request names none. */
const USUAL_PAGE = 100

/** A table that changes behind Square's filters, what seeing it whole costs, and when that was done last. */
export interface Candidate {
  table: string
  whole: Whole
  /** Requests beyond those of reading the changes. */
  extra: number
  listedAt: string | null
}

/**
 * What Square's filters hide of a table: `deletions`, records that vanish without a tombstone; `changes`, changes that move no time that a
 * filter sees.
 */
export function hidden({ source, deletes }: Pick<TableDefinition, 'source' | 'deletes'>): {
  changes: boolean
  deletions: boolean
} {
  const { changes, newestFirst, window, perParent } = source
  const rescansAll = window?.retentionDays !== undefined && window.rescanDays >= window.retentionDays
  const byParent = perParent !== undefined && perParent.always !== 'true'
  return {
    changes: (window !== undefined && !rescansAll) || byParent || changes?.silent !== undefined,
    deletions: deletes === 'absence' && ((changes ?? newestFirst) !== undefined || byParent),
  }
}

/** Whether Square's filters hide anything of the table. */
export function isHiding(definition: Pick<TableDefinition, 'source' | 'deletes'>): boolean {
  const { changes, deletions } = hidden(definition)
  return changes || deletions
}

/** What is known of a table's size. */
export interface Size {
  rows: number
  /** For a table that is read per parent: the number of parents. */
  parents: number
  listRequests: number | null
}

type Facts = Pick<ReadPlanInput, 'watermark' | 'locations' | 'began' | 'now'>

/** The cheapest way to see the whole table, and how many requests that takes beyond reading the changes. */
export function cheapestWhole(
  { source, byId }: Pick<TableDefinition, 'source' | 'byId'>,
  facts: Facts,
  { rows, parents, listRequests }: Size,
): Pick<Candidate, 'whole' | 'extra'> {
  if (source.perParent) return { whole: 'list', extra: listRequests ?? parents }
  const partitions = (whole?: Whole) =>
    makeReadPlan({
      source,
      runId: '',
      kind: 'incremental',
      lookedBackAt: facts.watermark,
      refused: [],
      settled: facts.now,
      whole,
      ...facts,
    }).partitions.filter(({ also }) => !also).length // reading the second call costs next to nothing
  const listed = listRequests ?? partitions('list') + Math.floor(rows / (source.limit ?? USUAL_PAGE))
  const list = { whole: 'list', extra: listed - partitions() } as const
  const ids = { whole: 'ids', extra: Math.ceil(rows / (byId?.batch ?? 1)) } as const
  return source.window && byId?.batch && ids.extra < list.extra ? ids : list
}

/**
 * The tables of which filters hide something, with the cost of reading each whole. A table that was never read is left out: it is read
 * whole anyway.
 */
export function candidatesOf(
  tables: readonly TableDefinition[],
  facts: readonly TableFacts[],
  account: Omit<Facts, 'watermark'>,
): Candidate[] {
  const of = new Map(facts.map((fact) => [fact.table_name, fact]))
  return tables.filter(isHiding).flatMap((table): Candidate[] => {
    const { watermark, row_count = 0, listed_at = null, list_requests = null } = of.get(table.name) ?? {}
    if (!watermark) return []
    const parents = of.get(table.source.perParent?.table ?? '')?.row_count ?? 0
    const size = { rows: row_count, parents, listRequests: list_requests }
    return [
      { table: table.name, listedAt: listed_at, ...cheapestWhole(table, { ...account, watermark }, size) },
    ]
  })
}

/** How many requests it takes to read the whole account, by what earlier runs have measured. */
export const accountRequests = (facts: readonly TableFacts[]): number =>
  facts.reduce((sum, { list_requests }) => sum + (list_requests ?? 0), 0)

/** What a run may spend beyond the changes. */
export const extraBudget = (least: number, accountRequests: number): number =>
  Math.max(least, Math.floor(accountRequests * SHARE))

/**
 * Chooses the tables that a run reads whole: first those where that costs nothing more, then the others, longest ago first, until the
 * budget is spent. Every worker of a run chooses the same: a table that was read whole in this run still counts with its cost.
 */
export function chooseWhole(
  candidates: readonly Candidate[],
  budget: number,
  runStartedAt: string,
): Map<string, Whole> {
  const hadTableRun = ({ listedAt }: Candidate) =>
    listedAt !== null && Date.parse(listedAt) >= Date.parse(runStartedAt)
  const age = ({ listedAt }: Candidate) => (listedAt === null ? 0 : Date.parse(listedAt))
  const inTurn = candidates.toSorted(
    (a, b) =>
      Number(hadTableRun(b)) - Number(hadTableRun(a)) || age(a) - age(b) || (a.table < b.table ? -1 : 1),
  )
  const chosen = new Map<string, Whole>()
  let left = budget
  for (const candidate of inTurn) {
    const { table, extra, whole } = candidate
    if (extra > left && extra > 0) continue
    left -= Math.max(extra, 0)
    chosen.set(table, whole)
  }
  return chosen
}
