import { catalogColumns, catalogExample, catalogObject } from './parts/catalog-object.ts'
import { boolean, integer, text, textArray, under } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  ...catalogObject('CUSTOM_ATTRIBUTE_DEFINITION'),
  name: 'catalog_custom_attribute_definitions',
  about:
    'One row per custom attribute that catalog objects can have. Those of other resources have tables of their own.',
  columns: {
    ...catalogColumns,
    ...under('custom_attribute_definition_data', {
      key: text(),
      name: text(),
      description: text(),
      type: text(),
      allowed_object_types: textArray(),
      seller_visibility: text(),
      app_visibility: text(),
      source_product: text('source_application.product'),
      source_application_id: text('source_application.application_id'),
      source_application_name: text('source_application.name'),
      enforce_uniqueness: boolean('string_config.enforce_uniqueness'),
      number_precision: integer('number_config.precision'),
      max_allowed_selections: integer('selection_config.max_allowed_selections'),
      custom_attribute_usage_count: integer(),
    }),
  },
  children: [
    {
      name: 'catalog_custom_attribute_definition_selections',
      about: 'What can be chosen for an attribute of the type SELECTION.',
      from: 'custom_attribute_definition_data.selection_config.allowed_selections',
      parent: ['custom_attribute_definition_id'],
      key: ['uid'],
      columns: { uid: text(), name: text() },
    },
  ],
  example: {
    type: 'CUSTOM_ATTRIBUTE_DEFINITION',
    id: 'YEFCEYXIBRRVCLJ4VJPXRWPB',
    ...catalogExample,
    custom_attribute_definition_data: {
      key: 'roast',
      name: 'Roast',
      description: 'How dark it is roasted',
      type: 'SELECTION',
      allowed_object_types: ['ITEM', 'ITEM_VARIATION'],
      seller_visibility: 'SELLER_VISIBILITY_READ_WRITE_VALUES',
      app_visibility: 'APP_VISIBILITY_READ_WRITE_VALUES',
      source_application: { product: 'EXTERNAL_API', application_id: 'sq0idp-1', name: 'Roastery' },
      string_config: { enforce_uniqueness: false },
      number_config: { precision: 2 },
      selection_config: { max_allowed_selections: 1, allowed_selections: [{ uid: 'UID_1', name: 'Dark' }] },
      custom_attribute_usage_count: 3,
    },
  },
})
