import { getById } from '../by-id.ts'
import { momentOf } from '../clock.ts'
import { fromQuery, integer, oneOf, text } from '../fields.ts'
import { pageOf } from '../paging.ts'
import { defineRoute } from '../resource.ts'
import type { Draw, Resource } from '../resource.ts'
import { listAt, merge, objectAt, textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'

const codeScope = 'DEVICE_CREDENTIAL_MANAGEMENT'

/** Terminals: newest first by default. When one changed stands in its attributes; one that is unpaired is gone. */
export const devices: Resource = {
  name: 'devices',
  make: makeDevice,
  alter: (_device, { random }) =>
    random.chance(0.5)
      ? { status: { category: random.pick(['AVAILABLE', 'NEEDS_ATTENTION', 'OFFLINE']) } }
      : { attributes: { name: `Renamed ${random.id(4)}`, version: `6.${random.between(0, 99)}.0` } },
  stamp: (device, moment) => merge(device, { attributes: { updated_at: moment.text } }),
  remove: () => 'absent',
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/devices',
      scope: 'DEVICES_READ',
      query: {
        cursor: text(),
        sort_order: oneOf(['ASC', 'DESC']),
        // The maximum is not documented.
        limit: fromQuery(integer({ min: 1, max: 100 })),
        location_id: text(),
      },
      answer: (request, world) => {
        const { cursor, sort_order: order, limit = 100, location_id: location } = request.query
        return pageOf(request, world, {
          key: 'devices',
          cursor,
          limit,
          descending: order !== 'ASC',
          select: () =>
            world
              .searchable('devices')
              .filter(({ object }) => location === undefined || isAt(object, location)),
        })
      },
    }),
    getById({ path: '/v2/devices/{device_id}', scope: 'DEVICES_READ', resource: 'devices', key: 'device' }),
  ],
}

const codeStatuses = ['UNKNOWN', 'UNPAIRED', 'PAIRED', 'EXPIRED'] as const

/** Codes to log in a device with. The list leaves out the expired ones unless asked for them, and takes no limit. */
export const deviceCodes: Resource = {
  name: 'device_codes',
  make: makeCode,
  alter: (code, { world, random, moment }) => {
    if (code['status'] !== 'UNPAIRED') return undefined
    const changed = { status_changed_at: moment.text }
    return random.chance(0.5)
      ? { ...changed, status: 'EXPIRED' }
      : { ...changed, status: 'PAIRED', paired_at: moment.text, device_id: world.pickKey('devices', random) }
  },
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/devices/codes',
      scope: codeScope,
      query: {
        cursor: text(),
        location_id: text(),
        product_type: oneOf(['TERMINAL_API']),
        status: oneOf(codeStatuses),
      },
      answer: (request, world) => {
        const { cursor, location_id: location, status } = request.query
        const shown: readonly string[] = status === undefined ? ['PAIRED', 'UNPAIRED'] : [status]
        return pageOf(request, world, {
          key: 'device_codes',
          cursor,
          limit: 100,
          select: () =>
            world
              .searchable('device_codes')
              .filter(
                ({ object }) =>
                  shown.includes(textAt(object, 'status')) &&
                  (!location || object['location_id'] === location),
              ),
        })
      },
    }),
    getById({
      path: '/v2/devices/codes/{id}',
      scope: codeScope,
      resource: 'device_codes',
      key: 'device_code',
    }),
  ],
}

function isAt(device: WireObject, location: string): boolean {
  return listAt(device, 'components').some(
    (component) => textAt(objectAt(component, 'application_details'), 'session_location') === location,
  )
}

function makeDevice({ world, random, index }: Draw): WireObject {
  const full = index === 0
  return {
    id: `device:${random.id(12)}`,
    attributes: {
      type: index % 3 === 2 ? 'HANDHELD' : 'TERMINAL',
      manufacturer: 'Square',
      model: index % 4 === 3 ? undefined : 'T2',
      name: `Counter ${index + 1}`,
      manufacturers_id: `${100 + index}CS${random.id(10)}`,
      version: '5.41.0085',
      merchant_token: world.liveKeys('merchants')[0],
    },
    components: [
      {
        type: 'APPLICATION',
        application_details: {
          application_type: 'TERMINAL_API',
          version: '6.25',
          session_location: world.keyInTurn('locations', index),
          device_code_id: random.id(13),
        },
      },
      { type: 'CARD_READER', card_reader_details: { version: '3.53.70' } },
      {
        type: 'BATTERY',
        battery_details: { visible_percent: random.between(1, 100), external_power: 'AVAILABLE_CHARGING' },
      },
      {
        type: 'WIFI',
        wifi_details: full
          ? {
              active: true,
              ssid: 'Bakery ☕',
              ip_address_v4: '10.0.0.7',
              secure_connection: 'WPA/WPA2 PSK',
              signal_strength: { value: 2 },
              mac_address: '02:00:00:00:00:01',
            }
          : { active: false },
      },
      {
        type: 'ETHERNET',
        ethernet_details: full
          ? { active: false, ip_address_v4: '10.0.0.8', mac_address: '02:00:00:00:00:02' }
          : { active: false },
      },
    ],
    status: index % 5 === 4 ? undefined : { category: index % 2 === 0 ? 'AVAILABLE' : 'OFFLINE' },
  }
}

function makeCode({ world, random, moment, index }: Draw): WireObject {
  const status = index % 4 === 3 ? 'EXPIRED' : index % 4 === 1 ? 'UNPAIRED' : 'PAIRED'
  const paired = status === 'PAIRED'
  return {
    id: random.id(13),
    name: index % 5 === 4 ? undefined : `Counter ${index + 1}`,
    code: random.id(6),
    device_id: paired ? (world.keyInTurn('devices', index) ?? `device:${random.id(12)}`) : undefined,
    product_type: 'TERMINAL_API',
    location_id: index % 6 === 5 ? undefined : world.keyInTurn('locations', index),
    status,
    pair_by: momentOf(moment.micros + 5 * 60_000_000).text,
    created_at: moment.text,
    status_changed_at: moment.text,
    paired_at: paired ? moment.text : undefined,
  }
}
