import type { FlowJob } from 'bullmq'
import { dependencies } from '../db/define-table.ts'
import type { Run } from '../db/runs.ts'
import { isTroubled, type RunTable } from '../db/run-tables.ts'
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
  const { status, reason } = judgeRun(run, turns)
  await shop.store.finishRun(runId, status, reason)
  const level = status === 'failed' || status === 'partial' ? 'error' : 'info'
  shop.log[level]({ run: runId, status, reason, troubled: listTroubled(turns) }, 'run ended')
  return status
}

/** How the run ends. One that could read nothing of what it was asked for has failed, whatever was brought along. */
function judgeRun(
  run: Run,
  turns: readonly RunTable[],
): { status: Exclude<RunStatus, 'running'>; reason?: string } {
  if (run.error !== null) return { status: 'failed', reason: run.error }
  if (run.cancel_requested_at) return { status: 'cancelled' }
  const asked = turns.filter(({ table_name }) => !run.brought.includes(table_name))
  if (asked.length > 0 && asked.every(({ status }) => status !== 'completed')) {
    const [first] = asked.filter(isTroubled).concat(asked)
    return { status: 'failed', reason: `Nothing could be read: ${first?.table_name}: ${tellWhy(first)}` }
  }
  return { status: turns.some(isTroubled) ? 'partial' : 'completed' }
}

const tellWhy = (turn: RunTable | undefined) => turn?.error ?? turn?.reason ?? turn?.status

/** How many tables one line of the log names. */
const MOST_NAMED = 20

/** The tables that were not read, each with its reason; those that only ended with their run are not named again. */
function listTroubled(turns: readonly RunTable[]): Record<string, string> {
  const troubled = turns.filter((turn) => isTroubled(turn) && turn.status !== 'cancelled')
  return Object.fromEntries(
    troubled.slice(0, MOST_NAMED).map((turn) => [turn.table_name, `${turn.status}: ${tellWhy(turn)}`]),
  )
}
