import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TLSSocket } from 'node:tls'

export interface Certificate {
  cert: string
  key: string
}

/** Certificates that openssl makes now: an authority of our own, and what servers show. */
export function makeCertificates() {
  const folder = mkdtempSync(join(tmpdir(), 'square-sync-tls-'))
  const file = (name: string) => join(folder, name)
  const openssl = (...args: string[]) => void execFileSync('openssl', args, { stdio: 'pipe' })
  const fresh = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  openssl(
    'req',
    '-x509',
    ...fresh,
    '-keyout',
    file('ca.key'),
    '-out',
    file('ca.pem'),
    '-subj',
    '/CN=ca',
    '-days',
    '2',
  )
  const make = (name: string, host: string, days: string, signed = true): Certificate => {
    writeFileSync(file('ext'), `subjectAltName=DNS:${host}`)
    openssl('req', ...fresh, '-keyout', file(`${name}.key`), '-out', file('csr'), '-subj', `/CN=${host}`)
    const by = signed ? ['-CA', file('ca.pem'), '-CAkey', file('ca.key')] : ['-signkey', file(`${name}.key`)]
    openssl(
      'x509',
      '-req',
      '-in',
      file('csr'),
      ...by,
      '-days',
      days,
      '-out',
      file(`${name}.pem`),
      '-extfile',
      file('ext'),
    )
    return { cert: readFileSync(file(`${name}.pem`), 'utf8'), key: readFileSync(file(`${name}.key`), 'utf8') }
  }
  return {
    good: make('good', 'localhost', '2'),
    selfSigned: make('self', 'localhost', '2', false),
    otherHost: make('other', 'db.example.net', '2'),
    expired: make('expired', 'localhost', '-1'),
    /** For NODE_EXTRA_CA_CERTS. */
    authority: file('ca.pem'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/**
 * A server that speaks TLS in front of one that does not. `postgres`: asked for in clear first, as Postgres wants it; without a
 * certificate it says no. `reached`: how many connections came so far that something was said behind it.
 */
export async function startTlsFront(
  target: string,
  { certificate, postgres }: { certificate: Certificate | undefined; postgres: boolean },
) {
  const { hostname, port } = new URL(target)
  const open = new Set<Socket>()
  const front = { reached: 0 }
  const join = (client: Socket) => {
    client.on('error', () => undefined)
    client.once('data', (first: Buffer) => {
      front.reached++
      const behind = connect(Number(port), hostname)
      open.add(behind)
      behind.on('error', () => client.destroy())
      client.on('close', () => behind.destroy())
      behind.write(first)
      client.pipe(behind).pipe(client)
    })
  }
  const secure = (socket: Socket) => join(new TLSSocket(socket, { isServer: true, ...certificate }))
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => undefined)
    if (!postgres) return secure(socket)
    socket.once('data', (first: Buffer) => {
      const asksForTls = first.length === 8 && first.readInt32BE(4) === 80_877_103
      if (asksForTls && certificate) {
        socket.write('S')
        secure(socket)
      } else if (asksForTls) {
        socket.write('N')
        join(socket)
      } else {
        join(socket)
        socket.emit('data', first)
      }
    })
    return undefined
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = new URL(target)
  url.hostname = 'localhost'
  url.port = String((server.address() as AddressInfo).port) // of a TCP server
  return {
    url: url.href,
    front,
    async close() {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
