import { expect, test } from 'vitest'
import { loadTables, withListedPer } from '../../../src/db/declaration/tables.ts'

const tables = await loadTables()

test('a choice of tables brings along those per whose rows Square lists them, and no others', () => {
  expect(withListedPer(tables, ['vendors', 'orders'])).toEqual(['vendors', 'orders', 'locations'])
  expect(withListedPer(tables, ['vendors'])).toEqual(['vendors'])
  const missing = [...tables.values()].flatMap(({ name, source }) => {
    const needed = [source.perParent?.table, source.perLocation && 'locations'].filter((table) => table)
    return needed.filter((table) => !withListedPer(tables, [name])?.includes(table ?? ''))
  })
  expect(missing).toEqual([])
  // What is read besides the list is asked for per their rows.
  expect(withListedPer(tables, ['inventory_changes'])).toEqual([
    'inventory_changes',
    'catalog_variations',
    'catalog_inventory',
  ])
  expect(withListedPer(tables, ['payout_entries'])).toEqual(['payout_entries', 'payouts', 'locations'])
  // Without a definition nobody is asked for values.
  expect(withListedPer(tables, ['merchant_custom_attributes'])).toEqual([
    'merchant_custom_attributes',
    'merchants',
    'merchant_custom_attribute_definitions',
  ])
})

test('none chosen means all, and an unknown name stays for whoever says so', () => {
  expect(withListedPer(tables, undefined)).toBeUndefined()
  expect(withListedPer(tables, [])).toBeUndefined()
  expect(withListedPer(tables, ['nothing'])).toEqual(['nothing'])
})
