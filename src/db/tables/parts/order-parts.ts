import {
  about,
  above,
  address,
  bigint,
  boolean,
  type Column,
  integer,
  jsonb,
  link,
  money,
  numeric,
  position,
  text,
  timestamptz,
  under,
  valueLink,
} from '../../declaration/columns.ts'
import type { ChildTable } from '../../declaration/define-table.ts'

/** What was sold, or came back, of the catalog: line items of an order and of a return. */
export const soldColumns = {
  uid: text(),
  ordinal: position(),
  name: text(),
  variation_name: text(),
  item_type: text(),
  catalog_object_id: about(link('catalog_variations'), 'Absent for ad hoc items; may be deleted since.'),
  catalog_version: about(bigint(), 'The version that was sold.'),
  quantity: numeric(),
  ...under('quantity_unit', {
    quantity_unit_catalog_object_id: link('catalog_measurement_units', 'catalog_object_id'),
    quantity_unit_catalog_version: bigint('catalog_version'),
    quantity_unit_precision: integer('precision'),
    quantity_unit_type: text('measurement_unit.type'),
    quantity_unit_measurement_unit: jsonb('measurement_unit'),
  }),
  note: text(),
  ...money('base_price'),
  ...money('variation_total_price'),
  ...money('total_tax'),
  ...money('total_discount'),
  ...money('total_service_charge'),
  ...money('total'),
}

/** A modifier of something sold or returned. */
export const modifierColumns = {
  uid: text(),
  catalog_object_id: link('catalog_modifiers'),
  catalog_version: bigint(),
  name: text(),
  quantity: numeric(),
  ...money('base_price'),
  ...money('total_price'),
}

/** A tax, discount or service charge of an order or a return; `catalog` is the table its id points into. */
export const adjustmentColumns = (catalog?: string): Record<string, Column> => ({
  uid: text(),
  catalog_object_id: catalog ? link(catalog) : text(), // of a service charge: Square's catalog does not show it
  catalog_version: bigint(),
  name: text(),
  type: text(),
  percentage: numeric(),
  scope: text(),
  ...money('applied'),
})

export const serviceChargeColumns = {
  ...adjustmentColumns(),
  ...money('amount'),
  ...money('total'),
  ...money('total_tax'),
  calculation_phase: text(),
  treatment_type: text(),
  taxable: boolean(),
}

/** Which part of the order's taxes, discounts and service charges falls to one line. */
export const appliedColumns = {
  applied_taxes: { uid: text(), tax_uid: text(), ...money('applied'), auto_applied: boolean() },
  applied_discounts: { uid: text(), discount_uid: text(), ...money('applied') },
  applied_service_charges: { uid: text(), service_charge_uid: text(), ...money('applied') },
}

const lineItemPart = (part: string, about: string, columns: Record<string, Column>): ChildTable => ({
  name: `order_line_item_${part}`,
  about,
  from: ['line_items', part],
  parent: ['order_id'],
  key: ['line_item_uid', 'uid'],
  columns: { line_item_uid: above('uid'), ...columns },
})

/** The columns of one kind of fulfillment, `<kind>_…`, out of `<kind>_details`. */
const detailColumns = (kind: string, columns: Record<string, Column>): Record<string, Column> =>
  Object.fromEntries(
    Object.entries(under(`${kind}_details`, columns)).map(([name, column]) => [`${kind}_${name}`, column]),
  )

