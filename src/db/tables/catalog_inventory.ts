import { about, boolean, link, numeric, only, ref, text, timestamptz } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'catalog_inventory',
  domain: 'inventory',
  about:
    'One row per variation, location and stock state. No row: never touched, which is not zero. `is_estimated`: of a composed variation, as its components allow.',
  key: ['catalog_object_id', 'location_id', 'state'],
  columns: {
    catalog_object_id: about(
      link('catalog_variations'),
      'An item where the seller uses Square for Restaurants.',
    ),
    location_id: ref('locations'),
    state: text(),
    catalog_object_type: text(),
    variation_id: only(
      { path: 'catalog_object_type', equals: 'ITEM_VARIATION' },
      ref('catalog_variations', 'catalog_object_id'),
    ),
    quantity: numeric(),
    is_estimated: boolean(),
    calculated_at: timestamptz(),
  },
  order: { updatedAt: 'calculated_at' },
  deletes: 'never', // a count goes to 0, it does not disappear
  source: {
    call: 'POST /v2/inventory/counts/batch-retrieve',
    items: 'counts',
    scope: 'INVENTORY_READ',
    limit: 1000,
    absence: 'empty',
    changes: { since: 'updated_after', overlapSeconds: 600 },
    // InventoryCount.is_estimated: the list does not show the counts of composed variations.
    also: {
      call: 'GET /v2/inventory/{catalog_object_id}',
      items: 'counts',
      scope: 'INVENTORY_READ',
      absence: 'empty',
      rows: 't.is_estimated',
      perParent: {
        table: 'catalog_variations',
        params: { catalog_object_id: 'id' },
        where: 'not p.stockable', // CatalogItemVariation.stockable: "counted … only on its components (FALSE)"
        // Square names the components of a conversion only; those of the others may be any.
        changedAt: `greatest(p.synced_at, case when p.stockable_item_variation_id is null
          then (select max(c.synced_at) from catalog_inventory c where c.is_estimated is not true)
          else (select max(c.synced_at) from catalog_inventory c where c.catalog_object_id = p.stockable_item_variation_id) end)`,
        absentIsEmpty: true,
      },
    },
  },
  webhooks: ['inventory.count.updated'],
  example: {
    catalog_object_id: 'UBNEHW2SSQB5PRVPBVMZZCLZ',
    catalog_object_type: 'ITEM_VARIATION',
    state: 'IN_STOCK',
    location_id: '18YC4JDH91E1H',
    quantity: '22.5',
    is_estimated: false,
    calculated_at: '2016-11-16T22:28:01.223Z',
  },
})
