import { catalogColumns, catalogExample, catalogLocations, catalogObject } from './parts/catalog-object.ts'
import { boolean, link, numeric, text, under } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  ...catalogObject('TAX'),
  name: 'catalog_taxes',
  about: 'One row per tax that the catalog knows.',
  columns: {
    ...catalogColumns,
    ...under('tax_data', {
      name: text(),
      calculation_phase: text(),
      inclusion_type: text(),
      percentage: numeric(),
      applies_to_custom_amounts: boolean(),
      enabled: boolean(),
      applies_to_product_set_id: link('catalog_product_sets'),
    }),
  },
  children: catalogLocations('catalog_tax', 'tax_id'),
  example: {
    type: 'TAX',
    id: 'EUVPMJHPQ3JQD2Z4HZGWRXMQ',
    ...catalogExample,
    tax_data: {
      name: 'Sales tax',
      calculation_phase: 'TAX_SUBTOTAL_PHASE',
      inclusion_type: 'ADDITIVE',
      percentage: '8.875',
      applies_to_custom_amounts: true,
      enabled: true,
      applies_to_product_set_id: 'SET_1',
    },
  },
})
