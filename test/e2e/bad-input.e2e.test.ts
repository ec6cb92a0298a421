import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import postgres from 'postgres'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { type Account, openAccount } from '../support/account.ts'
import { createTestDatabase } from '../support/database.ts'
import { freePort, startTestRedis } from '../support/redis-server.ts'

// Retries against a dead host take some ten seconds by design: the cases run side by side.
const accounts: Account[] = []
afterAll(async () => {
  await Promise.all(accounts.map((account) => account.close()))
})

async function openSmallAccount(tables = TABLES): Promise<Account> {
  const account = await openAccount({ profile: 'small', tables })
  accounts.push(account)
  return account
}

const TABLES = [
  'locations',
  'merchants',
  'vendors',
  'catalog_categories',
  'catalog_items',
  'catalog_variations',
  'catalog_inventory',
]

/** Every row of the mirror and where each table stands, as one text. */
async function readMirror({ sql, tables }: Account): Promise<string> {
  const names = [...tables.values()].flatMap(({ name, children = [] }) => [
    name,
    ...children.map((child) => child.name),
  ])
  const parts = names.map(
    (name) =>
      `select '${name}' as name, md5(string_agg(t::text, '|' order by t::text)) as rows from "${name}" t`,
  )
  const rows = await sql.unsafe(parts.join(' union all '))
  const states =
    await sql`select table_name, watermark::text, last_sync_timestamp::text, row_count::text from sync_state order by 1`
  return JSON.stringify([...rows, ...states])
}

