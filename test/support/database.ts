import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { inject } from 'vitest'

export interface TestDatabase {
  url: string
  name: string
  /** Throws out whoever is still connected. */
  drop(): Promise<void>
}

/**
 * A database of its own for a test file, so that all files run side by side. `template`: a database nobody is connected to, to copy.
 * `serverUrl`: another server than the one that all tests share.
 */
export async function createTestDatabase(
  options: { template?: string; serverUrl?: string } = {},
): Promise<TestDatabase> {
  const adminUrl = options.serverUrl ?? inject('postgresUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  await asAdmin(adminUrl, (sql) => {
    // file_copy of a template costs a checkpoint, wal_log only the template's pages.
    return options.template
      ? sql`create database ${sql(name)} template ${sql(options.template)} strategy wal_log`
      : sql`create database ${sql(name)}`
  })
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  return {
    url: url.href,
    name,
    drop: async () => {
      await asAdmin(adminUrl, (sql) => sql`drop database if exists ${sql(name)} with (force)`)
    },
  }
}

async function asAdmin(url: string, work: (sql: postgres.Sql) => Promise<unknown>) {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => undefined })
  try {
    await work(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
