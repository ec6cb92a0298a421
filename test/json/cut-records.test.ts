import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutRecords } from '../../src/json/cut-records.ts'
import { canonicalText, parseJson } from '../../src/json/lossless.ts'

/** What the page is by its cut; undefined: the cutter does not know. */
function readCut(body: Buffer, items = 'orders'): unknown {
  const page = cutRecords(body, items)
  if (!page) return undefined
  const rest = parseJson(page.rest) as Record<string, unknown> // the page without its records
  expect(rest[items]).toEqual([])
  return { ...rest, [items]: page.records.map((record) => record.parse()) }
}

const readWhole = (body: Buffer): unknown => parseJson(new TextDecoder().decode(body))

const print = (value: unknown) => canonicalText(value)

describe('a page that the cutter knows', () => {
  test.each([
    ['{"orders":[{"id":"a"},{"id":"b"}],"cursor":"c"}', ['a', 'b']],
    ['\ufeff{"orders":[{"id":"a"}]}', ['a']],
    [' \n{ "cursor" : "c" , "orders" : [ { "id" : "a" } ,\t{"id":"b"}\r\n] } ', ['a', 'b']],
    ['{"orders":[]}', []],
    ['{"orders":[ ]}', []],
    ['{"note":"\\"orders\\":[{}]","x":{"orders":[{}]},"orders":[{"id":"a"}]}', ['a']],
    [
      '{"orders":[{"id":"a","note":"}]"},{"id":"b","note":"\\\\"},{"id":"c","note":"\\\\\\"{"}]}',
      ['a', 'b', 'c'],
    ],
    ['{"orders":[{"id":"a","orders":[{"id":"inner"}]}]}', ['a']],
    ['{"orders":[{"id":"first","id":"a"}]}', ['a']],
    [
      '{"orders":[{"line":{"id":"inner"},"id":"\u{1f600}"},{"id":"b","lines":["id","x"]}]}',
      ['\u{1f600}', 'b'],
    ],
  ])('%s', (text, ids) => {
    const body = Buffer.from(text)
    expect(readCut(body)).toEqual(readWhole(body))
    expect(cutRecords(body, 'orders')?.records.map((record) => record.text('id'))).toEqual(ids)
  })

  test('only records with a number that a double cannot hold are read the slow way, and none is rounded', () => {
    const numbers = [
      '1',
      '-0.5',
      '9007199254740993',
      '-9223372036854775808',
      '1e400',
      '0.1234567890123456789',
    ]
    const body = Buffer.from(`{"orders":[${numbers.map((n) => `{"n":${n}}`).join(',')}]}`)
    expect(print(readCut(body))).toBe(body.toString())
  })

  test('bad UTF-8 is read as it is in a whole page', () => {
    const body = Buffer.concat([Buffer.from('{"orders":[{"id":"'), Buffer.from([0xe2, 0x82, 0x22]), Buffer.from(',"b":"'), Buffer.from([0xff]), Buffer.from('"}]}')]) // prettier-ignore
    expect(readCut(body)).toEqual(readWhole(body))
    expect(readCut(body)).toEqual({ orders: [{ id: '\ufffd', b: '\ufffd' }] })
  })
})

test.each([
  '', 'null', '[]', '{}', '{"orders":null}', '{"orders":{}}', '{"orders":["x"]}', '{"orders":[[]]}', '{"orders":[{}', '{"orders":[{}]', '{"orders":[{}]}}',
  '{"orders":[{},]}', '{"orders":[,{}]}', '{"orders":[{} {}]}', '{"orders":[{}],}', '{"orders":[{}],"orders":[]}', '{"\\u006frders":[{}]}', '{"orders":[{"a":}]}',
  '{"orders":[{"a":tru}]}', '{"orders":[{"a":truE}]}', '{"orders":[{"a":01}]}', '{"orders":[{"a":1.}]}', '{"orders":[{"a":.5}]}', '{"orders":[{"a":-}]}', '{"orders":[{"a":1e}]}',
  '{"orders":[{"a":"\t"}]}', '{"orders":[{"a":"\\x"}]}', '{"orders":[{"a":"\\u00g0"}]}', '{"orders":[{"a":[1,]}]}', '{"orders":[{"a":[1}]}', '{"orders":[{"a" 1}]}', '{"orders":[{a:1}]}',
  '{"orders":[{"a":1,}]}', '{"orders":[{"a":1 "b":2}]}', `{"orders":[{"a":${'['.repeat(300)}${']'.repeat(300)}}]}`,
])('of this page the cutter says that it does not know: %s', (text) => {
  expect(cutRecords(Buffer.from(text), 'orders')).toBeUndefined()
}) // prettier-ignore

