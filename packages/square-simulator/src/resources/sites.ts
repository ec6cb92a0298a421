import { getById } from '../by-id.ts'
import { defineRoute } from '../resource.ts'
import type { Resource } from '../resource.ts'
import { stampTime } from '../stamps.ts'
import { textAt } from '../wire.ts'

/** Online shops, newest first, all in one answer. A deleted site takes its snippet with it. */
export const sites: Resource = {
  name: 'sites',
  make: ({ random, moment, index }) => ({
    id: `site_${random.id(18).toLowerCase()}`,
    site_title: index % 3 === 2 ? undefined : `Shop ${index + 1}`,
    domain: `mysite${index + 1}.square.site`,
    is_published: index % 2 === 0,
    created_at: moment.text,
  }),
  alter: (site, { random }) =>
    random.chance(0.5)
      ? { is_published: site['is_published'] !== true }
      : { site_title: `Retitled ${random.id(5)}` },
  stamp: stampTime,
  remove: () => 'absent',
  cascade: (world, entry, op, moment) => {
    if (op === 'delete' && world.entry('snippets', entry.key)) world.remove('snippets', entry.key, moment)
  },
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/sites',
      scope: 'ONLINE_STORE_SITE_READ',
      answer: (_request, world) => {
        const found = world.searchable('sites').map(({ object }) => object)
        return { sites: found.length > 0 ? found.toReversed() : undefined }
      },
    }),
  ],
}

/** What an application adds to the pages of a site: at most one each, and each application sees its own only. */
export const snippets: Resource = {
  name: 'snippets',
  keyOf: (snippet) => textAt(snippet, 'site_id'),
  make: ({ world, random, moment }) => {
    const free = world.liveKeys('sites').find((id) => !world.entry('snippets', id))
    return {
      id: `snippet_${random.id(20).toLowerCase()}`,
      site_id: free ?? textAt(world.create('sites', {}, moment), 'id'),
      content: `<script>console.log("${random.id(6)} </script> & ünïcode")</script>`,
      created_at: moment.text,
    }
  },
  alter: (_snippet, { random }) => ({ content: `<script>var x = ${random.between(1, 1e6)};</script>` }),
  stamp: stampTime,
  remove: () => 'absent',
  routes: [
    getById({
      path: '/v2/sites/{site_id}/snippet',
      scope: 'ONLINE_STORE_SNIPPETS_READ',
      resource: 'snippets',
      key: 'snippet',
    }),
  ],
}
