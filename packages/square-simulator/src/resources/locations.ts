import { notFound } from '../errors.ts'
import { defineRoute } from '../resource.ts'
import type { Draw, Resource } from '../resource.ts'
import { textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import { rareAddress } from './money.ts'

const towns = [
  ['Oak Park', 'IL', '60302', 'America/Chicago'],
  ['Evanston', 'IL', '60201', 'America/Chicago'],
  ['Madison', 'WI', '53703', 'America/Chicago'],
  ['Ann Arbor', 'MI', '48104', 'America/Detroit'],
  ['Bloomington', 'IN', '47401', 'America/Indiana/Indianapolis'],
  ['Iowa City', 'IA', '52240', 'America/Chicago'],
  ['Boulder', 'CO', '80302', 'America/Denver'],
  ['Portland', 'OR', '97205', 'America/Los_Angeles'],
] as const

/** Locations have neither updated_at nor version, and cannot be deleted: they become INACTIVE and stay listed. */
export const locations: Resource = {
  name: 'locations',
  make: makeLocation,
  cascade: (world, entry, op, moment) => {
    const merchant = world.live('merchants')[0]
    if (op !== 'create' || !merchant || merchant['main_location_id'] !== undefined) return
    world.restate('merchants', textAt(merchant, 'id'), { ...merchant, main_location_id: entry.key }, moment)
  },
  alter: (location, { random }) =>
    random.chance(0.3)
      ? { status: location['status'] === 'ACTIVE' ? 'INACTIVE' : 'ACTIVE' }
      : { description: `Rewritten ${random.id(6)}`, phone_number: `+1312555${random.between(1000, 9999)}` },
  awkward: ({ random, moment }) => [
    {
      id: `L${random.id(12)}`,
      name: 'Nul \u0000 and \ud800 halves 🥨',
      status: 'HIBERNATING',
      created_at: moment.seconds,
      coordinates: { latitude: 'north', longitude: null },
      not_in_the_manual: { nested: [1, { two: 2n ** 63n - 1n }] },
    },
  ],
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/locations',
      scope: 'MERCHANT_PROFILE_READ',
      answer: (_request, world) => {
        const byName = [...world.live('locations')].sort((a, b) =>
          textAt(a, 'name') < textAt(b, 'name') ? -1 : 1,
        )
        return { locations: byName.length > 0 ? byName : undefined }
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/v2/locations/{location_id}',
      scope: 'MERCHANT_PROFILE_READ',
      answer: (request, world) => {
        const { location_id: asked = '' } = request.params
        const id = asked === 'main' ? textAt(world.live('merchants')[0], 'main_location_id') : asked
        const location = world.get('locations', id)
        if (!location) throw notFound(`Location with ID \`${asked}\` not found.`)
        return { location }
      },
    }),
  ],
}

function makeLocation({ world, random, moment, index }: Draw): WireObject {
  const [town, state, postalCode, timezone] = towns[index % towns.length] ?? towns[0]
  const full = index === 0
  return {
    id: `L${random.id(12)}`,
    // A name is unique within an account.
    name: index < towns.length ? town : `${town} ${index + 1}`,
    address: {
      address_line_1: `${random.between(10, 999)} Main Street`,
      locality: town,
      administrative_district_level_1: state,
      postal_code: postalCode,
      country: 'US',
      ...(full ? rareAddress : {}),
    },
    timezone,
    capabilities:
      index % 3 === 2 ? ['CREDIT_CARD_PROCESSING'] : ['CREDIT_CARD_PROCESSING', 'AUTOMATIC_TRANSFERS'],
    status: index % 4 === 3 ? 'INACTIVE' : 'ACTIVE',
    created_at: moment.seconds,
    merchant_id: textAt(world.live('merchants')[0], 'id'),
    country: 'US',
    language_code: 'en-US',
    currency: 'USD',
    phone_number: `+1312555${random.between(1000, 9999)}`,
    business_name: 'Prairie Provisions',
    type: index % 5 === 4 ? 'MOBILE' : 'PHYSICAL',
    business_hours: {
      periods: ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'].map((day) => ({
        day_of_week: day,
        start_local_time: '07:00:00',
        end_local_time: '18:00:00',
      })),
    },
    business_email: `store${index + 1}@example.com`,
    description: full ? 'Bakery, deli and provisions.' : undefined,
    website_url: 'https://example.com',
    coordinates: { latitude: 41.8 + index / 100, longitude: -87.7 - index / 100 },
    mcc: '5411',
    ...(full
      ? {
          twitter_username: 'prairieprov',
          instagram_username: 'prairieprov',
          facebook_url: 'https://facebook.com/prairieprov',
          logo_url: 'https://example.com/logo.png',
          pos_background_url: 'https://example.com/background.png',
          full_format_logo_url: 'https://example.com/logo-full.png',
          tax_ids: {
            eu_vat: 'IE3426675K',
            fr_siret: '39922799000087',
            fr_naf: '6910Z',
            es_nif: 'B1234567',
            jp_qii: 'T1',
          },
          custom_receipt_text: 'Thank you, come again!',
          return_policy: 'Fourteen days with the receipt.',
        }
      : {}),
  }
}
