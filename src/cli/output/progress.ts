import { createLogUpdate } from 'log-update'
import type { RunReport, TableResult } from '../../db/state/run-report.ts'
import { isSilent, SIGNS } from './result-table.ts'
import { clip, grouped, paint, spokenSeconds, widthOf } from './terminal.ts'

/** How a run is shown while it goes on: a bar on a terminal, else a plain line when a table ends, or nothing. */
export type Progress = 'live' | 'plain' | 'none'

export const progressFor = (stream: NodeJS.WriteStream, json: boolean): Progress =>
  json ? 'none' : stream.isTTY ? 'live' : 'plain'

/** Shows a run while it goes on: to be called with its report again and again, and once when nothing more is to be shown. */
export interface Display {
  show(report: RunReport): void
  end(): void
}

/** `expected`: how many rows the tables held before; undefined where that tells nothing of what is to be read. */
export function openDisplay(progress: Progress, expected: ReadonlyMap<string, number> | undefined): Display {
  if (progress === 'live') return liveBar(expected)
  return { show: progress === 'plain' ? plainLines() : () => undefined, end: () => undefined }
}

type Bar = ReturnType<typeof createLogUpdate>
let bar: Bar | undefined

/** A line that stays, above the bar where there is one. */
export function printAbove(line: string, stream: NodeJS.WriteStream): void {
  if (bar) bar.persist(line)
  else stream.write(`${line}\n`)
}

function liveBar(expected: ReadonlyMap<string, number> | undefined): Display {
  const drawn = createLogUpdate(process.stdout, { showCursor: true })
  const pace = measurePace()
  bar = drawn
  return {
    show(report) {
      drawn(describeProgress(report, pace(readRows(report), Date.now()), expected, widthOf(process.stdout)))
    },
    end() {
      drawn.clear()
      drawn.done()
      bar = undefined
    },
  }
}

/** Two lines: the bar with what is done, and the tables that are being read. */
export function describeProgress(
  report: RunReport,
  rowsPerSecond: number | undefined,
  expected: ReadonlyMap<string, number> | undefined,
  width: number,
): string {
  const results = Object.entries(report.results)
  const done = results.filter(([, { status }]) => status !== 'waiting' && status !== 'running').length
  const left = rowsPerSecond ? secondsLeft(results, rowsPerSecond, expected) : undefined
  const facts = [
    `${done} of ${results.length} tables`,
    `${grouped(readRows(report))} rows`,
    ...(rowsPerSecond === undefined ? [] : [`${grouped(Math.round(rowsPerSecond))} rows/s`]),
    ...(left === undefined ? [] : [`about ${spokenSeconds(left)} left`]),
  ].join(' · ')
  const cells = Math.max(0, Math.min(40, width - facts.length - 2))
  const full = Math.floor((cells * done) / Math.max(1, results.length))
  const reading = results.filter(([, { status }]) => status === 'running').map(([table]) => table)
  return [
    cells > 0
      ? `${paint('green', '█'.repeat(full))}${paint('dim', '░'.repeat(cells - full))} ${facts}`
      : clip(facts, width),
    paint('dim', clip(reading.length > 0 ? `reading ${reading.join(', ')}` : 'nothing is being read', width)),
  ].join('\n')
}

/**
 * The rows that the tables still have to give, at the pace of now. Only where all of them were read to their end before: else nobody
 * knows how many there are, and nothing is said.
 */
function secondsLeft(
  results: [string, TableResult][],
  rowsPerSecond: number,
  expected: ReadonlyMap<string, number> | undefined,
): number | undefined {
  if (!expected) return undefined
  let rows = 0
  for (const [table, result] of results) {
    if (result.status !== 'waiting' && result.status !== 'running') continue
    const known = expected.get(table)
    if (known === undefined) return undefined
    rows += Math.max(0, known - rowsOf(result))
  }
  return rows / rowsPerSecond
}

/** Rows a second over the last ten seconds; undefined until there is one second to measure. */
export function measurePace(): (rows: number, nowMs: number) => number | undefined {
  const seen: { rows: number; at: number }[] = []
  return (rows, at) => {
    seen.push({ rows, at })
    while (seen.length > 2 && at - (seen[1]?.at ?? at) >= 10_000) seen.shift()
    const [first] = seen
    return first && at - first.at >= 1000 ? ((rows - first.rows) * 1000) / (at - first.at) : undefined
  }
}

const rowsOf = ({ inserted, updated, deleted, unchanged }: TableResult) =>
  inserted + updated + deleted + unchanged
const readRows = ({ results }: RunReport) =>
  Object.values(results).reduce((sum, result) => sum + rowsOf(result), 0)

/** Prints a line for each table that has ended since the last call and changed or needs attention. The reasons come once, at the end. */
function plainLines(): (report: RunReport) => void {
  const told = new Set<string>()
  return (report) => {
    for (const [table, result] of Object.entries(report.results)) {
      if (result.status === 'waiting' || result.status === 'running' || told.has(table)) continue
      told.add(table)
      if (isSilent(result, report)) continue
      const { status, changes_applied, pages } = result
      const read = `${grouped(rowsOf(result))} read, ${grouped(changes_applied)} changed, ${pages} pages`
      console.log(`${SIGNS[status]?.sign} ${table}: ${status === 'completed' ? read : status}`)
    }
  }
}
