import { Redis } from 'ioredis'
import postgres from 'postgres'
import { afterEach, describe, expect, inject, it, vi } from 'vitest'
import { loadTables } from '../../src/db/declaration/tables.ts'
import { type Account, backends, openAccount } from '../support/account.ts'
import { runCli } from '../support/cli.ts'
import { startTestRedis } from '../support/redis-server.ts'
import { ADMIN_TOKEN, startService } from '../support/running-service.ts'
import { dumpRedis, dumpTables, findCanaries } from '../security/find-canaries.ts'
import { HOSTILITIES, hostileTables, QUIET, startHostileSquare } from '../security/hostile-square.ts'

const SECRETS = {
  token: 'EAAAlCanaryTokenOfSquare77xx',
  admin: ADMIN_TOKEN,
  database: 'canaryDatabasePassw0rd',
  redis: 'canaryRedisPassw0rd',
  webhook: 'canaryWebhookKey0123456789',
}
const PERSONAL = {
  mail: 'canary.person@example.net',
  phone: '+15550007788',
}
const NAME = { name: 'Canaria Birdsong' }
const EVERYTHING = { ...SECRETS, ...PERSONAL, ...NAME }

const closers: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

/** Postgres refuses customers in every way that quotes what it refuses, and breaks at vendors. */
const REFUSALS = `
  alter table customers add constraint no_canary check (email_address not like 'check%');
  create unique index one_phone on customers (phone_number);
  create function refuse() returns trigger language plpgsql as $$ begin
    if new.nickname = 'raise' then raise exception 'bad row %', new.raw using errcode = '22023', detail = new.raw::text; end if;
    if new.nickname = 'cast' then perform (new.raw::text)::int; end if;
    return new; end $$;
  create trigger refuse before insert on customers for each row execute function refuse();
  create function break() returns trigger language plpgsql as $$ begin raise exception 'broken by %', (select jsonb_agg(raw) from customers); end $$;
  create trigger break before insert on vendors for each row execute function break();`

describe.each(backends())(
  'no secret and no personal data comes out, whatever breaks, with the queue on %s',
  (backend) => {
    it(`${HOSTILITIES.length} answers of Square, 5 refusals of Postgres, 20 requests of strangers`, async () => {
      const hostile = hostileTables(await loadTables()).map(({ name }) => name)
      const account = await openAccount({
        profile: 'small',
        token: SECRETS.token,
        tables: [...QUIET, ...hostile],
      })
      closers.push(() => account.close().then(() => forgetUser(account)))
      plantPeople(account)
      const square = await startHostileSquare(
        account.simulator.url,
        account.tables,
        `${PERSONAL.mail} ${PERSONAL.phone}`,
      )
      closers.push(() => square.close())
      const databaseUrl = await logInWithCanary(account)
      const redis = backend === 'Redis' ? await startTestRedis('--requirepass', SECRETS.redis) : undefined
      if (redis) closers.push(() => redis.close())
      const redisUrl = redis?.url?.replace('://', `://:${SECRETS.redis}@`)
      expect(await account.start(['migrate'], { DATABASE_URL: databaseUrl }).ended).toMatchObject({
        code: 0,
      })
      await account.sql.unsafe(REFUSALS)

      const { cli, call, url } = await startService(account, {
        DATABASE_URL: databaseUrl,
        SQUARE_BASE_URL: square.url,
        SQUARE_WEBHOOK_SIGNATURE_KEY: SECRETS.webhook,
        SQUARE_WEBHOOK_NOTIFICATION_URL: 'https://example.net/webhooks/square',
        LOG_LEVEL: 'trace',
        ...(redisUrl && { REDIS_URL: redisUrl }),
      })
      const seen: string[] = []
      const sync = async (path: string) => {
        const { body } = await call('POST', path)
        await vi.waitFor(
          async () => {
            const { body: run } = await call('GET', `/admin/runs/${body.run_id}`)
            expect(run.status).not.toBe('running')
            seen.push(JSON.stringify(run))
          },
          { timeout: 120_000, interval: 250 },
        )
      }
      await sync('/admin/foundation-sync')
      expect(square.unused()).toEqual([])
      const refused = await account.sql`select code from quarantine where table_name = 'customers' order by 1`
      expect(refused.map(({ code }) => code as string)).toEqual(['22023', '22P02', '23505', '23514'])
      square.revoke()
      await sync('/admin/incremental-sync')
      seen.push(...(await askAsStranger(url)))
      seen.push(...(await askAll(url, await account.queueName())))
      const { stdout, stderr } = await cli.kill('SIGTERM')
      expect(stdout.split('\n').length).toBeGreaterThan(100)

      const found = findCanaries(`${stdout}\n${stderr}`, EVERYTHING).map((hit) => `output ${hit}`)
      found.push(...findCanaries(seen.join('\n'), EVERYTHING).map((hit) => `API ${hit}`))
      const kept = await dumpTables(account.sql, account.schema)
      for (const [table, text] of kept) {
        const data = account.tables.has(table) || table === 'quarantine' // they hold data by purpose
        found.push(...findCanaries(text, data ? SECRETS : EVERYTHING).map((hit) => `${table} ${hit}`))
      }
      const told = await account.sql`select table_name, record_key, code, reason from quarantine`
      expect(told.length).toBeGreaterThan(3)
      found.push(...findCanaries(JSON.stringify(told), EVERYTHING).map((hit) => `quarantine tells ${hit}`))
      const queued = redisUrl
        ? await dumpQueue(redisUrl)
        : [...(await dumpTables(account.sql, 'bullmq')).values()].join('\n')
      expect(queued.length).toBeGreaterThan(10_000)
      found.push(...findCanaries(queued, EVERYTHING).map((hit) => `queue ${hit}`))
      expect(found).toEqual([])
    })
  },
)

