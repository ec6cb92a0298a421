/** One instant of the simulated Square's clock. */
export interface Moment {
  /** Microseconds since 1970. */
  readonly micros: number
  /** Milliseconds since 1970, which is also what Square uses as a catalog version. */
  readonly ms: number
  /** RFC 3339, UTC, six decimals. */
  readonly text: string
  /** RFC 3339, UTC, whole seconds: `Location.created_at` may not be longer than 25 characters. */
  readonly seconds: string
}

/** Square's clock: never goes back, and no two ticks are the same microsecond unless a coarser resolution is asked for. */
export class Clock {
  readonly #source: () => number
  readonly #resolutionMicros: number
  #offsetMs = 0
  #lastMicros = 0

  constructor(source: () => number, resolutionMs = 0) {
    this.#source = source
    this.#resolutionMicros = resolutionMs * 1000
  }

  /** Milliseconds since 1970, now. Reading it changes nothing. */
  now(): number {
    return Math.floor(this.#micros() / 1000)
  }

  /** The instant of a change: later than every earlier one, and later than millisecond `afterMs`. */
  tick(afterMs = 0): Moment {
    this.#lastMicros = Math.max(this.#micros(), this.#lastMicros + 1, (afterMs + 1) * 1000)
    return momentOf(this.#round(this.#lastMicros))
  }

  advance(ms: number): void {
    if (ms < 0) throw new RangeError('the clock cannot go back')
    this.#offsetMs += ms
  }

  #micros(): number {
    return Math.max(Math.floor((this.#source() + this.#offsetMs) * 1000), this.#lastMicros)
  }

  #round(micros: number): number {
    return this.#resolutionMicros > 0
      ? Math.floor(micros / this.#resolutionMicros) * this.#resolutionMicros
      : micros
  }
}

export function momentOf(micros: number): Moment {
  const ms = Math.floor(micros / 1000)
  const iso = new Date(ms).toISOString()
  const text = iso.slice(0, -1) + String(micros - ms * 1000).padStart(3, '0') + 'Z'
  return { micros, ms, text, seconds: iso.slice(0, 19) + 'Z' }
}

const rfc3339 = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)$/i

/** Microseconds since 1970 of an RFC 3339 text, or undefined if it is none. Digits beyond the microsecond are cut. */
export function microsOf(text: string): number | undefined {
  const match = rfc3339.exec(text)
  if (!match) return undefined
  const ms = Date.parse(`${match[1]}${match[3]}`.toUpperCase())
  if (Number.isNaN(ms)) return undefined
  return ms * 1000 + Number((match[2] ?? '').padEnd(6, '0').slice(0, 6))
}
