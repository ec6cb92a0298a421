import { either, text, timestamptz } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'inventory_adjustment_reasons',
  domain: 'inventory',
  about:
    'One row per reason for which stock is adjusted: those of Square, whose id is their type, and those of the seller, whose type is CUSTOM.',
  key: ['id'],
  columns: {
    id: either('id.custom_reason_id', 'id.type'), // Square's id is the pair of the two
    type: text('id.type'),
    custom_reason_id: text('id.custom_reason_id'),
    name: text(),
    direction: text(),
    created_at: timestamptz(),
    updated_at: timestamptz(),
  },
  order: { updatedAt: 'updated_at' },
  deletes: { tombstone: 'is_deleted' },
  source: {
    call: 'GET /v2/inventory/adjustment-reasons',
    items: 'adjustment_reasons',
    scope: 'INVENTORY_READ',
    params: { include_deleted: true, include_system_codes: true },
    absence: 'empty',
  },
  webhooks: [],
  example: {
    id: { type: 'CUSTOM', custom_reason_id: 'REASON_1' },
    name: 'Spilled',
    direction: 'DECREASE',
    created_at: '2026-07-20T10:00:00Z',
    updated_at: '2026-07-21T10:00:00Z',
    is_deleted: false,
  },
})
