import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { describe, expect, inject, it, vi } from 'vitest'
import { startEmbedded } from '../../src/db/embedded/embedded.ts'
import { run, settle } from '../../src/db/embedded/embedded-site.ts'
import { backends } from '../support/account.ts'
import { AT_REST, type Battered, comeToRest, startBattered } from '../support/broken-account.ts'
import { effort, rounds, type Tally } from '../support/effort.ts'
import { freePort, launchRedis } from '../support/redis-server.ts'
import { countWrong, openUnsteadyAccount } from '../support/unsteady-account.ts'

const seed = effort().seed * 100 + 40
const TIMEOUT = 600_000 * Math.max(1, effort().factor)

it.for(backends())(
  'a service whose Postgres backends are terminated recovers alone: queue on %s',
  { concurrent: true, timeout: TIMEOUT },
  async (backend, { task, onTestFinished }) => {
    const account = await openUnsteadyAccount({ backend, overlap: 'none', seed })
    onTestFinished(() => account.close())
    const service = await startBattered(account)
    const tally = { terminations: 0 }
    while (tally.terminations < rounds(30) / backends().length) {
      await service.call('POST', '/admin/incremental-sync').catch(() => undefined)
      await service.afterChunks(account.random.between(5, 150))
      const killed = await account.sql`
        select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
        and application_name like 'square-sync%' order by md5(pid::text || ${account.random.next()}::text) limit ${account.random.between(1, 3)}`
      tally.terminations += killed.length
      service.assertAlive()
    }
    const end = await comeToRest(account, service)
    task.meta.tally = { ...tally, ...countWrong(end.differences) }
    expect(end).toEqual(AT_REST)
  },
)

it(
  'a service whose Postgres is restarted without warning recovers alone',
  { concurrent: true, timeout: TIMEOUT },
  async ({ task, onTestFinished }) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'square-sync-restart-'))
    await chmod(dataDir, 0o755)
    const flags = ['fsync=off', 'full_page_writes=off']
    const server = await startEmbedded({ dataDir, log: { info: () => undefined }, postgresFlags: flags })
    onTestFinished(async () => {
      await server.close()
      await rm(server.directory, { recursive: true, force: true })
      await rm(dataDir, { recursive: true, force: true })
    })
    const site = await settle(dataDir)
    const account = await openUnsteadyAccount({
      backend: 'Postgres',
      overlap: 'none',
      seed: seed + 1,
      servers: { postgresUrl: server.url },
    })
    onTestFinished(() => account.close())
    const service = await startBattered(account)
    const tally = { restarts: 0 }
    while (tally.restarts < rounds(2)) {
      await service.call('POST', '/admin/incremental-sync').catch(() => undefined)
      await service.afterChunks(account.random.between(20, 300))
      const log = join(site.cluster, 'server.log')
      const restarted = await run(site, 'pg_ctl', [
        'restart',
        '-m',
        'immediate',
        '-w',
        '-s',
        '-D',
        site.cluster,
        '-l',
        log,
      ])
      expect(restarted).toMatchObject({ code: 0 })
      tally.restarts++
      await service.nextRunCompletes()
    }
    const end = await comeToRest(account, service)
    task.meta.tally = { ...tally, ...countWrong(end.differences) }
    expect(end).toEqual(AT_REST)
  },
)

/** A Redis of one test's own, a service on it, and what is done to both. */
interface OwnRedis {
  admin: Redis
  service: Battered
  kill: () => Promise<void>
  startAgain: () => Promise<void>
}

