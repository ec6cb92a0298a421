import { integer, keyPart } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'catalog_limits',
  domain: 'catalog',
  about: 'How much one call of the catalog API may ask for: one row.',
  key: ['id'],
  columns: {
    id: keyPart('catalog'), // Square gives none
    batch_upsert_max_objects_per_batch: integer(),
    batch_upsert_max_total_objects: integer(),
    batch_retrieve_max_object_ids: integer(),
    search_max_page_limit: integer(),
    batch_delete_max_object_ids: integer(),
    update_item_taxes_max_item_ids: integer(),
    update_item_taxes_max_taxes_to_enable: integer(),
    update_item_taxes_max_taxes_to_disable: integer(),
    update_item_modifier_lists_max_item_ids: integer(),
    update_item_modifier_lists_max_modifier_lists_to_enable: integer(),
    update_item_modifier_lists_max_modifier_lists_to_disable: integer(),
  },
  order: {},
  deletes: 'never',
  source: {
    call: 'GET /v2/catalog/info',
    items: 'limits',
    single: true,
    scope: 'ITEMS_READ',
    absence: 'broken',
  },
  webhooks: [],
  example: {
    batch_upsert_max_objects_per_batch: 1000,
    batch_upsert_max_total_objects: 10000,
    batch_retrieve_max_object_ids: 1000,
    search_max_page_limit: 1000,
    batch_delete_max_object_ids: 200,
    update_item_taxes_max_item_ids: 1000,
    update_item_taxes_max_taxes_to_enable: 1000,
    update_item_taxes_max_taxes_to_disable: 1000,
    update_item_modifier_lists_max_item_ids: 1000,
    update_item_modifier_lists_max_modifier_lists_to_enable: 1000,
    update_item_modifier_lists_max_modifier_lists_to_disable: 1000,
  },
})
