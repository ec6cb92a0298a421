import { expect, test } from 'vitest'
import {
  address,
  either,
  keyPart,
  money,
  only,
  ref,
  text,
  under,
} from '../../../src/db/declaration/columns.ts'
import { defineTable, type TableDefinition } from '../../../src/db/declaration/define-table.ts'
import { pageSql, quote } from '../../../src/db/rows/page-sql.ts'

const NASTY = `x"; drop table y; --'`

const nasty = defineTable({
  name: NASTY,
  domain: '',
  about: '',
  key: [NASTY],
  columns: { [NASTY]: text(), b: text(`in.${NASTY}`) },
  order: {},
  deletes: 'never',
  source: { call: 'GET /v2/x', items: 'x', absence: 'empty' },
  children: [
    { name: `c${NASTY}`, about: '', from: NASTY, parent: ['p'], key: ['k'], columns: { k: text(NASTY) } },
  ],
  webhooks: [],
  example: {},
})

function statementsOf(definition: TableDefinition): string[] {
  const { compare, upsert, removeParts, insertParts, rewrite, placeholder } = pageSql(definition)
  const { children = [] } = definition
  return [
    compare,
    upsert([]),
    upsert(children),
    removeParts ?? '',
    insertParts(children),
    rewrite,
    placeholder,
  ]
}

test('identifiers and paths are quoted wherever they stand', () => {
  for (const statement of statementsOf(nasty)) {
    const outside = statement.replaceAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '')
    expect(outside).not.toMatch(/drop|["']/)
  }
  expect(quote('a"b')).toBe('"a""b"')
})

test('every statement binds its page as jsonb: the planner would parse a cast text again and again', () => {
  for (const statement of statementsOf(nasty))
    expect(statement.match(/\$1\S*/g)).toEqual([expect.stringMatching(/^\$1::jsonb\)/)])
})

test('the statements of a table are built once', () => {
  expect(pageSql(nasty)).toBe(pageSql(nasty))
})

test('money is two columns, of the path that is named', () => {
  expect(money('tip')).toMatchObject({
    tip_amount: { type: 'bigint', path: ['tip_money', 'amount'] },
    tip_currency: { type: 'text', path: ['tip_money', 'currency'] },
  })
  expect(money('total', 'price.total')).toMatchObject({
    total_amount: { path: ['price', 'total', 'amount'] },
  })
})

test('columns under an object keep their names and read inside it', () => {
  const columns = under('item.data', { name: text(), category: ref('categories', 'category.id') })
  expect(columns.name.path).toEqual(['item', 'data', 'name'])
  expect(columns.category).toMatchObject({
    path: ['item', 'data', 'category', 'id'],
    references: { table: 'categories', enforced: true },
  })
})

test('an address is flat, with a prefix where there are several', () => {
  expect(address().address_line_1?.path).toEqual(['address', 'address_line_1'])
  expect(Object.keys(address('billing_', 'billing'))).toEqual(
    expect.arrayContaining(['billing_address_line_1', 'billing_address_country']),
  )
})

test('conditions, alternatives and stand-ins are read in SQL', () => {
  const definition = {
    ...nasty,
    name: 't',
    key: ['id'],
    columns: {
      id: keyPart('none', 'a.id'),
      b: only({ path: 'kind', equals: "it's" }, text()),
      c: either('new.c', 'old'),
    },
    children: [],
  }
  const { upsert } = pageSql(definition)
  expect(upsert([])).toContain(`coalesce(f->'a'->>'id', 'none')`)
  expect(upsert([])).toContain(`case when f->>'kind' = 'it''s' then f->>'b' end`)
  expect(upsert([])).toContain(`coalesce(f->'new'->>'c', f->>'old')`)
})
