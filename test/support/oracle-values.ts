import { LosslessNumber } from 'lossless-json'
import type { Column, ColumnType } from '../../src/db/declaration/columns.ts'

/** A JSON value whose numbers are exact. */
export type Json = null | boolean | string | number | LosslessNumber | Json[] | { [key: string]: Json }

/** An object, as opposed to a list or an exact number. */
export const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof LosslessNumber)

const STRING_OR_LONG_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d(?:[\d.]{14,}|[\d.]*[eE])[\d.eE+-]*/g
const LONG = 'a long number: '

/** Parses JSON without losing a digit: numbers that a double might round travel as marked strings. */
export function readJson(text: string): Json {
  if (!/\d[\d.]{14}|\d[eE]/.test(text)) return JSON.parse(text) as Json // nothing but JSON values
  const marked = text.replaceAll(STRING_OR_LONG_NUMBER, (found) =>
    found.startsWith('"') ? found : `"${LONG}${found}"`,
  )
  return exact(JSON.parse(marked) as Json)
}

function exact(value: Json): Json {
  if (typeof value === 'string')
    return value.startsWith(LONG) ? new LosslessNumber(value.slice(LONG.length)) : value
  if (typeof value !== 'object' || value === null) return value
  for (const [key, inner] of Object.entries(value)) {
    const read = exact(inner)
    // A key may be `__proto__`, which must not be assigned to.
    if (read !== inner)
      Object.defineProperty(value, key, { value: read, enumerable: true, writable: true, configurable: true })
  }
  return value
}

/** Whether two values are equal: the order of keys, the notation of numbers and what Postgres cannot hold apart. */
export function sameJson(a: Json, b: Json): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((inner, place) => sameJson(inner, b[place] ?? null))
  if (isObject(a) && isObject(b)) {
    const keys = Object.keys(a)
    if (keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key)))
      return keys.every((key) => sameJson(a[key] ?? null, b[key] ?? null))
  }
  return printJson(a) === printJson(b)
}

/** Text with sorted keys, exact numbers in one notation, and U+FFFD for what Postgres cannot hold: equal values, equal texts. */
export function printJson(value: Json): string {
  if (typeof value === 'string') return JSON.stringify(clean(value))
  if (Array.isArray(value)) return `[${value.map(printJson).join(',')}]`
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number' || value instanceof LosslessNumber) return decimal(String(value))
  const fields = Object.entries(value).map(([key, inner]): [string, Json] => [clean(key), inner])
  fields.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, inner]) => `${JSON.stringify(key)}:${printJson(inner)}`).join(',')}}`
}

/** What a column must hold for this record, in the notation of `normalise`; null where Square says nothing that fits. */
export function valueFor(record: Json, name: string, column: Column = { type: 'text' }): string | null {
  const { path, or, when, absent, type } = column
  if (when && at(record, when.path) !== when.equals) return null
  for (const place of [path ?? [name], ...(or ?? [])]) {
    const value = fit(at(record, place), type)
    if (value !== null) return value
  }
  return absent ?? null
}

/** What Postgres shows of a column, in the notation of `valueFor`. */
export function normalise(shown: string | boolean | null | undefined, type: ColumnType): string | null {
  if (shown === null || shown === undefined) return null
  const text = String(shown)
  switch (type) {
    case 'timestamptz':
      return microseconds(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')) ?? `no time: ${text}`
    case 'numeric':
      return decimal(text)
    case 'jsonb':
    case 'text[]':
      return printJson(readJson(text))
    default:
      return text
  }
}

function fit(value: Json, type: ColumnType): string | null {
  const number = typeof value === 'number' || value instanceof LosslessNumber ? String(value) : undefined
  switch (type) {
    case 'text':
      return typeof value === 'string' ? clean(value) : null
    case 'text[]':
      return Array.isArray(value) && value.every((element) => typeof element === 'string')
        ? printJson(value)
        : null
    case 'bigint':
      return number !== undefined && isInteger(number, 64) ? BigInt(number).toString() : null
    case 'integer':
      return number !== undefined && isInteger(number, 32) ? BigInt(number).toString() : null
    case 'numeric':
      return number !== undefined
        ? decimal(number)
        : typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)
          ? decimal(value)
          : null
    case 'boolean':
      return typeof value === 'boolean' ? String(value) : null
    case 'timestamptz':
      return typeof value === 'string' ? microseconds(value) : null
    case 'date':
      return typeof value === 'string' && microseconds(`${value}T00:00:00Z`) !== null ? value : null
    case 'jsonb':
      return value === null ? null : printJson(value)
  }
}

const isInteger = (text: string, bits: number) =>
  /^-?\d+$/.test(text) && BigInt.asIntN(bits, BigInt(text)) === BigInt(text)

/** A decimal number in plain notation without needless zeros. */
function decimal(text: string): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text)
  if (!parts) return text
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts
  const shift = Number(exponent)
  if (Math.abs(shift) > 10_000) return text
  const digits = whole + fraction
  const point = whole.length + shift
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0')
  const place = Math.max(point, 1)
  const left = padded.slice(0, place).replace(/^0+(?=\d)/, '')
  const right = padded.slice(place).replace(/0+$/, '')
  const plain = right === '' ? left : `${left}.${right}`
  return plain === '0' ? '0' : sign + plain
}

/** RFC 3339 (or the same without a zone, which counts as UTC) as microseconds since 1970, rounded as Postgres does; null if it is no time. */
function microseconds(text: string): string | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d+)?(?:Z|([+-])(\d\d):(\d\d))?$/i.exec(text)
  if (!parts) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map(Number)
  const midnight = new Date(Date.UTC(2000, month - 1, day))
  midnight.setUTCFullYear(year, month - 1, day)
  if (year === 0 || midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return null
  if (hour > 23 || minute > 59 || second > 60) return null
  const sign = parts[8] === '-' ? -1 : 1
  const zone = sign * (Number(parts[9] ?? 0) * 60 + Number(parts[10] ?? 0))
  const whole = midnight.getTime() / 1000 + hour * 3600 + (minute - zone) * 60 + second
  const digits = (parts[7] ?? '.').slice(1).padEnd(7, '0')
  const micros = BigInt(digits.slice(0, 6)) + (Number(digits[6]) >= 5 ? 1n : 0n)
  return String(BigInt(whole) * 1_000_000n + micros)
}

/** What Postgres can hold of a text. */
export const clean = (text: string) =>
  /[\0\ud800-\udfff]/.test(text) ? text.toWellFormed().replaceAll('\0', '\ufffd') : text

function at(value: Json, path: readonly string[]): Json {
  let inner: Json = value
  for (const step of path) {
    if (!isObject(inner) || !Object.hasOwn(inner, step)) return null
    inner = inner[step] ?? null
  }
  return inner
}