test('a field is told without parsing only where it is plain', () => {
  const body = Buffer.from(
    '{"orders":[{"a":"x","b":"\\u0041","c":1,"d":null,"e":{"f":"g"},"a":2},{"\\u0061":"y","b":"z"}]}',
  )
  const [plain, escaped] = cutRecords(body, 'orders')?.records ?? []
  expect(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => plain?.text(name))).toEqual(Array(6).fill(undefined))
  expect(escaped?.text('b')).toBeUndefined() // a key with an escape may be any
})

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom('"', '\\', '{', '}', '[', ']', ',', ':', '"orders":[', '\ufeff', '\u2028', '\0', '\ud800', '\u{1f600}', 'a')).map((parts) => parts.join('')), // prettier-ignore
)
const key = fc.oneof(fc.constantFrom('id', 'orders', 'cursor', 'a'), text)
/** Texts of numbers, as JSON writes them and otherwise. */
const number = fc.oneof(
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map(String),
  fc.stringMatching(/^-?[0-9]{1,3}(\.[0-9]{0,20})?([eE][+-]?[0-9]{0,3})?$/),
)
const space = fc.constantFrom('', '', '', ' ', '\n', '\t\r ')
/** JSON texts of any value; strings are escaped in more ways than JSON.stringify's. */
const { value, object } = fc.letrec<{ value: string; object: string; string: string }>((tie) => ({
  value: fc.oneof({ maxDepth: 5 }, tie('string'), number, fc.constantFrom('true', 'false', 'null'), list(tie('value')), tie('object')),
  object: fc.array(fc.tuple(space, key.map(quote), space, tie('value'), space), { maxLength: 5 }).map(
    (fields) => `{${fields.map(([a, name, b, inner, c]) => `${a}${name}${b}:${b}${inner}${c}`).join(',')}}`,
  ),
  string: fc.oneof(text.map(quote), text.map(escapeAll)),
})) // prettier-ignore
function list(element: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(space, fc.array(element, { maxLength: 4 }), space)
    .map(([a, inner, b]) => `[${a}${inner.join(`${b},${a}`)}${b}]`)
}
function quote(one: string): string {
  return JSON.stringify(one)
}
function escapeAll(one: string): string {
  return `"${[...Array(one.length).keys()].map((i) => `\\u${one.charCodeAt(i).toString(16).padStart(4, '0')}`).join('')}"`
}
const page = fc
  .tuple(fc.constantFrom('', '', '\ufeff', ' '), fc.array(fc.tuple(key.map(quote), value), { maxLength: 3 }), list(object), fc.array(fc.tuple(key.map(quote), value), { maxLength: 2 }), space)
  .map(([mark, before, records, after, end]) => `${mark}{${[...before, ['"orders"', records], ...after].map(([name, inner]) => `${name}:${inner}`).join(',')}}${end}`) // prettier-ignore

/** Expects that the cutter finds what JSON.parse finds, or says that it does not know. */
function expectAgreement(body: Buffer): void {
  const cut = readCut(body)
  if (cut === undefined) return
  expect(print(cut)).toBe(print(readWhole(body)))
  for (const record of cutRecords(body, 'orders')?.records ?? [])
    for (const [name, inner] of Object.entries(record.parse()))
      expect([undefined, inner]).toContain(record.text(name))
}

test('whatever a page holds, the cutter finds what JSON.parse finds', () => {
  let known = 0
  fc.assert(
    fc.property(page, (one) => {
      expectAgreement(Buffer.from(one))
      known += Number(readCut(Buffer.from(one)) !== undefined)
    }),
    { numRuns: 1000 },
  )
  expect(known).toBeGreaterThan(100)
})

const MARKS = Buffer.from('{}[]",:\\')
type Spoil = (body: Buffer, at: number, byte: number) => (Buffer | number[])[]
const spoils: Spoil[] = [
  (body, at) => [body.subarray(0, at)],
  (body, at) => [body.subarray(0, at), body.subarray(at + 1)],
  (body, at, byte) => [body.subarray(0, at), [byte], body.subarray(at)],
  (body, at, byte) => [body.subarray(0, at), [byte], body.subarray(at + 1)],
]

test('a page that is cut off, or has a byte too many, too few or another one, is never taken for something else', () => {
  const byte = fc.oneof(fc.nat(255), fc.constantFrom(...MARKS))
  expect.hasAssertions()
  fc.assert(
    fc.property(page, fc.nat(), fc.constantFrom(...spoils), byte, (one, place, spoil, other) => {
      const body = Buffer.from(one)
      const pieces = spoil(body, place % (body.length + 1), other)
      expectAgreement(Buffer.concat(pieces.map((piece) => Uint8Array.from(piece))))
    }),
    { numRuns: 3000 },
  )
})

test('a page as Square sends it is cut, not given up', () => {
  const orders = Array.from({ length: 50 }, (_, n) => ({
    id: `O${n}`,
    note: 'a "b" \\ ü',
    total: { amount: n },
  }))
  for (const text of [
    JSON.stringify({ orders, cursor: 'c' }),
    JSON.stringify({ cursor: 'c', orders }, null, 2),
  ])
    expect(readCut(Buffer.from(text))).toEqual({ orders, cursor: 'c' })
})
