import type { FlowJob } from 'bullmq'
import { dependencies } from '../db/define-table.ts'
import type { Run } from '../db/runs.ts'
import type { RunStatus } from '../db/state-schema.ts'
import type { Tables } from '../db/tables.ts'
import { type PlanNode, planRun } from '../producer/plan.ts'
import { gateJobId, JOB_OPTIONS, type Queues, type SyncJob, tableJobId } from '../producer/queue.ts'
import type { Workshop } from './work.ts'

/** A gate looks by itself this often; normally it is woken when what it waits for ends. */
export const GATE_MS = 10_000

/**
 * The root job's first step: adds one job per table, dependencies as children. Adding a subtree twice adds nothing, so a crash in between
 * is healed by the repeat.
 */
export async function fanOut(queues: Queues, tables: Tables, run: Run, root: SyncJob): Promise<void> {
  const dependsOn = (table: string) => {
    const definition = tables.get(table)
    return definition ? dependencies(definition) : []
  }
  const parent = { id: root.id ?? run.id, queue: root.queueQualifiedName }
  for (const node of planRun(run.tables, dependsOn)) {
    const flow = toFlow(queues.name, run.id, node)
    await queues.flow.add({ ...flow, opts: { ...flow.opts, parent } }) // addBulk would swallow errors
  }
}

function toFlow(queueName: string, runId: string, node: PlanNode): FlowJob {
  const gates = node.gates.map((after) => ({
    name: `wait for ${after}`,
    queueName,
    data: { kind: 'gate', runId, table: node.table, after },
    opts: { ...JOB_OPTIONS, jobId: gateJobId(runId, node.table, after), delay: GATE_MS, attempts: 1 },
  }))
  return {
    name: node.table,
    queueName,
    data: { kind: 'table', runId, table: node.table },
    opts: { ...JOB_OPTIONS, jobId: tableJobId(runId, node.table), attempts: 1 },
    children: [...node.children.map((child) => toFlow(queueName, runId, child)), ...gates],
  }
}

/** The root job's last step: what became of the tables is what became of the run. */
export async function concludeRun(shop: Workshop, runId: string): Promise<RunStatus> {
  const run = await shop.store.findRun(runId)
  if (!run || run.status !== 'running') return run?.status ?? 'cancelled'
  const turns = await shop.store.runTables(runId)
  const ended = (status: string) => turns.filter((turn) => turn.status === status)
  const good = ended('completed').length + ended('unavailable').length
  const status =
    run.error !== null || (good === 0 && turns.length > 0 && !run.cancel_requested_at)
      ? 'failed'
      : run.cancel_requested_at
        ? 'cancelled'
        : good === turns.length
          ? 'completed'
          : 'partial'
  await shop.store.finishRun(runId, status, run.error ?? undefined)
  const level = status === 'failed' || status === 'partial' ? 'error' : 'info'
  shop.log[level]({ run: runId, status }, 'run ended')
  return status
}
