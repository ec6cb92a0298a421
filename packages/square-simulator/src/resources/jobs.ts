import { getById } from '../by-id.ts'
import { text } from '../fields.ts'
import { pageOf } from '../paging.ts'
import { defineRoute } from '../resource.ts'
import type { Resource } from '../resource.ts'
import { stampVersion } from '../stamps.ts'
import { textAt } from '../wire.ts'

const titles = ['Baker', 'Barista', 'Cashier', 'Manager', 'Driver', 'Cheesemonger', 'Cleaner']
const scope = 'EMPLOYEES_READ'

/** Jobs cannot be deleted. The list goes by title, a hundred a page, and takes no limit. */
export const jobs: Resource = {
  name: 'jobs',
  make: ({ random, moment, index }) => ({
    id: random.id(22),
    title: index < titles.length ? titles[index] : `${titles[index % titles.length]} ${index + 1}`,
    is_tip_eligible: index % 2 === 0,
    created_at: moment.text,
  }),
  alter: (job, { random }) =>
    random.chance(0.5)
      ? { is_tip_eligible: job['is_tip_eligible'] !== true }
      : { title: `Retitled ${random.id(5)}` },
  stamp: stampVersion(),
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/team-members/jobs',
      scope,
      query: { cursor: text() },
      answer: (request, world) =>
        pageOf(request, world, {
          key: 'jobs',
          cursor: request.query.cursor,
          limit: 100,
          by: ({ object }) => textAt(object, 'title').toLowerCase(),
          select: () => world.searchable('jobs'),
        }),
    }),
    getById({ path: '/v2/team-members/jobs/{job_id}', scope, resource: 'jobs', key: 'job' }),
  ],
}
