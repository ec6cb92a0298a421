import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { expect, it, inject } from 'vitest'
import { startEmbedded } from '../../src/db/embedded.ts'
import { run, settle } from '../../src/db/embedded-site.ts'
import { backends } from '../support/account.ts'
import { AT_REST, comeToRest, startBattered } from '../support/broken-account.ts'
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
    while (tally.terminations < rounds(8)) {
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
    while (tally.restarts < rounds(1)) {
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

it.skipIf(inject('redisUrl') === null)(
  'a service whose Redis dies, forgets everything, is full or read-only recovers alone',
  { concurrent: true, timeout: TIMEOUT },
  async ({ task, onTestFinished }) => {
    const port = await freePort()
    let server = await launchRedis(port)
    if (typeof server === 'string') throw new Error(`redis-server ${server}`)
    const url = `redis://127.0.0.1:${port}`
    const admin = new Redis(url, { maxRetriesPerRequest: null })
    admin.on('error', () => undefined) // it dies in this test
    onTestFinished(async () => {
      admin.disconnect()
      if (typeof server !== 'string') await server.kill()
    })
    const account = await openUnsteadyAccount({
      backend: 'Redis',
      overlap: 'none',
      seed: seed + 2,
      servers: { redisUrl: url },
    })
    onTestFinished(() => account.close())
    const service = await startBattered(account)
    const tally: Tally = { 'redis kills': 0, flushes: 0, 'out of memory': 0, 'read-only': 0 }
    const count = (what: string) => (tally[what] = (tally[what] ?? 0) + 1)
    const midRun = async () => {
      await service.call('POST', '/admin/incremental-sync')
      await service.afterChunks(account.random.between(20, 300))
    }
    const schedulesAreThere = async () => {
      for (;;) {
        const keys = await admin.keys(`bull:square-sync-${account.schema}:repeat:*`)
        if (keys.some((key) => key.includes('scheduled-sync'))) return
        service.assertAlive()
      }
    }
    await midRun()
    await service.nextRunCompletes()
    for (let round = 0; round < rounds(1); round++) {
      await midRun()
      await server.kill()
      const refused = await service.call('POST', '/admin/incremental-sync')
      // Either a run was under way, and is named, or the queue is missed, at once.
      expect([202, 503]).toContain(refused.status)
      expect(refused.ms).toBeLessThan(5_000)
      expect((await service.call('GET', '/admin/sync-status')).status).toBe(200)
      server = await launchRedis(port)
      if (typeof server === 'string') throw new Error(`redis-server ${server}`)
      await service.nextRunCompletes()
      await schedulesAreThere()
      count('redis kills')

      await midRun()
      await admin.flushall()
      await service.nextRunCompletes()
      await schedulesAreThere()
      count('flushes')
    }
    for (let round = 0; round < rounds(1); round++) {
      await midRun()
      await admin.config('SET', 'maxmemory', '1mb')
      expect((await service.call('GET', '/admin/sync-status')).status).toBe(200)
      expect([202, 503]).toContain((await service.call('POST', '/admin/incremental-sync')).status)
      await service.afterChunks(30)
      await admin.config('SET', 'maxmemory', '0')
      await service.nextRunCompletes()
      count('out of memory')

      await midRun()
      await admin.replicaof('127.0.0.1', 1)
      expect((await service.call('GET', '/admin/sync-status')).status).toBe(200)
      expect([202, 503]).toContain((await service.call('POST', '/admin/incremental-sync')).status)
      await service.afterChunks(30)
      await admin.replicaof('NO', 'ONE')
      await service.nextRunCompletes()
      await schedulesAreThere()
      count('read-only')
    }
    const end = await comeToRest(account, service)
    task.meta.tally = { ...tally, ...countWrong(end.differences) }
    expect(end).toEqual(AT_REST)
  },
)
