import { integer, text, timestamptz } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'workweek_configs',
  domain: 'labor',
  about: "When the seller's workweek and workday begin: what overtime is counted by.",
  key: ['id'],
  columns: {
    id: text(),
    start_of_week: text(),
    start_of_day_local_time: text(),
    version: integer(),
    created_at: timestamptz(),
    updated_at: timestamptz(),
  },
  order: { updatedAt: 'updated_at', version: 'version' },
  deletes: 'absence',
  source: {
    call: 'GET /v2/labor/workweek-configs',
    items: 'workweek_configs',
    scope: 'TIMECARDS_SETTINGS_READ',
    absence: 'empty',
  },
  webhooks: [],
  example: {
    id: 'FY4VCAQN700GM',
    start_of_week: 'MON',
    start_of_day_local_time: '10:00',
    version: 10,
    created_at: '2016-02-04T00:58:24Z',
    updated_at: '2019-02-28T01:04:35Z',
  },
})
