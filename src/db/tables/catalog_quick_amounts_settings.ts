import { catalogColumns, catalogExample, catalogObject } from './parts/catalog-object.ts'
import { bigint, boolean, money, position, text, under } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  ...catalogObject('QUICK_AMOUNTS_SETTINGS'),
  name: 'catalog_quick_amounts_settings',
  about: 'The amounts that the point of sale offers as buttons: at most one row per merchant.',
  columns: {
    ...catalogColumns,
    ...under('quick_amounts_settings_data', { option: text(), eligible_for_auto_amounts: boolean() }),
  },
  children: [
    {
      name: 'catalog_quick_amounts_setting_amounts',
      about: 'One row per amount.',
      from: 'quick_amounts_settings_data.amounts',
      parent: ['quick_amounts_settings_id'],
      key: ['position'], // Square gives them no id
      columns: {
        position: position(),
        type: text(),
        ...money('amount', 'amount'),
        score: bigint(),
        ordinal: bigint(),
      },
    },
  ],
  example: {
    type: 'QUICK_AMOUNTS_SETTINGS',
    id: 'QUICK_AMOUNTS_1',
    ...catalogExample,
    quick_amounts_settings_data: {
      option: 'MANUAL',
      eligible_for_auto_amounts: true,
      amounts: [
        {
          type: 'QUICK_AMOUNT_TYPE_MANUAL',
          amount: { amount: 500, currency: 'USD' },
          score: 10,
          ordinal: 1,
        },
      ],
    },
  },
})
