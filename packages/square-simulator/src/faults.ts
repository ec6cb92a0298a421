/** Which requests a fault strikes. What is left out matches everything. */
export interface FaultMatch {
  /** Exact path, or a beginning that ends in `*`. */
  readonly path?: string
  readonly method?: string
  readonly resource?: string
  /** From the how-many-th matching request on, counted from 1. */
  readonly nth?: number
  /** Only requests that continue a list after so many pages. */
  readonly afterPages?: number
  /** How often it fires. Default: once, or always for the faults that are a state (see `standing`). */
  readonly times?: number
}

export type FaultAction =
  /** An error answer in Square's form. `code` defaults to the usual one of the status. */
  | {
      readonly kind: 'status'
      readonly status: number
      readonly code?: string
      readonly retryAfterSeconds?: number
    }
  | { readonly kind: 'latency'; readonly ms: number }
  /** Never answers. */
  | { readonly kind: 'hang' }
  /** Cuts the connection: before the answer, or after so many bytes of its body. */
  | { readonly kind: 'reset'; readonly afterBytes?: number }
  /** A complete HTTP answer, status 200, whose body stops after so many bytes. */
  | { readonly kind: 'truncate'; readonly bytes: number }
  | { readonly kind: 'html' }
  | { readonly kind: 'empty-body' }
  | { readonly kind: 'content-type'; readonly value: string }
  /** The items stand under another key. */
  | { readonly kind: 'wrong-key' }
  | { readonly kind: 'errors-with-200' }
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'no-content' }
  /** Answers with the cursor that was asked with. */
  | { readonly kind: 'repeat-cursor' }
  /** The body comes so slowly; default 1 byte per second. */
  | { readonly kind: 'drip'; readonly bytesPerSecond?: number }
  /** No items, but a cursor that goes on. */
  | { readonly kind: 'empty-page' }
  | { readonly kind: 'short-page'; readonly size: number }
  /** 403 for every request that names the location. */
  | { readonly kind: 'forbid-location'; readonly locationId: string }
  /** 401 ACCESS_TOKEN_REVOKED from this request on. */
  | { readonly kind: 'revoke-token' }
  /** 429 beyond so many requests in a second; with a ban, for so long after. */
  | {
      readonly kind: 'rate-limit'
      readonly perSecond: number
      readonly banSeconds?: number
      readonly retryAfter?: boolean
    }

export interface Fault {
  readonly match: FaultMatch
  readonly action: FaultAction
  /** Requests that matched. */
  seen: number
  /** Requests that it struck. */
  fired: number
}

export interface StruckRequest {
  readonly method: string
  readonly path: string
  readonly resource: string | undefined
  readonly pagesBefore: number
  /** Query and body as text: where a location would be named. */
  readonly content: string
}

const standing = new Set(['forbid-location', 'revoke-token', 'rate-limit'])

/** What goes wrong, when. Deterministic: it depends on nothing but the requests and Square's clock. */
export class Faults {
  readonly list: Fault[] = []
  readonly #now: () => number
  readonly #limits = new WeakMap<Fault, { served: number[]; bannedUntil: number }>()

  constructor(now: () => number) {
    this.#now = now
  }

  /** Adds a fault; the result counts its firings. */
  add(fault: { match?: FaultMatch; action: FaultAction }): Fault {
    const added = { match: fault.match ?? {}, action: fault.action, seen: 0, fired: 0 }
    this.list.push(added)
    return added
  }

  remove(fault: Fault): void {
    const index = this.list.indexOf(fault)
    if (index >= 0) this.list.splice(index, 1)
  }

  clear(): void {
    this.list.length = 0
  }

  /** What strikes this request, in the order in which the faults were added. Counts each. */
  strike(request: StruckRequest): FaultAction[] {
    return this.list.filter((fault) => this.#fires(fault, request)).map((fault) => fault.action)
  }

  #fires(fault: Fault, request: StruckRequest): boolean {
    if (!matches(fault.match, request)) return false
    if (fault.action.kind === 'forbid-location' && !request.content.includes(fault.action.locationId))
      return false
    fault.seen++
    if (fault.seen < (fault.match.nth ?? 1)) return false
    if (fault.fired >= (fault.match.times ?? (standing.has(fault.action.kind) ? Infinity : 1))) return false
    if (fault.action.kind === 'rate-limit' && !this.#exceeds(fault, fault.action)) return false
    fault.fired++
    return true
  }

  #exceeds(fault: Fault, action: FaultAction & { kind: 'rate-limit' }): boolean {
    const now = this.#now()
    const limit = this.#limits.get(fault) ?? { served: [], bannedUntil: 0 }
    this.#limits.set(fault, limit)
    limit.served = limit.served.filter((at) => at > now - 1000)
    if (now < limit.bannedUntil) return true
    if (limit.served.length < action.perSecond) {
      limit.served.push(now)
      return false
    }
    limit.bannedUntil = now + (action.banSeconds ?? 0) * 1000
    return true
  }
}

function matches(match: FaultMatch, request: StruckRequest): boolean {
  const { path, method, resource, afterPages = 0 } = match
  if (
    path?.endsWith('*')
      ? !request.path.startsWith(path.slice(0, -1))
      : path !== undefined && path !== request.path
  ) {
    return false
  }
  if (method !== undefined && method.toUpperCase() !== request.method) return false
  if (resource !== undefined && resource !== request.resource) return false
  return request.pagesBefore >= afterPages
}
