import stringWidth from 'string-width'
import type { Row } from './run-statement.ts'

/** Rows as an aligned table or, where that is wider than `width`, as one line per column. NULL is empty. */
export function formatRows(columns: readonly string[], rows: readonly Row[], width: number): string {
  const cells = [columns.map(printable), ...rows.map((row) => row.map((cell) => printable(cell ?? '')))]
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => stringWidth(row[at] ?? ''))))
  const total = widths.reduce((sum, each) => sum + each + 3, -1)
  if (total > width && rows.length > 0) return formatExpanded(cells)
  const isNumber = columns.map((_, at) => rows.every((row) => row[at] == null || NUMBER.test(row[at])))
  const lines = cells.map((row) =>
    row
      .map((cell, at) => {
        const gap = ' '.repeat((widths[at] ?? 0) - stringWidth(cell))
        return isNumber[at] ? ` ${gap}${cell} ` : ` ${cell}${gap} `
      })
      .join('│')
      .trimEnd(),
  )
  lines.splice(1, 0, widths.map((each) => '─'.repeat(each + 2)).join('┼'))
  return lines.join('\n')
}

const NUMBER = /^-?\d+(\.\d+)?$/

function formatExpanded([names = [], ...rows]: string[][]): string {
  const widest = Math.max(...names.map((name) => stringWidth(name)))
  return rows
    .flatMap((row, at) => [
      `─ row ${at + 1} ─`,
      ...names.map((name, column) =>
        `${name}${' '.repeat(widest - stringWidth(name))} │ ${row[column] ?? ''}`.trimEnd(),
      ),
    ])
    .join('\n')
}

/** A terminal obeys control characters, and a customer's name may hold some. */
const printable = (text: string) =>
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  text.replace(/[\u0000-\u001f\u007f-\u009f]/g, (character) => JSON.stringify(character).slice(1, -1))

/** A row as CSV (RFC 4180); NULL is an empty field, an empty text is "". */
export const formatCsv = (row: Row): string =>
  row
    .map((cell) => (cell === null ? '' : /^$|[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',')
