import type { Draw } from '../resource.ts'
import type { WireObject } from '../wire.ts'
import { textAt } from '../wire.ts'
import { address } from './money.ts'
import { minutesFrom } from './times.ts'

export const fulfillmentTypes = ['PICKUP', 'SHIPMENT', 'DELIVERY', 'IN_STORE'] as const
export const fulfillmentStates = [
  'PROPOSED',
  'RESERVED',
  'PREPARED',
  'COMPLETED',
  'CANCELED',
  'FAILED',
] as const

/** One fulfillment of an order; a full one has every field of its kind, also those that exclude each other in time. */
export function makeFulfillment(
  draw: Draw,
  type: (typeof fulfillmentTypes)[number],
  state: string,
  lines: readonly WireObject[],
  full: boolean,
): WireObject {
  const { random, moment, world } = draw
  const at = (minutes: number) => minutesFrom(moment, minutes)
  const recipient = {
    customer_id: full || random.chance(0.5) ? world.pickKey('customers', random) : undefined,
    display_name: 'Ada Miller',
    email_address: full ? 'ada@example.com' : undefined,
    phone_number: '+13125550142',
    address: type === 'PICKUP' && !full ? undefined : address(random, full),
  }
  const listed = full || random.chance(0.3)
  return {
    uid: random.id(22),
    type,
    state,
    line_item_application: listed ? 'ENTRY_LIST' : 'ALL',
    entries: listed
      ? lines.map((line) => ({
          uid: random.id(22),
          line_item_uid: textAt(line, 'uid'),
          quantity: textAt(line, 'quantity'),
          metadata: full ? { shelf: 'B2' } : undefined,
        }))
      : undefined,
    metadata: full ? { lane: '3' } : undefined,
    pickup_details: type === 'PICKUP' ? pickup(recipient, at, full) : undefined,
    shipment_details: type === 'SHIPMENT' ? shipment(recipient, at, full) : undefined,
    delivery_details: type === 'DELIVERY' ? delivery(recipient, at, full) : undefined,
    in_store_details: type === 'IN_STORE' ? inStore(recipient, at, full) : undefined,
  }
}

type At = (minutes: number) => string

function pickup(recipient: WireObject, at: At, full: boolean): WireObject {
  return {
    recipient,
    schedule_type: 'SCHEDULED',
    pickup_at: at(90),
    pickup_window_duration: 'PT1H',
    prep_time_duration: 'PT15M',
    note: full ? 'Ring the bell.' : undefined,
    placed_at: at(0),
    ...(full
      ? {
          expires_at: at(600),
          auto_complete_duration: 'P0DT1H0S',
          accepted_at: at(1),
          rejected_at: at(2),
          ready_at: at(60),
          expired_at: at(600),
          picked_up_at: at(80),
          canceled_at: at(81),
          cancel_reason: 'Never came',
          is_curbside_pickup: true,
          curbside_pickup_details: { curbside_details: 'Red car', buyer_arrived_at: at(79) },
        }
      : {}),
  }
}

function shipment(recipient: WireObject, at: At, full: boolean): WireObject {
  return {
    recipient,
    carrier: 'USPS',
    shipping_type: 'First Class',
    placed_at: at(0),
    ...(full
      ? {
          shipping_note: 'Fragile',
          tracking_number: '9400100000000000000000',
          tracking_url: 'https://example.com/track/9400',
          in_progress_at: at(5),
          packaged_at: at(30),
          expected_shipped_at: at(240),
          shipped_at: at(300),
          canceled_at: at(301),
          cancel_reason: 'Refused',
          failed_at: at(302),
          failure_reason: 'Lost',
        }
      : {}),
  }
}

function delivery(recipient: WireObject, at: At, full: boolean): WireObject {
  return {
    recipient,
    schedule_type: 'ASAP',
    placed_at: at(0),
    deliver_at: at(45),
    prep_time_duration: 'PT20M',
    delivery_window_duration: 'PT30M',
    ...(full
      ? {
          note: 'Third floor',
          completed_at: at(50),
          in_progress_at: at(2),
          rejected_at: at(3),
          ready_at: at(20),
          delivered_at: at(49),
          canceled_at: at(51),
          cancel_reason: 'Wrong door',
          courier_pickup_at: at(21),
          courier_pickup_window_duration: 'PT5M',
          is_no_contact_delivery: true,
          dropoff_notes: 'On the mat',
          courier_provider_name: 'Fleet',
          courier_support_phone_number: '+13125550100',
          square_delivery_id: 'SQD-1',
          external_delivery_id: 'EXT-1',
          managed_delivery: true,
        }
      : {}),
  }
}

function inStore(recipient: WireObject, at: At, full: boolean): WireObject {
  return {
    placed_at: at(0),
    ...(full
      ? {
          recipient,
          note: 'Table 4',
          completed_at: at(20),
          in_progress_at: at(1),
          prepared_at: at(15),
          canceled_at: at(21),
        }
      : {}),
  }
}
