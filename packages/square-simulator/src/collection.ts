import type { WireObject } from './wire.ts'

/** One stored object with its place in the order of creation. */
export interface Entry {
  readonly resource: string
  readonly key: string
  /** What it belongs to, where the object itself does not say. */
  readonly owner: string | undefined
  readonly seq: number
  readonly object: WireObject
  /** When this state came to be, in microseconds. */
  readonly micros: number
  readonly deleted: boolean
  /** The state before this one. */
  readonly previous: Entry | undefined
}

/** The objects of one resource, with what lists of them need at hand. */
export class Collection {
  readonly #entries = new Map<string, Entry>()
  readonly #echoes: Entry[] = []
  /** Computed anew after a change only. */
  #live: Entry[] | undefined
  #liveKeys: string[] | undefined
  #shown: Entry[] | undefined

  get size(): number {
    return this.#entries.size
  }

  get(key: string): Entry | undefined {
    return this.#entries.get(key)
  }

  /** Every entry in order of creation, deleted ones included. */
  all(): Iterable<Entry> {
    return this.#entries.values()
  }

  live(): readonly Entry[] {
    return (this.#live ??= [...this.#entries.values()].filter((entry) => !entry.deleted))
  }

  liveKeys(): readonly string[] {
    return (this.#liveKeys ??= this.live().map((entry) => entry.key))
  }

  /** What a search shows, in order of creation: echoes included, and only what is no younger than `horizonMicros`. */
  shown(horizonMicros: number): readonly Entry[] {
    this.#shown ??= [...this.#entries.values(), ...this.#echoes].sort((a, b) => a.seq - b.seq)
    return horizonMicros === Infinity
      ? this.#shown
      : this.#shown.flatMap((entry) => stateAt(entry, horizonMicros))
  }

  set(entry: Entry): void {
    const before = this.#entries.get(entry.key)
    // The keys outlive most changes: without that, filling a large account would be quadratic.
    if (!before && !entry.deleted) this.#liveKeys?.push(entry.key)
    else if (before?.deleted !== entry.deleted) this.#liveKeys = undefined
    this.#forget()
    this.#entries.set(entry.key, entry)
  }

  delete(key: string): void {
    this.#forget()
    this.#liveKeys = undefined
    this.#entries.delete(key)
  }

  /** Shows another object of the same key besides this one: by turns right after it and right before it. */
  echo(entry: Entry, object: WireObject): void {
    this.#forget()
    const side = this.#echoes.length % 2 === 0 ? 0.5 : -0.5
    this.#echoes.push({ ...entry, object, seq: entry.seq + side })
  }

  #forget(): void {
    this.#live = undefined
    this.#shown = undefined
  }
}

/** The state that an index shows which is current up to `horizonMicros` only; none if the object is younger. */
function stateAt(entry: Entry, horizonMicros: number): Entry[] {
  let state: Entry | undefined = entry
  while (state && state.micros > horizonMicros) state = state.previous
  return state ? [state] : []
}
