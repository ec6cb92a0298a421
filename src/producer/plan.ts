/** A table's place in a run. Tables that must come first are its children, each once; it waits for the rest itself. */
export interface PlanNode {
  table: string
  children: PlanNode[]
  /** Dependencies that are children of another table. */
  others: string[]
}

/**
 * Turns tables and their dependencies into a forest of jobs. BullMQ gives a job one parent only. A dependency that several tables share
 * becomes a child of the one with the longest chain still to come; the others look for themselves whether it has ended. So the jobs run as
 * parallel as the graph allows. Tables outside the run that `dependsOn` names are ignored. Pure; throws on a cycle.
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
