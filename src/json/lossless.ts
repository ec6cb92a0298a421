import { isSafeNumber, LosslessNumber, parse } from 'lossless-json'
import { parseDeep, printDeep } from './deep-json.ts'

/**
 * Parses JSON text without losing anything of it: integers beyond 2^53 come back as bigint, decimals that a double
 * cannot hold as LosslessNumber, all other numbers as number. `__proto__` and the like stay ordinary keys. Of a repeated
 * key the last value counts, as with JSON.parse. Throws SyntaxError for anything that is not JSON.
 */
export function parseJson(text: string): unknown {
  // JSON.parse takes 11 µs for an order of 1.4 KB, this test 2, lossless-json 40 to 80: only texts that need it pay for it.
  return MAYBE_INEXACT.test(text) ? parseInexact(text) : JSON.parse(text)
}

/** `parseJson` of a text with numbers that JSON.parse may change. */
export function parseInexact(text: string): unknown {
  try {
    return parse(text, undefined, {
      parseNumber: readNumber,
      onDuplicateKey: ({ newValue }) => newValue,
    })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return parseDeep(text, readNumber) // JSON.parse has no limit of depth, lossless-json some thousand levels
  }
}

/** Square's records are up to 12 levels deep. Postgres, and our own printing, fail at some thousand levels. */
export const MAX_DEPTH = 200

/** A value of more than MAX_DEPTH levels. */
export class TooDeep extends Error {
  override name = 'TooDeep'
}

/** Prints what `canonicalText` refuses as too deep; `parseJson` reads it again. The keys keep their order. */
export const printTooDeep = (value: unknown): string => printDeep(value, (leaf) => canonicalText(leaf))

/**
 * The one text of a JSON value: keys sorted, no spaces, bigint and LosslessNumber printed as they came, and everything
 * that Postgres refuses in jsonb (U+0000, lone surrogates) replaced by U+FFFD in strings and keys. Equal values give
 * equal texts whatever order Square sent their keys in: this is what is hashed and what is stored as `raw`.
 * Parsing the text and printing it again gives the same text. 16 µs for an order of 1.4 KB, JSON.stringify 7. Throws TooDeep for more
 * than MAX_DEPTH levels.
 */
export function canonicalText(value: unknown, depth = 0): string {
  switch (typeof value) {
    case 'string':
      return quote(value)
    case 'number':
      return Number.isFinite(value) ? String(value) : 'null'
    case 'bigint':
      return value.toString()
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      if (value === null) return 'null'
      if (depth > MAX_DEPTH) throw new TooDeep(`more than ${MAX_DEPTH} levels deep`)
      if (Array.isArray(value)) return printArray(value, depth + 1)
      if (value instanceof LosslessNumber) return value.value
      return printObject(value, depth + 1)
    default:
      return 'null'
  }
}

/** What `canonicalText` does to strings: U+0000 and lone surrogates become U+FFFD, everything else stays. */
export function cleanText(text: string): string {
  return UNSTORABLE.test(text) ? text.replace(LONE_SURROGATE_OR_NUL, '\uFFFD') : text
}

// A number in value position with 16 or more characters of digits, or with an exponent (1e400 is Infinity to JSON.parse).
// Text inside a string may match as well: that costs time, never a wrong value.
const MAYBE_INEXACT = /(?:^|[:[,])\s*-?\d(?:[\d.]{15}|[\d.]*[eE])/
// More digits than any field of Square can hold; turning megabytes of digits into a bigint would block the process.
const MAX_BIGINT_DIGITS = 1000

function readNumber(text: string): number | bigint | LosslessNumber {
  if (/^-?\d+$/.test(text)) {
    const value = Number(text)
    if (Number.isSafeInteger(value)) return value
    return text.length <= MAX_BIGINT_DIGITS ? BigInt(text) : new LosslessNumber(text)
  }
  return isSafeNumber(text) ? Number(text) : new LosslessNumber(text)
}

const UNSTORABLE = /[\0\ud800-\udfff]/
// oxlint-disable-next-line no-control-regex -- JSON must escape them
const NEEDS_ESCAPE = /["\\\u0000-\u001f\ud800-\udfff]/
// With the u flag a surrogate matches only where it is not half of a pair.
const LONE_SURROGATE_OR_NUL = /[\0\ud800-\udfff]/gu

function quote(text: string): string {
  return NEEDS_ESCAPE.test(text) ? JSON.stringify(cleanText(text)) : `"${text}"`
}

function printArray(values: unknown[], depth: number): string {
  let text = '['
  for (let index = 0; index < values.length; index++) {
    text += index === 0 ? canonicalText(values[index], depth) : ',' + canonicalText(values[index], depth)
  }
  return text + ']'
}

function printObject(value: object, depth: number): string {
  // JSON objects only, so every own key is data.
  const record = value as Record<string, unknown>
  const keys = Object.keys(record)
  sortKeys(keys)
  let text = ''
  for (const key of keys) {
    const field = record[key]
    if (field === undefined) continue
    const prefix = keyPrefixes.get(key) ?? makeKeyPrefix(key)
    if (prefix === '') return printDirtyObject(record, keys, depth)
    text += (text === '' ? prefix : ',' + prefix) + canonicalText(field, depth)
  }
  return `{${text}}`
}

// The same few hundred keys come again and again: `"key":` is made once. '' marks a key that has to be cleaned.
const keyPrefixes = new Map<string, string>()
const MAX_KEY_PREFIXES = 5000

function makeKeyPrefix(key: string): string {
  const prefix = UNSTORABLE.test(key) && cleanText(key) !== key ? '' : `${quote(key)}:`
  // Keys can be data (custom attributes, order metadata), so the number is bounded.
  if (keyPrefixes.size < MAX_KEY_PREFIXES && key.length <= 100) keyPrefixes.set(key, prefix)
  return prefix
}

/** By UTF-16 code units, as Array.sort does; for a dozen keys insertion takes a third of its time. */
function sortKeys(keys: string[]): void {
  if (keys.length > 40) {
    keys.sort()
    return
  }
  for (let next = 1; next < keys.length; next++) {
    // next and place stay within the array.
    const key = keys[next] as string
    let place = next
    while (place > 0 && (keys[place - 1] as string) > key) {
      keys[place] = keys[place - 1] as string
      place--
    }
    keys[place] = key
  }
}

/** Two keys may be equal after cleaning; jsonb would keep the last one, so the text keeps only that one. */
function printDirtyObject(record: Record<string, unknown>, sortedKeys: string[], depth: number): string {
  const fields = new Map<string, unknown>()
  for (const key of sortedKeys) if (record[key] !== undefined) fields.set(cleanText(key), record[key])
  const cleanKeys = [...fields.keys()].sort()
  return `{${cleanKeys.map((key) => `${quote(key)}:${canonicalText(fields.get(key), depth)}`).join(',')}}`
}
