import { expect, test } from 'vitest'
import {
  above,
  bigint,
  boolean,
  type Column,
  date,
  integer,
  jsonb,
  mapKey,
  numeric,
  position,
  ref,
  text,
  textArray,
  timestamptz,
  value,
} from '../../../src/db/declaration/columns.ts'
import type { ChildTable, TableDefinition } from '../../../src/db/declaration/define-table.ts'
import { fitRecord } from '../../../src/db/rows/fit-record.ts'
import { holds } from '../../../src/db/rows/holds.ts'
import { parseJson } from '../../../src/json/lossless.ts'

function fit(
  record: Record<string, unknown>,
  declared: { columns?: Record<string, Column>; children?: Partial<ChildTable>[] },
) {
  const children = declared.children?.map((child) => ({
    name: 'c',
    about: '',
    parent: ['p'],
    key: ['uid'],
    ...child,
  }))
  const definition = { name: 't', key: ['id'], columns: { id: text(), ...declared.columns }, children }
  const found = fitRecord(definition as unknown as TableDefinition, record)
  return { fit: found.fit, drift: Object.fromEntries(found.drift) }
}

test.each<[keyof typeof holds, unknown[], unknown[]]>([
  ['text', ['', 'a'], [1, true, {}, ['a']]],
  ['text[]', [[], ['a']], ['a', ['a', 1], [null], {}]],
  [
    'bigint',
    [0, -(2 ** 53) + 1, 2n ** 63n - 1n, -(2n ** 63n)],
    [1.5, '1', 2n ** 63n, -(2n ** 63n) - 1n, true],
  ],
  ['integer', [0, 2 ** 31 - 1, -(2 ** 31) + 1], [2 ** 31, 1.5, '1', 2n ** 40n]],
  [
    'numeric',
    ['0', '-1.50', '0.000000000000000001', 5, 37.764092, 2n ** 70n],
    ['', 'abc', '1e5', '1,5', '.5', {}, true],
  ],
  ['boolean', [true, false], ['true', 0, null]],
  [
    'timestamptz',
    [
      '2026-01-02T03:04:05Z',
      '2026-01-02t03:04:05.123456z',
      '2026-01-02T03:04:60Z',
      '2026-01-02T03:04:05+05:30',
      '2024-02-29T00:00:00Z',
    ],
    [
      '2026-02-29T00:00:00Z',
      '2026-13-01T00:00:00Z',
      '0000-01-01T00:00:00Z',
      '2026-01-02',
      'yesterday',
      1767323045,
      '+300000-01-01T00:00:00Z',
      '2026-01-02T25:00:00Z',
      'infinity',
    ],
  ],
  ['date', ['2026-01-02', '2024-02-29'], ['2026-02-30', '0000-05-05', '2026-1-2', 20260102]],
  ['jsonb', [1, 'a', {}, []], []],
])('a column of type %s takes what fits and nothing else', (type, good, bad) => {
  for (const wire of good) expect([wire, holds[type](wire)]).toEqual([wire, true])
  for (const wire of bad) expect([wire, holds[type](wire)]).toEqual([wire, false])
})

test('a record that fits is passed on as it is', () => {
  const record = { id: 'A', n: 1, at: '2026-01-02T03:04:05Z', more: { unknown: true } }
  const { fit: same, drift } = fit(record, { columns: { n: bigint(), at: timestamptz() } })
  expect(same).toBe(record)
  expect(drift).toEqual({})
})

test('a value of the wrong type becomes null in a copy, and is counted by its path', () => {
  const record = { id: 'A', data: { n: '1', ok: true, list: [1] }, day: 5 }
  const columns = { n: integer('data.n'), ok: boolean('data.ok'), list: textArray('data.list'), day: date() }
  expect(fit(record, { columns })).toEqual({
    fit: { id: 'A', data: { n: null, ok: true, list: [1] }, day: null },
    drift: { 'data.n': 1, 'data.list': 1, day: 1 },
  })
  expect(record.data.n).toBe('1')
})

