import { readFile } from 'node:fs/promises'
import { ConfigError } from '../../errors.ts'
import type { Mirror } from '../../service/mirror.ts'
import type { Run } from '../command.ts'
import { openForCommand } from '../run/open-for-command.ts'
import { formatCsv, formatRows } from '../sql/format-rows.ts'
import { prompt } from '../sql/prompt.ts'
import { type Row, runStatement } from '../sql/run-statement.ts'

/** How many rows a terminal shows. A pipe and --csv get all rows. */
const SHOWN = 500

/** What `\d` and `\d NAME` ask: the tables and views of the mirror, or the columns of one. */
const LIST = `select c.relname as name, case c.relkind when 'v' then 'view' else 'table' end as kind, obj_description(c.oid, 'pg_class') as about
  from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v') order by 1`
const describe = (name: string) =>
  `select a.attname as column, format_type(a.atttypid, a.atttypmod) as type, col_description(a.attrelid, a.attnum) as about
  from pg_attribute a where a.attrelid = '${name.replaceAll("'", "''")}'::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`

/** Runs SQL on the mirror without psql: one statement, a file, or a prompt. Read-only. */
export const sql: Run<{ csv?: true; file?: string }> = async ({ csv = false, file }, [given]) => {
  const statement = file === undefined ? given : await readStatement(file)
  const { mirror } = await openForCommand('sql', { migrate: false, mustExist: true })
  try {
    if (statement !== undefined) return (await runAndPrint(mirror, statement, csv)) ? 0 : 1
    console.log(
      `Reads ${mirror.schema}; statements end with ";". \\d lists the tables, \\d orders its columns, \\q ends.`,
    )
    await prompt({ input: process.stdin, output: process.stdout }, mirror.schema, async (typed, signal) => {
      await runAndPrint(mirror, typed, csv, signal)
    })
    return 0
  } finally {
    await mirror.close()
  }
}

async function readStatement(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new ConfigError(`--file ${file} cannot be read (${cause.code})`, { cause })
  })
}

/** Runs a statement and prints its rows. Returns false if Postgres refused it; stderr says why. */
export async function runAndPrint(
  mirror: Mirror,
  typed: string,
  csv = false,
  signal: AbortSignal = new AbortController().signal,
): Promise<boolean> {
  const [, isMeta, name] = /^(\\d)\s*(\S*?);?$/.exec(typed) ?? []
  const text = isMeta ? (name ? describe(name) : LIST) : typed
  const limit = process.stdout.isTTY && !csv ? SHOWN : Infinity
  const table = csv ? printCsv() : collectTable(limit)
  try {
    const more = await runStatement(mirror.sql, text, {
      limit,
      signal,
      onRows: (rows, columns) => table.add(rows, columns),
    })
    table.end(more)
    return true
  } catch (error) {
    console.error(describeError(error, text))
    return false
  }
}

/** Rows go out as they come, however many there are. */
function printCsv() {
  let started = false
  return {
    add(rows: Row[], columns: string[]) {
      const lines = started ? rows : [columns, ...rows]
      started = true
      process.stdout.write(lines.map((row) => `${formatCsv(row)}\n`).join(''))
    },
    end: () => undefined,
  }
}

/** A table is as wide as its widest row, so it is printed at its end. */
function collectTable(limit: number) {
  const kept: Row[] = []
  let names: string[] = []
  return {
    add(rows: Row[], columns: string[]) {
      kept.push(...rows)
      names = columns
    },
    end(more: boolean) {
      if (names.length === 0) return
      console.log(formatRows(names, kept, process.stdout.columns ?? Infinity))
      const count = `${kept.length} row${kept.length === 1 ? '' : 's'}`
      console.log(more ? `The first ${limit} rows; --csv gives all.` : count)
    },
  }
}

/** Postgres's own message may be shown: the statement and its values are the reader's own. */
function describeError(error: unknown, text: string): string {
  const { code, message, hint, position } = error as {
    code?: string
    message: string
    hint?: string
    position?: string
  }
  if (code === '25006') return 'This prompt can only read: what the mirror holds is written by the sync.'
  const before = position === undefined ? undefined : text.slice(0, Number(position) - 1)
  const line = before?.split('\n').at(-1)
  const place =
    line === undefined
      ? []
      : [`  ${text.split('\n')[(before ?? '').split('\n').length - 1]}`, `  ${' '.repeat(line.length)}^`]
  return [`${message}${code ? ` (${code})` : ''}`, ...place, ...(hint ? [`Hint: ${hint}`] : [])].join('\n')
}
