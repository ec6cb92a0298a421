import type { TableDefinition } from '../db/declaration/define-table.ts'
import type { TableFacts } from '../db/state/sync-state.ts'
import { makeReadPlan, type Whole, type ReadPlanInput } from '../square/plan/read-plan.ts'

/** What a run may spend on lists beyond the changes: this many requests, or this part of what reading the whole account takes. */
export const LEAST_EXTRA = 20
const SHARE = 1 / 50
/** What Square answers with where no page size is asked for. */
const USUAL_PAGE = 100

/** A table that changes behind Square's filters, what seeing it whole costs, and when that was done last. */
export interface Candidate {
  table: string
  whole: Whole
  /** Requests beyond those of reading the changes. */
  extra: number
  listedAt: string | null
}

/** What no filter of Square's shows of a table: records that vanish without a word, and changes that move nothing that could be asked for. */
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

/** Whether there is anything of it that no filter shows. */
export function isHiding(definition: Pick<TableDefinition, 'source' | 'deletes'>): boolean {
  const { changes, deletions } = hidden(definition)
  return changes || deletions
}

/** What is known of a table's size. */
export interface Size {
  rows: number
  /** Of a table that is read per parent: how many there are. */
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
    }).partitions.filter(({ also }) => !also).length // what is read besides the list costs little more than nothing
  const listed = listRequests ?? partitions('list') + Math.floor(rows / (source.limit ?? USUAL_PAGE))
  const list = { whole: 'list', extra: listed - partitions() } as const
  const ids = { whole: 'ids', extra: Math.ceil(rows / (byId?.batch ?? 1)) } as const
  return source.window && byId?.batch && ids.extra < list.extra ? ids : list
}

/** Those of the tables that hide something, with what it costs to see it. A table that was never read is read whole in any case. */
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

/** How many requests it takes to read the whole account, as far as it was read. */
export const accountRequests = (facts: readonly TableFacts[]): number =>
  facts.reduce((sum, { list_requests }) => sum + (list_requests ?? 0), 0)

/** What a run may spend beyond the changes. */
export const extraBudget = (least: number, accountRequests: number): number =>
  Math.max(least, Math.floor(accountRequests * SHARE))

/**
 * The tables that a run reads whole: those where that costs nothing more, and the others in turn, longest ago first, as far as the budget
 * goes. Every worker of a run finds the same: what has had its turn in this run has spent its part.
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
