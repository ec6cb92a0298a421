import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'

/** A Redis for tests. `said` is what the closing line says of it. */
export interface TestRedis {
  url: string | null
  said: string
  close(): Promise<void>
}

/** The Redis that REDIS_URL names, or a throw-away one of our own, or none where there is no redis-server. */
export async function startTestRedis(...flags: string[]): Promise<TestRedis> {
  const given = process.env['REDIS_URL']
  if (given && flags.length === 0)
    return { url: given, said: 'Redis (REDIS_URL)', close: () => Promise.resolve() }
  const none = {
    url: null,
    said: 'NOT Redis (no REDIS_URL and no redis-server)',
    close: () => Promise.resolve(),
  }
  for (let attempt = 0; attempt < 5; attempt++) {
    const port = await freePort()
    const server = await launchRedis(port, ...flags)
    if (server === 'absent') return none
    if (server === 'ended') continue // another process was quicker to take the port
    return { url: `redis://127.0.0.1:${port}`, said: 'Redis (redis-server)', close: () => server.kill() }
  }
  throw new Error('redis-server does not start')
}

/** Starts a Redis on this port; resolves when it accepts connections, or with the reason why it does not. */
export async function launchRedis(
  port: number,
  ...flags: string[]
): Promise<{ kill(): Promise<void> } | 'absent' | 'ended'> {
  const child = spawn(
    'redis-server',
    ['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--appendonly', 'no', ...flags],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  const ended = new Promise<'ended'>((resolve) => child.once('close', () => resolve('ended')))
  const failed = new Promise<'absent'>((resolve) => child.once('error', () => resolve('absent')))
  const ready = new Promise<'ready'>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('Ready to accept connections')) resolve('ready')
    })
  })
  const became = await Promise.race([ready, ended, failed])
  if (became !== 'ready') return became
  return {
    async kill() {
      child.kill('SIGKILL') // it holds nothing worth saving
      await ended
    },
  }
}

/** A port that nobody listened on a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // it listens on a port
  server.close()
  await once(server, 'close')
  return port
}
