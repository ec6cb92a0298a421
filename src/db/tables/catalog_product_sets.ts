import { catalogColumns, catalogExample, catalogObject } from './parts/catalog-object.ts'
import { bigint, boolean, text, under, value } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  ...catalogObject('PRODUCT_SET'),
  name: 'catalog_product_sets',
  about: 'One row per set of products that a pricing rule or a tax speaks of.',
  columns: {
    ...catalogColumns,
    ...under('product_set_data', {
      name: text(),
      all_products: boolean(),
      quantity_exact: bigint(),
      quantity_min: bigint(),
      quantity_max: bigint(),
    }),
  },
  children: [
    {
      name: 'catalog_product_set_products_any',
      about: 'The set matches any of these: items, variations, categories or other sets.',
      from: 'product_set_data.product_ids_any',
      parent: ['product_set_id'],
      key: ['product_id'],
      columns: { product_id: value() },
    },
    {
      name: 'catalog_product_set_products_all',
      about: 'The set matches only all of these together: items, variations, categories or other sets.',
      from: 'product_set_data.product_ids_all',
      parent: ['product_set_id'],
      key: ['product_id'],
      columns: { product_id: value() },
    },
  ],
  example: {
    type: 'PRODUCT_SET',
    id: 'EN7SKZCAD7DNKQE4BUDVZXAZ',
    ...catalogExample,
    product_set_data: {
      name: 'Sandwich and drink',
      all_products: false,
      quantity_exact: 2,
      quantity_min: 1,
      quantity_max: 10,
      product_ids_any: ['GPOKJPTV2KDLVKCADJ7I77EZ'],
      product_ids_all: ['BJNQCF2FJ6S6UIDT65ABHLRX'],
    },
  },
})
