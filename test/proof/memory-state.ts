import { LostLease } from '../../src/errors.ts'
import { COUNTERS, isRefused, type RunTableDelta, type TurnEnd } from '../../src/db/state/run-tables.ts'
import { becauseRunEnded, type Run } from '../../src/db/state/runs.ts'
import type { SeenPage } from '../../src/db/state/seen.ts'
import type { RunStatus, TableStatus } from '../../src/db/state/state-schema.ts'
import type { Lease, SyncState, TableFacts, ReadEnd } from '../../src/db/state/sync-state.ts'
import type { Rejected } from '../../src/db/rows/prepare-page.ts'
import { quarantineKey } from '../../src/db/state/quarantine.ts'
import type { Partition, ReadPlan } from '../../src/square/plan/read-plan.ts'
import type { MemoryTables } from './memory-tables.ts'

const LEASE_MS = 60_000
const OPEN: readonly TableStatus[] = ['waiting', 'running']

/** What the store promises about leases, checkpoints and runs: sync-state.ts, runs.ts, run-tables.ts, seen.ts. */
export function stateOperations(tables: MemoryTables) {
  const after = (ms: number) => new Date(tables.now + ms).toISOString()

  function setState(table: string, change: Partial<SyncState>): SyncState {
    const old = tables.states.get(table) ?? freshState(table, tables.timestamp())
    const next = { ...old, ...change, updated_at: tables.timestamp() }
    if (old.watermark !== null && !(next.watermark !== null && next.watermark >= old.watermark))
      tables.violate(`the watermark of ${table} went back`)
    if (next.fence < old.fence) tables.violate(`the fence of ${table} went back`)
    tables.put(tables.states, table, next)
    return next
  }

  const holds = ({ table, fence }: Lease) => tables.states.get(table)?.fence === fence

  function setFenced(lease: Lease, change: (state: SyncState) => Partial<SyncState>): void {
    const state = tables.states.get(lease.table)
    if (!state || !holds(lease)) throw new LostLease(`Another worker has taken over ${lease.table}`)
    setState(lease.table, change(state))
  }

  const turnOf = (runId: string, table: string) => tables.tableRuns.get(`${runId} ${table}`)
  const setTableRun = (runId: string, table: string, change: object) => {
    const tableRun = turnOf(runId, table)
    if (tableRun) tables.put(tables.tableRuns, `${runId} ${table}`, { ...tableRun, ...change })
  }
  const setRun = (id: string, change: Partial<Run>) => {
    const run = tables.runs.get(id)
    if (run) tables.put(tables.runs, id, { ...run, ...change })
  }

  return {
    async takeLease(
      table: string,
      owner: string,
      isDead: (owner: string) => boolean,
    ): Promise<Lease | undefined> {
      const state = tables.states.get(table) ?? freshState(table, tables.timestamp())
      const expired = state.lease_until !== null && Date.parse(state.lease_until) < tables.now
      if (state.owner !== null && state.owner !== owner && !expired && !isDead(state.owner)) return undefined
      const fence = state.fence + 1
      const taken = setState(table, {
        fence,
        owner,
        lease_until: after(LEASE_MS),
        status: 'running',
        last_attempt_at: tables.timestamp(),
      })
      return { table, fence, state: copy(taken) }
    },

    async releaseLease(
      lease: Lease,
      end: Pick<TurnEnd, 'status' | 'reason' | 'error' | 'missingScope'>,
    ): Promise<void> {
      if (!holds(lease)) return
      const { status, reason = null, error } = end
      const last = error === undefined ? {} : { last_error: error }
      setState(lease.table, { owner: null, lease_until: null, status, reason, ...refusalOf(end), ...last })
    },

    async noteUnread(
      table: string,
      end: Pick<TurnEnd, 'status' | 'reason' | 'missingScope'>,
    ): Promise<string | null> {
      const { status, reason = null } = end
      const change = { status, reason, ...refusalOf(end), last_attempt_at: tables.timestamp() }
      return setState(table, change).last_sync_timestamp
    },

    async listCompleted(names: readonly string[]): Promise<string[]> {
      return names.filter((name) => tables.states.get(name)?.last_sync_timestamp)
    },

    async saveReadPlan(lease: Lease, readPlan: ReadPlan): Promise<void> {
      const checkpoint = copy(readPlan)
      setFenced(lease, () => ({
        checkpoint,
        checkpoint_at: tables.timestamp(),
        lease_until: after(LEASE_MS),
      }))
    },

    async moveCheckpoint(
      lease: Lease,
      {
        index,
        partition,
        readPlan,
        liveDelta,
      }: { index: number; partition: Partition; readPlan: ReadPlan; liveDelta: number },
    ): Promise<void> {
      setFenced(lease, (state) => {
        if (!state.checkpoint) throw new Error('a page without a checkpoint')
        const partitions = state.checkpoint.partitions.slice()
        partitions[index] = copy(partition)
        return {
          checkpoint: {
            ...state.checkpoint,
            partitions,
            signpost: readPlan.signpost,
            started_at: readPlan.started_at,
          },
          checkpoint_at: tables.timestamp(),
          row_count: state.row_count + liveDelta,
          lease_until: after(LEASE_MS),
        }
      })
    },

    async completeTable(lease: Lease, done: ReadEnd): Promise<void> {
      const { readPlan } = done
      const signpost = readPlan.signpost === null ? null : new Date(readPlan.signpost).toISOString()
      const startedAt = readPlan.started_at === null ? null : new Date(readPlan.started_at).toISOString()
      setFenced(lease, (state) => {
        const kept =
          state.watermark !== null && Date.parse(state.watermark) < tables.now + 5 * 60_000
            ? state.watermark
            : null
        return {
          watermark: [kept, signpost].reduce((a, b) => (a === null || (b !== null && b > a) ? b : a)),
          last_sync_timestamp: startedAt ?? state.last_sync_timestamp,
          looked_back_at:
            readPlan.kind === 'full' || readPlan.look_back
              ? (startedAt ?? state.looked_back_at)
              : state.looked_back_at,
          fresh_as_of: done.leftSome ? state.fresh_as_of : (startedAt ?? state.fresh_as_of),
          last_success_at: state.last_attempt_at,
          records_synced: done.rowsRead,
          sync_duration_seconds: done.durationSeconds,
          ...afterSweep(lease, state, done.withheld),
          refused_locations: done.refused,
          row_count: done.rowCount ?? state.row_count + done.liveDelta,
          reason: done.reason,
          ...afterList(readPlan, tables.timestamp()),
          ...(done.countGap === null ? {} : { count_gap: done.countGap }),
          ...ENDED,
        }
      })
    },

    async completeVerification(
      lease: Lease,
      {
        readPlan,
        withheld,
        rowCount,
      }: { readPlan: ReadPlan; withheld: number | null; rowCount: number | null },
    ): Promise<void> {
      setFenced(lease, (state) => ({
        last_verified_at: tables.timestamp(),
        ...afterList(readPlan, tables.timestamp()),
        ...(withheld === null ? {} : { deletions_withheld: withheld }),
        ...(rowCount === null ? {} : { row_count: rowCount, ...afterSweep(lease, state, withheld) }),
        ...ENDED,
      }))
    },

    async listFacts(): Promise<TableFacts[]> {
      return [...tables.states.values()]
    },

    async addLiveRows(table: string, liveDelta: number): Promise<void> {
      const state = tables.states.get(table)
      setState(table, { row_count: state ? state.row_count + liveDelta : Math.max(liveDelta, 0) })
    },

    async checkpointAgeMs({ state }: Lease): Promise<number> {
      return state.checkpoint_at === null ? Infinity : tables.now - Date.parse(state.checkpoint_at)
    },

    async oldestWatermark(names: readonly string[]): Promise<string | null> {
      const known = names.flatMap((name) => tables.states.get(name)?.watermark ?? [])
      return known.sort()[0] ?? null
    },

    async findRun(id: string): Promise<Run | undefined> {
      return tables.runs.get(id)
    },

    async listResumedRuns({ id }: Run): Promise<string[]> {
      return [id] // no history has a recovery: whoever dies is followed by another run, or by another process on the same
    },

    async finishRun(id: string, status: Exclude<RunStatus, 'running'>, error?: string): Promise<void> {
      const run = tables.runs.get(id)
      if (run?.status !== 'running') return
      setRun(id, { status, finished_at: tables.timestamp(), error: run.error ?? error ?? null })
      for (const table of run.tables) {
        const tableRun = turnOf(id, table)
        if (!tableRun || !(OPEN.includes(tableRun.status) || tableRun.status === 'cancelled')) continue
        const reason = `${tableRun.started_at === null ? 'not read' : 'cut short'}: ${becauseRunEnded(run.error ?? error)}`
        const finished_at = tableRun.finished_at ?? tables.timestamp()
        setTableRun(id, table, { status: 'cancelled', reason, finished_at })
        if (tables.states.get(table)?.owner === null) setState(table, { status: 'cancelled', reason })
      }
    },

    async requestCancel(id: string, error?: string): Promise<boolean> {
      const run = tables.runs.get(id)
      if (run?.status !== 'running') return false
      setRun(id, {
        cancel_requested_at: run.cancel_requested_at ?? tables.timestamp(),
        error: run.error ?? error ?? null,
      })
      return true
    },

    async noteTokenExpiry(id: string, expiresAt: string): Promise<void> {
      setRun(id, { token_expires_at: expiresAt })
    },

    async runTables(id: string, names?: readonly string[]) {
      const tableRuns = [...tables.tableRuns.values()].filter(
        ({ run_id, table_name }) => run_id === id && (names?.includes(table_name) ?? true),
      )
      return tableRuns.sort((a, b) => (a.table_name < b.table_name ? -1 : 1))
    },

    async startRunTable(runId: string, table: string, lastSync: string | null): Promise<boolean> {
      const tableRun = turnOf(runId, table)
      if (!tableRun || !OPEN.includes(tableRun.status) || tables.runs.get(runId)?.status !== 'running')
        return false
      const started = { started_at: tableRun.started_at ?? tables.timestamp(), last_sync: lastSync }
      setTableRun(runId, table, { status: 'running', ...started })
      return true
    },

    async finishRunTable(runId: string, table: string, end: TurnEnd): Promise<void> {
      if (!OPEN.includes(turnOf(runId, table)?.status ?? 'completed')) return
      setTableRun(runId, table, {
        status: end.status,
        reason: end.reason ?? null,
        error: end.error ?? null,
        missing_scope: end.missingScope ?? null,
        ...(end.lastSync === undefined ? {} : { last_sync: end.lastSync }),
        new_sync_time: end.newSyncTime ?? null,
        finished_at: tables.timestamp(),
      })
    },

    async addToRunTable(runId: string, table: string, delta: RunTableDelta): Promise<void> {
      const tableRun = turnOf(runId, table)
      if (!tableRun) return
      const drift = { ...tableRun.drift }
      for (const [path, times] of Object.entries(delta.drift ?? {})) drift[path] = (drift[path] ?? 0) + times
      const counters = COUNTERS.map((name) => [name, tableRun[name] + (delta[name] ?? 0)])
      setTableRun(runId, table, { ...Object.fromEntries(counters), drift })
    },

    async addReason(runId: string, table: string, reason: string): Promise<void> {
      const before = turnOf(runId, table)?.reason ?? ''
      if (!before.includes(reason))
        setTableRun(runId, table, { reason: before ? `${before}; ${reason}` : reason })
    },

    async countRead(runId: string, table: string): Promise<number> {
      return turnOf(runId, table)?.rows_read ?? 0
    },

    async noteSeen({ table, partition, page, keys }: SeenPage): Promise<void> {
      tables.put(tables.seen, `${table} ${partition} ${page}`, keys)
    },

    async hasSeen(table: string): Promise<boolean> {
      return [...tables.seen].some(([place, keys]) => place.startsWith(`${table} `) && keys.length > 0)
    },

    async clearSeen(table: string, partition?: number): Promise<void> {
      const start = partition === undefined ? `${table} ` : `${table} ${partition} `
      for (const place of tables.seen.keys())
        if (place.startsWith(start)) tables.put(tables.seen, place, undefined)
    },

    async noteAlias(table: string, oldId: string, newId: string): Promise<void> {
      tables.put(tables.aliases, `${table} ${oldId}`, newId)
    },

    async putInQuarantine(table: string, rejected: readonly Rejected[]): Promise<void> {
      for (const refused of rejected) {
        const key = quarantineKey(refused)
        tables.put(tables.quarantine, `${table} ${key}`, { table, key, text: refused.text })
      }
    },

    async listQuarantined(table: string, limit: number): Promise<{ key: string; text: string }[]> {
      return [...tables.quarantine.values()].filter((kept) => kept.table === table).slice(0, limit)
    },

    async leaveQuarantine(table: string, keys: readonly string[]): Promise<void> {
      for (const key of keys) tables.put(tables.quarantine, `${table} ${key}`, undefined)
    },
  }
}

