import { describe, expect, test } from 'vitest'
import { RetryLater } from '../../../src/errors.ts'
import type { ExpectedBody } from '../../../src/square/http/call.ts'
import { parsed, WireRecord } from '../../../src/json/wire-record.ts'
import { decodeAnswer, listRecords, listUnparsed } from '../../../src/square/http/decode.ts'

const MAY_BE_EMPTY: ExpectedBody = { items: 'vendors', absence: 'empty' }

describe('listRecords', () => {
  test.each([
    [
      { vendors: [{ id: 'V1' }], cursor: 'c' },
      { records: [{ id: 'V1' }], cursor: 'c' },
    ],
    [
      { vendors: [], cursor: 'c' },
      { records: [], cursor: 'c' },
    ],
    [
      { vendors: [], cursor: '' },
      { records: [], cursor: undefined },
    ],
    [
      { vendors: [], cursor: null },
      { records: [], cursor: undefined },
    ],
    [
      { vendors: [], cursor: 50 },
      { records: [], cursor: '50' },
    ],
    [
      { vendors: [], cursor: 0 },
      { records: [], cursor: '0' },
    ],
    [
      { vendors: [], cursor: 9007199254740993n },
      { records: [], cursor: '9007199254740993' },
    ],
    [{}, { records: [], cursor: undefined }],
    [{ vendors: null }, { records: [], cursor: undefined }],
    [{ cursor: 'c' }, { records: [], cursor: 'c' }],
    [
      { errors: [], count: 0 },
      { records: [], cursor: undefined },
    ],
  ])('%o', (body, expected) => {
    expect(listRecords(body, MAY_BE_EMPTY)).toEqual(expected)
  })

  test.each([
    [{ vendor: [] }],
    [{ vendors: {} }],
    [{ vendors: 'x' }],
    [{ vendors: ['x'] }],
    [{ vendors: [[]] }],
    [{ vendors: [], cursor: false }],
    [{ vendors: [], cursor: {} }],
    [{ message: 'ok' }],
  ])('%o is broken', (body) => {
    expect(() => listRecords(body, MAY_BE_EMPTY)).toThrow(RetryLater)
  })

  test('a key that is always there must be there', () => {
    expect(() => listRecords({}, { items: 'locations', absence: 'broken' })).toThrow('without locations')
  })

  test('an inherited name is not a key', () => {
    expect(() => listRecords({}, { items: 'constructor', absence: 'broken' })).toThrow('without constructor')
  })

  test('an answer without records must hold what proves that it is an answer', () => {
    const expected: ExpectedBody = { items: 'objects', absence: 'empty', requires: 'latest_time' }
    expect(listRecords({ latest_time: '2026-01-01T00:00:00Z' }, expected).records).toEqual([])
    expect(listRecords({ objects: [] }, expected).records).toEqual([])
    for (const body of [{}, { cursor: 'c' }, { latest_time: 17 }]) {
      expect(() => listRecords(body, expected)).toThrow('without objects and latest_time')
    }
  })

  test('a single object is a list of one', () => {
    const expected: ExpectedBody = { items: 'merchant', absence: 'broken', shape: 'object' }
    expect(listRecords({ merchant: { id: 'M' } }, expected).records).toEqual([{ id: 'M' }])
    expect(() => listRecords({ merchant: [] }, expected)).toThrow(RetryLater)
    expect(() => listRecords({}, expected)).toThrow(RetryLater)
  })
})

describe('decodeAnswer', () => {
  const expects: ExpectedBody = { items: 'vendors', absence: 'empty' }
  const decode = (text: string, options: Partial<ExpectedBody> = {}) => {
    const body = Buffer.from(text)
    const headers = new Headers({ 'content-type': 'application/json' })
    const answer = { status: 200, headers, body, bytes: body.length }
    return decodeAnswer({ method: 'GET', path: '/v2/vendors' }, answer, {
      expects: { ...expects, ...options },
      nowMs: 0,
    })
  }

  test('one number that a double cannot hold changes no other record', () => {
    const text = '{"vendors":[{"id":"V1","n":1},{"id":"V2","n":9007199254740993}],"cursor":"c"}'
    const vendors = [
      { id: 'V1', n: 1 },
      { id: 'V2', n: 9007199254740993n },
    ]
    expect(decode(text)).toEqual({ vendors, cursor: 'c' })
    const { records, cursor } = listUnparsed(decode(text, { unparsed: true }), expects)
    expect(cursor).toBe('c')
    expect(records.map((record) => record instanceof WireRecord)).toEqual([true, true])
    expect(records.map(parsed)).toEqual(vendors)
  })

  test.each([
    '{"vendors":[{"id":"V1"},{"id":tru}]}',
    '{"vendors":[{"id":"V1"}}',
    '{"vendors":[{"id":"V1"} {"id":"V2"}]}',
    '{"vendors":[{"id":"V1"}],"errors":[{"code":"INTERNAL_SERVER_ERROR"}]}',
    '{"vendors":[{"id":"V1"}],"cursor":{}}',
    '{"vendors":["V1"]}',
  ])('records that nobody has parsed are checked all the same: %s', (text) => {
    expect(() => decode(text, { unparsed: true })).toThrow(RetryLater)
  })
})

test('a body that is cut off is no empty list, even where lists may be empty', () => {
  const headers = new Headers({ 'content-type': 'application/json' })
  for (const text of ['', '{', '{"vendors":[{"id":"V1"}]', '<html></html>']) {
    const answer = { status: 200, headers, body: Buffer.from(text), bytes: text.length }
    const decode = () =>
      decodeAnswer({ method: 'POST', path: '/v2/vendors/search' }, answer, {
        expects: MAY_BE_EMPTY,
        nowMs: 0,
      })
    expect(decode).toThrow(RetryLater)
  }
})
