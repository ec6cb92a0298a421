import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** An answer, and how it goes over the wire. */
export interface Outgoing {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** Default: whole and at once. */
  readonly manner?: 'hang' | 'reset' | 'drip'
  /** `reset`: bytes of the body before the cut. `drip`: bytes per second. */
  readonly bytes?: number
}

/** Sends; resolves when the last byte was handed over or the connection is gone. A connection that hangs ends by `ending`. */
export async function send(
  response: ServerResponse,
  outgoing: Outgoing,
  ending: AbortSignal,
  onStatus: (status: number) => void = () => {},
): Promise<void> {
  const { status, headers, body, manner, bytes = 0 } = outgoing
  const gone = new Promise<void>((resolve) => response.once('close', resolve))
  if (manner === 'hang') {
    await gone
    return
  }
  if (manner === 'reset' && bytes === 0) {
    // RST, not FIN: the other side sees ECONNRESET.
    response.socket?.resetAndDestroy()
    return
  }
  onStatus(status)
  response.writeHead(status, status === 204 ? headers : { ...headers, 'content-length': String(body.length) })
  if (manner === undefined) {
    response.end(body)
    await gone
    return
  }
  if (manner === 'reset') {
    await new Promise<void>((resolve) => response.write(body.subarray(0, bytes), () => resolve()))
    response.socket?.resetAndDestroy()
    return
  }
  for (let at = 0; at < body.length && !response.destroyed; at += bytes) {
    response.write(body.subarray(at, at + bytes))
    await Promise.race([sleep(1000, undefined, { signal: ending }), gone])
  }
  response.end()
}
