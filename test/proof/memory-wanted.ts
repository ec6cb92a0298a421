import type { TableDefinition } from '../../src/db/declaration/define-table.ts'
import { MOST_ATTEMPTS, type WantedAnswer } from '../../src/db/state/wanted.ts'
import type { MemoryTables } from './memory-tables.ts'

/** What the store promises about ids that rows name and the mirror lacks: wanted.ts. */
export const wantedOperations = (tables: MemoryTables) => ({
  async noteWanted({ name }: TableDefinition, ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      const place = `${name} ${id}`
      if (tables.wanted.has(place) || isHere(tables, name, id)) continue
      tables.put(tables.wanted, place, { found: null, attempts: 0, at: tables.now })
    }
  },

  async forgetWanted({ name }: TableDefinition): Promise<void> {
    for (const [place, { found }] of tables.wanted) {
      const [table, id = ''] = place.split(' ')
      if (table === name && found === null && isHere(tables, name, id))
        tables.put(tables.wanted, place, undefined)
    }
  },

  async forgetShown(table: string, ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      const place = `${table} ${id}`
      if (tables.wanted.has(place)) tables.put(tables.wanted, place, undefined)
    }
  },

  async listWanted(
    table: string,
    { unknownSince, limit }: { unknownSince: string | null; limit: number },
  ): Promise<string[]> {
    const again = unknownSince === null ? -Infinity : Date.parse(unknownSince)
    return [...tables.wanted]
      .filter(([place]) => place.startsWith(`${table} `))
      .filter(([, { found, at }]) => found === null || (!found && at < again))
      .map(([place, { attempts }]) => ({ id: place.slice(table.length + 1), attempts }))
      .sort((a, b) => a.attempts - b.attempts || (a.id < b.id ? -1 : 1))
      .slice(0, limit)
      .map(({ id }) => id)
  },

  async noteAnswers(table: string, answers: readonly WantedAnswer[]): Promise<void> {
    for (const { id, found } of answers) {
      const attempts = (tables.wanted.get(`${table} ${id}`)?.attempts ?? 0) + 1
      const said = found ?? (attempts >= MOST_ATTEMPTS ? false : null)
      tables.put(tables.wanted, `${table} ${id}`, { found: said, attempts, at: tables.now })
    }
  },

  async listUnlisted(table: string, ids: readonly string[]): Promise<string[]> {
    return ids.filter((id) => tables.wanted.get(`${table} ${id}`)?.found)
  },
})

const isHere = (tables: MemoryTables, name: string, id: string) =>
  tables.rowsOf(name).has(id) || tables.aliases.has(`${name} ${id}`)
