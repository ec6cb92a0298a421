import type { TableDefinition } from '../../src/db/declaration/define-table.ts'
import { type Reach, reachOf, readsBelow } from './reach-of.ts'
import { type Field, fieldsOf } from './package.ts'

/** How a declaration stands to the types of its records. Fields are paths: `card_details.card.bin`, `contacts[].id`. */
export interface Comparison {
  /** Fields that a column reads. */
  read: string[]
  /** Fields that the declaration leaves in `raw`, with a reason. */
  unmapped: string[]
  /** Fields that the declaration says nothing of. */
  forgotten: string[]
  /** Entries of `unmapped` that are not true: there is no such field, or a column reads it. */
  stale: string[]
  /** The types of the records and of all that stands in them. */
  types: Set<string>
}

/** Compares a declaration with the types that its calls answer with. What Square nests without end counts as one field. */
export function compareFields(definition: TableDefinition, types: readonly string[]): Comparison {
  const unmapped = new Set(Object.keys(definition.unmapped ?? {}))
  const used = new Set<string>()
  const reach = reachOf(definition)
  const found = { read: new Set<string>(), unmapped: new Set<string>(), forgotten: new Set<string>() }
  const inside = new Set<string>()

  const leave = (path: string, reason: string) => {
    found.unmapped.add(path)
    used.add(reason)
  }
  const look = (field: Field, path: string, around: readonly string[]) => {
    const below = insideOf(field, path, around, reach)
    if (isRead(field, path, reach)) found.read.add(path)
    else if (unmapped.has(path)) leave(path, path)
    else if (below !== undefined) readPlan(below, `${path}${field.many}.`, around)
    else {
      const rest = [...unmapped].find((one) => one.endsWith('.*') && path.startsWith(one.slice(0, -1)))
      if (rest === undefined) found.forgotten.add(path)
      else leave(path, rest)
    }
  }
  const readPlan = (type: string, prefix: string, around: readonly string[]) => {
    inside.add(type)
    for (const field of fieldsOf(type)) look(field, prefix + field.name, [...around, type])
  }
  for (const type of types) readPlan(type, '', [])

  return {
    read: [...found.read],
    unmapped: [...found.unmapped],
    forgotten: [...found.forgotten],
    stale: [...unmapped].filter((path) => !used.has(path) || readsBelow(path, reach)),
    types: inside,
  }
}

/** The type whose fields are looked at instead of the field itself. A type within itself only as far as a column reads there. */
function insideOf(
  { type }: Field,
  path: string,
  around: readonly string[],
  reach: Reach,
): string | undefined {
  if (type === undefined || fieldsOf(type).length === 0) return undefined
  return around.includes(type) && !readsBelow(path, reach) ? undefined : type
}

const isRead = ({ open, type, many }: Field, path: string, { values, lists, parts }: Reach): boolean =>
  parts.has(path) || (!open && type === undefined && (many ? lists : values).has(path))
