import { and, eq, sql } from 'drizzle-orm'
import type { PerParent } from '../../square/plan/source.ts'
import type { Db } from '../connection/client.ts'
import type { TableDefinition } from '../declaration/define-table.ts'
import { quote } from '../rows/page-sql.ts'
import { syncAsked } from './state-schema.ts'

/** Which parents a read asks about next. */
export interface NextParents {
  /** The table of the parts. */
  table: string
  perParent: PerParent
  /** The read's run. It asks no parent twice. */
  runId: string
  /** Also those that have not changed since they were asked, longest ago first. */
  again: boolean
  limit: number
}

/** A parent, with the values that the call for its parts needs. */
export interface Parent {
  key: string
  /** When its parts may have changed last, as Postgres prints it. This is the parent's `synced_at` unless the table declares something else. */
  changed_at: string
  params: Record<string, string>
}

/** Live parents that can have parts, with what was asked about them. `due`: never asked, changed since, or due in every run. */
const parentsOf = (parent: TableDefinition, table: string, { where, always, changedAt }: PerParent) => sql`
  ${sql.raw(quote(parent.name))} p
  left join lateral (
    select a.parent_key as asked_key, a.parent_synced_at, a.run_id as asked_run, a.asked_at from sync_asked a
    where a.table_name = ${table} and a.parent_key = p.${keyOf(parent)}
  ) asked on true
  cross join lateral (select ${sql.raw(changedAt ?? 'p.synced_at')} as changed_at) c
  cross join lateral (
    select asked.parent_synced_at is distinct from c.changed_at ${always ? sql.raw(`or (${always})`) : sql``} as due
  ) d
  where not p.is_deleted and not p.is_placeholder ${where ? sql.raw(`and (${where})`) : sql``}`

const keyOf = ({ key }: TableDefinition) => sql.raw(quote(key[0] ?? 'id'))

/** The parents to ask about next: first those whose parts may be new, newest first. With `again`, then those that were asked longest ago. */
export async function nextParents(
  db: Db,
  parent: TableDefinition,
  { table, perParent, runId, again, limit }: NextParents,
): Promise<Parent[]> {
  const named = Object.entries(perParent.params).map(
    ([name, column]) => `p.${quote(column)} as ${quote(name)}`,
  )
  const rows = await db.execute<{ parent_key: string; parent_at: string }>(sql`
    select p.${keyOf(parent)} as parent_key, c.changed_at::text as parent_at, ${sql.raw(named.join(', '))}
    from ${parentsOf(parent, table, perParent)}
      and asked_run is distinct from ${runId}::uuid ${again ? sql`` : sql`and due`}
    order by due desc, case when due then p.source_updated_at end desc nulls last, case when not due then asked_at end, 1 limit ${limit}`)
  return rows.map(({ parent_key, parent_at, ...params }) => ({
    key: parent_key,
    changed_at: parent_at,
    params,
  }))
}

/** Parents that wait to be asked. `since`: everything that changed after that has been asked for. */
export interface WaitingParents {
  parents: number
  waiting: number
  since: string | null
}

/** Counts the parents, and those that are due but were not asked in this run. */
export async function countParents(
  db: Db,
  parent: TableDefinition,
  { table, perParent, runId }: Pick<NextParents, 'table' | 'perParent' | 'runId'>,
): Promise<WaitingParents> {
  const waiting = sql`filter (where due and asked_run is distinct from ${runId}::uuid)`
  const [row] = await db.execute<{ parents: string; waiting: string; since: string | null }>(sql`
    select count(*) as parents, count(*) ${waiting} as waiting, max(p.source_updated_at) ${waiting} as since
    from ${parentsOf(parent, table, perParent)}`)
  const { parents = 0, waiting: left = 0, since = null } = row ?? {}
  return {
    parents: Number(parents),
    waiting: Number(left),
    since: since === null ? null : new Date(since).toISOString(),
  }
}

/** A parent that was asked. */
export interface AskedParent {
  key: string
  changed_at: string
  /** Whether Square showed the parent's list. Only then are parts that it lacks gone. */
  answered: boolean
  /** Whether the list is stored, so that it need not be asked for again. */
  stored: boolean
}

/** Remembers which parents a read has asked about. Runs in the transaction of the page that stores the answers. */
export async function noteAsked(
  tx: Db,
  table: string,
  runId: string,
  parents: readonly AskedParent[],
): Promise<void> {
  if (parents.length === 0) return
  await tx.execute(sql`
    insert into sync_asked as a (table_name, parent_key, parent_synced_at, run_id, answered, asked_at)
    select ${table}, p.key, case when p.stored then p.changed_at end, ${runId}::uuid, p.answered, now()
    from jsonb_to_recordset(${JSON.stringify(parents)}::jsonb) p(key text, changed_at timestamptz, answered boolean, stored boolean)
    on conflict (table_name, parent_key) do update set parent_synced_at = coalesce(excluded.parent_synced_at, a.parent_synced_at),
      run_id = excluded.run_id, answered = excluded.answered, asked_at = excluded.asked_at`)
}

/** Lets the next run ask again about every parent that this run asked about: the read came to nothing, or the guard withholds what it found. */
export const askAgain = async (tx: Db, table: string, runId: string): Promise<void> => {
  await tx.delete(syncAsked).where(and(eq(syncAsked.table_name, table), eq(syncAsked.run_id, runId)))
}

/**
 * Remembers that a complete list has shown the parts of all parents. A parent that changed no later than the list began need not be asked.
 * Runs in the transaction that ends the read.
 */
export async function noteListed(
  tx: Db,
  parent: TableDefinition,
  {
    table,
    perParent,
    runId,
    begunAt,
  }: Pick<NextParents, 'table' | 'perParent' | 'runId'> & { begunAt: string },
): Promise<void> {
  await tx.execute(sql`
    insert into sync_asked (table_name, parent_key, parent_synced_at, run_id, answered, asked_at)
    select ${table}, p.${keyOf(parent)}, c.changed_at, ${runId}::uuid, false, now()
    from ${parentsOf(parent, table, perParent)} and due and c.changed_at <= ${begunAt}::timestamptz
    on conflict (table_name, parent_key) do update set parent_synced_at = excluded.parent_synced_at,
      run_id = excluded.run_id, answered = excluded.answered, asked_at = excluded.asked_at`)
}