function plantPeople({ simulator: { world } }: Account): void {
  const person = { given_name: NAME.name, email_address: PERSONAL.mail, phone_number: PERSONAL.phone }
  world.create('customers', person)
  world.create('customers', person) // the same phone number
  world.create('customers', {
    ...person,
    phone_number: '+15550000001',
    email_address: `check${PERSONAL.mail}`,
  })
  world.create('customers', { ...person, phone_number: '+15550000002', nickname: 'raise' })
  world.create('customers', { ...person, phone_number: '+15550000003', nickname: 'cast' })
}

/** A user of the server whose password is a canary. */
async function logInWithCanary({ sql, databaseUrl, schema }: Account): Promise<string> {
  await sql.unsafe(`create role ${schema} superuser login password '${SECRETS.database}'`)
  const url = new URL(databaseUrl)
  url.username = schema
  url.password = SECRETS.database
  return url.href
}

async function forgetUser({ schema }: Account): Promise<void> {
  const sql = postgres(inject('postgresUrl'), { max: 1 })
  await sql.unsafe(`drop role ${schema}`)
  await sql.end()
}

/** Requests that hold what they should not, or are wrong; their answers. */
async function askAsStranger(url: string): Promise<string[]> {
  const bearer = { authorization: `Bearer ${ADMIN_TOKEN}` }
  const json = { ...bearer, 'content-type': 'application/json' }
  const { token, admin, database } = SECRETS
  const requests: [string, RequestInit][] = [
    [`/admin/runs?token=${admin}`, {}],
    [`/admin/runs?limit=${token}`, { headers: bearer }],
    [`/admin/${admin}`, { headers: bearer }],
    [`/admin/runs/${database}`, { headers: bearer }],
    [`/admin/runs/%zz${admin}`, { headers: bearer }],
    [`/admin/quarantine?table=customers&limit=${token}`, { headers: bearer }],
    ['/admin/runs', { headers: { authorization: `Bearer x${admin}` } }],
    [
      '/admin/runs',
      { headers: { authorization: `Basic ${Buffer.from(`${admin}:${token}`).toString('base64')}` } },
    ],
    ['/admin/runs', { headers: { ...bearer, cookie: `session=${token}`, 'x-request-id': token } }],
    ['/admin/incremental-sync', { method: 'POST', headers: json, body: `{"tables":["${token}` }],
    ['/admin/incremental-sync', { method: 'POST', headers: json, body: `{"tables":{"x":"${token}"}}` }],
    [
      '/admin/incremental-sync',
      { method: 'POST', headers: json, body: JSON.stringify({ tables: [1], note: PERSONAL.mail }) },
    ],
    [
      '/admin/incremental-sync',
      { method: 'POST', headers: { ...json, 'content-type': 'text/xml' }, body: token },
    ],
    ['/admin/incremental-sync', { method: 'POST', headers: json, body: `"${'x'.repeat(20_000)}${token}"` }],
    ['/admin/foundation-sync', { method: 'PUT', headers: json, body: token }],
    [`/admin/runs/${'0'.repeat(8)}-0000-4000-8000-000000000000/cancel`, { method: 'POST', headers: bearer }],
    [`/admin/queues/api/queues/${admin}/clean/x`, { method: 'PUT', headers: bearer }],
    [`/admin/queues/api/queues/${token}/${admin}`, { headers: bearer }],
    [`/docs/${token}`, { headers: bearer }],
    [
      `/webhooks/square`,
      { method: 'POST', headers: { 'x-square-hmacsha256-signature': token }, body: PERSONAL.mail },
    ],
  ]
  const answers: string[] = []
  for (const [path, init] of requests) {
    const answer = await fetch(url + path, init)
    answers.push(
      `${path.replaceAll(admin, '').replaceAll(token, '').replaceAll(database, '')} ${answer.status} ${await answer.text()} ${JSON.stringify([...answer.headers])}`,
    )
  }
  return answers
}

