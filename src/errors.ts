/**
 * Errors named by remedy: whoever catches one knows what to do without reading its message.
 * They are made where the facts are known (square/, db/, config) and decided on by class, never by text.
 */

/** Trying again may help: network, 408, 429, 5xx, a broken body, Postgres away. Never counts as our failure. */
export class RetryLater extends Error {
  override name = 'RetryLater'
  /** What the other side asked us to wait, in milliseconds, if it said so (Retry-After). */
  readonly afterMs: number | undefined
  /** The HTTP status, if there was an answer. */
  readonly status: number | undefined
  constructor(
    message: string,
    options: { afterMs?: number | undefined; status?: number | undefined; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause })
    this.afterMs = options.afterMs
    this.status = options.status
  }
}

/** The cursor is no longer valid: read the same window again from its first page. */
export class RestartTable extends Error {
  override name = 'RestartTable'
}

/** The answer is larger than we read, or the request larger than Square reads (413): ask for fewer records at once. */
export class TooLarge extends Error {
  override name = 'TooLarge'
}

/** Nothing in this run can succeed (token refused or revoked): stop every table, move no watermark, delete nothing. */
export class StopRun extends Error {
  override name = 'StopRun'
}

/**
 * Not shown to this account: the seller has no such product (404 endpoint, 410 retired), or the token may not (`isForbidden`). `scope` is
 * set if the token lacks one: its name, empty where Square does not say which.
 */
export class Unavailable extends Error {
  override name = 'Unavailable'
  readonly scope: string | undefined
  /** More rights for the token would help. */
  readonly isForbidden: boolean
  /** The HTTP status: 404 and 410 are about the endpoint or the object, 403 about the token's rights. */
  readonly status: number | undefined
  /** What was asked for does not exist (any more). */
  get isAbsent(): boolean {
    return this.status === 404 || this.status === 410
  }
  constructor(
    message: string,
    options: { scope?: string | undefined; status?: number | undefined; forbidden?: boolean } = {},
  ) {
    super(message)
    this.scope = options.scope
    this.isForbidden = options.forbidden ?? options.status === 403
    this.status = options.status
  }
}

/** Trying again cannot help: a request that Square calls wrong (400), an answer we cannot make sense of. Our bug, recorded in full. */
export class GiveUp extends Error {
  override name = 'GiveUp'
}

/** Another worker owns the table now: everything that this one was writing has been rolled back. */
export class LostLease extends Error {
  override name = 'LostLease'
}

/** The run was cancelled or the process is shutting down: stop at once, keep the checkpoint. */
export class Cancelled extends Error {
  override name = 'Cancelled'
}

/** What the operator has to change, in one line that names the variable or the flag. The process exits without a stack. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}
