import { createServer } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'

/** An HTTP proxy as companies have it: every CONNECT ends at `target`, whatever host it names. */
export async function startConnectProxy(target: string) {
  const { hostname, port } = new URL(target)
  const open = new Set<Socket>()
  /** What was asked for: `host:port authorization`. */
  const asked: string[] = []
  const server = createServer((_request, response) => response.writeHead(501).end())
  server.on('connect', (request, client: Socket) => {
    asked.push(`${request.url} ${request.headers['proxy-authorization'] ?? ''}`.trim())
    const behind = connect(Number(port), hostname, () =>
      client.write('HTTP/1.1 200 Connection established\r\n\r\n'),
    )
    for (const [socket, other] of [
      [client, behind],
      [behind, client],
    ] as const) {
      open.add(socket)
      socket.on('error', () => other.destroy())
      socket.on('close', () => other.destroy())
      socket.pipe(other)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address() as AddressInfo // it listens on TCP
  return {
    host: `127.0.0.1:${address.port}`,
    asked,
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of open) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
