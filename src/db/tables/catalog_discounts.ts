import { catalogColumns, catalogExample, catalogLocations, catalogObject } from './parts/catalog-object.ts'
import { boolean, money, numeric, text, under } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  ...catalogObject('DISCOUNT'),
  name: 'catalog_discounts',
  about: 'One row per discount of the library: a percentage or an amount.',
  columns: {
    ...catalogColumns,
    ...under('discount_data', {
      name: text(),
      discount_type: text(),
      percentage: numeric(),
      ...money('amount'),
      ...money('maximum_amount'),
      pin_required: boolean(),
      label_color: text(),
      modify_tax_basis: text(),
    }),
  },
  children: catalogLocations('catalog_discount', 'discount_id'),
  example: {
    type: 'DISCOUNT',
    id: 'GY2GOO4HIQTRTQDHQOAJNYZM',
    ...catalogExample,
    discount_data: {
      name: 'Neighbours',
      discount_type: 'FIXED_PERCENTAGE',
      percentage: '7.25',
      amount_money: { amount: 100, currency: 'USD' },
      maximum_amount_money: { amount: 2000, currency: 'USD' },
      pin_required: false,
      label_color: '9da2a6',
      modify_tax_basis: 'MODIFY_TAX_BASIS',
    },
  },
})
