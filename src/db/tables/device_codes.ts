import { link, ref, text, timestamptz } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'device_codes',
  domain: 'devices',
  about: 'One row per code with which a device logs in, expired ones too.',
  key: ['id'],
  columns: {
    id: text(),
    name: text(),
    code: text(),
    device_id: link('devices'),
    product_type: text(),
    location_id: ref('locations'),
    status: text(),
    pair_by: timestamptz(),
    created_at: timestamptz(),
    status_changed_at: timestamptz(),
    paired_at: timestamptz(),
  },
  order: { updatedAt: 'status_changed_at' },
  deletes: 'never', // it becomes EXPIRED
  source: {
    call: 'GET /v2/devices/codes',
    items: 'device_codes',
    scope: 'DEVICE_CREDENTIAL_MANAGEMENT',
    perValue: { param: 'status', values: ['UNPAIRED', 'PAIRED', 'EXPIRED'] }, // without it, expired ones are left out
    absence: 'empty',
  },
  byId: { call: 'GET /v2/devices/codes/{id}', items: 'device_code' },
  webhooks: ['device.code.paired'],
  example: {
    id: 'B3Z6NAMYQSMTM',
    name: 'Counter 1',
    code: 'EBCARJ',
    device_id: '907CS13101300122',
    product_type: 'TERMINAL_API',
    location_id: '18YC4JDH91E1H',
    status: 'PAIRED',
    pair_by: '2020-02-06T18:49:33Z',
    created_at: '2020-02-06T18:44:33Z',
    status_changed_at: '2020-02-06T18:47:28Z',
    paired_at: '2020-02-06T18:47:28Z',
  },
})
