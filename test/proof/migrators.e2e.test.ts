import { describe, expect, inject, it } from 'vitest'
import { openDatabase } from '../../src/db/connection/client.ts'
import { knownMigrations, migrate, pendingMigrations } from '../../src/db/migrate/migrate.ts'
import { backends } from '../support/account.ts'
import { type Cli, startCli } from '../support/cli.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { effort, rounds } from '../support/effort.ts'
import { countWrong, openUnsteadyAccount, type UnsteadyAccount } from '../support/unsteady-account.ts'

/** A commit tries what the torture does in small. */
const [AT_ONCE, ROUNDS] = inject('effort') ? [8, rounds(3)] : [4, 5]

const open = (url: string, schema = 'square') =>
  openDatabase({ url, schema, ssl: 'disable', max: 1, applicationName: 'migrators' })

/** A database that is whole: everything applied once, nothing pending. */
async function expectMigrated({ url }: TestDatabase): Promise<void> {
  const database = open(url)
  const { db, sql } = database
  expect(await pendingMigrations(db, 'square')).toEqual([])
  const [tables] = await sql`select count(*)::int as n from pg_tables where schemaname = 'square'`
  expect(tables?.['n']).toBeGreaterThan(200)
  await database.close()
}

describe('of many that migrate an empty database at the same moment', () => {
  it('one does it, and none fails: pools', { timeout: 300_000 + ROUNDS * 10_000 }, async ({ task }) => {
    for (let round = 0; round < ROUNDS; round++) {
      const own = await createTestDatabase()
      const databases = Array.from({ length: AT_ONCE }, () => open(own.url))
      const applied = await Promise.all(databases.map(({ db }) => migrate(db, 'square')))
      expect(applied.map(({ length }) => length).sort((a, b) => a - b)).toEqual([
        ...Array.from({ length: AT_ONCE - 1 }, () => 0),
        knownMigrations().length + 2, // the views, and the comments
      ])
      await Promise.all(databases.map((database) => database.close()))
      await expectMigrated(own)
      await own.drop()
    }
    task.meta.tally = { migrators: AT_ONCE * ROUNDS }
  })

  it('one does it, and none fails: processes', async ({ task }) => {
    const own = await createTestDatabase()
    const env = { DATABASE_URL: own.url, SQUARE_ACCESS_TOKEN: 'x', LOG_LEVEL: 'silent' }
    const ends = await Promise.all(Array.from({ length: AT_ONCE }, () => startCli(['migrate'], env).ended))
    expect(ends.map(({ code, stderr }) => [code, stderr])).toEqual(ends.map(() => [0, '']))
    await expectMigrated(own)
    await own.drop()
    task.meta.tally = { migrators: AT_ONCE }
  })
})

describe('migrations while a sync runs', () => {
  /** What a later version may do: new views, and a new column in every table. Answers how often, until the run was over. */
  async function migrateInMidst(account: UnsteadyAccount, cli: Cli, column: string): Promise<number> {
    const database = open(account.databaseUrl, account.schema)
    const { db, sql } = database
    let running = true
    void cli.ended.finally(() => (running = false))
    const state = ['sync_state', 'sync_runs', 'sync_run_tables', 'sync_seen', 'sync_asked', 'quarantine']
    let done = 0
    for (const name of [...state, ...account.tables.keys()]) {
      if (!running) break
      await sql.unsafe(`alter table "${name}" add column "${column}" text`)
      await sql`delete from schema_migrations where hash like 'views%'`
      expect(await migrate(db, account.schema)).toHaveLength(1)
      done++
    }
    await database.close()
    return done
  }

  it.for(backends())(
    'cost no run an error, and the rows are as Square has them: queue on %s',
    { concurrent: true },
    async (backend, { task, onTestFinished }) => {
      const account = await openUnsteadyAccount({ backend, overlap: 'none', seed: effort().seed })
      onTestFinished(() => account.close())
      let done = 0
      for (const column of ['first', 'later']) {
        const cli = account.launch('sync')
        await new Promise<void>((resolve) => {
          account.onEvent = (wire) => void (wire === 'square' && resolve())
        })
        done += await migrateInMidst(account, cli, column)
        expect(await cli.ended).toMatchObject({ code: 0, stderr: '' })
      }
      expect(done).toBeGreaterThan(5)
      const differences = await account.settle()
      expect(differences).toEqual([])
      task.meta.tally = { 'migrations in mid-sync': done, ...countWrong(differences) }
    },
  )
})
