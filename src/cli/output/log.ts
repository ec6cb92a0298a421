import { type DestinationStream, pino } from 'pino'
import { createLog, type Log, type LogLevel } from '../../runtime/log.ts'
import { onOutputError } from './guard.ts'
import { printAbove } from './progress.ts'

/** A log for people on a terminal, as JSON lines for programs otherwise. */
export function createOutputLog(level: LogLevel, stream: NodeJS.WriteStream & { fd: 1 | 2 }): Log {
  if (stream.isTTY) return createLog(level, readable(stream))
  const destination = pino.destination({ dest: stream.fd, sync: true })
  destination.on('error', onOutputError)
  return createLog(level, destination)
}

/** The log of a command whose result says how it went: on a terminal it is silent unless LOG_LEVEL asks for it. */
export const createCommandLog = (asked: LogLevel | undefined): Log =>
  createOutputLog(asked ?? (process.stderr.isTTY ? 'silent' : 'error'), process.stderr)

const readable = (stream: NodeJS.WriteStream): DestinationStream => ({
  write: (line) => printAbove(describeLine(line), stream),
})

/** `06:00:03 warn  a maintenance tick failed  table=orders` */
export function describeLine(line: string): string {
  const { time, level, msg, ...fields } = JSON.parse(line) as Record<string, unknown> // a line of our own log
  const clock = new Date(String(time)).toTimeString().slice(0, 8)
  const rest = Object.entries(fields).map(
    ([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  )
  return [`${clock} ${String(level).padEnd(5)} ${String(msg)}`, ...rest].join('  ')
}
