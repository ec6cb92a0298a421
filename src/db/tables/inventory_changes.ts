import { either, jsonb, link, money, numeric, ref, text, timestamptz, under } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'inventory_changes',
  domain: 'inventory',
  about:
    'The stock ledger: one row per physical count and per adjustment (sale, delivery, loss, transfer). `type` says which of the two it is.',
  key: ['id'],
  columns: {
    type: text(),
    ...under(['physical_count', 'adjustment'], {
      id: text(),
      reference_id: text(),
      catalog_object_id: link('catalog_variations'),
      catalog_object_type: text(),
      quantity: numeric(),
      location_id: ref('locations'), // of an adjustment: in answers from before 2026-07-15 only
      source_product: text('source.product'),
      source_application_id: text('source.application_id'),
      source_name: text('source.name'),
      employee_id: text(),
      team_member_id: link('team_members'),
      occurred_at: timestamptz(),
      created_at: timestamptz(),
    }),
    ...under('physical_count', { state: text(), adjustment_id: link('inventory_changes') }),
    ...under('adjustment', {
      from_state: text(),
      to_state: text(),
      from_location_id: ref('locations'),
      to_location_id: ref('locations'), // differs from the former in a transfer
      ...money('total_price'),
      ...money('cost'),
      reason_type: text('reason_id.type'),
      transaction_id: link('orders'),
      refund_id: link('refunds'),
      vendor_id: link('vendors'),
      physical_count_id: link('inventory_changes'),
      purchase_order_id: text(), // no API reads these two
      goods_receipt_id: text(),
      adjustment_group_id: text('adjustment_group.id'),
      root_adjustment_id: link('inventory_changes', 'adjustment_group.root_adjustment_id'),
      group_from_state: text('adjustment_group.from_state'),
      group_to_state: text('adjustment_group.to_state'),
    }),
    reason_id: either('adjustment.reason_id.custom_reason_id', 'adjustment.reason_id.type', (path) =>
      link('inventory_adjustment_reasons', path),
    ),
    measurement_unit_id: link('catalog_measurement_units'),
    measurement_unit: jsonb(),
  },
  order: {}, // an adjustment can be edited since 2026-07-15, but says nowhere when
  after: ['catalog_inventory'],
  deletes: 'never',
  source: {
    call: 'POST /v2/inventory/changes/batch-retrieve',
    items: 'changes',
    scope: 'INVENTORY_READ',
    params: { types: ['PHYSICAL_COUNT', 'ADJUSTMENT'] },
    limit: 1000,
    absence: 'empty',
    changes: {
      since: 'updated_after', // absent: from 1970
      overlapSeconds: 600,
      // UpdateInventoryAdjustment changes these besides the quantity.
      silent: ['adjustment.cost_money', 'adjustment.vendor_id', 'adjustment.reason_id'],
    },
    // An adjustment whose quantity was edited shows in the count of its variation only.
    also: {
      call: 'POST /v2/inventory/changes/batch-retrieve',
      items: 'changes',
      scope: 'INVENTORY_READ',
      params: { types: ['ADJUSTMENT'] },
      limit: 1000,
      absence: 'empty',
      isListed: true,
      recent: { since: 'updated_after', days: 30 },
      perParent: {
        table: 'catalog_variations',
        params: { catalog_object_ids: 'id' },
        batch: 100,
        where: 'p.stockable is not false', // the others have no changes (InventoryCount.is_estimated)
        changedAt: '(select max(c.synced_at) from catalog_inventory c where c.catalog_object_id = p.id)',
      },
    },
  },
  webhooks: ['inventory.count.updated'],
  example: {
    type: 'ADJUSTMENT',
    physical_count: {
      id: '46YDTW253DWGGK9HMAE6XCAO',
      reference_id: '22c07cf4-5626-4224-89f9-691112019399',
      catalog_object_id: 'UBNEHW2SSQB5PRVPBVMZZCLZ',
      catalog_object_type: 'ITEM_VARIATION',
      state: 'IN_STOCK',
      location_id: '18YC4JDH91E1H',
      quantity: '86.5',
      source: {
        product: 'SQUARE_POS',
        application_id: '416ff29c-86c4-4feb-b58c-9705f21f3ea0',
        name: 'POS 4.37',
      },
      employee_id: 'LRK57NSQ5X7PUD05',
      team_member_id: 'LRK57NSQ5X7PUD05',
      occurred_at: '2016-11-16T22:24:49.028Z',
      created_at: '2016-11-16T22:25:24.878Z',
      adjustment_id: '4DUB7WU7TU2T2CWWZK6VPPPG',
    },
    adjustment: {
      from_state: 'IN_STOCK',
      to_state: 'WASTE',
      from_location_id: '18YC4JDH91E1H',
      to_location_id: '18YC4JDH91E1H',
      total_price_money: { amount: 4550, currency: 'USD' },
      cost_money: { amount: 2000, currency: 'USD' },
      reason_id: { type: 'CUSTOM', custom_reason_id: 'REASON_1' },
      transaction_id: 'CAISENgvlJ6jLWAzERDzjyHVybY',
      refund_id: 'REFUND_1',
      vendor_id: 'INV_V_1',
      physical_count_id: '46YDTW253DWGGK9HMAE6XCAO',
      purchase_order_id: 'PURCHASE_1',
      goods_receipt_id: 'RECEIPT_1',
      adjustment_group: {
        id: 'GROUP_1',
        root_adjustment_id: '4DUB7WU7TU2T2CWWZK6VPPPG',
        from_state: 'IN_STOCK',
        to_state: 'WASTE',
      },
    },
    measurement_unit_id: 'HVTTMAZRUGFLCJEWMWOBXCVV',
    measurement_unit: {
      measurement_unit: { type: 'TYPE_WEIGHT', weight_unit: 'METRIC_KILOGRAM' },
      precision: 3,
    },
  },
})
