import type { RunReport, TableResult } from '../../db/state/run-report.ts'
import { clip, grouped, paint, type Style, widthOf, wrap } from './terminal.ts'

/** How a table's status is shown. */
export const SIGNS: Partial<Record<string, { sign: string; style: Style }>> = {
  waiting: { sign: '·', style: 'dim' },
  running: { sign: '▸', style: 'bold' },
  completed: { sign: '✔', style: 'green' },
  unavailable: { sign: '○', style: 'dim' },
  forbidden: { sign: '⊝', style: 'yellow' },
  skipped: { sign: '⤼', style: 'yellow' },
  failed: { sign: '✖', style: 'red' },
  cancelled: { sign: '⊘', style: 'yellow' },
}

/** A table that needs no line: read without a change, not used by the seller, or cancelled with its run. */
export const isSilent = (result: TableResult, report: RunReport): boolean =>
  isUnchanged(result) ||
  (result.success && result.status === 'unavailable') ||
  (report.error !== undefined && result.status === 'cancelled')

const isUnchanged = (result: TableResult): boolean =>
  result.status === 'completed' && result.changes_applied + result.quarantined === 0 && !result.reason

export interface Shown {
  json: boolean
  /** Every table, not only those of which there is something to say. */
  all: boolean
  /** Said instead of the report's own message: it was stopped. */
  stopped?: string | undefined
}

/** A run's result as a command prints it. */
export const printResult = (report: RunReport, shown: Shown): void =>
  console.log(
    shown.json
      ? JSON.stringify(report, null, 2)
      : `\n${formatResult(report, shown, widthOf(process.stdout))}`,
  )

interface Column {
  head: string
  of: (result: TableResult) => number
  /** Left out where the terminal is narrow. */
  isExtra?: boolean
}

const COLUMNS: Column[] = [
  { head: 'inserted', of: (result) => result.inserted },
  { head: 'updated', of: (result) => result.updated },
  { head: 'deleted', of: (result) => result.deleted },
  { head: 'unchanged', of: (result) => result.unchanged },
  { head: 'pages', of: (result) => result.pages, isExtra: true },
  { head: 'requests', of: (result) => result.requests, isExtra: true },
]

/** Wide enough for the status as a word, and all columns. */
const WIDE = 110

/** A run's result as text: a line per table that changed or needs attention, a total of all, and each reason once. */
export function formatResult(
  report: RunReport,
  { all, stopped }: Omit<Shown, 'json'>,
  width: number,
): string {
  const results = Object.entries(report.results)
  const shown = results.filter(([, result]) => all || !isSilent(result, report))
  const lines = shown.length > 0 ? [...tableLines(report, shown, width), ''] : []
  const unchanged = all ? 0 : results.filter(([, result]) => isUnchanged(result)).length
  if (unchanged > 0) {
    const which = shown.length > 0 ? ' other' : ''
    lines.push(`${unchanged}${which} tables were read and hold nothing new.`)
  }
  lines.push(...describeReasons(report).map((reason) => wrap(reason, width)))
  if (report.error) lines.push(wrap(report.error, width))
  return [...lines, paint(styleOf(report.status), wrap(stopped ?? report.message, width))].join('\n')
}

function tableLines(report: RunReport, shown: [string, TableResult][], width: number): string[] {
  const isWide = width >= WIDE
  const columns = COLUMNS.filter(({ isExtra }) => isWide || !isExtra)
  const sum = ({ of }: Column) =>
    grouped(Object.values(report.results).reduce((total, result) => total + of(result), 0))
  const statuses = [...shown.map(([, { status }]) => status), report.status]
  const numbers = alignColumns(
    [
      [...columns.map(({ head }) => head), 'time'],
      ...shown.map(([, result]) => [
        ...columns.map(({ of }) => grouped(of(result))),
        spent(result.duration_seconds),
      ]),
      [...columns.map(sum), spent(report.duration_seconds)],
    ],
    0,
  )
  const left = width - (numbers[0]?.length ?? 0) - 2
  const names = [...shown.map(([table]) => table), 'total'].map((name, at) =>
    isWide ? [name, statuses[at] ?? ''] : [clip(`${SIGNS[statuses[at] ?? '']?.sign ?? ' '} ${name}`, left)],
  )
  const texts = alignColumns([isWide ? ['table', 'status'] : ['table'], ...names], 2)
  const [head = '', ...lines] = texts.map((text, at) => `${text}  ${numbers[at]}`)
  const rule = paint('dim', '─'.repeat(head.length))
  const painted = lines.map((line, at) => paint(styleOf(statuses[at] ?? ''), line))
  return [paint('bold', head), rule, ...painted.slice(0, -1), rule, ...painted.slice(-1)]
}

const spent = (seconds: number) => `${seconds.toFixed(2)} s`

/** The colour of a table's or run's status. Success needs none in a table full of it. */
const styleOf = (status: string): Style | undefined =>
  status === 'partial' ? 'yellow' : status === 'completed' ? undefined : SIGNS[status]?.style

/** Why tables ended as they did, in words: tables of one reason together. */
export function describeReasons(report: RunReport): string[] {
  const tablesOf = new Map<string, string[]>()
  for (const [table, result] of Object.entries(report.results)) {
    if (report.error && result.status === 'cancelled') continue // it ended with the run, whose reason is said
    for (const reason of reasonsOf(result)) {
      tablesOf.set(reason, [...(tablesOf.get(reason) ?? []), table])
    }
  }
  return [...tablesOf].map(([reason, tables]) =>
    reason === UNUSED ? `${reason}: ${tables.join(', ')}` : `${tables.join(', ')}: ${reason}`,
  )
}

export const UNUSED = 'not used by this seller'

/** What to do about a table that the token may not see. */
export const notPermitted = (scope: string | null | undefined): string =>
  scope ? `not permitted: grant ${scope}` : 'not permitted: only a personal access token may read this'

function reasonsOf({ status, success, error, reason, quarantined, missing_scope }: TableResult): string[] {
  const why =
    status === 'unavailable' && success
      ? UNUSED
      : status === 'forbidden'
        ? notPermitted(missing_scope)
        : (error ?? reason)
  return [
    ...(why ? [why] : []),
    ...(quarantined > 0 ? [`${quarantined} records are in quarantine (table "quarantine")`] : []),
  ]
}

/** Cells → lines of equal columns; the first `left` columns are text, the others numbers on the right. */
export function alignColumns(rows: string[][], left: number): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column < left ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  )
}
