import type { TableDefinition } from '../../db/declaration/define-table.ts'
import type { Run } from '../../db/state/runs.ts'
import {
  accountRequests,
  candidatesOf,
  chooseWhole,
  extraBudget,
  isHiding,
} from '../../coverage/whole-lists.ts'
import type { Whole, ReadPlanInput } from '../../square/plan/read-plan.ts'
import type { WorkerContext } from '../shared/work.ts'

/** Whether an incremental run reads the whole table, and how; undefined: only its changes. */
export async function chooseWay(
  { store, tables, extraRequests }: Pick<WorkerContext, 'store' | 'tables' | 'extraRequests'>,
  run: Run,
  definition: TableDefinition,
  account: Pick<ReadPlanInput, 'locations' | 'began' | 'now'>,
): Promise<Whole | undefined> {
  if (run.kind !== 'incremental' || extraRequests === 0 || !isHiding(definition)) return undefined
  const facts = await store.listFacts()
  const chosen = run.tables.flatMap((name) => tables.get(name) ?? [])
  const budget = extraBudget(extraRequests, accountRequests(facts))
  return chooseWhole(candidatesOf(chosen, facts, account), budget, run.started_at).get(definition.name)
}
