/** A JSON value as Square sends it. `bigint` is an integer of any size, written as plain digits. */
export type Wire = null | boolean | number | bigint | string | readonly Wire[] | WireObject

/** A JSON object in Square's wire form: snake_case keys. An `undefined` property is not sent. */
export interface WireObject {
  readonly [key: string]: Wire | undefined
}

const texts = new WeakMap<object, string>()

/**
 * The JSON text of a value. Objects are never changed in place here, so each object's text is computed once:
 * a page of 1,000 stored objects costs one join.
 */
export function textOf(value: Wire): string {
  if (value === null || typeof value !== 'object') return write(value)
  const known = texts.get(value)
  if (known !== undefined) return known
  const text = write(value)
  texts.set(value, text)
  return text
}

/** The JSON text of an answer: its top level is new each time, the objects one level down are mostly known already. */
export function textOfAnswer(answer: WireObject): string {
  const parts: string[] = []
  for (const [key, value] of Object.entries(answer)) {
    if (value === undefined) continue
    const text = isList(value) ? '[' + value.map(textOf).join(',') + ']' : textOf(value)
    parts.push(JSON.stringify(key) + ':' + text)
  }
  return '{' + parts.join(',') + '}'
}

export function isList(value: Wire | undefined): value is readonly Wire[] {
  return Array.isArray(value)
}

export function isObject(value: unknown): value is WireObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `value[key]` as text, or an empty string where it is something else. */
export function textAt(value: Wire | undefined, key: string): string {
  const found = isObject(value) ? value[key] : undefined
  return typeof found === 'string' ? found : ''
}

/** `value[key]` as an object, or an empty one where it is something else. */
export function objectAt(value: Wire | undefined, key: string): WireObject {
  const found = isObject(value) ? value[key] : undefined
  return isObject(found) ? found : {}
}

/** `value[key]` as a list, or an empty one where it is something else. */
export function listAt(value: Wire | undefined, key: string): readonly Wire[] {
  const found = isObject(value) ? value[key] : undefined
  return isList(found) ? found : []
}

/** A copy of `object` with `patch` laid over it: objects merge, anything else replaces, `undefined` removes. */
export function merge(object: WireObject, patch: WireObject): WireObject {
  const result: Record<string, Wire | undefined> = { ...object }
  for (const [key, value] of Object.entries(patch)) {
    const before = Object.hasOwn(result, key) ? result[key] : undefined
    if (value === undefined) delete result[key]
    else define(result, key, isObject(value) && isObject(before) ? merge(before, value) : value)
  }
  return result
}

/** Sets a property also where its name is `__proto__`, which plain assignment would take for the prototype. */
function define(object: object, key: string, value: Wire): void {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true })
}

/** JSON.stringify is five times faster than our own writer, but cannot write a bigint. */
function write(value: Wire): string {
  try {
    return JSON.stringify(value)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return writeWithIntegers(value)
  }
}

function writeWithIntegers(value: Wire): string {
  if (typeof value === 'bigint') return value.toString()
  if (isList(value)) return '[' + value.map(writeWithIntegers).join(',') + ']'
  if (!isObject(value)) return JSON.stringify(value)
  const parts: string[] = []
  for (const [key, item] of Object.entries(value)) {
    if (item !== undefined) parts.push(JSON.stringify(key) + ':' + writeWithIntegers(item))
  }
  return '{' + parts.join(',') + '}'
}
