import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { openRedis } from '../../../src/producer/queue/redis.ts'
import { openAccount } from '../../support/account.ts'
import { freePort, launchRedis } from '../../support/redis-server.ts'

const silent = { log: pino({ level: 'silent' }), reportError: () => undefined }
const MINUTE = { timeout: 60_000, interval: 5 }

/** A Redis of the test's own, and how to speak to it. */
async function startOwnRedis(...flags: string[]) {
  const port = await freePort()
  const server = await launchRedis(port, ...flags)
  if (typeof server === 'string') throw new Error(`redis-server ${server}`)
  return { ...server, url: (user = '', path = '') => `redis://${user}127.0.0.1:${port}${path}` }
}

describe.skipIf(inject('redisUrl') === null)('a Redis that cannot be used is named with its remedy', () => {
  let server: Awaited<ReturnType<typeof startOwnRedis>>
  let admin: Redis
  beforeAll(async () => {
    server = await startOwnRedis('--requirepass', 'pw')
    admin = new Redis(server.url(':pw@'))
    await admin.call('ACL', 'SETUSER', 'other', 'on', '>pw', '~other:*', '+@all')
  })
  afterAll(async () => {
    admin.disconnect()
    await server.kill()
  })
  const refusal = (url: string) =>
    openRedis(url, 'test', silent).then(
      ({ redis }) => (redis.disconnect(), 'opened'),
      (error: Error) => error.message,
    )

  it.each([
    ['no password', '', '', /wants a password \(NOAUTH\): give it in REDIS_URL/],
    ['a wrong password', ':no@', '', /refuses the password of user "default" \(WRONGPASS\)/],
    ['an unknown user', 'joe:pw@', '', /refuses the password of user "joe" \(WRONGPASS\)/],
    ['a user without the right', 'other:pw@', '', /does not let user "other" .*NOPERM.*SECURITY\.md/],
    ['a database that is not there', ':pw@', '/99', /has no database 99: correct the number/],
    ['a database without a number', ':pw@', '/mirror', /names the database "mirror": give its number/],
  ])('%s', async (_, user, path, expected) => {
    expect(await refusal(server.url(user, path))).toMatch(expected)
  })

  it('a full memory, a replica and a cluster', async () => {
    await admin.config('SET', 'maxmemory', '1mb')
    expect(await refusal(server.url(':pw@'))).toMatch(/has no memory left \(OOM\): raise its maxmemory/)
    await admin.config('SET', 'maxmemory', '0')
    await admin.replicaof('127.0.0.1', 1)
    expect(await refusal(server.url(':pw@'))).toMatch(/is a replica .*\(READONLY\): give the primary/)
    await admin.replicaof('NO', 'ONE')
    const nodes = join(tmpdir(), `square-sync-nodes-${process.pid}.conf`)
    const cluster = await startOwnRedis('--cluster-enabled', 'yes', '--cluster-config-file', nodes)
    expect(await refusal(cluster.url())).toMatch(/is a node of a cluster .*not supported/)
    await cluster.kill()
  })

  it('the database of the URL is the one that is used', async () => {
    const { redis } = await openRedis(server.url('default:pw@', '/3'), 'test', silent)
    expect(String(await redis.client('INFO'))).toMatch(/ db=3 /)
    redis.disconnect()
  })
})

describe.skipIf(inject('redisUrl') === null)('a run', () => {
  it('works for a user who may not ask for INFO, in database 3, and says what it could not see', async ({
    onTestFinished,
  }) => {
    const server = await startOwnRedis()
    const admin = new Redis(server.url())
    await admin.call('ACL', 'SETUSER', 'plain', 'on', '>pw', '~bull:*', '+@all', '-@dangerous')
    const servers = { redisUrl: server.url('', '/3') } // for the tidying up afterwards
    const account = await openAccount({ backend: 'Redis', profile: 'small', tables: ['vendors'], servers })
    onTestFinished(async () => {
      await account.close()
      admin.disconnect()
      await server.kill()
    })
    const ended = await account.sync(['--foundation'], {
      LOG_LEVEL: 'warn',
      REDIS_URL: server.url('plain:pw@', '/3'),
    })
    expect(ended).toMatchObject({ code: 0, report: { status: 'completed' } })
    expect(ended.stderr).toMatch(/refuses INFO.*grant \+info/)
    await admin.select(3)
    expect(await admin.keys('bull:square-sync-*')).not.toEqual([])
  })

  it('whose queue is emptied goes on within seconds, and says so', async ({ onTestFinished }) => {
    const server = await startOwnRedis()
    const admin = new Redis(server.url())
    const account = await openAccount({
      backend: 'Redis',
      profile: 'shop',
      pageSizeCap: 50,
      tables: ['locations', 'merchants', 'catalog_categories', 'catalog_items', 'catalog_variations'],
      servers: { redisUrl: server.url() },
    })
    onTestFinished(async () => {
      await account.close()
      admin.disconnect()
      await server.kill()
    })
    const { faults } = account.simulator
    const cli = account.start(['sync', '--json', '--foundation'])
    const fault = faults.add({ match: { nth: 12, times: Infinity }, action: { kind: 'hang' } })
    await vi.waitFor(() => expect(fault.fired).toBeGreaterThan(0), MINUTE)
    await admin.flushall()
    await cli.waitForLine(/the queue was emptied in the middle of a run/)
    faults.clear()
    expect(await cli.ended).toMatchObject({ code: 0 })
    const runs = await account.sql`select status, trigger from sync_runs`
    expect([...runs]).toEqual([{ status: 'completed', trigger: 'cli' }])
    expect(await account.differences()).toEqual([])
  })
})
