import { boolean, text, timestamptz } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'sites',
  domain: 'online',
  about: 'One row per site of Square Online.',
  key: ['id'],
  columns: {
    id: text(),
    site_title: text(),
    domain: text(),
    is_published: boolean(),
    created_at: timestamptz(),
    updated_at: timestamptz(),
  },
  order: { updatedAt: 'updated_at' },
  deletes: 'absence',
  source: {
    call: 'GET /v2/sites',
    items: 'sites',
    scope: 'ONLINE_STORE_SITE_READ',
    absence: 'empty',
  },
  webhooks: [],
  example: {
    id: 'site_278075276488921835',
    site_title: 'My second site',
    domain: 'mysite2.square.example',
    is_published: true,
    created_at: '2020-10-28T13:22:51Z',
    updated_at: '2021-01-13T09:58:32Z',
  },
})
