/** A table's place in a run: the tables that must come before it hang under it, each once; for the rest it waits by itself. */
export interface PlanNode {
  table: string
  children: PlanNode[]
  /** Dependencies that hang under another table. */
  others: string[]
}

/**
 * Tables → dependency graph → forest of jobs. A job has one parent only, so a dependency shared by several tables hangs under the one with
 * the longest way still to go, and the others look whether it has ended: as parallel as the graph itself (BullMQ cannot share a child).
 *
 * `dependsOn` may name tables outside the run: they are ignored. Pure; throws on a cycle.
 */
export function planRun(
  tables: readonly string[],
  dependsOn: (table: string) => readonly string[],
): PlanNode[] {
  const wanted = new Set(tables)
  const parentsOf = new Map(
    tables.map((table) => [table, dependsOn(table).filter((name) => wanted.has(name))]),
  )
  const dependents = new Map<string, string[]>(tables.map((table) => [table, []]))
  for (const [table, parents] of parentsOf) for (const parent of parents) dependents.get(parent)?.push(table)

  const depths = new Map<string, number>()
  const wayToGo = (table: string, path: readonly string[] = []): number => {
    if (path.includes(table)) throw new Error(`Tables depend on each other: ${[...path, table].join(' → ')}`)
    const known = depths.get(table)
    if (known !== undefined) return known
    const depth = Math.max(
      0,
      ...(dependents.get(table) ?? []).map((next) => 1 + wayToGo(next, [...path, table])),
    )
    depths.set(table, depth)
    return depth
  }

  const hangsUnder = new Map<string, string>()
  for (const table of tables) {
    const best = [...(dependents.get(table) ?? [])].sort(
      (a, b) => wayToGo(b) - wayToGo(a) || (a < b ? -1 : 1),
    )[0]
    if (best !== undefined) hangsUnder.set(table, best)
    else wayToGo(table)
  }
  for (const table of tables) wayToGo(table)

  const build = (table: string): PlanNode => {
    const parents = parentsOf.get(table) ?? []
    return {
      table,
      children: parents.filter((parent) => hangsUnder.get(parent) === table).map(build),
      others: parents.filter((parent) => hangsUnder.get(parent) !== table),
    }
  }
  return tables.filter((table) => !hangsUnder.has(table)).map(build)
}