describe('a Square that cannot be read', () => {
  it.concurrent('refuses the token: one clear line, exit 1, nothing changed', async () => {
    const account = await openSmallAccount()
    await account.sync(['--foundation'])
    const before = await readMirror(account)
    const wrong = { SQUARE_ACCESS_TOKEN: 'EAAA-of-somebody-else' }
    const { code, report, stdout, stderr } = await account.sync(['--foundation'], wrong)
    expect(code).toBe(1)
    expect(report.status).toBe('failed')
    expect(report.error).toMatch(/^Square answered 401 UNAUTHORIZED .*$/)
    expect(stdout + stderr).not.toContain('EAAA-of-somebody-else')
    expect(await readMirror(account)).toBe(before)
    const plain = await account.start(['sync'], wrong).ended
    expect(plain.code).toBe(1)
    expect(plain.stdout.match(/401 UNAUTHORIZED/g)).toHaveLength(1)
  })

  it.concurrent('is not there: tried again, then a clear error, nothing changed', async () => {
    const account = await openSmallAccount()
    await account.sync(['--foundation'])
    const before = await readMirror(account)
    const { code, report } = await account.sync([], {
      SQUARE_BASE_URL: `http://127.0.0.1:${await freePort()}`,
    })
    expect(code).toBe(1)
    expect(report.status).toBe('failed')
    expect(report.error ?? report.results['locations']?.error).toMatch(
      /^Square is unreachable at http:\/\/127\.0\.0\.1:\d+: .*ECONNREFUSED.*, tried 6 times$/,
    )
    expect(await readMirror(account)).toBe(before)
  })

  it.concurrent.each([
    ['HTML with status 200', { kind: 'html' }, /text\/html|no JSON/],
    ['JSON that is cut off with status 200', { kind: 'truncate', bytes: 40 }, /no complete JSON/],
    ['an empty body with status 200', { kind: 'empty-body' }, /JSON/],
  ] as const)(
    'answers %s: tried again, then a clear error, never an empty table',
    async (_what, action, reason) => {
      const account = await openSmallAccount()
      await account.sync(['--foundation'])
      const before = await readMirror(account)
      for (const path of ['/v2/*']) account.simulator.faults.add({ match: { path, times: Infinity }, action })
      account.simulator.requests.clear()
      const { code, report } = await account.sync(['--foundation'])
      expect(code).toBe(1)
      for (const table of ['locations', 'merchants', 'vendors']) {
        expect(report.results[table]?.error).toMatch(reason)
        expect(report.results[table]?.error).toMatch(/tried 6 times$/)
      }
      expect(account.simulator.requests.count('/v2/locations')).toBe(6)
      expect(await readMirror(account)).toBe(before)
      account.simulator.faults.clear()
      account.simulator.world.change({ count: 20, seed: 3, resources: TABLES })
      expect((await account.sync()).code).toBe(0)
      expect(await account.differences()).toEqual([])
    },
  )

  it.concurrent('answers broken pages now and then: the run is complete all the same', async () => {
    const account = await openSmallAccount()
    const broken = [
      { kind: 'html' },
      { kind: 'truncate', bytes: 100 },
      { kind: 'reset', afterBytes: 50 },
      { kind: 'status', status: 503 },
    ] as const
    const faults = broken.map((action, i) =>
      account.simulator.faults.add({ match: { nth: 2 + 2 * i }, action }),
    )
    const { code, report } = await account.sync(['--foundation'])
    expect(faults.map(({ fired }) => fired)).toEqual([1, 1, 1, 1])
    expect(code).toBe(0)
    expect(Object.values(report.results).reduce((sum, { retries }) => sum + retries, 0)).toBe(4)
    expect(await account.differences()).toEqual([])
  })

  it.concurrent(
    'answers 401 where only a personal access token may read: that table is forbidden, the others complete',
    async () => {
      const account = await openSmallAccount(['locations', 'merchants', 'vendors', 'webhook_subscriptions'])
      const fault = account.simulator.faults.add({
        match: { path: '/v2/webhooks/subscriptions', times: Infinity },
        action: { kind: 'status', status: 401 },
      })
      const { code, report } = await account.sync()
      expect([code, report.status, fault.fired]).toEqual([0, 'completed', 1])
      expect(report.results).toMatchObject({
        vendors: { status: 'completed' },
        webhook_subscriptions: { status: 'forbidden', reason: expect.stringContaining('401') as string },
      })
    },
  )

  it.concurrent(
    'fails for one table: the others complete, its dependents are skipped and say why',
    async () => {
      const account = await openSmallAccount()
      account.simulator.faults.add({
        match: { path: '/v2/locations', times: Infinity },
        action: { kind: 'status', status: 500 },
      })
      const { code, report } = await account.sync(['--foundation'])
      expect(code).toBe(2)
      expect(report).toMatchObject({ success: false, status: 'partial' })
      expect(
        Object.fromEntries(Object.entries(report.results).map(([table, { status }]) => [table, status])),
      ).toEqual({
        locations: 'failed',
        merchants: 'completed',
        vendors: 'completed',
        catalog_categories: 'skipped',
        catalog_items: 'skipped',
        catalog_variations: 'skipped',
        catalog_inventory: 'skipped',
      })
      expect(report.results['locations']?.error).toMatch(
        /^Square answered 500 .*GET \/v2\/locations.*tried 6 times$/,
      )
      expect(report.results['catalog_categories']?.reason).toBe('Skipped because locations has failed')
      expect(report.results['catalog_inventory']?.reason).toContain('catalog_variations was skipped')
      account.simulator.faults.clear()
      expect((await account.sync()).code).toBe(0)
      expect(await account.differences()).toEqual([])
    },
  )
})

