import { expect, test } from 'vitest'
import { textAt } from '../../packages/square-simulator/src/wire.ts'
import type { WireObject } from '../../packages/square-simulator/src/wire.ts'
import { call, listAll, simulate, readPlan } from './simulated.ts'

/** How each resource is read whole: path, key of the items, size of a page, and further parameters. */
const gets: readonly [resource: string, path: string, key: string, limit?: number, more?: string][] = [
  ['customers', '/v2/customers', 'customers', 100],
  ['customers', '/v2/customers', 'customers', 33, 'sort_field=CREATED_AT&sort_order=DESC'],
  ['customer_groups', '/v2/customers/groups', 'groups', 50],
  ['customer_segments', '/v2/customers/segments', 'segments', 5],
  ['jobs', '/v2/team-members/jobs', 'jobs'],
  ['team_member_wages', '/v2/labor/team-member-wages', 'team_member_wages', 20],
  ['break_types', '/v2/labor/break-types', 'break_types', 2],
  ['workweek_configs', '/v2/labor/workweek-configs', 'workweek_configs', 1],
  ['location_booking_profiles', '/v2/bookings/location-booking-profiles', 'location_booking_profiles', 3],
  [
    'team_member_booking_profiles',
    '/v2/bookings/team-member-booking-profiles',
    'team_member_booking_profiles',
    7,
  ],
  ['devices', '/v2/devices', 'devices', 3, 'sort_order=ASC'],
  ['channels', '/v2/channels', 'channels', 4],
  ['sites', '/v2/sites', 'sites'],
  ['webhook_subscriptions', '/v2/webhooks/subscriptions', 'subscriptions', 4, 'include_disabled=true'],
  [
    'merchant_custom_attribute_definitions',
    '/v2/merchants/custom-attribute-definitions',
    'custom_attribute_definitions',
    3,
    'visibility_filter=ALL',
  ],
  [
    'customer_custom_attribute_definitions',
    '/v2/customers/custom-attribute-definitions',
    'custom_attribute_definitions',
  ],
]

const searches: readonly [resource: string, path: string, key: string, body: object][] = [
  ['customers', '/v2/customers/search', 'customers', { limit: 40 }],
  ['team_members', '/v2/team-members/search', 'team_members', { limit: 9 }],
  ['timecards', '/v2/labor/timecards/search', 'timecards', { limit: 200 }],
  [
    'timecards',
    '/v2/labor/timecards/search',
    'timecards',
    { limit: 60, query: { sort: { field: 'UPDATED_AT' } } },
  ],
  ['scheduled_shifts', '/v2/labor/scheduled-shifts/search', 'scheduled_shifts', {}],
  ['loyalty_accounts', '/v2/loyalty/accounts/search', 'loyalty_accounts', {}],
  ['loyalty_rewards', '/v2/loyalty/rewards/search', 'rewards', {}],
  ['loyalty_events', '/v2/loyalty/events/search', 'events', {}],
  ['events', '/v2/events', 'events', { limit: 50 }],
]

test('every list is complete, page by page, and has nothing else in it', async () => {
  const simulator = await simulate({ profile: 'full' })
  simulator.world.change({ count: 300, seed: 4 })
  for (const [resource, path, key, limit, more] of gets) {
    const query = [limit === undefined ? '' : `limit=${limit}`, more ?? ''].filter((part) => part !== '')
    const served = await listAll(simulator, path, key, query.join('&'))
    expect([path, ...sortedKeys(served)]).toEqual([path, ...sortedKeys(simulator.world.live(resource))])
  }
  for (const [resource, path, key, body] of searches) {
    const served = (await readPlan(simulator, path, key, body)).flat()
    expect([path, ...sortedKeys(served)]).toEqual([path, ...sortedKeys(simulator.world.live(resource))])
  }
})

test('every value of a custom attribute is in the list of its owner', async () => {
  const simulator = await simulate({ profile: 'full' })
  for (const owner of ['merchant', 'location', 'customer', 'booking']) {
    const more = owner === 'merchant' || owner === 'location' ? 'visibility_filter=ALL' : ''
    const served: string[] = []
    for (const id of simulator.world.liveKeys(`${owner}s`)) {
      const values = await listAll(
        simulator,
        `/v2/${owner}s/${id}/custom-attributes`,
        'custom_attributes',
        more,
      )
      served.push(...values.map((value) => `${id}:${textAt(value, 'key')}`))
    }

    expect(served.sort()).toEqual([...simulator.world.liveKeys(`${owner}_custom_attributes`)].sort())
  }
})

test('each object can be had by its id', async () => {
  const simulator = await simulate({ profile: 'full' })
  for (const [resource, path, key] of [
    ['customers', '/v2/customers', 'customer'],
    ['customer_groups', '/v2/customers/groups', 'group'],
    ['customer_segments', '/v2/customers/segments', 'segment'],
    ['jobs', '/v2/team-members/jobs', 'job'],
    ['team_members', '/v2/team-members', 'team_member'],
    ['timecards', '/v2/labor/timecards', 'timecard'],
    ['scheduled_shifts', '/v2/labor/scheduled-shifts', 'scheduled_shift'],
    ['break_types', '/v2/labor/break-types', 'break_type'],
    ['team_member_wages', '/v2/labor/team-member-wages', 'team_member_wage'],
    ['bookings', '/v2/bookings', 'booking'],
    ['loyalty_accounts', '/v2/loyalty/accounts', 'loyalty_account'],
    ['loyalty_rewards', '/v2/loyalty/rewards', 'reward'],
    ['devices', '/v2/devices', 'device'],
    ['device_codes', '/v2/devices/codes', 'device_code'],
    ['channels', '/v2/channels', 'channel'],
    ['webhook_subscriptions', '/v2/webhooks/subscriptions', 'subscription'],
  ] as const) {
    const id = simulator.world.liveKeys(resource).at(-1) ?? ''
    const found = await call(simulator, `${path}/${encodeURIComponent(id)}`)
    const missing = await call(simulator, `${path}/NOBODY`)

    expect([path, textAt(found.json[key], 'id')]).toEqual([path, id])
    expect([path, missing.status, missing.code]).toEqual([path, 404, 'NOT_FOUND'])
  }
})

function sortedKeys(objects: readonly WireObject[]): string[] {
  const names = ['id', 'event_id', 'key', 'location_id', 'team_member_id']
  return objects
    .map((object) => names.map((name) => textAt(object, name)).find((value) => value !== '') ?? '')
    .sort()
}