const afterSweep = (lease: Lease, { deletions_approved }: SyncState, withheld: number | null) =>
  withheld === null
    ? {}
    : {
        deletions_withheld: withheld,
        deletions_approved: deletions_approved === lease.state.deletions_approved ? 0 : deletions_approved,
      }

const afterList = ({ kind, partitions }: ReadPlan, now: string): Partial<SyncState> => {
  const requests = partitions.reduce((sum, { asked, page }) => sum + (asked ?? page), 0)
  if (kind !== 'changes') return { listed_at: now, list_requests: requests }
  return partitions.some(({ known }) => known) ? { listed_at: now } : {}
}

const refusalOf = ({ status, missingScope }: Pick<TurnEnd, 'status' | 'missingScope'>) =>
  isRefused(status) ? { refusal: status, missing_scope: missingScope ?? null } : {}

const ENDED = {
  status: 'completed',
  refusal: null,
  missing_scope: null,
  last_error: null,
  checkpoint: null,
  checkpoint_at: null,
  owner: null,
  lease_until: null,
}

/** What goes to the database and comes back is another object. */
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T // JSON in, JSON out

export const freshState = (table: string, now: string): SyncState => ({
  table_name: table,
  last_sync_timestamp: null,
  fresh_as_of: null,
  records_synced: 0,
  sync_duration_seconds: null,
  status: 'idle',
  reason: null,
  last_error: null,
  refusal: null,
  missing_scope: null,
  last_attempt_at: null,
  last_success_at: null,
  watermark: null,
  looked_back_at: null,
  listed_at: null,
  list_requests: null,
  count_gap: 0,
  checkpoint: null,
  checkpoint_at: null,
  row_count: 0,
  deletions_withheld: 0,
  deletions_approved: 0,
  last_verified_at: null,
  refused_locations: [],
  fence: 0,
  owner: null,
  lease_until: null,
  created_at: now,
  updated_at: now,
})
