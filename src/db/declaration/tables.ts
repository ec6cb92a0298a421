import { readdirSync } from 'node:fs'
import { ConfigError } from '../../errors.ts'
import { besidesPer, dependencies, listedPer, type TableDefinition } from './define-table.ts'
import { buildSchema, type MirrorTable } from './drizzle-schema.ts'

/** All declared tables, by name. */
export type Tables = ReadonlyMap<string, TableDefinition>

/** Loads every file of `tables/`: the folder is the registry. Names are checked once, here; an error names the file. */
export async function loadTables(): Promise<Tables> {
  const folder = new URL('../tables/', import.meta.url)
  const files = readdirSync(folder).filter((file) => /\.[jt]s$/.test(file) && !file.endsWith('.d.ts'))
  const loaded = await Promise.all(
    files.sort().map(async (file): Promise<[string, TableDefinition]> => {
      const module = (await import(new URL(file, folder).href)) as { default?: TableDefinition } // checked below
      if (!module.default) throw new Error(`tables/${file} has no default export`)
      return [file, module.default]
    }),
  )
  const tables = new Map<string, TableDefinition>()
  for (const [file, definition] of loaded) {
    checkDefinition(file, definition, new Set(loaded.map(([, { name }]) => name)))
    tables.set(definition.name, definition)
  }
  return tables
}

function checkDefinition(file: string, definition: TableDefinition, names: Set<string>): void {
  const fail = (what: string) => {
    throw new Error(`tables/${file}: ${what}`)
  }
  if (`${definition.name}${file.slice(-3)}` !== file)
    fail(`declares "${definition.name}": name it after its file`)
  for (const column of definition.key) {
    if (definition.columns[column]?.type !== 'text') fail(`the key column ${column} must be a text column`)
  }
  const sets = [definition.columns, ...(definition.children ?? []).map(({ columns }) => columns)]
  for (const [column, { references }] of sets.flatMap((set) => Object.entries(set))) {
    if (references?.enforced && !names.has(references.table))
      fail(`${column} refers to ${references.table}, which is not declared`)
  }
  for (const name of definition.after ?? []) {
    if (!names.has(name)) fail(`is declared to come after ${name}, which is not declared`)
  }
  for (const child of definition.children ?? []) {
    if (child.parent.length !== definition.key.length)
      fail(`${child.name}.parent does not match the key ${definition.key.join(', ')}`)
    for (const column of child.key) {
      if (!child.columns[column]) fail(`${child.name} has no key column ${column}`)
    }
  }
}

/**
 * Adds to a choice of tables those that it needs: a table that Square lists per location, or per parent, would never see a new one without
 * them. All tables, if none are chosen. The parents are always added, not only if they were never read, because a list of old parents
 * misses what is new. That costs little: only their changes are read (sync-table.ts).
 */
export function withListedPer(tables: Tables, chosen: readonly string[] | undefined): string[] | undefined {
  if (!chosen?.length) return undefined
  const names = new Set(chosen)
  for (const name of names) {
    const definition = tables.get(name)
    if (!definition) continue
    for (const needed of [...listedPer(definition), ...besidesPer(definition)]) names.add(needed)
  }
  return [...names].filter((name) => tables.has(name) || chosen.includes(name))
}

/** The Drizzle tables of all declarations and their children, by name. */
export const mirrorSchema = (tables: Tables): Map<string, MirrorTable> => buildSchema([...tables.values()])

/**
 * Checks the chosen names and puts them in dependency order: every table after those that it depends on. None means all. An unknown name is
 * an error that lists the known ones.
 */
export function selectTables(tables: Tables, names: readonly string[] | undefined): string[] {
  const unknown = (names ?? []).filter((name) => !tables.has(name))
  if (unknown.length > 0) {
    throw new ConfigError(
      `Unknown table ${unknown.map((name) => `"${name}"`).join(', ')}: the tables are ${[...tables.keys()].join(', ')}`,
    )
  }
  const wanted = new Set(names && names.length > 0 ? names : tables.keys())
  const ordered: string[] = []
  const visit = (name: string, path: readonly string[]) => {
    if (path.includes(name)) throw new Error(`Tables depend on each other: ${[...path, name].join(' → ')}`)
    const definition = tables.get(name)
    if (!definition || ordered.includes(name)) return
    for (const parent of dependencies(definition)) visit(parent, [...path, name])
    if (!ordered.includes(name)) ordered.push(name)
  }
  for (const name of [...tables.keys()].sort()) visit(name, [])
  return ordered.filter((name) => wanted.has(name))
}
