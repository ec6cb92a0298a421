import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cardColumns } from '../../src/db/card-columns.ts'
import { address, type Column } from '../../src/db/columns.ts'

/** The fields of a type of the package `square`, as Square names them. */
function fieldsOf(type: string): string[] {
  const folder = new URL('../../node_modules/square/serialization/types/', import.meta.url)
  const [, raw = ''] =
    /interface Raw \{([^}]*)\}/.exec(readFileSync(new URL(`${type}.d.ts`, folder), 'utf8')) ?? []
  return [...raw.matchAll(/^\s*(\w+)\??:/gm)].map(([, field = '']) => field)
}

/** The fields below `root` that some column reads, or reads a part of. */
const readBelow = (root: string, columns: Record<string, Column>) =>
  new Set(Object.values(columns).flatMap(({ path }) => (path?.[0] === root ? (path[1] ?? []) : [])))

test.each([
  { type: 'Address', columns: address('', 'it') },
  { type: 'Card', columns: cardColumns('it') },
])('every field that Square has in $type has a column', ({ type, columns }) => {
  const fields = fieldsOf(type)
  expect(fields.length).toBeGreaterThan(10)
  expect(fields.filter((field) => !readBelow('it', columns).has(field))).toEqual([])
})

test('the address of a card has every field that an address has', () => {
  const read = readBelow(
    'billing_address',
    Object.fromEntries(
      Object.entries(cardColumns('it')).map(([name, column]) => [
        name,
        { ...column, path: column.path?.slice(1) },
      ]),
    ),
  )
  expect(fieldsOf('Address').filter((field) => !read.has(field))).toEqual([])
})
