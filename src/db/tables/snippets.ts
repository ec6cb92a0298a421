import { ref, text, timestamptz } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'snippets',
  domain: 'online',
  about:
    'What this application adds to the pages of a site: at most one row per site. Those of other applications are hidden.',
  key: ['id'],
  columns: {
    id: text(),
    site_id: ref('sites'),
    content: text(),
    created_at: timestamptz(),
    updated_at: timestamptz(),
  },
  order: { updatedAt: 'updated_at' },
  deletes: 'absence',
  source: {
    call: 'GET /v2/sites/{site_id}/snippet',
    items: 'snippet',
    single: true,
    scope: 'ONLINE_STORE_SNIPPETS_READ',
    absence: 'broken',
    perParent: { table: 'sites', params: { site_id: 'id' }, always: 'true', absentIsEmpty: true },
  },
  webhooks: [],
  example: {
    id: 'snippet_5d178150-a6c0-11eb-a9f1-437e6a2881e7',
    site_id: 'site_278075276488921835',
    content: '<script>var js = 1;</script>',
    created_at: '2021-03-11T22:40:09Z',
    updated_at: '2021-03-11T22:40:09Z',
  },
})
