import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { dependencies, type TableDefinition } from '../../src/db/declaration/define-table.ts'
import type { Tables } from '../../src/db/declaration/tables.ts'

/** One way to answer badly. `always`: also when asked again; else once, and then as Square would. */
export interface Hostility {
  what: string
  always?: true
  answer: (response: ServerResponse, leak: string) => void
}

const send = (status: number, type: string, body: string | Buffer, headers: Record<string, string> = {}) => {
  return (response: ServerResponse) => {
    response.writeHead(status, { 'content-type': type, ...headers }).end(body)
  }
}
const JSON_TYPE = 'application/json'
const errors = (code: string, leak: string) =>
  JSON.stringify({ errors: [{ category: 'API_ERROR', code, detail: `not good: ${leak}`, field: leak }] })
const page = (leak: string) => `<html><title>${leak}</title><body>${leak}\n${leak}</body></html>`

const FINAL = [400, 403, 404, 405, 406, 410, 411, 413, 414, 415, 418, 422, 425, 451, 501]
const TRANSIENT = [302, 408, 409, 429, 500, 502, 503, 504, 520, 529]

/** What Square, or something before it, may answer that repeats what it was sent. */
export const HOSTILITIES: Hostility[] = [
  ...FINAL.map((status): Hostility => ({
    what: `${status}`,
    always: true,
    answer: (response, leak) => send(status, JSON_TYPE, errors('SOME_CODE', leak))(response),
  })),
  ...TRANSIENT.map((status): Hostility => ({
    what: `${status} once`,
    answer: (response, leak) =>
      send(status, JSON_TYPE, errors('SOME_CODE', leak), {
        location: `http://127.0.0.1:9/${leak.slice(0, 40)}`,
      })(response),
  })),
  { what: '500 for ever', always: true, answer: (r, leak) => send(500, JSON_TYPE, errors(leak, leak))(r) },
  {
    what: 'a code that repeats',
    always: true,
    answer: (r, leak) => send(400, JSON_TYPE, errors(leak, leak))(r),
  },
  { what: '403 of a proxy', always: true, answer: (r, leak) => send(403, 'text/html', page(leak))(r) },
  { what: 'a page with 200', answer: (r, leak) => send(200, 'text/html', page(leak))(r) },
  {
    what: 'a page with 200 for ever',
    always: true,
    answer: (r, leak) => send(200, 'text/html', page(leak))(r),
  },
  {
    what: 'a type that repeats',
    answer: (r, leak) => send(200, `text/x-${leak.replace(/[^\w-]/g, '')}`, leak)(r),
  },
  { what: 'errors with 200', answer: (r, leak) => send(200, JSON_TYPE, errors('SOME_CODE', leak))(r) },
  { what: 'cut off', answer: (r, leak) => send(200, JSON_TYPE, `{"items":[{"id":"${leak}`)(r) },
  { what: 'no JSON', answer: (r, leak) => send(200, JSON_TYPE, leak)(r) },
  { what: 'a JSON text', answer: (r, leak) => send(200, JSON_TYPE, JSON.stringify(leak))(r) },
  { what: 'a list', answer: (r, leak) => send(200, JSON_TYPE, JSON.stringify([leak]))(r) },
  { what: 'another key', answer: (r, leak) => send(200, JSON_TYPE, JSON.stringify({ found: [leak] }))(r) },
  {
    what: 'a status line that repeats',
    answer: (r, leak) => void r.writeHead(500, leak.slice(0, 200)).end(leak),
  },
  {
    what: 'zipped and cut off',
    answer: (r, leak) =>
      send(200, JSON_TYPE, gzipSync(leak).subarray(0, -9), { 'content-encoding': 'gzip' })(r),
  },
  { what: 'not zipped', answer: (r, leak) => send(200, JSON_TYPE, leak, { 'content-encoding': 'gzip' })(r) },
  {
    what: 'torn',
    answer: (r, leak) => {
      r.writeHead(200, { 'content-type': JSON_TYPE, 'content-length': '100000' }).write(leak)
      setImmediate(() => r.destroy())
    },
  },
  {
    what: 'a broken header',
    answer: (r, leak) => void r.socket?.end(`HTTP/1.1 200 OK\r\n${leak}\u0000: ${leak}\r\n\r\n${leak}`),
  },
  { what: 'no HTTP', answer: (r, leak) => void r.socket?.end(leak) },
]

/** The tables that a test syncs as they are. */
export const QUIET = ['locations', 'merchants', 'customers', 'vendors']

/** The tables whose calls can be answered badly without anything else having to work. */
export const hostileTables = (tables: Tables): TableDefinition[] =>
  [...tables.values()].filter(
    (definition) =>
      !QUIET.includes(definition.name) &&
      !definition.source.perParent &&
      !/[{]|catalog/.test(definition.source.call) &&
      dependencies(definition).every((name) => QUIET.includes(name)),
  )

/** Stands before a simulated account and answers one table's calls with each hostility; everything else passes. */
export async function startHostileSquare(target: string, tables: Tables, personal: string) {
  const unique = [...new Set(hostileTables(tables).map(({ source }) => source.call))]
  // A call that has two answers first what is said once, then what is said always.
  const assigned = new Map<string, (Hostility & { fired: number })[]>()
  const ordered = HOSTILITIES.toSorted((a, b) => Number(a.always ?? false) - Number(b.always ?? false))
  for (const [n, hostility] of ordered.entries()) {
    const call = unique[n % unique.length] ?? ''
    assigned.set(call, [...(assigned.get(call) ?? []), { ...hostility, fired: 0 }])
  }
  let revoked = false

  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { pathname } = new URL(request.url ?? '/', target)
      const sent = `${request.headers.authorization} ${personal}`
      const found = assigned
        .get(`${request.method} ${pathname}`)
        ?.find(({ always, fired }) => always || fired === 0)
      if (revoked) send(401, JSON_TYPE, errors('UNAUTHORIZED', sent))(response)
      else if (found) {
        found.fired++
        found.answer(response, sent)
      } else void pass(request.url ?? '/', request.method, request.headers, Buffer.concat(chunks), response)
    })
  })
  async function pass(
    url: string,
    method = 'GET',
    headers: NodeJS.Dict<string | string[]>,
    body: Buffer,
    response: ServerResponse,
  ) {
    const { authorization = '', 'square-version': version = '' } = headers
    const answer = await fetch(target + url, {
      method,
      headers: {
        authorization: String(authorization),
        'square-version': String(version),
        'content-type': JSON_TYPE,
      },
      ...(method === 'POST' ? { body: new Uint8Array(body) } : {}),
    })
    const type = answer.headers.get('content-type') ?? JSON_TYPE
    send(answer.status, type, Buffer.from(await answer.arrayBuffer()))(response)
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // of a TCP server
  return {
    url: `http://127.0.0.1:${port}`,
    /** What has not been answered yet. */
    unused: () =>
      [...assigned.values()]
        .flat()
        .filter(({ fired }) => fired === 0)
        .map(({ what }) => what),
    /** From now on every answer is 401. */
    revoke: () => {
      revoked = true
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
