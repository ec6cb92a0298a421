import type { RunReport, TableResult } from '../db/run-report.ts'

/** A table that was read and has nothing. */
const isEmpty = (result: TableResult): boolean =>
  result.status === 'completed' &&
  result.changes_applied + result.unchanged + result.quarantined === 0 &&
  !result.reason

/** A table of which there is nothing to say: it was read and has nothing, or it ended with its run for the run's reason. */
export const isSilent = (result: TableResult, report: RunReport): boolean =>
  isEmpty(result) || (report.error !== undefined && result.reason === report.error)

/** A run's result as a command prints it. */
export const printResult = (report: RunReport, json: boolean): void =>
  console.log(json ? JSON.stringify(report, null, 2) : `\n${formatResult(report)}`)

/** A run's result as aligned text: a line per table that has anything, and a total of all. */
function formatResult(report: RunReport): string {
  const shown = Object.entries(report.results).filter(([, result]) => !isSilent(result, report))
  const empty = Object.values(report.results).filter(isEmpty).length
  const rows = shown.map(([table, result]) => [
    table,
    result.status,
    ...[result.inserted, result.updated, result.deleted, result.unchanged, result.pages, result.requests].map(
      String,
    ),
    `${result.duration_seconds.toFixed(2)} s`,
  ])
  const sum = (of: (result: TableResult) => number) =>
    String(Object.values(report.results).reduce((total, result) => total + of(result), 0))
  const total = [
    'total',
    report.status,
    sum((result) => result.inserted),
    sum((result) => result.updated),
    sum((result) => result.deleted),
    sum((result) => result.unchanged),
    sum((result) => result.pages),
    sum((result) => result.requests),
    `${report.duration_seconds.toFixed(2)} s`,
  ]
  const head = ['table', 'status', 'inserted', 'updated', 'deleted', 'unchanged', 'pages', 'requests', 'time']
  const lines = alignColumns([head, ...rows, total], 2)
  const rule = '─'.repeat(lines[0]?.length ?? 0)
  lines.splice(1, 0, rule)
  lines.splice(-1, 0, rule)
  if (empty > 0) lines.push(`${empty} other tables were read and hold nothing new.`)
  const notes = shown.flatMap(([table, { reason, error, quarantined }]) => [
    ...(error ? [`${table}: ${error}`] : reason ? [`${table}: ${reason}`] : []),
    ...(quarantined > 0 ? [`${table}: ${quarantined} records are in quarantine (table "quarantine")`] : []),
  ])
  return [...lines, ...notes, ...(report.error ? [report.error] : []), report.message].join('\n')
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
