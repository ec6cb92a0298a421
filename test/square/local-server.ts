import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Clock } from '../../src/runtime/clock.ts'
import { Cancelled } from '../../src/errors.ts'

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A real HTTP server on a free port that gives its answers in turn, the last one for ever. */
export async function startServer(...answers: Answer[]) {
  const seen: { method: string; url: string; headers: IncomingMessage['headers']; body: string }[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString()
      seen.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body })
      const answer = answers[Math.min(seen.length, answers.length) - 1]
      answer?.(request, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A TCP server's address is an object.
  const { port } = server.address() as AddressInfo
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    seen,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Answers with JSON, or with the text or bytes as they are, as application/json unless told otherwise. */
export function reply(body: unknown, { status = 200, headers = {} as Record<string, string> } = {}): Answer {
  return (_request, response) => {
    const content = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body)
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(content)
  }
}

/** An answer as Square refuses: `{errors: [{category, code, detail}]}`. */
export function refuse(
  status: number,
  code: string,
  { category = 'INVALID_REQUEST_ERROR', detail = 'because', headers = {} as Record<string, string> } = {},
): Answer {
  return reply({ errors: [{ category, code, detail }] }, { status, headers })
}

/** A clock on which sleeping takes no time: it jumps. Sleepers wake in the order of their time. */
export function makeFakeClock(start = Date.parse('2026-01-01T00:00:00Z')) {
  let now = start
  let scheduled = false
  const sleepers: { at: number; wake: () => void }[] = []
  const slept: number[] = []
  const clock: Clock = {
    now: () => now,
    monotonic: () => now,
    random: () => 0.5,
    sleep(ms, signal) {
      slept.push(ms)
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(new Cancelled('cancelled'))
        signal?.addEventListener('abort', () => reject(new Cancelled('cancelled')), { once: true })
        sleepers.push({ at: now + ms, wake: resolve })
        schedule()
      })
    },
  }
  return { clock, slept }

  function schedule(): void {
    if (scheduled) return
    scheduled = true
    // Everything that can run without time passing runs first.
    setImmediate(() => {
      scheduled = false
      sleepers.sort((left, right) => left.at - right.at)
      const next = sleepers.shift()
      if (next === undefined) return
      now = Math.max(now, next.at)
      next.wake()
      if (sleepers.length > 0) schedule()
    })
  }
}
