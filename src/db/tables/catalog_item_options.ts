import { catalogColumns, catalogExample, catalogObject, catalogUnmapped } from './parts/catalog-object.ts'
import { boolean, text, under } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  ...catalogObject('ITEM_OPTION'),
  name: 'catalog_item_options',
  about:
    'One row per option that variations differ in: size, colour. Its values are in catalog_item_option_values.',
  columns: {
    ...catalogColumns,
    ...under('item_option_data', {
      name: text(),
      display_name: text(),
      description: text(),
      show_colors: boolean(),
    }),
  },
  unmapped: {
    ...catalogUnmapped,
    'item_option_data.values': 'in catalog_item_option_values',
  },
  example: {
    type: 'ITEM_OPTION',
    id: '4F4GWZ7J5LKYHGFSNDHBBYP6',
    ...catalogExample,
    item_option_data: {
      name: 'Shirt colours',
      display_name: 'Colour',
      description: 'What it is dyed in',
      show_colors: true,
    },
  },
})