const fulfillments: ChildTable = {
  name: 'order_fulfillments',
  about:
    'How and when an order reaches the buyer: one row per pickup, shipment, delivery or in-store fulfillment.',
  from: 'fulfillments',
  parent: ['order_id'],
  key: ['uid'],
  columns: {
    uid: text(),
    type: text(),
    state: text(),
    line_item_application: text(),
    ...under(['pickup_details', 'shipment_details', 'delivery_details', 'in_store_details'], {
      placed_at: timestamptz(),
      ...under('recipient', {
        recipient_customer_id: link('customers', 'customer_id'),
        recipient_display_name: text('display_name'),
        recipient_email_address: text('email_address'),
        recipient_phone_number: text('phone_number'),
        ...address('recipient_'),
      }),
    }),
    ...detailColumns('pickup', {
      schedule_type: text(),
      pickup_at: timestamptz(),
      pickup_window_duration: text(),
      prep_time_duration: text(),
      auto_complete_duration: text(),
      note: text(),
      accepted_at: timestamptz(),
      rejected_at: timestamptz(),
      ready_at: timestamptz(),
      expires_at: timestamptz(),
      expired_at: timestamptz(),
      picked_up_at: timestamptz(),
      canceled_at: timestamptz(),
      cancel_reason: text(),
      is_curbside_pickup: boolean(),
      curbside_details: text('curbside_pickup_details.curbside_details'),
      buyer_arrived_at: timestamptz('curbside_pickup_details.buyer_arrived_at'),
    }),
    ...detailColumns('shipment', {
      carrier: text(),
      shipping_note: text(),
      shipping_type: text(),
      tracking_number: text(),
      tracking_url: text(),
      in_progress_at: timestamptz(),
      packaged_at: timestamptz(),
      expected_shipped_at: timestamptz(),
      shipped_at: timestamptz(),
      canceled_at: timestamptz(),
      cancel_reason: text(),
      failed_at: timestamptz(),
      failure_reason: text(),
    }),
    ...detailColumns('delivery', {
      schedule_type: text(),
      deliver_at: timestamptz(),
      delivery_window_duration: text(),
      prep_time_duration: text(),
      note: text(),
      in_progress_at: timestamptz(),
      rejected_at: timestamptz(),
      ready_at: timestamptz(),
      courier_pickup_at: timestamptz(),
      courier_pickup_window_duration: text(),
      courier_provider_name: text(),
      courier_support_phone_number: text(),
      delivered_at: timestamptz(),
      completed_at: timestamptz(),
      canceled_at: timestamptz(),
      cancel_reason: text(),
      is_no_contact_delivery: boolean(),
      dropoff_notes: text(),
      square_delivery_id: text(),
      external_delivery_id: text(),
      managed_delivery: boolean(),
    }),
    ...detailColumns('in_store', {
      note: text(),
      in_progress_at: timestamptz(),
      prepared_at: timestamptz(),
      completed_at: timestamptz(),
      canceled_at: timestamptz(),
    }),
    metadata: jsonb(),
  },
}

/** The parts of an order's sale: lines, what applies to them, and how they reach the buyer. Outer parts come before the parts in them. */
export const orderParts: readonly ChildTable[] = [
  {
    name: 'order_line_items',
    about: 'One row per line of an order.',
    from: 'line_items',
    parent: ['order_id'],
    key: ['uid'],
    columns: {
      ...soldColumns,
      ...money('gross_sales'),
      pricing_blocklists: jsonb(),
      metadata: jsonb(),
    },
  },
  lineItemPart('modifiers', 'One row per modifier of a line: oat milk, extra shot.', {
    ...modifierColumns,
    parent_modifier_uid: text(),
    metadata: jsonb(),
  }),
  lineItemPart('applied_taxes', 'What each tax of the order adds to a line.', appliedColumns.applied_taxes),
  lineItemPart(
    'applied_discounts',
    'What each discount of the order takes off a line.',
    appliedColumns.applied_discounts,
  ),
  lineItemPart(
    'applied_service_charges',
    'What each service charge of the order adds to a line.',
    appliedColumns.applied_service_charges,
  ),
  {
    name: 'order_taxes',
    about: 'One row per tax of an order.',
    from: 'taxes',
    parent: ['order_id'],
    key: ['uid'],
    columns: { ...adjustmentColumns('catalog_taxes'), auto_applied: boolean(), metadata: jsonb() },
  },
  {
    name: 'order_discounts',
    about: 'One row per discount of an order.',
    from: 'discounts',
    parent: ['order_id'],
    key: ['uid'],
    columns: {
      ...adjustmentColumns('catalog_discounts'),
      ...money('amount'),
      pricing_rule_id: link('catalog_pricing_rules'),
      metadata: jsonb(),
    },
  },
  {
    name: 'order_discount_rewards',
    about: 'Which loyalty rewards a discount of an order comes from.',
    from: ['discounts', 'reward_ids'],
    parent: ['order_id'],
    key: ['discount_uid', 'reward_id'],
    columns: { discount_uid: above('uid'), reward_id: valueLink('loyalty_rewards') },
  },
  {
    name: 'order_service_charges',
    about: 'One row per service charge of an order.',
    from: 'service_charges',
    parent: ['order_id'],
    key: ['uid'],
    columns: { ...serviceChargeColumns, metadata: jsonb() },
  },
  {
    name: 'order_service_charge_applied_taxes',
    about: 'What each tax of the order adds to a service charge.',
    from: ['service_charges', 'applied_taxes'],
    parent: ['order_id'],
    key: ['service_charge_uid', 'uid'],
    columns: { service_charge_uid: above('uid'), ...appliedColumns.applied_taxes },
  },
  fulfillments,
  {
    name: 'order_fulfillment_entries',
    about: 'Which quantity of which line a fulfillment is for, where it is not for the whole order.',
    from: ['fulfillments', 'entries'],
    parent: ['order_id'],
    key: ['fulfillment_uid', 'uid'],
    columns: {
      fulfillment_uid: above('uid'),
      uid: text(),
      line_item_uid: text(),
      quantity: numeric(),
      metadata: jsonb(),
    },
  },
]
