import { LosslessNumber } from 'lossless-json'
import type { ColumnType } from '../declaration/columns.ts'

const within = (value: unknown, bits: number): boolean =>
  typeof value === 'number'
    ? Number.isSafeInteger(value) && Math.abs(value) < 2 ** (bits - 1)
    : typeof value === 'bigint' && BigInt.asIntN(bits, value) === value

const DECIMAL = /^-?\d{1,100}(\.\d{1,100})?$/
/** A number with more digits than a double holds: a coordinate such as 33.778837000000003. */
const EXACT = /^-?\d{1,100}(\.\d{1,100})?([eE][+-]?\d{1,3})?$/
const RFC3339 =
  /^\d{4}-\d{2}-\d{2}[Tt](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d{1,12})?(?:[Zz]|[+-](?:0\d|1[0-5]):[0-5]\d)?$/

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** YYYY-MM-DD that exists in the calendar; Postgres has no year 0. */
function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  return isInCalendar(value)
}

/** Whether a text that begins like YYYY-MM-DD begins with a date that exists. */
function isInCalendar(text: string): boolean {
  const year = Number(text.slice(0, 4))
  const month = Number(text.slice(5, 7))
  const day = Number(text.slice(8, 10))
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return year > 0 && day > 0 && day <= (isLeap && month === 2 ? 29 : (DAYS[month - 1] ?? 0))
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && RFC3339.test(value) && isInCalendar(value)
}

/** Whether a wire value can become a value of this column type without loss. */
export const holds: Record<ColumnType, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string',
  'text[]': (value) => Array.isArray(value) && value.every((element) => typeof element === 'string'),
  bigint: (value) => within(value, 64),
  integer: (value) => within(value, 32),
  numeric: (value) =>
    typeof value === 'string'
      ? DECIMAL.test(value)
      : typeof value === 'number' ||
        typeof value === 'bigint' ||
        (value instanceof LosslessNumber && EXACT.test(value.value)),
  boolean: (value) => typeof value === 'boolean',
  timestamptz: isTime,
  date: isDate,
  jsonb: () => true,
}
