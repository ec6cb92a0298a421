import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** What the wire does to every connection through the proxy. */
export type Weather =
  | { kind: 'fair' }
  /** Every chunk comes so much later. */
  | { kind: 'latency'; ms: number }
  /** Whoever connects is thrown out, and so is who is connected. */
  | { kind: 'refuse' }
  /** Connections stand, and nothing goes through any more. */
  | { kind: 'half-open' }
  /** Ends the connection after so many bytes to the client: with RST or with FIN. */
  | { kind: 'cut'; afterBytes: number; how: 'reset' | 'end' }
  /** Bytes trickle to the client one by one. */
  | { kind: 'drip'; msPerByte: number }
  /** The server commits, and nobody learns of it. */
  | { kind: 'swallow commit' }

/** One read from a socket, in the direction in which it goes. */
export interface Chunk {
  to: 'server' | 'client'
  bytes: Buffer
}

/** A TCP proxy in front of one server that can do to connections what networks do. */
export interface ChaosProxy {
  /** The same URL, but through the proxy. */
  through(url: string): string
  /** Changes the weather, also for connections that stand. */
  set(weather: Weather): void
  /** How often a weather has struck: counted per connection that it hurt. */
  readonly struck: Map<Weather['kind'], number>
  /** Called before a chunk is passed on. */
  onChunk: ((chunk: Chunk) => void) | undefined
  close(): Promise<void>
}

interface Link {
  client: Socket
  server: Socket
  /** Bytes that went to the client since the weather changed. */
  sent: number
  hurt: boolean
  queues: { server: Promise<void>; client: Promise<void> }
}

/** Starts a proxy on a free port of 127.0.0.1. */
export async function startChaosProxy(target: { host: string; port: number }): Promise<ChaosProxy> {
  const links = new Set<Link>()
  const struck = new Map<Weather['kind'], number>()
  const timers = new Set<NodeJS.Timeout>()
  let weather: Weather = { kind: 'fair' }

  const wait = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        timers.delete(timer)
        resolve()
      }, ms)
      timers.add(timer)
    })
  const hurt = (link: Link) => {
    if (link.hurt) return
    link.hurt = true
    struck.set(weather.kind, (struck.get(weather.kind) ?? 0) + 1)
  }
  const end = (link: Link, how: 'reset' | 'end') => {
    links.delete(link)
    link.server.destroy()
    if (how === 'reset') link.client.resetAndDestroy()
    else link.client.end()
  }

  /** Passes one chunk on, as far as the weather lets it. */
  async function pass(link: Link, { to, bytes }: Chunk): Promise<void> {
    const out = link[to]
    const now = weather
    if (now.kind === 'half-open') return hurt(link) // dropped for good: what comes later could not be understood
    if (now.kind === 'latency') {
      hurt(link)
      await wait(now.ms)
    }
    if (now.kind === 'swallow commit' && to === 'client' && bytes.includes(COMMITTED)) {
      hurt(link)
      return end(link, 'reset')
    }
    if (to === 'client' && now.kind === 'cut') {
      const left = now.afterBytes - link.sent
      link.sent += bytes.length
      if (bytes.length > left) {
        hurt(link)
        if (left > 0)
          await new Promise<void>((resolve) => out.write(bytes.subarray(0, left), () => resolve()))
        return end(link, now.how)
      }
    }
    if (to === 'client' && now.kind === 'drip') {
      hurt(link)
      for (let at = 0; at < bytes.length; at++) {
        if (out.destroyed) return
        if (weather !== now) return void out.write(bytes.subarray(at))
        out.write(bytes.subarray(at, at + 1))
        await wait(now.msPerByte)
      }
      return
    }
    if (!out.destroyed) out.write(bytes)
  }

  const server = createServer({ noDelay: true }, (client) => {
    if (weather.kind === 'refuse') {
      struck.set('refuse', (struck.get('refuse') ?? 0) + 1)
      client.resetAndDestroy()
      return
    }
    const link: Link = {
      client,
      server: connect({ ...target, noDelay: true }),
      sent: 0,
      hurt: false,
      queues: { server: Promise.resolve(), client: Promise.resolve() },
    }
    links.add(link)
    for (const [from, to] of [
      ['client', 'server'],
      ['server', 'client'],
    ] as const) {
      link[from].on('data', (bytes: Buffer) => {
        proxy.onChunk?.({ to, bytes })
        link.queues[to] = link.queues[to].then(() => pass(link, { to, bytes }))
      })
      link[from].on('error', () => undefined) // its close follows
      link[from].on('close', () => {
        if (!links.delete(link)) return
        void link.queues[to].then(() => link[to].destroy()) // what was on its way arrives
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // it listens on a port

  const proxy: ChaosProxy = {
    struck,
    onChunk: undefined,
    through(url) {
      const other = new URL(url)
      other.hostname = '127.0.0.1'
      other.port = String(port)
      return other.href.replace(/\/$/, '')
    },
    set(next) {
      const dead = weather.kind === 'half-open' ? [...links].filter((link) => link.hurt) : []
      weather = next
      // Bytes are missing in them: a network that comes back resets such connections.
      for (const link of dead) end(link, 'reset')
      for (const link of links) Object.assign(link, { sent: 0, hurt: false })
      if (next.kind !== 'refuse') return
      for (const link of links) {
        hurt(link)
        end(link, 'reset')
      }
    },
    async close() {
      for (const timer of timers) clearTimeout(timer)
      for (const link of links) end(link, 'reset')
      server.close()
      await once(server, 'close')
    },
  }
  return proxy
}

/** The proxy in front of the server that a URL names. */
export function startProxyFor(url: string, defaultPort: number): Promise<ChaosProxy> {
  const { hostname, port } = new URL(url)
  return startChaosProxy({ host: hostname, port: Number(port) || defaultPort })
}

/** How Postgres says that it has committed. */
const COMMITTED = 'COMMIT\0'
