/** How long a process may take to stop before it ends regardless: leases and checkpoints make that safe. */
const LIMIT_MS = 9_000
/** How long a finished command may go on: what it has written is on its way. */
const LINGER_MS = 500

/** A signal that aborts at the first SIGINT or SIGTERM. A second one, or the time limit, ends the process at once. */
export function listenForShutdown(): AbortSignal {
  const controller = new AbortController()
  const stop = (name: NodeJS.Signals) => {
    if (controller.signal.aborted) process.exit(1)
    controller.abort(name)
    setTimeout(() => process.exit(1), LIMIT_MS).unref()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return controller.signal
}

/** Resolves when the signal aborts. */
export const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })

/**
 * Ends the process with a finished command's exit code, whatever a library has left open: BullMQ goes on calling a Redis that is away, and
 * would keep the process alive until it is ended with 1.
 */
export function endProcess(code: number): void {
  process.exitCode = code
  setTimeout(() => process.exit(), LINGER_MS).unref()
}
