import { expect, test } from 'vitest'
import { compareFields } from '../../../scripts/square-fields/compare-fields.ts'
import { readTypes, recordTypes } from '../../../scripts/square-fields/record-types.ts'
import { compareTypes } from '../../../scripts/square-fields/unread-types.ts'
import { address, jsonb, text, textArray, value } from '../../../src/db/declaration/columns.ts'
import { defineTable, type TableDefinition } from '../../../src/db/declaration/define-table.ts'
import { loadTables } from '../../../src/db/declaration/tables.ts'

const tables = await loadTables()
const tableNamed = (name: string) => tables.get(name) ?? expect.fail(`no table ${name}`)
const compare = (definition: TableDefinition) => compareFields(definition, recordTypes(definition))

/** A table of Square's customers that reads only what `more` says. */
const customers = (more: Partial<TableDefinition>): TableDefinition =>
  defineTable({
    name: 'customers',
    domain: 'customers',
    about: 'Customers.',
    key: ['id'],
    columns: { id: text() },
    order: {},
    deletes: 'absence',
    source: { call: 'GET /v2/customers', items: 'customers', absence: 'empty' },
    webhooks: [],
    example: {},
    ...more,
  })

/** The same table without one column, of its own or of a child. */
function without(definition: TableDefinition, column: string): TableDefinition {
  const rest = <T extends Pick<TableDefinition, 'columns'>>(part: T): T => ({
    ...part,
    columns: Object.fromEntries(Object.entries(part.columns).filter(([name]) => name !== column)),
  })
  return { ...rest(definition), children: (definition.children ?? []).map(rest) }
}

test('every field that Square has is read into a column, or left out for a reason', () => {
  const compared = [...tables.values()].map((table) => ({ table, ...compare(table) }))
  const faults = compared.flatMap(({ table: { name }, forgotten, stale }) =>
    [...forgotten, ...stale].map((path) => `${name}: ${path}`),
  )
  expect(faults).toEqual([])
  const had = new Set(compared.flatMap(({ types }) => [...types]))
  expect(compareTypes(readTypes().keys(), had)).toEqual({ forgotten: [], stale: [] })
})

test('a field that no column reads any more is named with the way to it', () => {
  const lost = (table: string, column: string) => compare(without(tableNamed(table), column)).forgotten
  expect(lost('payments', 'tip_currency')).toEqual(['tip_money.currency'])
  expect(lost('refunds', 'card_billing_address_sublocality_2')).toEqual([
    'destination_details.card_details.card.billing_address.sublocality_2',
  ])
  expect(lost('orders', 'parent_modifier_uid')).toEqual(['line_items[].modifiers[].parent_modifier_uid'])
  expect(lost('bookings', 'service_variation_id')).toEqual(['appointment_segments[].service_variation_id'])
})

test('a list that no child table takes apart any more is named', () => {
  const plans = tableNamed('catalog_subscription_plan_variations')
  const children = (plans.children ?? []).filter(({ name }) => !name.endsWith('_discounts'))
  expect(compare({ ...plans, children }).forgotten).toEqual([
    'subscription_plan_variation_data.phases[].pricing.discount_ids',
  ])
})

test('a column counts only where it can hold what stands there', () => {
  const read = (columns: TableDefinition['columns']) => compare(customers({ columns })).read
  expect(read({ note: text(), group_ids: textArray() })).toEqual(['note', 'group_ids'])
  expect(read({ note: textArray(), group_ids: text(), address: text() })).toEqual([])
  expect(read(address())).toHaveLength(14)
  expect(read({ address: jsonb(), group_ids: jsonb() })).toEqual(['address', 'group_ids'])
  const groups = { name: 'groups', about: 'Its groups.', parent: ['customer_id'], key: ['group_id'] }
  const child = { ...groups, from: 'group_ids', columns: { group_id: value() } }
  expect(compare(customers({ columns: {}, children: [child] })).read).toEqual(['group_ids'])
})

test('a reason stands for a field or for all in it; `.*` for what no column reads in it', () => {
  const columns = { country: text('address.country') }
  const of = (unmapped: Record<string, string>) => compare(customers({ columns, unmapped }))
  expect(of({ note: 'why' }).unmapped).toEqual(['note'])
  expect(of({ note: 'why' }).forgotten).not.toContain('note')
  expect(of({ tax_ids: 'why' }).unmapped).toEqual(['tax_ids'])
  const rest = of({ 'address.*': 'why' })
  expect(rest.read).toEqual(['address.country'])
  expect(rest.unmapped).toHaveLength(13)
  expect(rest.stale).toEqual([])
})

test('a reason for a field that is not there, or that a column reads, is stale', () => {
  const columns = { note: text(), country: text('address.country'), tax_ids: jsonb() }
  const stale = (...paths: string[]) =>
    compare(customers({ columns, unmapped: Object.fromEntries(paths.map((path) => [path, 'why'])) })).stale
  expect(stale('nickname')).toEqual([])
  const wrong = ['fax_number', 'note', 'address', 'address.country', 'tax_ids.eu_vat', 'preferences.email.*']
  expect(stale(...wrong)).toEqual(wrong)
})

test('a type of records without a table is named, and a reason that stands for none', () => {
  const reasons = { Shift: 'deprecated', Payment: 'has a table', Parcel: 'nothing answers it' }
  expect(compareTypes(['Payment', 'Shift', 'Novelty'], new Set(['Payment']), reasons)).toEqual({
    forgotten: ['Novelty'],
    stale: ['Payment', 'Parcel'],
  })
})

test('a call that the package does not have, or that answers something else, is an error', () => {
  const ask = (source: Partial<TableDefinition['source']>) =>
    recordTypes(
      customers({ source: { call: 'GET /v2/customers', items: 'customers', absence: 'empty', ...source } }),
    )
  expect(ask({})).toEqual(['Customer'])
  expect(() => ask({ call: 'GET /v2/clients' })).toThrow(
    'customers: the package square does not know GET /v2/clients',
  )
  expect(() => ask({ items: 'people' })).toThrow('with people')
})
