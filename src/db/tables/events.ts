import { about, boolean, jsonb, link, ref, text, timestamptz } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'events',
  domain: 'events',
  about: "One row per event of Square's log, which reaches back 28 days. Needs a personal access token.",
  key: ['event_id'],
  columns: {
    event_id: text(),
    type: text(),
    merchant_id: link('merchants'),
    location_id: ref('locations'),
    data_type: text('data.type'),
    data_id: text('data.id'),
    data_deleted: boolean('data.deleted'),
    data_object: jsonb('data.object'),
    created_at: about(timestamptz(), 'When it happened. Square may leave the time zone out: it is UTC.'),
  },
  order: { updatedAt: 'created_at' },
  deletes: 'never', // what Square forgets stays here
  personal: ['data.object'],
  source: {
    call: 'POST /v2/events',
    items: 'events',
    params: { query: { sort: { field: 'DEFAULT', order: 'ASC' } } },
    limit: 100,
    absence: 'empty',
    changes: { since: 'query.filter.created_at.start_at', overlapSeconds: 900 },
  },
  webhooks: [],
  example: {
    event_id: '6a8f5f28-54a1-4eb0-a98a-3111513fd4fc',
    type: 'dispute.state.updated',
    merchant_id: '0HPGX5JYE6EE1',
    location_id: '18YC4JDH91E1H',
    created_at: '2026-04-26T10:08:40.454726',
    data: {
      type: 'dispute',
      id: 'ORSEVtZAJxb37RA1EiGw',
      deleted: false,
      object: { dispute: { state: 'WON' } },
    },
  },
})
