/** Keys from a record's root down to a value. */
export type JsonPath = readonly string[]

/** The value at `path`, undefined if any step is missing. Own keys only: `__proto__` in a record is data. */
export function valueAt(root: unknown, path: JsonPath): unknown {
  let value = root
  for (const key of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<string, unknown>)[key] // an object with this own key
  }
  return value
}

/** A copy of `root` with `value` at `path`; objects along the way are copied or made, the rest is shared. */
export function withValueAt(root: unknown, path: JsonPath, value: unknown): Record<string, unknown> {
  const [key, ...rest] = path
  const copy = { ...(root as Record<string, unknown> | undefined) } // a record, or nothing yet
  if (key === undefined) return copy
  copy[key] = rest.length === 0 ? value : withValueAt(copy[key], rest, value)
  return copy
}
