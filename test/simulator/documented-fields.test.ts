import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isList, isObject } from '../../src/simulator/wire.ts'
import type { Wire, WireObject } from '../../src/simulator/wire.ts'
import { simulate } from './simulated.ts'

interface Schema {
  $ref?: string
  properties?: Record<string, Schema>
  items?: Schema
}

const { components } = JSON.parse(
  readFileSync(new URL('../square-openapi.json', import.meta.url), 'utf8'),
) as { components: { schemas: Record<string, Schema> } }

/** Which schema of Square's describes the objects of a resource. */
const described: Readonly<Record<string, string>> = {
  customers: 'Customer',
  customer_groups: 'CustomerGroup',
  customer_segments: 'CustomerSegment',
  customer_custom_attribute_definitions: 'CustomAttributeDefinition',
  location_custom_attribute_definitions: 'CustomAttributeDefinition',
  merchant_custom_attribute_definitions: 'CustomAttributeDefinition',
  booking_custom_attribute_definitions: 'CustomAttributeDefinition',
  customer_custom_attributes: 'CustomAttribute',
  booking_custom_attributes: 'CustomAttribute',
  team_members: 'TeamMember',
  jobs: 'Job',
  team_member_wages: 'TeamMemberWage',
  timecards: 'Timecard',
  scheduled_shifts: 'ScheduledShift',
  break_types: 'BreakType',
  workweek_configs: 'WorkweekConfig',
  bookings: 'Booking',
  business_booking_profiles: 'BusinessBookingProfile',
  location_booking_profiles: 'LocationBookingProfile',
  team_member_booking_profiles: 'TeamMemberBookingProfile',
  loyalty_programs: 'LoyaltyProgram',
  loyalty_promotions: 'LoyaltyPromotion',
  loyalty_accounts: 'LoyaltyAccount',
  loyalty_rewards: 'LoyaltyReward',
  loyalty_events: 'LoyaltyEvent',
  devices: 'Device',
  device_codes: 'DeviceCode',
  sites: 'Site',
  snippets: 'Snippet',
  webhook_subscriptions: 'WebhookSubscription',
  events: 'Event',
}

/** Documented, and not carried for a reason. */
const absent: Readonly<Record<string, readonly string[]>> = {
  // Removed from the API on 2025-01-23.
  customers: ['cards'],
  // Only on request, see the test of custom attributes.
  customer_custom_attributes: ['definition'],
  booking_custom_attributes: ['definition'],
}

test('every documented field is carried by some object, and no field that is not documented', async () => {
  const { world } = await simulate({ profile: 'full' })
  const missing: string[] = []
  const invented: string[] = []
  for (const [resource, schema] of Object.entries(described)) {
    const carried = new Set<string>()
    for (const entry of world.liveEntries(resource)) collect(entry.object, '', carried)
    const documented = pathsIn(components.schemas[schema])
    for (const path of documented) {
      const known = absent[resource]?.some((prefix) => path === prefix || path.startsWith(`${prefix}.`))
      if (!carried.has(path) && !known) missing.push(`${resource}.${path}`)
    }
    for (const path of carried) {
      if (!documented.some((one) => one === path || isOpen(path, one))) invented.push(`${resource}.${path}`)
    }
  }

  expect(missing.filter((path) => !path.includes('address.') && !path.endsWith('_money.currency'))).toEqual([])
  expect(invented).toEqual([])
})

test('optional fields are left out of some objects', async () => {
  const { world } = await simulate({ profile: 'full' })
  const sizes = new Map<string, Set<number>>()
  for (const resource of Object.keys(described)) {
    sizes.set(resource, new Set(world.live(resource).map((object) => Object.keys(pruned(object)).length)))
  }

  for (const resource of ['customers', 'team_members', 'timecards', 'bookings', 'loyalty_promotions', 'events'])
    expect(sizes.get(resource)?.size, resource).toBeGreaterThan(1)
})

/** `value`, `schema` and `data.object` hold anything. */
function isOpen(path: string, documented: string): boolean {
  return ['value', 'schema', 'data.object'].includes(documented) && path.startsWith(`${documented}.`)
}

function pruned(object: WireObject): WireObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))
}

function collect(value: Wire, prefix: string, into: Set<string>): void {
  if (isList(value)) {
    for (const item of value) collect(item, prefix, into)
    return
  }
  if (!isObject(value)) return
  for (const [name, inner] of Object.entries(value)) {
    if (inner === undefined) continue
    into.add(prefix + name)
    collect(inner, `${prefix}${name}.`, into)
  }
}

function pathsIn(schema: Schema | undefined, prefix = '', seen: readonly string[] = []): string[] {
  if (schema?.items) return pathsIn(schema.items, prefix, seen)
  if (schema?.$ref) {
    const name = schema.$ref.split('/').at(-1) ?? ''
    return seen.includes(name) ? [] : pathsIn(components.schemas[name], prefix, [...seen, name])
  }
  return Object.entries(schema?.properties ?? {}).flatMap(([name, inner]) => [
    prefix + name,
    ...pathsIn(inner, `${prefix}${name}.`, seen),
  ])
}