/** Everything that the API and the board show. */
async function askAll(url: string, queue: string): Promise<string[]> {
  const read = async (path: string) => {
    const answer = await fetch(url + path, { headers: { authorization: `Bearer ${ADMIN_TOKEN}` } })
    expect([path, answer.status]).toEqual([path, 200])
    return answer.text()
  }
  const paths = [
    '/admin/sync-status',
    '/admin/runs',
    '/admin/quarantine',
    '/ready',
    '/docs/json',
    '/admin/queues',
  ]
  const texts = await Promise.all(paths.map(read))
  for (const status of ['completed', 'failed', 'waiting', 'delayed', 'active']) {
    const text = await read(
      `/admin/queues/api/queues?activeQueue=${queue}&status=${status}&page=1&jobsPerPage=100`,
    )
    texts.push(text)
    const { queues } = JSON.parse(text) as { queues: { jobs: { id: string }[] }[] }
    for (const { id } of queues.flatMap(({ jobs }) => jobs).slice(0, 20))
      texts.push(
        await read(`/admin/queues/api/queues/${queue}/${encodeURIComponent(id)}`),
        await read(`/admin/queues/api/queues/${queue}/${encodeURIComponent(id)}/logs`),
      )
  }
  return texts
}

async function dumpQueue(url: string): Promise<string> {
  const redis = new Redis(url)
  try {
    return await dumpRedis(redis)
  } finally {
    redis.disconnect()
  }
}

describe('a command that cannot begin', () => {
  const base = {
    SQUARE_ACCESS_TOKEN: SECRETS.token,
    SQUARE_BASE_URL: 'http://127.0.0.1:9',
    ADMIN_TOKEN,
    DATABASE_URL: `postgres://someone:${SECRETS.database}@127.0.0.1:9/x`,
  }
  it.each<[string, Record<string, string>]>([
    ['no Postgres', {}],
    ['no such host', { DATABASE_URL: `postgres://someone:${SECRETS.database}@no-such-host.invalid/x` }],
    ['an unusable URL', { DATABASE_URL: `postgress://someone:${SECRETS.database}@127.0.0.1:9/x` }],
    ['a % in the password', { DATABASE_URL: `postgres://someone:${SECRETS.database}%@127.0.0.1:9/x` }],
    ['a token with a blank', { SQUARE_ACCESS_TOKEN: `"${SECRETS.token} x` }],
    ['an admin token that is too short', { ADMIN_TOKEN: SECRETS.database }],
    ['half a webhook', { SQUARE_WEBHOOK_SIGNATURE_KEY: SECRETS.webhook }],
    ['an unusable Redis URL', { REDIS_URL: `http://:${SECRETS.redis}@127.0.0.1` }],
  ])('does not say its secrets: %s', async (_what, env) => {
    const { code, stdout, stderr } = await runCli(['start'], { ...base, ...env })
    expect(code).not.toBe(0)
    expect(stderr).toMatch(/^square-sync: /)
    expect(findCanaries(stdout + stderr, EVERYTHING)).toEqual([])
  })

  it('does not say them either where Postgres refuses the password, or Redis does', async () => {
    const account = await openAccount({ profile: 'small', tables: ['locations'] })
    closers.push(() => account.close())
    const wrong = new URL(account.databaseUrl)
    wrong.password = SECRETS.database
    const redis = await startTestRedis('--requirepass', 'another')
    closers.push(() => redis.close())
    const tries = [
      { DATABASE_URL: wrong.href },
      ...(redis.url ? [{ REDIS_URL: redis.url.replace('://', `://:${SECRETS.redis}@`) }] : []),
    ]
    for (const env of tries) {
      const { code, stdout, stderr } = await account.start(['sync'], env).ended
      expect(code).toBe(1)
      expect(stderr).toMatch(/square-sync: (Postgres|Redis) at /)
      expect(findCanaries(stdout + stderr, EVERYTHING)).toEqual([])
    }
  })
})
