import { about, boolean, integer, ref, text, timestamptz } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'break_types',
  domain: 'labor',
  about: 'One row per kind of break (lunch, tea) that team members of a location can take.',
  key: ['id'],
  columns: {
    id: text(),
    location_id: ref('locations'),
    break_name: text(),
    expected_duration: about(text(), 'ISO 8601: PT5M is five minutes.'),
    is_paid: boolean(),
    version: integer(),
    created_at: timestamptz(),
    updated_at: timestamptz(),
  },
  order: { updatedAt: 'updated_at', version: 'version' },
  deletes: 'absence',
  source: {
    call: 'GET /v2/labor/break-types',
    items: 'break_types',
    scope: 'TIMECARDS_SETTINGS_READ',
    limit: 200,
    absence: 'empty',
  },
  byId: { call: 'GET /v2/labor/break-types/{id}', items: 'break_type' },
  webhooks: [],
  example: {
    id: 'REGS1EQR1TPZ5',
    location_id: 'PAA1RJZZKXBFG',
    break_name: 'Coffee Break',
    expected_duration: 'PT5M',
    is_paid: false,
    version: 1,
    created_at: '2019-01-22T20:47:37Z',
    updated_at: '2019-01-22T20:47:37Z',
  },
})
