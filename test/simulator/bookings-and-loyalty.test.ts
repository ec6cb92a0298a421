import { describe, expect, test } from 'vitest'
import { listAt, objectAt, textAt, textOf } from '../../packages/square-simulator/src/wire.ts'
import { call, idsOf, listAll, simulate, simulatePeople, readPlan } from './simulated.ts'

const day = 86_400_000
const events = '/v2/loyalty/events/search'
const setup = (options: object = {}) => simulatePeople(options)
const iso = (ms: number) => new Date(ms).toISOString()

test('bookings are listed by start, in windows of at most 31 days, by default from now on', async () => {
  const simulator = await setup()
  const { world } = simulator
  const now = world.now()
  const at = (days: number) => textAt(world.create('bookings', { start_at: iso(now + days * day) }), 'id')
  const [past, soon, late, far] = [at(-1), at(1), at(30), at(40)]
  const list = async (query: string) => idsOf(await listAll(simulator, '/v2/bookings', 'bookings', query))
  const byDefault = await list('')

  expect(byDefault).toEqual(expect.arrayContaining([soon, late]))
  expect(byDefault).not.toContain(past)
  expect(byDefault).not.toContain(far)
  expect(await list(`limit=2&start_at_min=${iso(now + 39 * day)}`)).toContain(far)
  // Both ends are inside.
  expect(await list(`start_at_min=${iso(now + day)}&start_at_max=${iso(now + day)}`)).toEqual([soon])
  const wide = await call(
    simulator,
    `/v2/bookings?start_at_min=${iso(now)}&start_at_max=${iso(now + 32 * day)}`,
  )
  expect([wide.status, wide.code]).toEqual([400, 'INVALID_TIME_RANGE'])
})

test('window by window, every booking is found once', async () => {
  const simulator = await setup()
  const starts = simulator.world.live('bookings').map((one) => Date.parse(textAt(one, 'start_at')))
  const found: string[] = []
  for (let from = Math.min(...starts); from <= Math.max(...starts); from += 31 * day) {
    const query = `start_at_min=${iso(from)}&start_at_max=${iso(from + 31 * day - 1)}`
    found.push(...idsOf(await listAll(simulator, '/v2/bookings', 'bookings', query)))
  }

  expect(found.sort()).toEqual(idsOf(simulator.world.live('bookings')).sort())
})

test('without APPOINTMENTS_ALL_READ only what came through the API is listed, without its maker', async () => {
  const simulator = await setup({ scopes: ['APPOINTMENTS_READ'] })
  const { world } = simulator
  world.create('bookings', { source: 'FIRST_PARTY_MERCHANT', start_at: iso(world.now() + day) })
  const id = world.create('bookings', { source: 'API', start_at: iso(world.now() + day) })['id']
  const found = await listAll(simulator, '/v2/bookings', 'bookings', '')

  expect(idsOf(found)).toContain(id)
  expect(textOf(found)).not.toContain('"source"')
})

test('bulk retrieval of bookings and of profiles answers a map; the business has one profile, if any', async () => {
  const simulator = await setup()
  const { world } = simulator
  const [booking = ''] = world.liveKeys('bookings')
  const [member = ''] = world.liveKeys('team_member_booking_profiles')
  const [seller = ''] = world.liveKeys('merchants')
  const path = '/v2/bookings/team-member-booking-profiles'
  const found = await call(simulator, '/v2/bookings/bulk-retrieve', { booking_ids: [booking, 'NOBODY'] })
  const profiles = await call(simulator, `${path}/bulk-retrieve`, { team_member_ids: [member] })
  const bookable = await listAll(simulator, path, 'team_member_booking_profiles', 'bookable_only=true')
  const context = await simulate({ profile: 'small' })

  expect(found.json['bookings']).toMatchObject({
    [booking]: { booking: { id: booking } },
    NOBODY: { errors: [{ code: 'NOT_FOUND' }] },
  })
  expect(objectAt(profiles.json['team_member_booking_profiles'], member)).toHaveProperty(
    'team_member_booking_profile',
  )
  expect(bookable.length).toBeLessThan(world.live('team_member_booking_profiles').length)
  const business = await call(simulator, '/v2/bookings/business-booking-profile')
  expect(business.json['business_booking_profile']).toMatchObject({ seller_id: seller })
  expect((await call(context, '/v2/bookings/business-booking-profile')).status).toBe(404)
})

