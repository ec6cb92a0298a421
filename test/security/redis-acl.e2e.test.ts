import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { type Account, openAccount } from '../support/account.ts'
import { freePort } from '../support/redis-server.ts'
import { ADMIN_TOKEN, type RunningService, startService } from '../support/running-service.ts'

const PASSWORD = 'forThisTestOnly0123456789'

/** The shell script that docker-compose.yml gives to Redis, as compose hands it over: `$$` is `$`. */
function readScript(): string {
  const compose = readFileSync(new URL('../../docker-compose.yml', import.meta.url), 'utf8')
  const script = /^ {6}- \|\n((?: {8}.*\n)+)/m.exec(compose)?.[1]
  if (!script) throw new Error('docker-compose.yml gives Redis no script')
  return script.replaceAll(/^ {8}/gm, '').replaceAll('$$', '$')
}

/** That Redis on a port and in a folder of the test's own, with one more user for looking. */
async function startComposeRedis() {
  const folder = await mkdtemp(join(tmpdir(), 'square-sync-acl-'))
  const port = await freePort()
  const script = readScript()
    .replace('redis-server -', `redis-server - --port ${port} --bind 127.0.0.1 --dir ${folder}`)
    .replace('user default off', 'user default off\nuser looker on >looking ~* &* +@all')
  const server = spawn('sh', ['-c', script], { env: { ...process.env, REDIS_PASSWORD: PASSWORD } })
  const ended = once(server, 'close')
  server.stdout.setEncoding('utf8')
  let said = ''
  await new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (text: string) => {
      said += text
      if (said.includes('Ready to accept connections')) resolve()
    })
    server.once('close', () => reject(new Error(`Redis ended: ${said}`)))
  })
  return {
    pid: server.pid ?? 0,
    url: (user: string, password: string) => `redis://${user}:${password}@127.0.0.1:${port}`,
    async close() {
      server.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

// The Redis of docker-compose.yml, by the command that stands there, and the service as its one user.
describe.skipIf(inject('redisUrl') === null)('the Redis of docker-compose.yml', () => {
  let account: Account
  let server: Awaited<ReturnType<typeof startComposeRedis>>
  let service: RunningService
  let user: Redis
  let looker: Redis
  beforeAll(async () => {
    account = await openAccount({ profile: 'small', tables: ['locations', 'merchants', 'vendors'] })
    server = await startComposeRedis()
    user = new Redis(server.url('square_sync', PASSWORD))
    looker = new Redis(server.url('looker', 'looking'))
    service = await startService(account, { REDIS_URL: server.url('square_sync', PASSWORD) })
  })
  afterAll(async () => {
    user.disconnect()
    looker.disconnect()
    await account.close()
    await server.close()
  })

  const board = (method: string, path: string) =>
    fetch(`${service.url}/admin/queues/api/queues${path}`, {
      method,
      headers: { authorization: `Bearer ${ADMIN_TOKEN}` },
    })
  const denied = async () =>
    ((await looker.acl('LOG')) as unknown[][]).map((entry) => `${String(entry[3])} ${String(entry[7])}`)

  it('lets its user do a run, a tick of the schedule and what the board shows, and is asked for nothing else', async () => {
    const run = await service.call('POST', '/admin/foundation-sync?wait=60')
    const queue = await account.queueName()
    expect(run.body.status).toBe('completed')

    // The next tick, early: its slot has not been run yet.
    await account.sql`update sync_schedule set last_slot = last_slot - interval '1 day' where name = 'sync'`
    const ticks = await vi.waitFor(async () => {
      const answer = await board('GET', `?activeQueue=${queue}&status=delayed&page=1`)
      const { queues } = (await answer.json()) as { queues: { jobs: { id: string; name: string }[] }[] }
      const [first] = queues.flatMap(({ jobs }) => jobs).filter(({ name }) => name === 'sync tick')
      expect(first).toBeDefined()
      return first?.id ?? ''
    }, 10_000)
    expect((await board('PUT', `/${queue}/${encodeURIComponent(ticks)}/promote`)).status).toBeLessThan(300)
    await vi.waitFor(async () => {
      const { body } = await service.call('GET', '/admin/runs')
      expect(body.runs).toContainEqual(expect.objectContaining({ trigger: 'schedule', status: 'completed' }))
    }, 20_000)

    for (const status of ['latest', 'completed', 'failed', 'delayed'])
      expect((await board('GET', `?activeQueue=${queue}&status=${status}&page=1`)).status).toBe(200)
    expect((await board('GET', `/${queue}/${run.body.run_id}`)).status).toBe(200)
    expect((await service.call('GET', '/ready')).status).toBe(200)
    expect(await denied()).toEqual([])
  })

  it.each([
    ['FLUSHALL'],
    ['KEYS', '*'],
    ['CONFIG', 'GET', 'requirepass'],
    ['CONFIG', 'SET', 'dir', '/tmp'],
    ['ACL', 'LIST'],
    ['SHUTDOWN', 'NOSAVE'],
    ['DEBUG', 'SLEEP', '0'],
    ['REPLICAOF', '127.0.0.1', '1'],
    ['MODULE', 'LIST'],
    ['CLIENT', 'KILL', 'TYPE', 'normal'],
    ['MONITOR'],
    ['GET', 'of-another-program'],
    ['EVAL', "return redis.call('set', 'of-another-program', '1')", '0'],
    ['EVAL', "return redis.call('flushall')", '0'],
  ])('refuses its user %s %s', async (command, ...args) => {
    await expect(user.call(command, ...args)).rejects.toThrow(
      /NOPERM|ACL failure|can't run this command|can't access|not allowed/,
    )
  })

  it('lets nobody in without the name and the password, and shows the password in no list of processes', async () => {
    for (const url of [server.url('', ''), server.url('default', PASSWORD), server.url('square_sync', 'x')]) {
      const stranger = new Redis(url, {
        lazyConnect: true,
        retryStrategy: () => null,
        maxRetriesPerRequest: 0,
      })
      stranger.on('error', () => undefined) // the command says it
      await expect(stranger.call('GET', 'bull:x')).rejects.toThrow(/WRONGPASS|NOAUTH|NOPERM|closed/)
      stranger.disconnect()
    }
    expect(readFileSync(`/proc/${server.pid}/cmdline`, 'utf8')).toMatch(/^redis-server/)
    expect(readFileSync(`/proc/${server.pid}/cmdline`, 'utf8')).not.toContain(PASSWORD)
  })
})
