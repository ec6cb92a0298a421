/** How long a process may take to stop before it ends regardless: leases and checkpoints make that safe. */
const LIMIT_MS = 9_000
/** How long a finished command may take to end: its output is still being written. */
const LINGER_MS = 500

/** A second SIGINT within this time is the same Ctrl-C: the terminal sends it, and npm passes its own on. */
const SAME_PRESS_MS = 300

/**
 * Returns a signal that aborts at the first SIGINT or SIGTERM. A second one, or the time limit, ends the process at once. Closing the
 * terminal stops a service that runs in it; a command that ends by itself goes on.
 */
export function listenForShutdown(atHangup: 'stop' | 'go on'): AbortSignal {
  const controller = new AbortController()
  let stoppedAt = 0
  const stop = (name: NodeJS.Signals) => {
    if (controller.signal.aborted) {
      if (name === 'SIGINT' && Date.now() - stoppedAt < SAME_PRESS_MS) return
      process.exit(1)
    }
    stoppedAt = Date.now()
    controller.abort(name)
    setTimeout(() => process.exit(1), LIMIT_MS).unref()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  process.on('SIGHUP', atHangup === 'stop' ? stop : () => undefined)
  return controller.signal
}

/** Resolves when the signal aborts. */
export const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })

/**
 * Ends the process with a command's exit code, even if a library keeps it alive: BullMQ goes on calling a Redis that is away until the
 * process is killed with 1.
 */
export function endProcess(code: number): void {
  process.exitCode = code
  setTimeout(() => process.exit(), LINGER_MS).unref()
}
