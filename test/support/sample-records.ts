import { partsPath, type TableDefinition } from '../../src/db/declaration/define-table.ts'
import { valueAt, withValueAt } from '../../src/json/json-path.ts'

/** A record together with what its server has to know to find it. */
export interface Sample {
  /** As Square sends it. */
  record: Record<string, unknown>
  /** Its location: for calls that list per location. */
  location: string
  /** Its parent's columns, by the names in the request: for calls that list per parent. */
  parent: Record<string, string>
  /** For calls that list per value of a parameter: the value under which it is listed. */
  kind: string | undefined
  /** Milliseconds: last change, and what a window goes by. */
  changedAt: number
}

const DAY_MS = 86_400_000

/** Where a column of the key reads its value in this record. */
export function keyPath({ columns, example }: TableDefinition, column: string): readonly string[] {
  const { path = [column], or = [] } = columns[column] ?? {}
  return [path, ...or].find((at) => valueAt(example, at) !== undefined) ?? path
}

/** The key's columns that Square does not send because they are the parent's. */
const givenByParent = ({ source, columns }: TableDefinition, column: string) =>
  Object.hasOwn(source.perParent?.into ?? {}, (columns[column]?.path ?? [column]).join('.'))

/** Whether a parent has at most one record: Square answers with one, or nothing of the record's own is in the key. */
const isOnlyPart = (definition: TableDefinition): boolean =>
  definition.source.single === true || definition.key.every((column) => givenByParent(definition, column))

/** The nth record of a table: the example with a key, a location, times and a version of its own. */
export function makeSample(
  definition: TableDefinition,
  n: number,
  where: { location: string; parent?: Record<string, string> },
): Sample {
  const { columns, key, order, source, example } = definition
  const changedAt = Date.now() - 10 * DAY_MS + n * 60_000
  const parent = where.parent ?? {}
  let record = structuredClone(example)
  const set = (path: readonly string[], value: unknown) => {
    record = withValueAt(record, path, value)
  }
  for (const [name, { references, path = [name] }] of Object.entries(columns)) {
    if (references?.table === 'locations' && valueAt(record, path) !== undefined) set(path, where.location)
  }
  for (const column of key) {
    const isPlace =
      columns[column]?.references?.table === 'locations' && (key.length > 1 || source.perLocation)
    if (!givenByParent(definition, column) && !isPlace)
      set(keyPath(definition, column), `${definition.name.slice(0, 20)}-${String(n).padStart(3, '0')}`)
  }
  if (order.updatedAt) set(order.updatedAt.split('.'), new Date(changedAt).toISOString())
  if (order.version) set(order.version.split('.'), 1000 + n)
  for (const field of Object.keys(source.perParent?.into ?? {})) delete record[field]
  const kinds = source.perValue?.values
  return { record, location: where.location, parent, kind: kinds?.[n % kinds.length], changedAt }
}

/** The same record, changed later (or, with negative minutes, earlier). */
export function changeSample(
  definition: TableDefinition,
  sample: Sample,
  change: { minutes: number; version?: number; fields?: Record<string, unknown> },
): Sample {
  const { order } = definition
  const changedAt = sample.changedAt + change.minutes * 60_000
  let record: Record<string, unknown> = { ...sample.record, ...change.fields }
  if (order.updatedAt)
    record = withValueAt(record, order.updatedAt.split('.'), new Date(changedAt).toISOString())
  if (order.version && change.version !== undefined)
    record = withValueAt(record, order.version.split('.'), change.version)
  return { ...sample, record, changedAt }
}

/** A copy of the record in which every part that stands at `steps` went through `change`. */
export function changeParts(
  record: Record<string, unknown>,
  child: Parameters<typeof partsPath>[0],
  change: (part: unknown) => unknown,
): Record<string, unknown> {
  const readPlan = (outer: Record<string, unknown>, steps: readonly string[]): Record<string, unknown> => {
    const [step, ...rest] = steps
    if (step === undefined) return outer
    const parts = valueAt(outer, step.split('.'))
    if (!Array.isArray(parts)) return outer
    const changed = parts.map((part: unknown) =>
      rest.length === 0 ? change(part) : readPlan(part as Record<string, unknown>, rest),
    )
    return withValueAt(outer, step.split('.'), changed)
  }
  return readPlan(record, partsPath(child))
}

/**
 * Records enough for three pages of this size: of each location where Square lists per location, of the first parent where it lists per
 * parent (the others have one each), else of all locations together.
 */
export function makeSamples(
  definition: TableDefinition,
  pageSize: number,
  { locations, parents }: { locations: readonly string[]; parents: readonly Record<string, string>[] },
): Sample[] {
  const { source } = definition
  const enough = 2 * pageSize + 1
  const location = (n: number) => locations[n % locations.length] ?? 'L1'
  const times = (count: number) => Array.from({ length: count }, (_, n) => n)
  if (source.perParent) {
    const owners = parents.flatMap((parent, place) =>
      times(isOnlyPart(definition) || place > 0 ? 1 : enough).map(() => parent),
    )
    return owners.map((parent, n) => makeSample(definition, n, { location: location(n), parent }))
  }
  const lists = (source.perLocation ? locations.length : 1) * (source.perValue?.values.length ?? 1)
  const total = source.single ? 1 : enough * lists
  return times(total).map((n) => makeSample(definition, n, { location: location(n) }))
}
