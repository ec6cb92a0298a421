import { microsOf } from './clock.ts'
import { badRequest } from './errors.ts'
import { isObject } from './wire.ts'

/** How one parameter is read and what is refused. `path` is what Square would name in `errors[].field`. */
export interface Field<T> {
  read(value: unknown, path: string): T
  readonly required?: boolean
  /** The fields of an object, so that the contract test can look inside. */
  readonly fields?: Fields
}

export type Fields = Readonly<Record<string, Field<unknown>>>

/** What reading `F` gives: every parameter may be absent, unless wrapped in `required`. */
export type ReadOf<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Required<infer T>
    ? T
    : F[K] extends Field<infer T>
      ? T | undefined
      : never
}

export interface Required<T> extends Field<T> {
  readonly required: true
}

/** The names of the two ends of a span of time, wherever they stand. */
const SPANS = [
  ['start_at', 'end_at'],
  ['begin_time', 'end_time'],
  ['updated_at_begin_time', 'updated_at_end_time'],
  ['offline_begin_time', 'offline_end_time'],
  ['updated_after', 'updated_before'],
  ['start_at_min', 'start_at_max'],
] as const

/** Reads the parameters of a request. Square takes null for absent, and refuses what it does not know. */
export function readFields<F extends Fields>(
  fields: F,
  values: object,
  unknownCode: string,
  path = '',
): ReadOf<F> {
  const result: Record<string, unknown> = {}
  for (const name of Object.keys(values)) {
    if (!Object.hasOwn(fields, name)) {
      throw badRequest(unknownCode, `Unknown parameter: ${path}${name}`, path + name)
    }
  }
  for (const [name, field] of Object.entries(fields)) {
    const value: unknown = Object.hasOwn(values, name) ? Reflect.get(values, name) : undefined
    if (value !== undefined && value !== null) result[name] = field.read(value, path + name)
    else if (field.required) {
      throw badRequest(
        'MISSING_REQUIRED_PARAMETER',
        `Missing required parameter: ${path}${name}`,
        path + name,
      )
    }
  }
  for (const [begin, end] of SPANS) {
    const [from, to] = [result[begin], result[end]]
    if (typeof from === 'number' && typeof to === 'number' && to < from)
      throw badRequest('INVALID_TIME_RANGE', 'The end time is before the start time.', path + end)
  }
  // Each property was read by the field of the same name just above.
  return result as ReadOf<F>
}

export function required<T>(field: Field<T>): Required<T> {
  return { ...field, required: true }
}

export function text(options: { minLength?: number; maxLength?: number } = {}): Field<string> {
  return {
    read(value, path) {
      if (typeof value !== 'string') throw badRequest('EXPECTED_STRING', 'Expected a string value.', path)
      if (value.length < (options.minLength ?? 0)) {
        throw badRequest(value === '' ? 'VALUE_EMPTY' : 'VALUE_TOO_SHORT', 'Field is too short.', path)
      }
      if (value.length > (options.maxLength ?? Infinity)) {
        throw badRequest(
          'VALUE_TOO_LONG',
          `Field must not be greater than ${options.maxLength} in length.`,
          path,
        )
      }
      return value
    },
  }
}

/** A time, read as microseconds since 1970. */
export function time(): Field<number> {
  return {
    read(value, path) {
      const micros = microsOf(text().read(value, path))
      if (micros === undefined) throw badRequest('INVALID_TIME', `Invalid time: ${String(value)}`, path)
      return micros
    },
  }
}

/** A whole number. Outside of min..max: refused, or read as if it were absent where Square's manual says "ignored". */
export function integer(
  options: { min?: number; max?: number; outside?: 'refuse' | 'ignore' | 'clamp' } = {},
): Field<number | undefined> {
  const { min = -Infinity, max = Infinity, outside = 'refuse' } = options
  return {
    read(value, path) {
      if (typeof value !== 'number' || !Number.isInteger(value)) {
        throw badRequest('EXPECTED_INTEGER', 'Expected an integer value.', path)
      }
      if (value >= min && value <= max) return value
      if (outside === 'ignore') return undefined
      if (outside === 'clamp') return Math.min(max, Math.max(min, value))
      if (value < min) throw badRequest('VALUE_TOO_LOW', `Field must not be less than ${min}.`, path)
      throw badRequest('VALUE_TOO_HIGH', `Field must not be greater than ${max}.`, path)
    },
  }
}

export function flag(): Field<boolean> {
  return {
    read(value, path) {
      if (typeof value !== 'boolean') throw badRequest('EXPECTED_BOOLEAN', 'Expected a boolean value.', path)
      return value
    },
  }
}

export function oneOf<T extends string>(allowed: readonly T[]): Field<T> {
  return {
    read(value, path) {
      const given = text().read(value, path)
      const found = allowed.find((candidate) => candidate === given)
      if (found === undefined) {
        throw badRequest(
          'INVALID_ENUM_VALUE',
          `\`${given}\` is not a valid enum value for \`${path}\`.`,
          path,
        )
      }
      return found
    },
  }
}

export function listOf<T>(item: Field<T>, options: { min?: number; max?: number } = {}): Field<T[]> {
  return {
    ...(item.fields ? { fields: item.fields } : {}),
    read(value, path) {
      if (!Array.isArray(value)) throw badRequest('EXPECTED_ARRAY', 'Expected an array.', path)
      if (value.length < (options.min ?? 0)) {
        throw badRequest(
          value.length === 0 ? 'ARRAY_EMPTY' : 'ARRAY_LENGTH_TOO_SHORT',
          'Array is too short.',
          path,
        )
      }
      if (value.length > (options.max ?? Infinity)) {
        throw badRequest('ARRAY_LENGTH_TOO_LONG', `Array must not hold more than ${options.max} items.`, path)
      }
      return value.map((entry: unknown, index) => item.read(entry, `${path}[${index}]`))
    },
  }
}

/** A nested object with known fields. */
export function shape<F extends Fields>(fields: F): Field<ReadOf<F>> {
  return {
    fields,
    read(value, path) {
      if (!isObject(value)) throw badRequest('EXPECTED_OBJECT', 'Expected an object.', path)
      return readFields(fields, value, 'UNKNOWN_BODY_PARAMETER', path + '.')
    },
  }
}

/** A query parameter arrives as text: `true`, `false` and digits are turned into what the field inside expects. */
export function fromQuery<T>(field: Field<T>): Field<T> {
  return {
    ...field,
    read(value, path) {
      if (value === 'true' || value === 'false') return field.read(value === 'true', path)
      return field.read(typeof value === 'string' && /^-?\d{1,16}$/.test(value) ? Number(value) : value, path)
    },
  }
}

/** A comma-separated list in a query parameter. An empty text is an empty list. */
export function commaList<T>(item: Field<T>): Field<T[]> {
  return {
    read: (value, path) =>
      text()
        .read(value, path)
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .map((part) => item.read(part, path)),
  }
}
