import { link, money, ref, text, timestamptz } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'cash_drawer_shift_events',
  domain: 'cash drawers',
  about: 'One row per event of a cash drawer shift: a cash payment, a refund, cash paid in or out.',
  key: ['cash_drawer_shift_id', 'id'],
  columns: {
    cash_drawer_shift_id: ref('cash_drawer_shifts'),
    id: text(),
    location_id: ref('locations'),
    team_member_id: link('team_members'),
    event_type: text(),
    ...money('event'),
    description: text(),
    created_at: timestamptz(),
  },
  order: {},
  deletes: 'never',
  source: {
    call: 'GET /v2/cash-drawers/shifts/{shift_id}/events',
    items: 'cash_drawer_shift_events',
    scope: 'CASH_DRAWER_READ',
    limit: 1000,
    absence: 'empty',
    perParent: {
      table: 'cash_drawer_shifts',
      params: { shift_id: 'id', location_id: 'location_id' },
      always: "state <> 'CLOSED'",
      absentIsEmpty: true,
      into: { cash_drawer_shift_id: 'shift_id', location_id: 'location_id' },
    },
  },
  webhooks: [],
  example: {
    cash_drawer_shift_id: 'DCC99978-09A6-4926-849F-300BE9C5793A',
    id: '9F07DB01-D85A-4B77-88C3-D5C64CEB5155',
    location_id: '18YC4JDH91E1H',
    team_member_id: 'TM1',
    event_type: 'CASH_TENDER_PAYMENT',
    event_money: { amount: 100, currency: 'USD' },
    description: 'Paid the window cleaner',
    created_at: '2019-11-22T00:43:02.000Z',
  },
})
