import { expect, test } from 'vitest'
import { openDatabase } from '../../src/db/client.ts'
import { knownMigrations, migrate, pendingMigrations } from '../../src/db/migrate.ts'
import { createTestDatabase } from '../support/database.ts'

test('eight that migrate an empty database at once: one does it, none fails', async () => {
  const own = await createTestDatabase()
  const open = () =>
    openDatabase({ url: own.url, schema: 'square', ssl: 'disable', max: 1, applicationName: 'migrate-test' })
  const databases = Array.from({ length: 8 }, open)
  try {
    for (const round of [1, 2]) {
      const applied = await Promise.all(databases.map(({ db }) => migrate(db, `square_${round}`)))
      const done = applied.filter((migrations) => migrations.length > 0)
      expect(done).toHaveLength(1)
      expect(done[0]?.length).toBeGreaterThanOrEqual(knownMigrations().length)
      for (const { db } of databases.slice(0, 2))
        expect(await pendingMigrations(db, `square_${round}`)).toEqual([])
    }
  } finally {
    await Promise.all(databases.map((database) => database.close()))
    await own.drop()
  }
})
