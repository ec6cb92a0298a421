/** Errors of an output that nobody reads any more: a closed pipe, a terminal that is gone. */
const CLOSED = new Set(['EPIPE', 'EIO', 'ECONNRESET', 'ENOTCONN', 'EBADF'])

let lost = false

/** Whether output was lost that somebody may want to read: the disk is full. */
export async function isOutputLost(): Promise<boolean> {
  await new Promise((resolve) => process.stdout.write('', resolve))
  return lost
}

/** Keeps failing output from ending the work. Nobody reads a closed output, so that is silent; any other failure is one line on stderr. */
export function guardOutput(): void {
  process.stdout.on('error', onOutputError)
  process.stderr.on('error', () => undefined) // nowhere is left to say it
}

export function onOutputError({ code = 'unknown' }: NodeJS.ErrnoException): void {
  if (CLOSED.has(code) || lost) return
  lost = true
  console.error(`square-sync: the output cannot be written (${code}): the work goes on without it`)
}
