import { loadTables } from '../../src/db/tables.ts'
import { migratedDatabase } from '../support/migrated-database.ts'
import { installClock, openVirtual } from './stepped-database.ts'
import { makeShapes } from './shapes.ts'
import type { Bench } from './simulate.ts'

/** A database of its own whose clock is ours. */
export async function openBench(): Promise<Bench & { close(): Promise<void> }> {
  const own = await migratedDatabase()
  const tables = await loadTables()
  const [first, second, control] = [openVirtual(own.url), openVirtual(own.url), openVirtual(own.url)] as const
  const shaped = new Set(
    makeShapes(tables, { limit: 1 }).flatMap((shape) =>
      shape.tables.map(({ definition }) => definition.name),
    ),
  )
  await installClock(control, [...shaped])
  return {
    connections: [first, second],
    control,
    tables,
    async close() {
      await Promise.all([first, second, control].map((sql) => sql.end({ timeout: 5 })))
      await own.drop()
    },
  }
}
