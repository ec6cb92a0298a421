import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { TableDefinition } from '../../src/db/declaration/define-table.ts'
import { withValueAt } from '../../src/json/json-path.ts'
import type { Random } from '../../packages/square-simulator/src/random.ts'
import { makeSample } from '../support/sample-records.ts'

interface Schema {
  $ref?: string
  type?: string
  format?: string
  enum?: string[]
  properties?: Record<string, Schema>
  additionalProperties?: Schema | boolean
  items?: Schema
}
interface OpenApi {
  components: { schemas: Record<string, Schema> }
  paths: Record<
    string,
    Record<string, { responses?: { 200?: { content?: Record<string, { schema: Schema }> } } }>
  >
}

const openapi = JSON.parse(
  readFileSync(new URL('../square-openapi.json', import.meta.url), 'utf8'),
) as OpenApi // Square's own file

const resolve = (schema: Schema | undefined): Schema | undefined =>
  schema?.$ref ? openapi.components.schemas[schema.$ref.split('/').at(-1) ?? ''] : schema

const schemas = new Map<TableDefinition, Schema | undefined>()

/** Square's schema of a table's records: what the answer of its call holds. Undefined where Square describes none. */
function recordSchema(definition: TableDefinition): Schema | undefined {
  if (!schemas.has(definition)) schemas.set(definition, findSchema(definition))
  return schemas.get(definition)
}

function findSchema({ source }: TableDefinition): Schema | undefined {
  const [method = '', path = ''] = source.call.split(' ')
  const place = Object.keys(openapi.paths).find((known) => shape(known) === shape(path))
  const answer =
    openapi.paths[place ?? '']?.[method.toLowerCase()]?.responses?.[200]?.content?.['application/json']
  const items = resolve(resolve(answer?.schema)?.properties?.[source.items])
  return resolve(items?.items) ?? items
}
const shape = (path: string) => path.replaceAll(/\{\w+\}/g, '{}')

/** A record of a table as Square may send it one day: valid, at the limits, drifted, or hostile. `n` makes its key. */
export function makeHostile(definition: TableDefinition, n: number, random: Random): Record<string, unknown> {
  const sample = makeSample(definition, n, { location: random.pick(['L1', 'L2', 'L3']) })
  let record = sample.record
  const schema = recordSchema(definition)
  if (schema && random.chance(0.6)) {
    const fields = Object.entries(schema.properties ?? {})
    const absent = fields.filter(([name]) => record[name] === undefined).length
    // A catalog object has twenty kinds of data: all of them in every record would hide what is looked at.
    const rate = Math.min(0.3, 3 / absent)
    for (const [name, inner] of fields) {
      if (record[name] === undefined ? random.chance(rate) : random.chance(0.2) && !isOwn(definition, name))
        record[name] = fromSchema(inner, random, 0)
    }
  }
  for (const field of Object.keys(definition.source.perParent?.into ?? {}))
    record[field] ??= definition.example[field]
  for (let changes = random.pick([0, 1, 2, 6]); changes > 0; changes--)
    record = spoil(record, definition, random)
  return record
}

/** Fields that say which record it is: spoilt only now and then, so that most records have a row. */
const isOwn = ({ key, columns, order }: TableDefinition, name: string) =>
  [...key.flatMap((column) => columns[column]?.path?.[0] ?? column), order.updatedAt?.split('.')[0]].includes(
    name,
  )

function fromSchema(given: Schema | undefined, random: Random, depth: number): unknown {
  const schema = resolve(given)
  if (!schema || depth > 4) return null
  if (schema.enum) return random.chance(0.9) ? random.pick(schema.enum) : 'A_VALUE_OF_TOMORROW'
  switch (schema.type) {
    case 'object': {
      const fields = Object.entries(schema.properties ?? {}).filter(() => random.chance(0.6))
      const more =
        typeof schema.additionalProperties === 'object'
          ? [[random.pick(KEYS), schema.additionalProperties] as const]
          : []
      const made = [...fields, ...more].map(([name, inner]): [string, unknown] => [
        name,
        fromSchema(inner, random, depth + 1),
      ])
      return Object.fromEntries(made)
    }
    case 'array':
      return Array.from({ length: random.between(0, 3) }, () => fromSchema(schema.items, random, depth + 1))
    case 'integer':
      return random.pick(INTEGERS)
    case 'number':
      return random.pick(NUMBERS)
    case 'boolean':
      return random.chance(0.5)
    default:
      return random.chance(0.5) ? someText(random) : random.pick(TIMES)
  }
}

