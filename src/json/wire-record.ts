import { parseInexact } from './lossless.ts'

/** A record as Square sent it: bytes that are known to be a JSON object, parsed when somebody asks. */
export class WireRecord {
  readonly bytes: Buffer
  readonly #isExact: boolean
  readonly #fields: readonly number[]

  /**
   * `isExact`: JSON.parse rounds no number of it. `fields`: four places per field of the object itself, where its key begins and ends and
   * where its value does; 0 for a value that is more than a text without escapes.
   */
  constructor(bytes: Buffer, isExact: boolean, fields: readonly number[]) {
    this.bytes = bytes
    this.#isExact = isExact
    this.#fields = fields
  }

  /** The record, as `parseJson` reads it. Each call parses it anew. */
  parse(): Record<string, unknown> {
    const text = this.bytes.toString() // as TextDecoder does, bad UTF-8 becomes U+FFFD
    return (this.#isExact ? JSON.parse(text) : parseInexact(text)) as Record<string, unknown> // it begins with {
  }

  /** The text in a field of the object itself, without parsing. Undefined says nothing: ask `parse`. */
  text(name: string): string | undefined {
    const fields = this.#fields
    // Of a repeated key the last value counts.
    for (let i = fields.length - 4; i >= 0; i -= 4) {
      const [keyStart = 0, keyEnd = 0, start = 0, end = 0] = fields.slice(i, i + 4)
      if (keyEnd - keyStart !== name.length || this.bytes.toString('latin1', keyStart, keyEnd) !== name)
        continue
      return start === 0 ? undefined : this.bytes.toString('utf8', start, end)
    }
    return undefined
  }
}

/** A record, parsed or not. */
export type SentRecord = Record<string, unknown> | WireRecord

export const parsed = (record: SentRecord): Record<string, unknown> =>
  record instanceof WireRecord ? record.parse() : record
