import type { LoggedRequest } from '../../packages/square-simulator/src/request-log.ts'

/** The most requests of which each began after the one before had ended. */
export function longestChain(requests: readonly LoggedRequest[]): number {
  let count = 0
  let end = -Infinity
  for (const { at, ms } of requests.toSorted((a, b) => a.at + a.ms - (b.at + b.ms))) {
    if (at < end) continue
    count++
    end = at + ms
  }
  return count
}

/** What a request asks for, without the cursor: the same for every page of one list. */
export function listOf({ method, path, query, body }: LoggedRequest): string {
  const { cursor: _inQuery, ...asked } = query
  const { cursor: _inBody, ...wanted } = (body ?? {}) as Record<string, unknown>
  return `${method} ${path} ${JSON.stringify(asked)} ${JSON.stringify(wanted)}`
}
