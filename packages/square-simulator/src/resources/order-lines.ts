import type { Draw } from '../resource.ts'
import { listAt, objectAt, textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import { amountAt, money } from './money.ts'

/** Taxes and the like of the whole order, which its lines refer to by uid. */
export interface OrderPricing {
  readonly tax: WireObject | undefined
  readonly taxRate: number
  readonly discount: WireObject | undefined
  readonly discountRate: number
  readonly serviceCharge: WireObject | undefined
}

/** One line item with its sums, as Square computes them: gross - discount + tax + service charge = total. */
export function makeLine(draw: Draw, pricing: OrderPricing, full: boolean): WireObject {
  const { world, random } = draw
  const kind = random.chance(0.06) ? 'CUSTOM_AMOUNT' : random.chance(0.02) ? 'GIFT_CARD' : 'ITEM'
  const itemType = full ? 'ITEM' : kind
  const id = itemType === 'ITEM' ? world.pickKey('catalog_variations', random) : undefined
  const variation = id === undefined ? undefined : world.get('catalog_variations', id)
  const details = objectAt(variation, 'item_variation_data')
  const item = world.get('catalog_items', textAt(details, 'item_id'))
  const byWeight = full || (itemType === 'ITEM' && random.chance(0.05))
  const quantity = byWeight ? random.between(2, 40) / 8 : random.between(1, 4)
  const price = amountAt(details, 'price_money') || random.between(150, 4500)
  const modifiers = full || random.chance(0.1) ? makeModifiers(draw, quantity, full) : undefined
  const extra = (modifiers ?? []).reduce((sum, modifier) => sum + amountAt(modifier, 'total_price_money'), 0)
  const variationTotal = Math.round(price * quantity)
  const gross = variationTotal + extra
  const discount = Math.round(gross * pricing.discountRate)
  const tax = Math.round((gross - discount) * pricing.taxRate)
  const charge = full && pricing.serviceCharge ? 25 : 0
  return {
    uid: random.id(22),
    name:
      itemType === 'CUSTOM_AMOUNT'
        ? undefined
        : textAt(objectAt(item, 'item_data'), 'name') || 'Sold out long ago',
    quantity: byWeight ? quantity.toFixed(5) : String(quantity),
    quantity_unit: byWeight ? makeQuantityUnit(draw, full) : undefined,
    note: full || random.chance(0.03) ? 'Well done, please.' : undefined,
    // Lines keep pointing at what was deleted since, and at versions that are not current any more.
    catalog_object_id: itemType === 'ITEM' ? (random.chance(0.02) && !full ? random.id(24) : id) : undefined,
    catalog_version: variation?.['version'],
    variation_name: itemType === 'ITEM' ? textAt(details, 'name') || 'Regular' : undefined,
    item_type: itemType,
    metadata: full ? { 'kitchen station': 'oven', camelCase: 'stays' } : undefined,
    modifiers,
    applied_taxes: pricing.tax && [
      {
        uid: random.id(22),
        tax_uid: pricing.tax['uid'],
        applied_money: money(tax),
        ...(full ? { auto_applied: false } : {}),
      },
    ],
    applied_discounts: pricing.discount && [
      { uid: random.id(22), discount_uid: pricing.discount['uid'], applied_money: money(discount) },
    ],
    applied_service_charges:
      full && pricing.serviceCharge
        ? [
            {
              uid: random.id(22),
              service_charge_uid: pricing.serviceCharge['uid'],
              applied_money: money(charge),
            },
          ]
        : undefined,
    pricing_blocklists: full ? makeBlocklists(draw, pricing) : undefined,
    base_price_money: money(price),
    variation_total_price_money: money(variationTotal),
    gross_sales_money: money(gross),
    total_tax_money: money(tax),
    total_discount_money: money(discount),
    total_service_charge_money: money(charge),
    total_money: money(gross - discount + tax + charge),
  }
}

/** Sum of one money field over some parts. */
export function sumOf(parts: readonly WireObject[], field: string): number {
  return parts.reduce((sum, part) => sum + amountAt(part, field), 0)
}

function makeModifiers({ world, random }: Draw, quantity: number, full: boolean): WireObject[] {
  const first = random.id(22)
  const modifier = (uid: string): WireObject => {
    const id = world.pickKey('catalog_modifiers', random)
    const price = random.between(0, 3) * 25
    return {
      uid,
      // A modifier may be ad hoc: then there is no catalog object.
      catalog_object_id: full || random.chance(0.9) ? id : undefined,
      catalog_version: id === undefined ? undefined : world.get('catalog_modifiers', id)?.['version'],
      name:
        textAt(
          objectAt(id === undefined ? undefined : world.get('catalog_modifiers', id), 'modifier_data'),
          'name',
        ) || 'As asked for',
      quantity: '1',
      base_price_money: money(price),
      total_price_money: money(Math.round(price * quantity)),
      metadata: full ? { added_by: 'kiosk' } : undefined,
    }
  }
  return full
    ? [modifier(first), { ...modifier(random.id(22)), parent_modifier_uid: first }]
    : [modifier(first)]
}

export function makeQuantityUnit({ world, random }: Draw, full: boolean): WireObject {
  const id = world.pickKey('catalog_measurement_units', random)
  return {
    measurement_unit: full
      ? {
          // Only one of these is ever set; a mirror must take any.
          custom_unit: { name: 'Wheel', abbreviation: 'wh' },
          area_unit: 'IMPERIAL_SQUARE_FOOT',
          length_unit: 'IMPERIAL_FOOT',
          volume_unit: 'METRIC_LITER',
          weight_unit: 'IMPERIAL_POUND',
          generic_unit: 'UNIT',
          time_unit: 'GENERIC_HOUR',
          type: 'TYPE_WEIGHT',
        }
      : { weight_unit: 'IMPERIAL_POUND', type: 'TYPE_WEIGHT' },
    precision: 5,
    catalog_object_id: id,
    catalog_version: id === undefined ? undefined : world.get('catalog_measurement_units', id)?.['version'],
  }
}

function makeBlocklists({ world, random }: Draw, pricing: OrderPricing): WireObject {
  return {
    blocked_discounts: [
      { uid: random.id(22), discount_uid: pricing.discount?.['uid'] },
      { uid: random.id(22), discount_catalog_object_id: world.pickKey('catalog_discounts', random) },
    ],
    blocked_taxes: [
      { uid: random.id(22), tax_uid: pricing.tax?.['uid'] },
      { uid: random.id(22), tax_catalog_object_id: world.pickKey('catalog_taxes', random) },
    ],
    blocked_service_charges: [
      { uid: random.id(22), service_charge_uid: pricing.serviceCharge?.['uid'] },
      { uid: random.id(22), service_charge_catalog_object_id: random.id(24) },
    ],
  }
}

/** What of an order came back: every line of it, as a return refers to them. */
export function returnLines(order: WireObject, draw: Draw, full: boolean): WireObject[] {
  return listAt(order, 'line_items').map((line) => {
    const {
      uid,
      gross_sales_money,
      modifiers,
      metadata: _,
      pricing_blocklists: __,
      ...same
    } = line as WireObject
    return {
      ...same,
      uid: draw.random.id(22),
      source_line_item_uid: uid,
      gross_return_money: gross_sales_money,
      note: full ? 'Stale.' : undefined,
      return_modifiers: listAt({ modifiers }, 'modifiers').map((modifier) => {
        const { uid: source, metadata: ___, parent_modifier_uid: ____, ...kept } = modifier as WireObject
        return { ...kept, uid: draw.random.id(22), source_modifier_uid: source }
      }),
    }
  })
}
