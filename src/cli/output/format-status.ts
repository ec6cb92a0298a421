import type { readStatus } from '../../api/status/read-status.ts'
import { localTime } from './local-time.ts'
import { clip, grouped, paint, type Style, wrap } from './terminal.ts'
import { alignColumns, notPermitted, SIGNS, UNUSED } from './result-table.ts'

export type Status = Awaited<ReturnType<typeof readStatus>>
type Table = Status['sync_status']['sync_statuses'][number]

export interface StatusView {
  /** The tables of this installation. */
  chosen: readonly string[]
  /** Which database it is. */
  place: string
  timezone: string
  nowMs: number
  /** Every table, not only those in trouble. */
  all: boolean
  width: number
}

/** Whether there is nothing that somebody should look at. */
export const isWell = (found: Status, chosen: readonly string[]): boolean =>
  judge(found, chosen).style === 'green'

/** The verdict and the database in the first line, then what is in trouble, and why. */
export function formatStatus(found: Status, view: StatusView): string {
  const { chosen, place, timezone, nowMs, all, width } = view
  const { verdict, style, troubled, unused } = judge(found, chosen)
  const next = `next ${localTime(found.next_run_at, timezone, nowMs)}`
  const [first = '', ...more] = wrap([...verdict, next, place].join(' · '), width).split('\n')
  const shown = all ? found.sync_status.sync_statuses : troubled
  return [
    first.replace(verdict.join(' · '), (text) => paint(style, text)),
    ...more,
    ...describeRuns(found, view).map((line) => wrap(line, width)),
    ...(shown.length > 0 ? ['', ...tableLines(shown, view)] : []),
    ...(unused.length > 0 && !all ? describeUnused(unused).map((line) => wrap(line, width)) : []),
  ].join('\n')
}

/** Why tables were never read, each reason once. */
function describeUnused(unused: readonly Table[]): string[] {
  const tablesOf = new Map<string, string[]>()
  for (const { table_name, status, missing_scope } of unused) {
    const why = status === 'forbidden' ? notPermitted(missing_scope) : UNUSED
    tablesOf.set(why, [...(tablesOf.get(why) ?? []), table_name])
  }
  return [...tablesOf].map(([why, tables]) => `${why}: ${tables.join(', ')}`)
}

interface Verdict {
  verdict: string[]
  style: Style
  troubled: Table[]
  /** The seller has no such product, or the token was never permitted to see it. */
  unused: Table[]
}

const REFUSED: ReadonlySet<string> = new Set(['unavailable', 'forbidden'])

function judge(found: Status, chosen: readonly string[]): Verdict {
  const { sync_status, last_run, fresh } = found
  const tables = sync_status.sync_statuses.filter(({ table_name }) => chosen.includes(table_name))
  const unused = tables.filter(
    ({ status, last_sync_timestamp }) => REFUSED.has(status) && !last_sync_timestamp,
  )
  const troubled = tables.filter((table) => !unused.includes(table) && troublesOf(table).length > 0)
  const complete = tables.length - unused.length - troubled.length
  const runFailed = last_run?.status === 'failed'
  return {
    verdict: [`${complete} of ${tables.length} complete`, fresh ? 'fresh' : 'not fresh'],
    style: runFailed ? 'red' : troubled.length > 0 || !fresh ? 'yellow' : 'green',
    troubled,
    unused,
  }
}

/** What is wrong with a table, the gravest first. */
function troublesOf(table: Table): string[] {
  const { status, last_error, reason, quarantined, deletions_withheld: withheld, verification: found } = table
  const isRead = status === 'completed' || (status === 'running' && table.last_sync_timestamp !== null)
  const left = found ? (found.repaired ? found.left : found.missing + found.stale + found.ghost) : 0
  return [
    ...(last_error ? [last_error] : []),
    ...(!isRead && !last_error ? [reason ?? (status === 'never' ? 'was not read yet' : status)] : []),
    ...(isRead && table.fresh === false && !last_error ? ['was not read to its end when it was due'] : []),
    ...(quarantined > 0 ? [`${quarantined} records are in quarantine (table "quarantine")`] : []),
    ...(withheld > 0
      ? [`${withheld} deletions are withheld: square-sync approve-deletions ${table.table_name}`]
      : []),
    ...(left > 0 ? [`the last verification found ${left} rows that differ`] : []),
  ]
}

function describeRuns(found: Status, { timezone, nowMs }: StatusView): string[] {
  const { current_run: run, last_run: last } = found
  const tables = Object.values(run?.tables ?? {})
  const done = tables.filter((status) => status !== 'waiting' && status !== 'running').length
  const ended = last?.finished_at ? ` (${localTime(last.finished_at, timezone, nowMs)})` : ''
  return [
    ...(last?.error ? [`The last run${ended} has ${last.status}: ${last.error}`] : []),
    ...(run
      ? [`A ${run.kind} run is under way, ${done} of ${tables.length} tables done: ${run.run_id}`]
      : ['No run is under way.']),
  ]
}

/** Tables that say the same are told why once, below. */
function tableLines(tables: readonly Table[], { timezone, nowMs, width }: StatusView): string[] {
  const rows = tables.map((table) => [
    clip(`${SIGNS[table.status]?.sign ?? ' '} ${table.table_name}`, 36),
    table.status,
    table.last_sync_timestamp === null ? 'never' : localTime(table.last_sync_timestamp, timezone, nowMs),
    grouped(table.row_count),
  ])
  const [head = '', ...lines] = alignColumns([['  table', 'status', 'last sync', 'rows'], ...rows], 3)
  const tablesOf = new Map<string, string[]>()
  for (const table of tables) {
    if (table.status === 'never') continue // the line says it
    for (const trouble of troublesOf(table))
      tablesOf.set(trouble, [...(tablesOf.get(trouble) ?? []), table.table_name])
  }
  return [
    paint('bold', head),
    ...lines.map((line, at) => paint(SIGNS[tables[at]?.status ?? '']?.style, line)),
    ...[...tablesOf].map(([trouble, names]) => wrap(`${names.join(', ')}: ${trouble}`, width)),
  ]
}
