import { connect, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { FastifyInstance } from 'fastify'

export interface RawAnswer {
  status: number
  raw: string
}

/** Listens on a free port, and answers a function that sends bytes there: no client that tidies a URL or a header. */
export async function listenRaw(app: FastifyInstance) {
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo // it listens on a port
  return async (requestLine: string, headers: readonly string[] = []): Promise<RawAnswer> => {
    const socket = connect(port, '127.0.0.1')
    socket.write(
      [`${requestLine} HTTP/1.1`, 'Host: 127.0.0.1', 'Connection: close', ...headers, '', ''].join('\r\n'),
    )
    const raw = await text(socket)
    return { status: Number(raw.split(' ')[1]), raw }
  }
}

/** Every method and path that the router knows, read from its own drawing of itself. */
export function allRoutes(app: FastifyInstance): { method: string; path: string }[] {
  const path: string[] = []
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', part = '', methods = ''] = /^([│ ]*)[├└]── (.*?) \(([A-Z, ]+)\)$/.exec(line) ?? []
      if (!methods) return []
      const depth = indent.length / 4
      path.splice(depth, path.length, part)
      return methods.split(', ').map((method) => ({ method, path: path.join('').replace(/^\/\//, '/') }))
    })
}
