import { LosslessNumber } from 'lossless-json'
import { beforeAll, describe, expect, it, test } from 'vitest'
import type { TableDefinition } from '../../../src/db/declaration/define-table.ts'
import { applyPrivacy, type Privacy } from '../../../src/db/declaration/personal.ts'
import { loadTables, type Tables } from '../../../src/db/declaration/tables.ts'
import { preparePage } from '../../../src/db/rows/prepare-page.ts'
import { Secret } from '../../../src/runtime/secret.ts'

const HASH: Privacy = { mode: 'hash', key: new Secret('a key for the tests of thirty-two characters') }
const DROP: Privacy = { mode: 'drop' }
const CANARY = 'canary.person@example.net'

let tables: Tables
beforeAll(async () => {
  tables = await loadTables()
})

/** The record with the canary at the path, in lists where the record has lists. */
function plant(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return { deep: [CANARY, { deeper: CANARY, number: 15550007788n }] }
  if (Array.isArray(value)) return value.map((element) => plant(element, [key, ...rest]))
  const object = (value ?? {}) as Record<string, unknown> // absent, or an object on the way
  return { ...object, [key]: plant(object[key], rest) }
}

const maskOf = (privacy: Privacy, personal: string[]) => {
  const definition = { ...tables.get('customers'), name: 't', personal } as TableDefinition
  const mask = applyPrivacy(new Map([['t', definition]]), privacy).get('t')?.mask
  if (!mask) throw new Error('no mask')
  return mask
}

describe.each([DROP, HASH])('with PII_MODE=$mode', (privacy) => {
  it('nothing of what any table declares as personal is left, and all the rest is', () => {
    const masked = applyPrivacy(tables, privacy)
    let looked = 0
    for (const [name, { personal = [], example }] of tables) {
      const definition = masked.get(name) as TableDefinition // the same names
      for (const path of personal) {
        const record = plant(example, path.split('.')) as Record<string, unknown> // planted in an object
        expect([name, path, JSON.stringify(record, textOfBigint)]).toEqual([
          name,
          path,
          expect.stringContaining(CANARY),
        ])
        const { rows, rejected } = preparePage(definition, [record])
        expect(rejected).toEqual([])
        const stored = JSON.stringify(rows, textOfBigint)
        expect([name, path, stored]).toEqual([name, path, expect.not.stringContaining(CANARY)])
        expect(stored).not.toContain('15550007788')
        looked++
      }
      const plain = preparePage({ ...definition, mask: (record) => record }, [example]).rows[0]
      expect(preparePage(definition, [example]).rows[0]?.key).toEqual(plain?.key)
    }
    expect(looked).toBeGreaterThan(80)
  })

  it('masking again changes nothing, and what has nothing personal is the same object', () => {
    const mask = maskOf(privacy, ['a.b', 'c'])
    const once = mask({ id: '1', a: [{ b: 'x' }, { b: ['y', { z: 1 }] }], c: { d: 'e' } })
    expect(mask(once)).toEqual(once)
    const plain = { id: '1', a: [{ d: 1 }, 'x'], e: 5n }
    expect(mask(plain)).toBe(plain)
  })

  it('a refused record is masked as well', () => {
    const definition = applyPrivacy(tables, privacy).get('customers') as TableDefinition // declared
    const { rejected } = preparePage(definition, [{ email_address: CANARY, note: 5 }])
    expect(rejected).toHaveLength(1)
    expect(rejected[0]?.text).not.toContain(CANARY)
  })
})

test('what is hashed is the same for the same value however it is written, and another with another key', () => {
  const mask = maskOf(HASH, ['mail', 'n'])
  const hashed = mask({ mail: 'Ann@Example.net ' })['mail']
  expect(hashed).toMatch(/^pii_[0-9a-f]{32}$/)
  expect(mask({ mail: 'ann@example.net' })['mail']).toBe(hashed)
  expect(mask({ mail: 'bob@example.net' })['mail']).not.toBe(hashed)
  const other = maskOf({ mode: 'hash', key: new Secret('another key for the tests, as long as that') }, [
    'mail',
  ])
  expect(other({ mail: 'ann@example.net' })['mail']).not.toBe(hashed)
  expect(mask({ n: 12n, mail: null })).toEqual(mask({ n: new LosslessNumber('12'), mail: null }))
  expect(mask({ mail: '', n: null })).toEqual({ mail: '', n: null })
})

test('what is dropped leaves no key behind, in lists neither', () => {
  const mask = maskOf(DROP, ['people.name', 'tags'])
  expect(mask({ people: [{ name: 'Ann', id: '1' }, { id: '2' }], tags: ['x'], id: '3' })).toEqual({
    people: [{ id: '1' }, { id: '2' }],
    tags: [],
    id: '3',
  })
})

test('no key, order, tombstone or reference is declared as personal', () => {
  for (const { name, personal = [], key, columns, order, deletes, children = [] } of tables.values()) {
    const needed = [
      ...key
        .flatMap((column) => [columns[column]?.path ?? [column], ...(columns[column]?.or ?? [])])
        .map((path) => path.join('.')),
      order.updatedAt,
      order.version,
      typeof deletes === 'object' ? deletes.tombstone : undefined,
      ...Object.entries(columns).flatMap(([column, { references, path }]) =>
        references ? [(path ?? [column]).join('.')] : [],
      ),
      ...children.flatMap(({ from, key: own, columns: parts }) =>
        own
          .filter((column) => !parts[column]?.position && !parts[column]?.element)
          .map((column) => [from, parts[column]?.path ?? [column]].flat(2).join('.')),
      ),
    ]
    const broken = personal.filter((path) =>
      needed.some((other) => other === path || other?.startsWith(`${path}.`)),
    )
    expect([name, broken]).toEqual([name, []])
  }
})

const textOfBigint = (_key: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)
