import type { RateBudget } from './rate-budget.ts'

/** What a call's answer must hold. */
export interface ExpectedBody {
  /** Key of the records: `orders`. */
  items: string
  /** What it means if that key is missing: 'empty' where Square leaves out empty lists, else the answer is broken. */
  absence: 'empty' | 'broken'
  /** 'list' (default): an array of objects. 'object': one object, as in calls for a single record. */
  shape?: 'list' | 'object'
  /** A key that must hold a text where `items` is missing, so that `{}` is no empty list: `latest_time` of a catalog search. */
  requires?: string
}

/** One reading call of Square's API. Ids inside `path` are encoded by the caller (encodeURIComponent). */
export interface SquareCall {
  method: 'GET' | 'POST'
  path: string
  query?: Record<string, string>
  body?: unknown
}

/** A whole, decoded 200. */
export interface SquareAnswer {
  /** Wire form, snake_case; integers beyond 2^53 are bigint. */
  body: Record<string, unknown>
  /** Size of the body, unpacked. */
  bytes: number
  /**
   * ISO time on Square's clock that is not later than the moment the server began the answer: Date header minus the time
   * the answer took. Our own clock only if there is no Date header.
   */
  serverTime: string
}

/** Counters that grow with every attempt, also of calls that fail in the end. */
export interface RequestStats {
  requests: number
  retries: number
  bytes: number
}

export interface CallOptions {
  /** Ends waiting and reading at once, with Cancelled. */
  signal?: AbortSignal
  stats?: RequestStats
  /** Hears why and how long the call waits before it is sent again. */
  onWait?: ((reason: string, ms: number) => void) | undefined
  /** Checked before the answer counts as one, so that a broken page is asked for again here. */
  expects?: ExpectedBody
  /** The same can be asked for in smaller parts: an answer of more than `maxPageBytes` is TooLarge. Others may have MAX_BODY_BYTES. */
  divisible?: boolean
}

/** Square, read-only. */
export interface Square {
  /**
   * Sends the call within the rate budget, waits and repeats where that can help, and resolves with a whole answer or
   * throws an error named by remedy (src/errors.ts). Reading only, so a repeat does no harm.
   */
  call(call: SquareCall, options?: CallOptions): Promise<SquareAnswer>
  /** How fast we may ask at the moment. */
  budget: Pick<RateBudget, 'snapshot'>
}
