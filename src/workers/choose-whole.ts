import type { TableDefinition } from '../db/define-table.ts'
import type { Run } from '../db/runs.ts'
import { type Candidate, cheapestWhole, chooseWhole, extraBudget, hidden } from '../square/whole-lists.ts'
import type { Whole, WalkPlan } from '../square/walk.ts'
import type { Workshop } from './work.ts'

/** Whether, and how, an incremental run sees the whole table and not only its changes. */
export async function chooseWay(
  { store, tables, extraRequests }: Pick<Workshop, 'store' | 'tables' | 'extraRequests'>,
  run: Run,
  definition: TableDefinition,
  account: Pick<WalkPlan, 'locations' | 'began' | 'now'>,
): Promise<Whole | undefined> {
  if (run.kind !== 'incremental' || extraRequests === 0 || !mayMiss(definition)) return undefined
  const states = new Map((await store.listFacts()).map((state) => [state.table_name, state]))
  const candidates = run.tables.flatMap((name): Candidate[] => {
    const table = tables.get(name)
    const state = states.get(name)
    if (!table || !state?.watermark || !mayMiss(table)) return []
    const { watermark, row_count, listed_at, list_requests } = state
    const parents = states.get(table.source.perParent?.table ?? '')?.row_count ?? 0
    const size = { rows: row_count, parents, listRequests: list_requests }
    return [{ table: name, listedAt: listed_at, ...cheapestWhole(table, { ...account, watermark }, size) }]
  })
  const whole = [...states.values()].reduce((sum, state) => sum + (state.list_requests ?? 0), 0)
  return chooseWhole(candidates, extraBudget(extraRequests, whole), run.started_at).get(definition.name)
}

function mayMiss(definition: TableDefinition): boolean {
  const { changes, deletions } = hidden(definition)
  return changes || deletions
}