const KEYS = ['__proto__', 'constructor', 'a\u0000b', '', 'key', '\ud800', "o'clock", '$1', 'x'.repeat(300)]
const INTEGERS = [
  0,
  -1,
  1,
  2147483647,
  2147483648,
  9007199254740991,
  9223372036854775807n,
  9223372036854775808n,
  -9223372036854775808n,
  10n ** 40n,
]
const NUMBERS = [...INTEGERS, 0.1, 1e21, 1e-7, 5e-324, 1.7976931348623157e308, -0]
const TEXTS = [
  '', ' ', 'plain', 'a\u0000b', '\ud800', 'x\udc00y', '\u{1f600}', '\u202e', 'null', '1', '-0', '1e5', 'NaN', 'Infinity', '0.10', 'L1',
  "'; drop table orders; --", '$1', '\\u0000', '{"a":1}', 'true', '\u0085', '\ufeff',
] // prettier-ignore
/** Rare, or they would be most of all that is sent: one that compresses well, and one that is too long for an index however one packs it. */
const LONG_TEXTS = [
  'x'.repeat(9000),
  Array.from({ length: 100 }, (_, n) => createHash('sha256').update(String(n)).digest('base64')).join(''),
]
const someText = (random: Random) => random.pick(random.chance(0.004) ? LONG_TEXTS : TEXTS)
const TIMES = [
  '2026-02-29T00:00:00Z', '2024-02-29T23:59:60Z', '2026-03-29T02:30:00+02:00', '0000-07-24', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59.1Z',
  '2026-01-01', '2026-01-01T00:00:00', '2026-01-01T25:00:00Z', '2026-01-01T00:00:00+15:59', '2026-01-01t00:00:00.1234567z', 'infinity', 'now', 'epoch', '1970-01-01T00:00:00-00:00',
] // prettier-ignore

/** One thing about the record becomes another than declared. */
function spoil(
  record: Record<string, unknown>,
  definition: TableDefinition,
  random: Random,
): Record<string, unknown> {
  const path = pickPath(record, definition, random)
  if (path.length === 0) return record
  const odd = () =>
    random.pick<() => unknown>([
      () => undefined,
      () => null,
      () => someText(random),
      () => random.pick(TIMES),
      () => random.pick(INTEGERS),
      () => random.pick(NUMBERS),
      () => random.chance(0.5),
      () => [],
      () => ({}),
      () => [null, 1, 'a', { id: 'x' }, { id: 'x' }, { uid: 'y\u0000' }, ['nested']],
      () => ({ [random.pick(KEYS)]: someText(random), amount: '12', currency: 7 }),
      () => deep(60),
    ])()
  if (random.chance(0.1)) record = { ...record, [`${random.pick(KEYS)}_new`]: odd() }
  return withValueAt(record, path, odd())
}

const deep = (levels: number): unknown => (levels === 0 ? 'bottom' : { inner: [deep(levels - 1)] })

function pickPath(record: Record<string, unknown>, definition: TableDefinition, random: Random): string[] {
  const path: string[] = []
  for (let value: unknown = record; typeof value === 'object' && value !== null && !Array.isArray(value);) {
    const names = Object.keys(value).filter(
      (name) => path.length > 0 || !isOwn(definition, name) || random.chance(0.05),
    )
    if (names.length === 0) break
    const name = random.pick(names)
    path.push(name)
    value = (value as Record<string, unknown>)[name] // an own key of an object
    if (random.chance(0.4)) break
  }
  return path
}
