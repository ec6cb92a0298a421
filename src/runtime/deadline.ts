/** A promise with a deadline: calls to a Redis that is away hang instead of failing. */
export async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms / 1000} s`)), ms)
  })
  try {
    return await Promise.race([promise, deadline])
  } finally {
    clearTimeout(timer)
  }
}

/** Waits for a step of closing, but no longer than this, and ignores its failure. */
export const patiently = (ms: number, step: Promise<unknown>): Promise<unknown> =>
  within(ms, step).catch(() => undefined)
