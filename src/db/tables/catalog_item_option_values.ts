import { catalogColumns, catalogExample, catalogObject } from './parts/catalog-object.ts'
import { integer, ref, text, under } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  ...catalogObject('ITEM_OPTION_VAL'),
  name: 'catalog_item_option_values',
  about: 'One row per value of an option: small, red.',
  columns: {
    ...catalogColumns,
    ...under('item_option_value_data', {
      item_option_id: ref('catalog_item_options'),
      name: text(),
      description: text(),
      color: text(),
      ordinal: integer(),
    }),
  },
  example: {
    type: 'ITEM_OPTION_VAL',
    id: 'HEEWQHS6JNF6QQJUVQYH4YDR',
    ...catalogExample,
    item_option_value_data: {
      item_option_id: '4F4GWZ7J5LKYHGFSNDHBBYP6',
      name: 'Red',
      description: 'A warm red',
      color: '#ff0000',
      ordinal: 1,
    },
  },
})