describe('what the operator has to put right', () => {
  /** The command ends with 1 and says one line. */
  async function expectLine(account: Account, args: string[], env: Record<string, string>): Promise<string> {
    const { code, stdout, stderr } = await account.start(args, env).ended
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^square-sync: [^\n]+\n$/)
    expect(code).toBe(1)
    return stderr
  }

  it.concurrent('an unknown table: the line lists the known ones, and no database is touched', async () => {
    const account = await openSmallAccount()
    const line = await expectLine(account, ['sync', '--tables', 'locations,locatoins'], {})
    expect(line).toMatch(/Unknown table "locatoins": the tables are .*catalog_items.*locations/)
    expect(await account.sql`select 1 from pg_namespace where nspname = ${account.schema}`).toHaveLength(0)
  })

  it.concurrent('no table, where one was to be named, is not all of them', async () => {
    const account = await openSmallAccount()
    for (const tables of ['', ' , '])
      expect(await expectLine(account, ['sync', '--tables', tables], {})).toContain('--tables is empty')
  })

  it.concurrent('whoever asks for help gets it, before anything is opened', async () => {
    const account = await openSmallAccount()
    for (const [args, usage] of [
      [['--help'], 'Usage: square-sync [options] [command]'],
      [['-h'], 'Usage: square-sync [options] [command]'],
      [['sync', '--help'], 'Usage: square-sync sync'],
      [[], 'Usage: square-sync [options] [command]'],
    ] as const) {
      const { code, stdout } = await account.start(args).ended
      expect([code, stdout]).toEqual([0, expect.stringContaining(usage)])
    }
  })

  it.concurrent('a port in use', async () => {
    const account = await openSmallAccount()
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const port = String((server.address() as AddressInfo).port) // it listens on a port
    const { code, stderr } = await account.start(['start'], { PORT: port, LOG_LEVEL: 'silent' }).ended
    expect(stderr).toBe(
      `square-sync: PORT ${port} is in use: stop the other process, or set PORT to a free one\n`,
    )
    expect(code).toBe(1)
    server.close()
  })

  it.concurrent('a database without the right to create', async () => {
    const account = await openSmallAccount()
    const database = await createTestDatabase()
    const role = `guest_${database.name}`
    const sql = postgres(inject('postgresUrl'), { max: 1 })
    try {
      await sql.unsafe(`create role ${role} login password 'guest'`)
      const url = new URL(database.url)
      url.username = role
      url.password = 'guest'
      const line = await expectLine(account, ['sync'], { DATABASE_URL: url.href })
      expect(line).toBe(
        `square-sync: user "${role}" may not do that in database "${database.name}" (42501): run "square-sync migrate" as the owner and docs/roles.sql after it, or grant create on database "${database.name}" to "${role}"\n`,
      )
    } finally {
      await database.drop()
      await sql.unsafe(`drop role ${role}`)
      await sql.end()
    }
  })

  it.concurrent('a database that is not there', async () => {
    const account = await openSmallAccount()
    const url = `postgres://someone:Secret-4711@127.0.0.1:${await freePort()}/shop`
    const line = await expectLine(account, ['sync'], { DATABASE_URL: url })
    expect(line).toMatch(
      /no Postgres answers at 127\.0\.0\.1:\d+ \(ECONNREFUSED\): start it, or correct host and port in DATABASE_URL/,
    )
    expect(line).not.toContain('Secret-4711')
  })

  it.concurrent('a Redis that is not there', async () => {
    const account = await openSmallAccount()
    const line = await expectLine(account, ['sync'], {
      REDIS_URL: `redis://:Secret-4711@127.0.0.1:${await freePort()}`,
    })
    expect(line).toMatch(
      /Redis at 127\.0\.0\.1:\d+ cannot be reached \(ECONNREFUSED\): start it, or correct REDIS_URL/,
    )
    expect(line).not.toContain('Secret-4711')
  })

  it.skipIf(inject('redisUrl') === null)('a Redis that drops jobs when it is full', async () => {
    const account = await openSmallAccount()
    const redis = await startTestRedis('--maxmemory-policy', 'allkeys-lru')
    try {
      const line = await expectLine(account, ['sync'], { REDIS_URL: redis.url ?? '' })
      expect(line).toMatch(/maxmemory-policy allkeys-lru and would drop jobs: set it to noeviction/)
    } finally {
      await redis.close()
    }
  })
})
