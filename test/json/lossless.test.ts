import fc from 'fast-check'
import { LosslessNumber } from 'lossless-json'
import { describe, expect, test } from 'vitest'
import { canonicalText, cleanText, parseJson } from '../../src/json/lossless.ts'

describe('parseJson', () => {
  test.each([
    '9007199254740991',
    '9007199254740992',
    '9007199254740993',
    '-9007199254740993',
    '9223372036854775807',
    '-9223372036854775808',
    '1e400',
    '-1.5E-400',
    '0.1234567890123456789',
    '123456789012345678901234567890.5',
  ])('%s survives, wherever it stands', (number) => {
    for (const text of [`${number}`, `{"a":${number}}`, `[1,${number}]`, `{"a":{"b":[{"c": ${number}}]}}`]) {
      expect(canonicalText(parseJson(text))).toBe(text.replaceAll(' ', ''))
    }
  })

  test('small numbers are numbers, large integers bigint, what is neither a LosslessNumber', () => {
    expect(parseJson('{"a":1599,"b":9007199254740993,"c":1e400,"d":1.5}')).toEqual({
      a: 1599,
      b: 9007199254740993n,
      c: new LosslessNumber('1e400'),
      d: 1.5,
    })
  })

  test('a text that looks like a marked number stays a text', () => {
    expect(parseJson('{"note":"5#bigint#","big":9007199254740993}')).toEqual({
      note: '5#bigint#',
      big: 9007199254740993n,
    })
  })

  test.each(['', '1'])('__proto__, constructor and toString are data (%s)', (digits) => {
    const text = `{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}},"n":900719925474099${digits}3,"toString":1}`
    const parsed = parseJson(text) as Record<string, unknown>
    expect(Object.keys(parsed)).toEqual(['__proto__', 'constructor', 'n', 'toString'])
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined()
    expect(parsed['isAdmin']).toBeUndefined()
    expect(canonicalText(parsed)).toBe(text)
  })

  test.each(['1', '9007199254740993'])('of a repeated key the last value counts (beside %s)', (number) => {
    expect(parseJson(`{"a":1,"a":2,"n":${number}}`)).toMatchObject({ a: 2 })
  })

  test('a text cut anywhere is refused, also by the exact parser', () => {
    const text = '{"a":[{"version":9007199254740993,"name":"x\\u0041"}],"b":1.25}'
    for (let length = 0; length < text.length; length++)
      expect(() => parseJson(text.slice(0, length))).toThrow(SyntaxError)
  })

  test('reads whatever JSON.stringify writes as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(canonicalText(parseJson(text))).toBe(canonicalText(JSON.parse(text)))
      }),
    )
  })
})

const hostileString = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom('\0', '\ud800', '\udfff', '\ud83d\ude00', 'a', '"', '\\', '\n', '\u2028', '\uFFFD'),
    )
    .map((parts) => parts.join('')),
)
const hostileValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    hostileString,
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(hostileString, tie('value'), { maxKeys: 4 }),
  ),
})).value

describe('canonicalText', () => {
  test('sorts keys at every depth, so the order they came in does not matter', () => {
    expect(canonicalText({ b: [{ z: 1, a: null }], a: 'x' })).toBe('{"a":"x","b":[{"a":null,"z":1}]}')
    const many = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [`k${(index * 37) % 100}`, index]),
    )
    const sorted = Object.fromEntries(Object.entries(many).sort(([left], [right]) => (left < right ? -1 : 1)))
    expect(canonicalText(many)).toBe(JSON.stringify(sorted))
  })

  test('replaces NUL and lone surrogates in texts and keys, and keeps pairs', () => {
    expect(canonicalText({ 'k\0': 'a\0b\ud800c😀' })).toBe('{"k\uFFFD":"a\uFFFDb\uFFFDc😀"}')
    expect(canonicalText({ '😀': 1 })).toBe('{"😀":1}')
  })

  test('keeps the backslash-u of a text that spells one', () => {
    expect(JSON.parse(canonicalText({ a: '\\u0000' }))).toEqual({ a: '\\u0000' })
  })

  test('keys that are equal after cleaning become one', () => {
    expect(canonicalText({ 'a\0': 1, 'a\ud800': 2 })).toBe('{"a\uFFFD":2}')
  })

  test('what it prints is JSON without NUL and surrogates, and printing it again changes nothing', () => {
    fc.assert(
      fc.property(hostileValue, (value) => {
        const text = canonicalText(value)
        expect(canonicalText(parseJson(text))).toBe(text)
        expect(text).not.toMatch(/\\u0000|\\ud[89a-f]/i)
        expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text)
      }),
      { numRuns: 500 },
    )
  })

  test('gives the same text whatever the order of the keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
        expect(canonicalText(Object.fromEntries(Object.entries(record).reverse()))).toBe(
          canonicalText(record),
        )
      }),
    )
  })

  test('cleans a text the way it is cleaned inside a record', () => {
    fc.assert(
      fc.property(hostileString, (text) => {
        expect(canonicalText(text)).toBe(JSON.stringify(cleanText(text)))
      }),
    )
  })
})