test('`main` is the loyalty program, but its promotions want the id and come newest first', async () => {
  const simulator = await setup()
  const [id = ''] = simulator.world.liveKeys('loyalty_programs')
  const main = await call(simulator, '/v2/loyalty/programs/main')
  const found = await listAll(
    simulator,
    `/v2/loyalty/programs/${id}/promotions`,
    'loyalty_promotions',
    'limit=7',
  )
  const created = found.map((one) => textAt(one, 'created_at'))
  const context = await simulate({ profile: 'small' })

  expect(textAt(main.json['program'], 'id')).toBe(id)
  expect((await call(simulator, '/v2/loyalty/programs/main/promotions')).status).toBe(404)
  expect(created).toEqual([...created].sort().reverse())
  expect(found).toHaveLength(32)
  expect((await call(context, '/v2/loyalty/programs/main')).status).toBe(404)
})

test('the end of a promotion moves no updated_at, its cancellation does', async () => {
  const { world } = await setup()
  const [first = '', second = ''] = world.liveKeys('loyalty_promotions')
  const before = world.get('loyalty_promotions', first)?.['updated_at']

  expect(world.update('loyalty_promotions', first, { status: 'ENDED' })['updated_at']).toBe(before)
  const canceled = world.update('loyalty_promotions', second, { status: 'CANCELED' })
  expect(canceled['updated_at']).not.toBe(canceled['created_at'])
})

test('rewards: the latest change first, deleted ones too; with a query, of one account', async () => {
  const simulator = await setup()
  const { world } = simulator
  const id = world.liveKeys('loyalty_rewards')[2] ?? ''
  const account = textAt(world.update('loyalty_rewards', id, { status: 'DELETED' }), 'loyalty_account_id')
  const search = async (body: object) =>
    idsOf((await readPlan(simulator, '/v2/loyalty/rewards/search', 'rewards', body)).flat())
  const ofAccount = world.live('loyalty_rewards').filter((one) => one['loyalty_account_id'] === account)

  expect((await search({}))[0]).toBe(id)
  expect(await search({ query: { loyalty_account_id: account } })).toHaveLength(ofAccount.length)
})

test('loyalty events: newest first, the start of a range inside and its end outside; they move the balance', async () => {
  const simulator = await setup()
  const { world } = simulator
  const [first, second] = world.live('loyalty_events')
  const created_at = { start_at: first?.['created_at'], end_at: second?.['created_at'] }
  const filter = { date_time_filter: { created_at } }
  const found = (await readPlan(simulator, events, 'events', { query: { filter } })).flat()
  const all = (await readPlan(simulator, events, 'events', {})).flat().map((one) => textAt(one, 'created_at'))
  const [id = ''] = world.liveKeys('loyalty_accounts')
  const before = Number(world.get('loyalty_accounts', id)?.['balance'])
  const detail = { type: 'OTHER', loyalty_account_id: id, other_event: { points: 7 } }
  world.create('loyalty_events', detail)

  expect(idsOf(found)).toEqual([first?.['id']])
  expect(all).toEqual([...all].sort().reverse())
  expect(world.get('loyalty_accounts', id)?.['balance']).toBe(before + 7)
})

test('device codes: the expired ones are listed only when asked for; devices come newest first', async () => {
  const simulator = await setup()
  const { world } = simulator
  const codes = await listAll(simulator, '/v2/devices/codes', 'device_codes', '')
  const expired = await listAll(simulator, '/v2/devices/codes', 'device_codes', 'status=EXPIRED')
  const devices = await listAll(simulator, '/v2/devices', 'devices', '')
  const [location = ''] = world.liveKeys('locations')

  expect(expired.length).toBeGreaterThan(0)
  expect(codes.length + expired.length).toBe(world.live('device_codes').length)
  expect(idsOf(devices)).toEqual(idsOf(world.live('devices')).reverse())
  expect((await listAll(simulator, '/v2/devices', 'devices', `location_id=${location}`)).length).toBeLessThan(
    8,
  )
})

test('a site without a snippet answers 404; a deleted site takes its snippet with it', async () => {
  const simulator = await setup()
  const { world } = simulator
  const bare = world.liveKeys('sites').find((id) => !world.entry('snippets', id)) ?? ''
  const [site = ''] = world.liveKeys('snippets')
  const snippet = await call(simulator, `/v2/sites/${site}/snippet`)
  world.delete('sites', site)

  expect(textAt(snippet.json['snippet'], 'site_id')).toBe(site)
  expect((await call(simulator, `/v2/sites/${bare}/snippet`)).status).toBe(404)
  expect(world.entry('snippets', site)).toBeUndefined()
})

