import { link, text, timestamptz } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'merchants',
  domain: 'business',
  about: 'The merchant that the access token belongs to: one row.',
  key: ['id'],
  columns: {
    id: text(),
    business_name: text(),
    country: text(),
    language_code: text(),
    currency: text(),
    status: text(),
    main_location_id: link('locations'), // points back at a table that points here
    created_at: timestamptz(),
  },
  order: {},
  deletes: 'never',
  source: {
    call: 'GET /v2/merchants/me',
    items: 'merchant',
    single: true,
    scope: 'MERCHANT_PROFILE_READ',
    absence: 'broken',
  },
  webhooks: [],
  example: {
    id: 'DM7VKY8Q63GNP',
    business_name: 'Apple A Day',
    country: 'US',
    language_code: 'en-US',
    currency: 'USD',
    status: 'ACTIVE',
    main_location_id: '9A65CGC72ZQG1',
    created_at: '2021-12-10T19:25:52.484Z',
  },
})
