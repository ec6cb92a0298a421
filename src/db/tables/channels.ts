import { integer, link, only, text, timestamptz } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'channels',
  domain: 'business',
  about: 'One row per place where things are sold: a location, an online site, a kiosk.',
  key: ['id'],
  columns: {
    id: text(),
    merchant_id: link('merchants'),
    name: text(),
    status: text(),
    reference_type: text('reference.type'),
    reference_id: text('reference.id'),
    location_id: only({ path: 'reference.type', equals: 'LOCATION' }, link('locations', 'reference.id')),
    version: integer(),
    created_at: timestamptz(),
    updated_at: timestamptz(),
  },
  order: { updatedAt: 'updated_at', version: 'version' },
  deletes: 'never', // it becomes INACTIVE
  source: {
    call: 'GET /v2/channels',
    items: 'channels',
    scope: 'CHANNELS_READ',
    limit: 100,
    absence: 'empty',
  },
  byId: {
    call: 'POST /v2/channels/bulk-retrieve',
    ids: 'channel_ids',
    batch: 100,
    items: 'responses',
    item: 'channel',
  },
  webhooks: [],
  example: {
    id: 'CH_9C03D0B59',
    merchant_id: 'DM7VKY8Q63GNP',
    name: 'Grant Park',
    status: 'ACTIVE',
    reference: { type: 'LOCATION', id: '18YC4JDH91E1H' },
    version: 1,
    created_at: '2022-10-25T16:48:00Z',
    updated_at: '2022-10-26T16:48:00Z',
  },
})
