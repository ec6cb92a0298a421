import { SquareClient } from 'square'
import { expect, test } from 'vitest'
import { simulatePeople } from './simulated.ts'

async function setup() {
  const simulator = await simulatePeople()
  const square = new SquareClient({ token: simulator.token, environment: simulator.url, maxRetries: 0 })
  const size = (resource: string) => simulator.world.live(resource).length
  const [merchantId = ''] = simulator.world.liveKeys('merchants')
  return { simulator, square, size, merchantId }
}

async function count(pages: AsyncIterable<unknown>): Promise<number> {
  let found = 0
  for await (const one of pages) if (one !== undefined) found++
  return found
}

test('the SDK reads customers, groups, segments and their custom attributes', async () => {
  const { simulator, square, size } = await setup()
  const [id = ''] = simulator.world.liveKeys('customers')
  const { customer } = await square.customers.get({ customerId: id })
  const search = await square.customers.search({
    limit: 100n,
    count: true,
    query: {
      filter: { updatedAt: { startAt: '2020-01-01T00:00:00Z' } },
      sort: { field: 'CREATED_AT', order: 'ASC' },
    },
  })
  const bulk = await square.customers.bulkRetrieveCustomers({ customerIds: [id, 'NOBODY'] })

  expect(customer?.version).toBe(0n)
  expect(customer?.birthday).toBe('0000-09-21')
  expect([search.customers?.length, search.count]).toEqual([100, BigInt(size('customers'))])
  expect(bulk.responses?.[id]?.customer?.id).toBe(id)
  expect(await count(await square.customers.list({ limit: 100 }))).toBe(size('customers'))
  expect(await count(await square.customers.groups.list({ limit: 50 }))).toBe(size('customer_groups'))
  expect(await count(await square.customers.segments.list({}))).toBe(size('customer_segments'))
  const definitions = square.customers.customAttributeDefinitions
  expect(await count(await definitions.list({ limit: 100 }))).toBe(24)
  expect(
    await count(await square.customers.customAttributes.list({ customerId: id, withDefinitions: true })),
  ).toBe(24)
})

test('the SDK reads the team, its jobs and its hours', async () => {
  const { square, size } = await setup()
  const team = await square.teamMembers.search({ limit: 200 })
  const id = team.teamMembers?.[0]?.id ?? ''
  const { wageSetting } = await square.teamMembers.wageSetting.get({ teamMemberId: id })
  const cards = await square.labor.searchTimecards({ limit: 200, query: { sort: { field: 'UPDATED_AT' } } })
  const shifts = await square.labor.searchScheduledShifts({ limit: 50 })

  expect(team.teamMembers).toHaveLength(size('team_members'))
  expect(typeof wageSetting?.jobAssignments?.[0]?.hourlyRate?.amount).toBe('bigint')
  expect((await square.team.listJobs({})).jobs).toHaveLength(size('jobs'))
  expect(await count(await square.labor.teamMemberWages.list({ limit: 200 }))).toBe(size('team_member_wages'))
  expect(await count(await square.labor.breakTypes.list({ limit: 200 }))).toBe(size('break_types'))
  expect(await count(await square.labor.workweekConfigs.list({}))).toBe(1)
  expect([cards.timecards?.length, shifts.scheduledShifts?.length]).toEqual([200, 50])
  expect(cards.cursor).toBeTruthy()
})

test('the SDK reads bookings and the three booking profiles', async () => {
  const { simulator, square, size, merchantId } = await setup()
  const [id = ''] = simulator.world.liveKeys('bookings')
  const { booking } = await square.bookings.get({ bookingId: id })
  const startAtMin = booking?.startAt ?? ''

  expect(typeof booking?.appointmentSegments?.[0]?.serviceVariationVersion).toBe('bigint')
  expect(await count(await square.bookings.list({ startAtMin, limit: 2 }))).toBeGreaterThan(0)
  const { businessBookingProfile } = await square.bookings.getBusinessProfile()
  expect(businessBookingProfile?.sellerId).toBe(merchantId)
  expect(await count(await square.bookings.locationProfiles.list({ limit: 2 }))).toBe(4)
  expect(await count(await square.bookings.teamMemberProfiles.list({ limit: 6 }))).toBe(
    size('team_member_booking_profiles'),
  )
})

test('the SDK reads the loyalty program with all that belongs to it', async () => {
  const { square, size } = await setup()
  const { program } = await square.loyalty.programs.get({ programId: 'main' })
  const promotions = await square.loyalty.programs.promotions.list({
    programId: program?.id ?? '',
    limit: 30,
  })
  const accounts = await square.loyalty.accounts.search({ limit: 200 })
  const rewards = await square.loyalty.rewards.search({ limit: 30 })
  const events = await square.loyalty.searchEvents({
    limit: 30,
    query: { filter: { dateTimeFilter: { createdAt: { startAt: '2020-01-01T00:00:00Z' } } } },
  })

  expect(typeof program?.rewardTiers?.[0]?.pricingRuleReference.catalogVersion).toBe('bigint')
  expect(await count(promotions)).toBe(size('loyalty_promotions'))
  expect(accounts.loyaltyAccounts).toHaveLength(size('loyalty_accounts'))
  expect([rewards.rewards?.length, events.events?.length]).toEqual([30, 30])
})

test('the SDK reads devices, codes, channels, sites, snippets, subscriptions, events and attributes of the business', async () => {
  const { simulator, square, size, merchantId } = await setup()
  const [siteId = ''] = simulator.world.liveKeys('snippets')
  const [channelId = ''] = simulator.world.liveKeys('channels')
  const locationId = simulator.world.liveEntries('location_custom_attributes')[0]?.owner ?? ''

  expect(await count(await square.devices.list({}))).toBe(size('devices'))
  expect(await count(await square.devices.codes.list({}))).toBeLessThan(size('device_codes'))
  expect(await count(await square.channels.list({ limit: 5 }))).toBe(size('channels'))
  const bulk = await square.channels.bulkRetrieve({ channelIds: [channelId, 'NOBODY'] })
  expect(bulk.responses?.['NOBODY']?.errors?.[0]?.code).toBe('NOT_FOUND')
  expect((await square.sites.list()).sites).toHaveLength(size('sites'))
  expect((await square.snippets.get({ siteId })).snippet?.siteId).toBe(siteId)
  const subscriptions = await square.webhooks.subscriptions.list({ includeDisabled: true })
  expect(await count(subscriptions)).toBe(size('webhook_subscriptions'))
  expect((await square.webhooks.eventTypes.list({})).eventTypes).toContain('customer.created')
  expect((await square.events.searchEvents({ limit: 10 })).events).toHaveLength(10)
  const { customAttributes } = square.merchants
  expect(await count(await customAttributes.list({ merchantId, visibilityFilter: 'ALL' }))).toBe(6)
  expect(
    await count(await square.locations.customAttributes.list({ locationId, visibilityFilter: 'ALL' })),
  ).toBeGreaterThan(0)
  expect(simulator.requests.list.every((request) => request.status === 200)).toBe(true)
})
