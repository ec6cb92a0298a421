import { boolean, integer, link, position, text, timestamptz } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'devices',
  domain: 'devices',
  about: 'One row per Square Terminal that is paired through the API.',
  key: ['id'],
  columns: {
    id: text(),
    status: text('status.category'),
    type: text('attributes.type'),
    manufacturer: text('attributes.manufacturer'),
    manufacturers_id: text('attributes.manufacturers_id'), // the serial number
    model: text('attributes.model'),
    name: text('attributes.name'),
    version: text('attributes.version'), // of its software
    merchant_id: link('merchants', 'attributes.merchant_token'),
    updated_at: timestamptz('attributes.updated_at'),
  },
  order: { updatedAt: 'attributes.updated_at' },
  deletes: 'absence',
  source: {
    call: 'GET /v2/devices',
    items: 'devices',
    scope: 'DEVICES_READ',
    params: { sort_order: 'ASC' },
    absence: 'empty',
  },
  byId: { call: 'GET /v2/devices/{id}', items: 'device' },
  children: [
    {
      name: 'device_components',
      about: 'One row per part of a device: application, card reader, battery, network.',
      from: 'components',
      parent: ['device_id'],
      key: ['position'], // Square gives them no id
      columns: {
        position: position(),
        type: text(),
        application_type: text('application_details.application_type'),
        application_version: text('application_details.version'),
        session_location_id: link('locations', 'application_details.session_location'),
        device_code_id: link('device_codes', 'application_details.device_code_id'),
        card_reader_version: text('card_reader_details.version'),
        battery_visible_percent: integer('battery_details.visible_percent'),
        battery_external_power: text('battery_details.external_power'),
        wifi_active: boolean('wifi_details.active'),
        wifi_ssid: text('wifi_details.ssid'),
        wifi_ip_address_v4: text('wifi_details.ip_address_v4'),
        wifi_secure_connection: text('wifi_details.secure_connection'),
        wifi_signal_strength: integer('wifi_details.signal_strength.value'),
        wifi_mac_address: text('wifi_details.mac_address'),
        ethernet_active: boolean('ethernet_details.active'),
        ethernet_ip_address_v4: text('ethernet_details.ip_address_v4'),
        ethernet_mac_address: text('ethernet_details.mac_address'),
      },
    },
  ],
  webhooks: ['device.created'],
  example: {
    id: 'device:995CS397A6475287',
    status: { category: 'AVAILABLE' },
    attributes: {
      type: 'TERMINAL',
      manufacturer: 'Square',
      manufacturers_id: '995CS397A6475287',
      model: 'T2',
      name: 'Square Terminal 995',
      version: '5.41.0085',
      merchant_token: 'MLCHNZ9PGZZJH',
      updated_at: '2023-09-29T13:12:22.365049321Z',
    },
    components: [
      {
        type: 'APPLICATION',
        application_details: {
          application_type: 'TERMINAL_API',
          version: '6.25',
          session_location: '18YC4JDH91E1H',
          device_code_id: 'B3Z6NAMYQSMTM',
        },
        card_reader_details: { version: '3.53.70' },
        battery_details: { visible_percent: 5, external_power: 'AVAILABLE_CHARGING' },
        wifi_details: {
          active: true,
          ssid: 'Staff network',
          ip_address_v4: '10.0.0.7',
          secure_connection: 'WPA/WPA2 PSK',
          signal_strength: { value: 2 },
          mac_address: '02:00:00:00:00:01',
        },
        ethernet_details: { active: false, ip_address_v4: '10.0.0.8', mac_address: '02:00:00:00:00:02' },
      },
    ],
  },
})
