import type { Draw } from '../resource.ts'
import { objectAt, textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import { fulfillmentTypes, makeFulfillment } from './order-fulfillments.ts'
import { makeLine, returnLines, sumOf } from './order-lines.ts'
import type { OrderPricing } from './order-lines.ts'
import { amountAt, money } from './money.ts'
import { minutesFrom } from './times.ts'

const fromPointOfSale = 'Point of Sale'
const sources = ['Online Store', 'Square Invoices', 'Kiosk', 'Prairie App']

/**
 * A new order without tenders: those follow from its payments. Orders that the point of sale made carry no version, as with
 * Square.
 */
export function makeOrder(draw: Draw): WireObject {
  const { world, random, moment, index } = draw
  const full = index === 0
  const pointOfSale = !full && random.chance(0.6)
  const state = full
    ? 'COMPLETED'
    : random.chance(0.86)
      ? 'COMPLETED'
      : random.pick(['OPEN', 'OPEN', 'CANCELED', 'DRAFT'])
  const pricing = makePricing(draw, full)
  const lines = Array.from({ length: full ? 3 : random.between(1, 5) }, (_, ordinal) =>
    makeLine(draw, pricing, full && ordinal === 0),
  )
  const serviceCharge = pricing.serviceCharge ? amountAt(pricing.serviceCharge, 'total_money') : 0
  const tip = state === 'COMPLETED' && (full || random.chance(0.3)) ? random.between(50, 900) : 0
  const total = sumOf(lines, 'total_money') + serviceCharge + tip
  const amounts = {
    total_money: money(total),
    tax_money: money(sumOf(lines, 'total_tax_money')),
    discount_money: money(sumOf(lines, 'total_discount_money')),
    tip_money: money(tip),
    service_charge_money: money(serviceCharge + sumOf(lines, 'total_service_charge_money')),
  }
  const types = full
    ? fulfillmentTypes
    : !pointOfSale && random.chance(0.5)
      ? [random.pick(fulfillmentTypes)]
      : []
  const closed = state === 'COMPLETED' || state === 'CANCELED'
  const order: WireObject = {
    id: random.id(22) + 'ZY',
    location_id: world.pickKey('locations', random),
    reference_id: full || random.chance(0.1) ? `REF-${index + 1}` : undefined,
    source: { name: pointOfSale ? fromPointOfSale : random.pick(sources) },
    customer_id: full || random.chance(0.4) ? world.pickKey('customers', random) : undefined,
    line_items: lines,
    taxes: pricing.tax && [{ ...pricing.tax, applied_money: amounts.tax_money }],
    discounts: pricing.discount && [{ ...pricing.discount, applied_money: amounts.discount_money }],
    service_charges: pricing.serviceCharge && [pricing.serviceCharge],
    fulfillments:
      types.length > 0
        ? types.map((type) => makeFulfillment(draw, type, closed ? state : 'PROPOSED', lines, full))
        : undefined,
    net_amounts: amounts,
    metadata:
      full || random.chance(0.05) ? { table: String(random.between(1, 30)), 'Ünusual key': 'ok' } : undefined,
    created_at: moment.text,
    closed_at: closed ? moment.text : undefined,
    state,
    version: pointOfSale ? undefined : 1,
    total_money: amounts.total_money,
    total_tax_money: amounts.tax_money,
    total_discount_money: amounts.discount_money,
    total_tip_money: amounts.tip_money,
    total_service_charge_money: amounts.service_charge_money,
    ticket_name: full || (pointOfSale && random.chance(0.2)) ? `Table ${random.between(1, 30)}` : undefined,
    net_amount_due_money: money(state === 'COMPLETED' ? 0 : total),
    pricing_options:
      full || random.chance(0.2) ? { auto_apply_discounts: true, auto_apply_taxes: true } : undefined,
  }
  return full ? { ...order, ...everythingElse(draw, order, pricing) } : order
}

function makePricing(draw: Draw, full: boolean): OrderPricing {
  const { world, random } = draw
  const taxed = full || random.chance(0.8)
  const discounted = full || random.chance(0.15)
  const charged = full || random.chance(0.05)
  const taxId = taxed ? world.pickKey('catalog_taxes', random) : undefined
  const discountId = discounted ? world.pickKey('catalog_discounts', random) : undefined
  const versionOf = (resource: string, id: string | undefined) =>
    id === undefined ? undefined : world.get(resource, id)?.['version']
  return {
    taxRate: taxed ? 0.0825 : 0,
    discountRate: discounted ? 0.1 : 0,
    tax: taxed
      ? {
          uid: random.id(22),
          catalog_object_id: taxId,
          catalog_version: versionOf('catalog_taxes', taxId),
          name: 'Sales Tax',
          type: 'ADDITIVE',
          percentage: '8.25',
          scope: random.chance(0.5) || full ? 'ORDER' : 'LINE_ITEM',
          auto_applied: full ? true : undefined,
          metadata: full ? { county: 'Cook' } : undefined,
        }
      : undefined,
    discount: discounted
      ? {
          uid: random.id(22),
          catalog_object_id: discountId,
          catalog_version: versionOf('catalog_discounts', discountId),
          name: 'Neighbor',
          type: 'FIXED_PERCENTAGE',
          percentage: '10.0',
          amount_money: full ? money(500) : undefined,
          scope: 'ORDER',
          metadata: full ? { flyer: 'spring' } : undefined,
          reward_ids: full
            ? [world.pickKey('loyalty_rewards', random) ?? random.id(36).toLowerCase()]
            : undefined,
          pricing_rule_id: full ? world.pickKey('catalog_pricing_rules', random) : undefined,
        }
      : undefined,
    serviceCharge: charged ? makeServiceCharge(draw, full) : undefined,
  }
}

/** Service charges refer to catalog objects of a type that Square's API does not show. */
function makeServiceCharge({ random }: Draw, full: boolean): WireObject {
  return {
    uid: random.id(22),
    name: 'Packing',
    catalog_object_id: full ? random.id(24) : undefined,
    catalog_version: full ? 1_700_000_000_000 : undefined,
    percentage: full ? '2.5' : undefined,
    amount_money: money(150),
    applied_money: money(150),
    total_money: money(162),
    total_tax_money: money(12),
    calculation_phase: 'SUBTOTAL_PHASE',
    taxable: true,
    applied_taxes: full
      ? [{ uid: random.id(22), tax_uid: 'state-tax', applied_money: money(12), auto_applied: false }]
      : undefined,
    metadata: full ? { reason: 'box' } : undefined,
    type: 'CUSTOM',
    treatment_type: full ? 'LINE_ITEM_TREATMENT' : undefined,
    scope: full ? 'ORDER' : undefined,
  }
}

/** Fields that only an exchange, a rewarded sale or an old refund has: the first order has them all. */
function everythingElse(draw: Draw, order: WireObject, pricing: OrderPricing): WireObject {
  const { random, moment, world } = draw
  const rounding = { uid: random.id(22), name: 'Cash rounding', amount_money: money(-2) }
  return {
    rounding_adjustment: rounding,
    return_amounts: order['net_amounts'],
    returns: [makeReturn(draw, order, pricing, rounding)],
    rewards: [
      {
        id: world.pickKey('loyalty_rewards', random) ?? random.id(36).toLowerCase(),
        reward_tier_id: 'e1b39225-9da5-43d1-a5db-782cdd8ad94f',
      },
    ],
    refunds: [
      {
        id: random.id(22),
        location_id: textAt(order, 'location_id'),
        transaction_id: textAt(order, 'id'),
        tender_id: random.id(22),
        created_at: minutesFrom(moment, 5),
        reason: 'Returned goods',
        amount_money: money(100),
        // Not the words that a PaymentRefund uses.
        status: 'APPROVED',
        processing_fee_money: money(-3),
        additional_recipients: [
          {
            location_id: textAt(order, 'location_id'),
            description: 'Application fees',
            amount_money: money(1),
            receivable_id: random.id(22),
          },
        ],
      },
    ],
  }
}

/** A return of `order`: of an exchange it lies in the new order itself, else in an order of its own. */
export function makeReturn(
  draw: Draw,
  order: WireObject,
  pricing: Partial<OrderPricing>,
  rounding?: WireObject,
): WireObject {
  const { random } = draw
  const full = rounding !== undefined
  const returned = (part: WireObject | undefined, source: string) => {
    if (!part) return undefined
    const { uid, metadata: _, auto_applied: __, reward_ids: ___, pricing_rule_id: ____, ...same } = part
    return [{ ...same, uid: random.id(22), [source]: uid, applied_money: money(12) }]
  }
  return {
    uid: random.id(22),
    // Unset where the seller gave money back without a receipt.
    source_order_id: full || random.chance(0.9) ? textAt(order, 'id') : undefined,
    return_line_items: returnLines(order, draw, full),
    return_service_charges: full ? returned(pricing.serviceCharge, 'source_service_charge_uid') : undefined,
    return_taxes: returned(pricing.tax, 'source_tax_uid'),
    return_discounts: returned(pricing.discount, 'source_discount_uid'),
    return_tips: full
      ? [
          {
            uid: random.id(22),
            applied_money: money(100),
            source_tender_uid: random.id(22),
            source_tender_id: random.id(22),
          },
        ]
      : undefined,
    rounding_adjustment: rounding,
    return_amounts: objectAt(order, 'net_amounts'),
  }
}