test('events are kept for 28 days, and their times may lack a zone', async () => {
  const simulator = await setup()
  const { world } = simulator
  const found = (await readPlan(simulator, '/v2/events', 'events', { limit: 20 })).flat()
  const page = await call(simulator, '/v2/events', { limit: 3 })
  const bare = found.filter((one) => !textAt(one, 'created_at').endsWith('Z'))

  expect(bare.length).toBeGreaterThan(0)
  expect(bare.length).toBeLessThan(found.length)
  expect(found.length).toBe(world.truth('events').length)
  expect(found.length).toBeLessThan(world.liveKeys('events').length)
  expect(listAt(page.json, 'metadata').map((one) => textAt(one, 'event_id'))).toEqual(
    listAt(page.json, 'events').map((one) => textAt(one, 'event_id')),
  )
  world.clock.advance(29 * day)
  expect((await call(simulator, '/v2/events', { limit: 3 })).json['events']).toBeUndefined()
})

test('webhook subscriptions and events refuse an OAuth token; disabled subscriptions are listed on request', async () => {
  const simulator = await setup()
  simulator.access.grant('oauth', ['MERCHANT_PROFILE_READ'])
  const headers = { authorization: 'Bearer oauth' }
  const list = (query: string) => listAll(simulator, '/v2/webhooks/subscriptions', 'subscriptions', query)

  expect((await call(simulator, '/v2/webhooks/subscriptions', undefined, { headers })).status).toBe(403)
  expect((await call(simulator, '/v2/events', {}, { headers })).status).toBe(403)
  expect((await list('')).every((one) => one['enabled'] === true)).toBe(true)
  expect((await list('include_disabled=true')).length).toBeGreaterThan((await list('')).length)
})

describe('what Square refuses', () => {
  const reward = '/v2/loyalty/rewards/search'
  test.each<[string, string, unknown, string, string]>([
    [
      'a booking start that is no time',
      '/v2/bookings?start_at_min=today',
      undefined,
      'INVALID_TIME',
      'start_at_min',
    ],
    [
      'bookings by updated_at',
      '/v2/bookings?updated_at_min=x',
      undefined,
      'UNKNOWN_QUERY_PARAMETER',
      'updated_at_min',
    ],
    ['more than 200 accounts', '/v2/loyalty/accounts/search', { limit: 201 }, 'VALUE_TOO_HIGH', 'limit'],
    [
      'accounts of 31 customers',
      '/v2/loyalty/accounts/search',
      { query: { customer_ids: Array(31).fill('a') } },
      'ARRAY_LENGTH_TOO_LONG',
      'query.customer_ids',
    ],
    ['more than 30 rewards', reward, { limit: 31 }, 'VALUE_TOO_HIGH', 'limit'],
    [
      'rewards by status alone',
      reward,
      { query: { status: 'ISSUED' } },
      'MISSING_REQUIRED_PARAMETER',
      'query.loyalty_account_id',
    ],
    ['more than 30 loyalty events', events, { limit: 31 }, 'VALUE_TOO_HIGH', 'limit'],
    [
      'a date filter without dates',
      events,
      { query: { filter: { date_time_filter: {} } } },
      'MISSING_REQUIRED_PARAMETER',
      'query.filter.date_time_filter.created_at',
    ],
    ['a limit of device codes', '/v2/devices/codes?limit=5', undefined, 'UNKNOWN_QUERY_PARAMETER', 'limit'],
    ['more than 100 events', '/v2/events', { limit: 101 }, 'VALUE_TOO_HIGH', 'limit'],
    [
      'a cursor of more than 256 characters',
      '/v2/events',
      { cursor: 'a'.repeat(257) },
      'VALUE_TOO_LONG',
      'cursor',
    ],
    [
      'an unknown reference',
      '/v2/channels?reference_type=SHOP',
      undefined,
      'INVALID_ENUM_VALUE',
      'reference_type',
    ],
    [
      'more than 100 subscriptions',
      '/v2/webhooks/subscriptions?limit=101',
      undefined,
      'VALUE_TOO_HIGH',
      'limit',
    ],
  ])('%s', async (_what, to, body, code, field) => {
    const answer = await call(await simulate(), to, body)

    expect([answer.status, answer.code, answer.field]).toEqual([400, code, field])
  })
})
