import type { RateBudget } from './rate-budget.ts'

/** What a call's answer must hold. */
export interface ExpectedBody {
  /** Key of the records: `orders`. */
  items: string
  /** What a missing key means: 'empty' where Square leaves out empty lists; otherwise the answer is broken. */
  absence: 'empty' | 'broken'
  /** 'list' (default): an array of objects. 'object': one object, as in calls for a single record. */
  shape?: 'list' | 'object'
  /** A key that must hold a text if `items` is missing, so that `{}` is not taken for an empty list: `latest_time` of a catalog search. */
  requires?: string
  /** The records of the list may stay unparsed: `listUnparsed` reads them. */
  unparsed?: boolean
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
   * ISO time on Square's clock, not later than the moment the server began the answer: the Date header minus the time the answer took. Our
   * own clock only if there is no Date header.
   */
  serverTime: string
}

/** Counters. Every attempt adds to them, also those of calls that fail in the end. */
export interface RequestStats {
  requests: number
  retries: number
  bytes: number
}

export interface CallOptions {
  /** Stops waiting and reading at once, with Cancelled. */
  signal?: AbortSignal
  stats?: RequestStats
  /** Called with the reason and the length of every wait before a repeat. */
  onWait?: ((reason: string, ms: number) => void) | undefined
  /** Checked within the call, so that a broken page is asked for again here. */
  expects?: ExpectedBody
  /**
   * The caller can ask for the same in smaller parts, so an answer of more than `maxPageBytes` is TooLarge. Without it the limit is
   * MAX_BODY_BYTES.
   */
  divisible?: boolean
}

/** Square, read-only. */
export interface Square {
  /**
   * Sends the call within the rate budget; waits and repeats where that can help. Resolves with a whole answer or throws an error named by
   * remedy (src/errors.ts). Only reads, so a repeat does no harm.
   */
  call(call: SquareCall, options?: CallOptions): Promise<SquareAnswer>
  /** How fast we may send requests at the moment. */
  budget: Pick<RateBudget, 'snapshot'>
}