/** What can happen to a Redis, how often per commit, and what the service must be able to do meanwhile. */
const BLOWS: { name: string; times: number; strike: (redis: OwnRedis) => Promise<void> }[] = [
  {
    name: 'redis kills',
    times: 3,
    async strike({ service, kill, startAgain }) {
      await kill()
      const refused = await service.call('POST', '/admin/incremental-sync')
      // Either a run was under way, and is named, or the queue is missed.
      expect([202, 503]).toContain(refused.status)
      expect((await service.call('GET', '/admin/sync-status')).status).toBe(200)
      await startAgain()
    },
  },
  {
    name: 'flushes',
    times: 3,
    async strike({ admin }) {
      await admin.flushall()
    },
  },
  {
    name: 'out of memory',
    times: 1,
    async strike({ admin, service }) {
      await admin.config('SET', 'maxmemory', '1mb')
      await worksWithoutQueue(service, () => hasRefused(admin, 'OOM'))
      await admin.config('SET', 'maxmemory', '0')
    },
  },
  {
    name: 'read-only',
    times: 1,
    async strike({ admin, service }) {
      await admin.replicaof('127.0.0.1', 1)
      await worksWithoutQueue(service, () => hasRefused(admin, 'READONLY'))
      await admin.replicaof('NO', 'ONE')
    },
  },
]

/** Until Redis has refused something, and meanwhile the service answers. */
async function worksWithoutQueue(service: Battered, isFelt: () => Promise<void>): Promise<void> {
  expect((await service.call('GET', '/admin/sync-status')).status).toBe(200)
  expect([202, 503]).toContain((await service.call('POST', '/admin/incremental-sync')).status)
  await vi.waitFor(isFelt, { timeout: 120_000, interval: 20 })
}

/** Redis counts the errors it has answered with, by kind. */
async function hasRefused(admin: Redis, error: 'OOM' | 'READONLY'): Promise<void> {
  expect(await admin.info('errorstats')).toContain(`errorstat_${error}:`)
}

describe.skipIf(inject('redisUrl') === null)(
  'a service whose Redis is hurt in mid-run recovers alone',
  { concurrent: true },
  () => {
    it.for(BLOWS.map((blow, n) => ({ ...blow, seed: seed + 2 + n })))(
      '$name, seed $seed',
      { concurrent: true, timeout: TIMEOUT },
      async ({ name, times, strike, seed }, { task, onTestFinished }) => {
        const redis = await openOwnRedis(onTestFinished)
        const servers = { redisUrl: redis.url }
        const account = await openUnsteadyAccount({ backend: 'Redis', overlap: 'none', seed, servers })
        onTestFinished(() => account.close())
        const service = await startBattered(account)
        const knowsItsSchedule = async () => {
          for (;;) {
            const keys = await redis.admin.keys(`bull:square-sync-${account.schema}-*:repeat:*`)
            if (keys.some((key) => key.includes('scheduled-sync'))) return
            service.assertAlive()
          }
        }
        const tally: Tally = { [name]: 0 }
        for (let struck = 1; struck <= rounds(times); struck++) {
          await service.call('POST', '/admin/incremental-sync')
          await service.afterChunks(account.random.between(20, 300))
          await strike({ ...redis, service })
          await service.nextRunCompletes()
          await knowsItsSchedule()
          tally[name] = struck
        }
        const end = await comeToRest(account, service)
        task.meta.tally = { ...tally, ...countWrong(end.differences) }
        expect(end).toEqual(AT_REST)
      },
    )
  },
)

async function openOwnRedis(
  onTestFinished: (clean: () => Promise<void>) => void,
): Promise<Omit<OwnRedis, 'service'> & { url: string }> {
  const port = await freePort()
  const start = async () => {
    const server = await launchRedis(port)
    if (typeof server === 'string') throw new Error(`redis-server ${server}`)
    return server
  }
  let server = await start()
  const url = `redis://127.0.0.1:${port}`
  const admin = new Redis(url, { maxRetriesPerRequest: null })
  admin.on('error', () => undefined) // it dies in this test
  onTestFinished(async () => {
    admin.disconnect()
    await server.kill()
  })
  return {
    url,
    admin,
    kill: () => server.kill(),
    async startAgain() {
      server = await start()
    },
  }
}
