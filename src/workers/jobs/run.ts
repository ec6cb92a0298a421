import type { FlowJob } from 'bullmq'
import { dependencies } from '../../db/declaration/define-table.ts'
import type { Run } from '../../db/state/runs.ts'
import { isTroubled, type RunTable } from '../../db/state/run-tables.ts'
import type { RunStatus } from '../../db/state/state-schema.ts'
import type { Tables } from '../../db/declaration/tables.ts'
import { type PlanNode, planRun } from '../../producer/plan.ts'
import { groupJobId, JOB_OPTIONS, type Queues, type SyncJob, tableJobId } from '../../producer/queue/queue.ts'
import type { WorkerContext } from '../shared/work.ts'

/**
 * The root job's first step: adds a job per domain and, under it, one per table, dependencies as children. Adding a subtree twice adds
 * nothing, so a crash in between is healed by the repeat.
 */
export async function fanOut(queues: Queues, tables: Tables, run: Run, root: SyncJob): Promise<void> {
  const dependsOn = (table: string) => {
    const definition = tables.get(table)
    return definition ? dependencies(definition) : []
  }
  const parent = { id: root.id ?? run.id, queue: root.queueQualifiedName }
  const groups = new Map<string, FlowJob[]>()
  for (const node of planRun(run.tables, dependsOn)) {
    const group = tables.get(node.table)?.domain ?? 'unknown'
    groups.set(group, [...(groups.get(group) ?? []), toFlow(queues.name, run.id, node)])
  }
  for (const [group, children] of groups) {
    await queues.flow.add({
      name: group,
      queueName: queues.name,
      data: { kind: 'group', runId: run.id, group },
      opts: { ...JOB_OPTIONS, jobId: groupJobId(run.id, group), attempts: 1, parent },
      children,
    }) // addBulk would swallow errors
  }
}

function toFlow(queueName: string, runId: string, node: PlanNode): FlowJob {
  return {
    name: node.table,
    queueName,
    data: { kind: 'table', runId, table: node.table },
    opts: { ...JOB_OPTIONS, jobId: tableJobId(runId, node.table), attempts: 1 },
    children: node.children.map((child) => toFlow(queueName, runId, child)),
  }
}

/** The root job's last step: judges the run by its tables. */
export async function concludeRun(context: WorkerContext, runId: string): Promise<RunStatus> {
  const run = await context.store.findRun(runId)
  if (!run || run.status !== 'running') return run?.status ?? 'cancelled'
  const tableRuns = await context.store.runTables(runId)
  const { status, reason } = judgeRun(run, tableRuns)
  await context.store.finishRun(runId, status, reason)
  const level = status === 'failed' || status === 'partial' ? 'error' : 'info'
  context.log[level]({ run: runId, status, reason, troubled: listTroubled(tableRuns) }, 'run ended')
  return status
}

/** How the run ends. A run that could read none of the requested tables has failed, even if it read those that were brought along. */
function judgeRun(
  run: Run,
  tableRuns: readonly RunTable[],
): { status: Exclude<RunStatus, 'running'>; reason?: string } {
  if (run.error !== null) return { status: 'failed', reason: run.error }
  if (run.cancel_requested_at) return { status: 'cancelled' }
  const asked = tableRuns.filter(({ table_name }) => !run.brought.includes(table_name))
  if (asked.length > 0 && asked.every(({ status }) => status !== 'completed')) {
    const [first] = asked.filter(isTroubled).concat(asked)
    return { status: 'failed', reason: `Nothing could be read: ${first?.table_name}: ${tellWhy(first)}` }
  }
  return { status: tableRuns.some(isTroubled) ? 'partial' : 'completed' }
}

const tellWhy = (tableRun: RunTable | undefined) => tableRun?.error ?? tableRun?.reason ?? tableRun?.status

/** How many tables one line of the log names. */
const MOST_NAMED = 20

/** The tables that were not read, each with its reason. Tables that were cancelled with their run are left out. */
function listTroubled(tableRuns: readonly RunTable[]): Record<string, string> {
  const troubled = tableRuns.filter((tableRun) => isTroubled(tableRun) && tableRun.status !== 'cancelled')
  return Object.fromEntries(
    troubled
      .slice(0, MOST_NAMED)
      .map((tableRun) => [tableRun.table_name, `${tableRun.status}: ${tellWhy(tableRun)}`]),
  )
}
