export interface LoggedRequest {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly body: unknown
  /** HTTP status sent; 0 where the connection was cut or is still open. */
  status: number
  /** When it came, in milliseconds of Square's clock. */
  readonly at: number
  /** How long it took until the last byte was handed over. */
  ms: number
}

/** Every request to the simulated Square, control requests not included. */
export class RequestLog {
  readonly list: LoggedRequest[] = []
  /** The most requests that were open at the same time. */
  maxConcurrency = 0
  #open = 0

  /** Call when a request has come; the result is called once when it is over. */
  begin(request: LoggedRequest): () => void {
    const startedAt = performance.now()
    this.list.push(request)
    this.maxConcurrency = Math.max(this.maxConcurrency, ++this.#open)
    let over = false
    return () => {
      if (over) return
      over = true
      this.#open--
      request.ms = performance.now() - startedAt
    }
  }

  /** How many requests went to this path: exact text, or a pattern. */
  count(path?: string | RegExp): number {
    if (path === undefined) return this.list.length
    return this.list.filter((request) =>
      typeof path === 'string' ? request.path === path : path.test(request.path),
    ).length
  }

  clear(): void {
    this.list.length = 0
    this.maxConcurrency = this.#open
  }
}
