/**
 * Loads a value at most once per `ms`: callers in between get the last one, callers during a load its result. A failure is not kept.
 * `clock` in milliseconds.
 */
export function cacheBriefly<T>(ms: number, clock: () => number, load: () => Promise<T>): () => Promise<T> {
  let last: { value: T; until: number } | undefined
  let loading: Promise<T> | undefined
  const reload = async () => {
    try {
      const value = await load()
      last = { value, until: clock() + ms }
      return value
    } finally {
      loading = undefined
    }
  }
  return async () => {
    if (loading) return loading
    if (last && clock() < last.until) return last.value
    loading = reload()
    return loading
  }
}
