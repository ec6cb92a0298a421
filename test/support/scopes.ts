import type { Tables } from '../../src/db/declaration/tables.ts'

/** The OAuth scopes that these tables need. */
export const scopesOf = (tables: Tables): Set<string> =>
  new Set([...tables.values()].flatMap(({ source }) => source.scope ?? []))