test('of a list with something odd in it the rest may still be parts', () => {
  const columns = { ids: textArray() }
  const child = { from: 'ids', columns: { uid: value() } }
  expect(fit({ id: 'A', ids: ['a', 1] }, { columns, children: [child] })).toMatchObject({
    fit: { ids: ['a', null] },
    drift: { ids: 1, 'ids[]': 1 },
  })
  expect(fit({ id: 'A', ids: 'a' }, { columns, children: [child] })).toMatchObject({
    fit: { ids: null },
    drift: { ids: 1 },
  })
})

test('absent and null are no drift', () => {
  expect(fit({ id: 'A', n: null }, { columns: { n: bigint(), m: numeric('deep.m') } }).drift).toEqual({})
})

test('a part without a usable key gets its position; of two with one key the later stays', () => {
  const children = [{ from: 'parts', columns: { uid: text(), n: integer() } }]
  const parts = [{ n: 1 }, { uid: 7 }, { uid: 'x', n: 1 }, { uid: 'x', n: 2 }]
  expect(fit({ id: 'A', parts }, { children })).toEqual({
    fit: { id: 'A', parts: [{ uid: '#0', n: 1 }, { uid: '#1' }, null, { uid: 'x', n: 2 }] },
    drift: { 'parts[].uid': 1 },
  })
})

test('parts of parts are fitted where they stand', () => {
  const children = [
    {
      from: ['items', 'mods'],
      columns: { item: above('uid'), uid: text(), n: integer() },
      key: ['item', 'uid'],
    },
  ]
  const items = [
    { uid: 'a', mods: [{ uid: 'm', n: 'x' }] },
    { uid: 'b', mods: [{ uid: 'm', n: 2 }] },
  ]
  const found = fit({ id: 'A', items }, { children })
  expect(found.fit['items']).toEqual([
    { uid: 'a', mods: [{ uid: 'm', n: null }] },
    { uid: 'b', mods: [{ uid: 'm', n: 2 }] },
  ])
  expect(found.drift).toEqual({ 'items[].mods[].n': 1 })
})

test('parts that are no list, no object or no text are dropped and counted', () => {
  const listed = { from: 'parts', columns: { uid: text() } }
  expect(fit({ id: 'A', parts: { a: 1 } }, { children: [listed] })).toMatchObject({
    fit: { parts: null },
    drift: { 'parts[]': 1 },
  })
  expect(fit({ id: 'A', parts: ['a', { uid: 'b' }] }, { children: [listed] }).fit['parts']).toEqual([
    null,
    { uid: 'b' },
  ])
  const ids = { from: 'ids', columns: { uid: value(), at: position() } }
  expect(fit({ id: 'A', ids: ['a', 5, 'a'] }, { children: [ids] })).toMatchObject({
    fit: { ids: [null, null, 'a'] },
    drift: { 'ids[]': 1 },
  })
})

test('a part whose key must refer to something, and does not, costs only itself', () => {
  const children = [{ from: 'parts', columns: { place: ref('locations'), n: integer() }, key: ['place'] }]
  const parts = [{ place: 5 }, { n: 1 }, { place: 'L1' }]
  expect(fit({ id: 'A', parts }, { children })).toEqual({
    fit: { id: 'A', parts: [null, null, { place: 'L1' }] },
    drift: { 'parts[].place': 2 },
  })
})

test('a map that is no map is dropped; its entries are fitted', () => {
  const children = [
    {
      from: 'meta',
      each: 'entry' as const,
      columns: { k: mapKey(), name: text(), more: jsonb() },
      key: ['k'],
    },
  ]
  expect(fit({ id: 'A', meta: [1] }, { children }).fit['meta']).toBeNull()
  expect(fit({ id: 'A', meta: { a: { name: 1 } } }, { children })).toMatchObject({
    fit: { meta: { a: { name: null } } },
  })
})

test('what looks like a prototype is data', () => {
  const record = JSON.parse('{"id":"A","__proto__":{"n":1}}') as Record<string, unknown>
  expect(fit(record, { columns: { n: integer('constructor.n') } }).drift).toEqual({})
})

test('a decimal with more digits than a double holds fits a numeric column', () => {
  const place = parseJson('{"longitude":33.778837000000003,"latitude":1e21,"odd":1e999999}')
  for (const [name, fits] of [
    ['longitude', true],
    ['latitude', true],
    ['odd', false],
  ] as const)
    expect(holds.numeric((place as Record<string, unknown>)[name])).toBe(fits)
})
