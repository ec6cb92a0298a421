import type { Column } from './columns.ts'
import type { Source, ById } from '../../square/plan/source.ts'

/** A table filled from a part of its parent's records, in the parent's transaction: replaced as a whole when its parent changes. */
export interface ChildTable {
  name: string
  about: string
  /** Where the parts stand in the record: `line_items`, or `['line_items', 'modifiers']` for parts of parts. */
  from: string | readonly string[]
  /** `from` is a map: one row per entry, `mapKey()` and `value()` read it. */
  each?: 'entry' | undefined
  /** The columns that hold the parent's key, in the order of the parent's key. */
  parent: readonly string[]
  /** The columns besides `parent` that make a row unique. Parts without a usable key get `#<position>`. */
  key: readonly string[]
  columns: Record<string, Column>
}

/** What a table's file declares. The engine reads it; nothing in the engine knows a table by name. */
export interface TableDefinition {
  name: string
  /** The part of Square it belongs to, for the docs. */
  domain: string
  /** What one row is. */
  about: string
  /** The columns that make a row unique. */
  key: readonly string[]
  columns: Record<string, Column>
  /** Columns that people filter by, for reports: an index each. Ids that refer to something have theirs without it. */
  indexes?: readonly (readonly string[])[]
  /** What orders two versions of one record: paths in the record. Absent where Square has neither. */
  order: { updatedAt?: string; version?: string }
  /** How Square shows that a record is gone. `tombstone`: a flag in the record. `absence`: it is missing from a complete list. `never`: it stays, with a status. */
  deletes: { tombstone: string } | 'absence' | 'never'
  /** Keys of the record that are secrets: never stored, not even in `raw`. */
  secrets?: readonly string[]
  /** Where personal data stands in a record: dotted paths, through lists too; all that is below a path is meant. See `PII_MODE`. */
  personal?: readonly string[]
  /** Set by `applyPrivacy`, never declared: what a record becomes before anything of it is stored. */
  mask?: (record: Record<string, unknown>) => Record<string, unknown>
  /** Which Square call lists the records. */
  source: Source
  /** Which Square call fetches records by id: for missing parents and to confirm that a record is gone. */
  byId?: ById
  children?: readonly ChildTable[]
  /** Fields of Square's record that stay in `raw` alone, and why: `contacts[].removed`. A path stands for all that is below it. */
  unmapped?: Readonly<Record<string, string>>
  /** Tables that must be complete before this one, besides those that its columns refer to. */
  after?: readonly string[]
  /** Square's webhook events that announce a change. */
  webhooks: readonly string[]
  /** One record as Square sends it, with every field that a column reads. */
  example: Record<string, unknown>
}

/** Types the literal and nothing more: what a table's file exports. Checked by the registry when it is loaded. */
export const defineTable = (definition: TableDefinition): TableDefinition => definition

/** Where a child's parts stand, outermost first. */
export const partsPath = (child: ChildTable): readonly string[] =>
  typeof child.from === 'string' ? [child.from] : child.from

/** All columns of a child's rows that make one unique. */
export const childKey = (child: ChildTable): readonly string[] => [...child.parent, ...child.key]

/** The tables that a table's rows, or its children's, point to with a foreign key; without itself. */
function enforcedParents(definition: TableDefinition): string[] {
  const columns = [definition.columns, ...(definition.children ?? []).map((child) => child.columns)]
  const parents = columns.flatMap((set) =>
    Object.values(set).flatMap(({ references }) => (references?.enforced ? [references.table] : [])),
  )
  return [...new Set(parents)].filter((name) => name !== definition.name)
}

/**
 * The tables without whose rows nothing of this one is read: Square lists it per them, or they decide which of those are asked. A list that
 * was made of them is no fresher than they are.
 */
export const listedPer = ({ source: { perLocation, perParent }, after = [] }: TableDefinition): string[] => [
  ...new Set([...(perLocation ? ['locations'] : []), ...(perParent ? [perParent.table, ...after] : [])]),
]

/**
 * The tables per whose rows this one is read besides its list, or that decide which of those are asked: it is no fresher than they are, but
 * without them its list is read all the same.
 */
export const besidesPer = ({ source: { also }, after = [] }: TableDefinition): string[] =>
  also ? [also.perParent.table, ...after] : []

/** The tables that must be complete before this one: those it points to, and those it names. */
export function dependencies(definition: TableDefinition): readonly string[] {
  let found = known.get(definition)
  if (!found) known.set(definition, (found = findDependencies(definition)))
  return found
}

/** Every job asks for those of all tables; a declaration never changes. */
const known = new WeakMap<TableDefinition, readonly string[]>()

const findDependencies = (definition: TableDefinition): string[] => [
  ...new Set([...enforcedParents(definition), ...(definition.after ?? [])]),
]
