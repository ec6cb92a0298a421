import { expect, test } from 'vitest'
import { fitRecord } from '../../../src/db/rows/fit-record.ts'
import catalogItems from '../../../src/db/tables/catalog_items.ts'

const itemWith = (values: Record<string, unknown>) => ({ id: 'ITEM', custom_attribute_values: values })

test('a map entry with a value of the wrong type loses that value only', () => {
  const item = itemWith({ roast: { name: 'Roast', number_value: 'dark' }, origin: { name: 'Origin' } })
  const { fit, drift } = fitRecord(catalogItems, item)
  expect(fit).toEqual(itemWith({ roast: { name: 'Roast', number_value: null }, origin: { name: 'Origin' } }))
  expect(drift).toEqual(new Map([['custom_attribute_values[].number_value', 1]]))
  expect(item.custom_attribute_values).toHaveProperty('roast.number_value', 'dark')
})

test('a map entry that is no object keeps its row, without values', () => {
  const { fit, drift } = fitRecord(catalogItems, itemWith({ roast: 'dark', empty: null }))
  expect(fit).toEqual(itemWith({ roast: null, empty: null }))
  expect(drift).toEqual(new Map([['custom_attribute_values[]', 1]]))
})

test('a map that fits is not copied', () => {
  const item = itemWith({ roast: { name: 'Roast', number_value: '4.5' } })
  expect(fitRecord(catalogItems, item).fit).toBe(item)
})
