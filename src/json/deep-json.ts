import { randomUUID } from 'node:crypto'

/**
 * Parses JSON of any depth without recursion. Numbers that JSON.parse would change are read by `readNumber`, all others are left to it.
 * Slower than a parser that recurses, so only for what overflows one. Throws SyntaxError for anything that is not JSON.
 */
export function parseDeep(text: string, readNumber: (digits: string) => unknown): unknown {
  const mark = randomUUID() // no string in the text begins with it
  const marked = text.replace(TOKEN, (token) =>
    token.startsWith('"') || typeof readNumber(token) === 'number' ? token : `"${mark}${token}"`,
  )
  const root = { value: JSON.parse(marked) as unknown }
  const left: object[] = [root]
  for (let holder = left.pop(); holder; holder = left.pop()) {
    for (const [key, value] of Object.entries(holder) as [string, unknown][]) {
      if (typeof value === 'object' && value !== null) left.push(value)
      if (typeof value !== 'string' || !value.startsWith(mark)) continue
      // Assigning to __proto__ would not make a key.
      Object.defineProperty(holder, key, { value: readNumber(value.slice(mark.length)) })
    }
  }
  return root.value
}

/** Prints a parsed value of any depth as JSON, without recursion. `printLeaf` prints what is neither a list nor a plain object. */
export function printDeep(value: unknown, printLeaf: (leaf: unknown) => string): string {
  const printed: string[] = []
  const left: (string | { value: unknown })[] = [{ value }]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (typeof next === 'string') printed.push(next)
    else if (Array.isArray(next.value)) {
      const items = next.value.flatMap((item, i) => [i === 0 ? '' : ',', { value: item as unknown }])
      left.push(']', ...items.reverse(), '[')
    } else if (isPlain(next.value)) {
      const fields = Object.entries(next.value).flatMap(([key, field], i) => [
        `${i === 0 ? '' : ','}${printLeaf(key)}:`,
        { value: field },
      ])
      left.push('}', ...fields.reverse(), '{')
    } else printed.push(printLeaf(next.value))
  }
  return printed.join('')
}

/** A string, or what may be a number. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/gs

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
