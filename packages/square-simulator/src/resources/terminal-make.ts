import type { Draw } from '../resource.ts'
import { textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import { amountAt, money } from './money.ts'

const statuses = ['COMPLETED', 'COMPLETED', 'PENDING', 'IN_PROGRESS', 'CANCELED', 'CANCEL_REQUESTED']

/** What every request to a terminal has. */
function requestOf({ world, random, moment, index }: Draw): WireObject {
  const status = index === 0 ? 'CANCELED' : random.pick(statuses)
  return {
    id: random.id(22),
    deadline_duration: 'PT5M',
    status,
    cancel_reason:
      status === 'CANCELED' ? random.pick(['BUYER_CANCELED', 'SELLER_CANCELED', 'TIMED_OUT']) : undefined,
    created_at: moment.text,
    app_id: 'sq0idp-simulated',
    location_id: world.pickKey('locations', random),
  }
}

function deviceOf({ world, random }: Draw): string {
  return world.pickKey('devices', random)?.replace('device:', '') ?? 'dbb5d83a-7838-11ea-bc55-0242ac130003'
}

/** A checkout of an order's payment. */
export function makeCheckout(draw: Draw): WireObject {
  const { world, random, index } = draw
  const full = index === 0
  const payment = world.get('payments', world.pickKey('payments', random) ?? '')
  return {
    ...requestOf(draw),
    amount_money: money(amountAt(payment, 'amount_money') || 2610),
    reference_id: full || random.chance(0.3) ? `id${random.between(10000, 99999)}` : undefined,
    note: full || random.chance(0.2) ? 'A brief note' : undefined,
    order_id: payment?.['order_id'],
    payment_options: full
      ? {
          autocomplete: true,
          delay_duration: 'P1D',
          accept_partial_authorization: false,
          delay_action: 'CANCEL',
        }
      : undefined,
    device_options: {
      device_id: deviceOf(draw),
      skip_receipt_screen: false,
      collect_signature: full ? true : undefined,
      tip_settings: full
        ? {
            allow_tipping: true,
            separate_tip_screen: false,
            custom_tip_field: true,
            tip_percentages: [5, 10, 20],
            smart_tipping: false,
          }
        : { allow_tipping: false },
      show_itemized_cart: full ? true : undefined,
      allow_auto_card_surcharge: full ? false : undefined,
    },
    payment_ids: payment ? [textAt(payment, 'id')] : undefined,
    payment_type: 'CARD_PRESENT',
    team_member_id: full ? world.pickKey('team_members', random) : undefined,
    customer_id: full || random.chance(0.3) ? world.pickKey('customers', random) : undefined,
    app_fee_money: full ? money(5) : undefined,
    statement_description_identifier: full ? 'PRAIRIE' : undefined,
    tip_money: full ? money(100) : undefined,
  }
}

export function makeTerminalRefund(draw: Draw): WireObject {
  const { world, random, index } = draw
  const payment = world.get('payments', world.pickKey('payments', random) ?? '')
  return {
    ...requestOf(draw),
    refund_id: index === 0 || random.chance(0.8) ? world.pickKey('refunds', random) : undefined,
    payment_id: payment?.['id'] ?? random.id(29),
    order_id: payment?.['order_id'],
    amount_money: money(amountAt(payment, 'amount_money') || 111),
    reason: 'Returning items',
    device_id: deviceOf(draw),
  }
}

/** Each kind of action has options under its own name. */
export function makeAction(draw: Draw): WireObject {
  const { index } = draw
  const kinds = optionsOf(draw)
  const kind = kinds[index % kinds.length]
  return {
    ...requestOf(draw),
    device_id: deviceOf(draw),
    ...kind,
    ...(index < 8 ? { await_next_action: true, await_next_action_duration: 'PT5M' } : {}),
  }
}

function optionsOf({ world, random }: Draw): WireObject[] {
  const titled = { title: 'Thank you', body: 'Please confirm.' }
  const options = [
    { reference_id: 'large', title: 'Large' },
    { reference_id: 'small', title: 'Small' },
  ]
  return [
    {
      type: 'PING',
      device_metadata: {
        battery_percentage: 'EXTERNAL_POWER',
        charging_state: 'CHARGING',
        location_id: world.pickKey('locations', random),
        merchant_id: textAt(world.live('merchants')[0], 'id'),
        network_connection_type: 'WIFI',
        payment_region: 'US',
        serial_number: '202CS145B2000052',
        os_version: '1.2.3',
        app_version: '5.40',
        wifi_network_name: 'prairie',
        wifi_network_strength: 'STRONG',
        ip_address: '192.168.1.7',
      },
    },
    { type: 'QR_CODE', qr_code_options: { ...titled, barcode_contents: 'https://example.com/thanks' } },
    {
      type: 'SAVE_CARD',
      save_card_options: {
        customer_id: world.pickKey('customers', random) ?? random.id(26),
        card_id: world.pickKey('cards', random),
        reference_id: 'user-id-1',
      },
    },
    {
      type: 'SIGNATURE',
      signature_options: { ...titled, signature: [{ image_type: 'image/png', data: 'iVBORw0KGgo=' }] },
    },
    {
      type: 'CONFIRMATION',
      confirmation_options: {
        ...titled,
        agree_button_text: 'Agree',
        disagree_button_text: 'Decline',
        decision: { has_agreed: true },
      },
    },
    {
      type: 'RECEIPT',
      receipt_options: {
        payment_id: world.pickKey('payments', random) ?? random.id(29),
        print_only: true,
        is_duplicate: false,
      },
    },
    {
      type: 'DATA_COLLECTION',
      data_collection_options: {
        ...titled,
        input_type: 'EMAIL',
        collected_data: { input_text: 'ada@example.com' },
      },
    },
    { type: 'SELECT', select_options: { ...titled, options, selected_option: options[0] } },
  ]
}
