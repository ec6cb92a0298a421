/** Codes of an output that nobody reads any more: a pipe that was closed, a terminal that is gone. */
const CLOSED = new Set(['EPIPE', 'EIO', 'ECONNRESET', 'ENOTCONN', 'EBADF'])

let lost = false

/** Whether something that was written until now is lost, though somebody may want to read it: a full disk. */
export async function isOutputLost(): Promise<boolean> {
  await new Promise((resolve) => process.stdout.write('', resolve))
  return lost
}

/**
 * An output that cannot be written never ends the work. Nobody reads a closed one, so nothing is said of it; of any other failure one
 * line is said on stderr.
 */
export function guardOutput(): void {
  process.stdout.on('error', onOutputError)
  process.stderr.on('error', () => undefined) // nowhere is left to say it
}

export function onOutputError({ code = 'unknown' }: NodeJS.ErrnoException): void {
  if (CLOSED.has(code) || lost) return
  lost = true
  console.error(`square-sync: the output cannot be written (${code}): the work goes on without it`)
}
