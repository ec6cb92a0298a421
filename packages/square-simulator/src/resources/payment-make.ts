import type { Moment } from '../clock.ts'
import type { Draw } from '../resource.ts'
import { objectAt, textAt } from '../wire.ts'
import type { Wire, WireObject } from '../wire.ts'
import { address, amountAt, money } from './money.ts'
import { detailsOf, deviceOf } from './payment-details.ts'
import type { PaymentPart } from './payment-details.ts'
import { minutesFrom } from './times.ts'

/** A payment of (a part of) an order. */
export function makePayment(draw: Draw, order: WireObject, part: PaymentPart): WireObject {
  const { world, random, moment } = draw
  const { full, status } = part
  const total = part.amount + part.tip
  const offline = full || random.chance(0.02)
  const id = random.id(20) + random.id(9).toLowerCase()
  return {
    id,
    created_at: moment.text,
    updated_at: moment.text,
    amount_money: money(part.amount),
    tip_money: part.tip > 0 ? money(part.tip) : undefined,
    total_money: money(total),
    approved_money: money(status === 'FAILED' || status === 'PENDING' ? 0 : total),
    // Square sets the fee some seconds after the payment: of younger ones it is not there yet.
    processing_fee: status === 'COMPLETED' && random.chance(0.9) ? [processingFee(total, moment)] : undefined,
    status,
    delay_duration: 'PT168H',
    delay_action: 'CANCEL',
    delayed_until: minutesFrom(moment, 7 * 24 * 60),
    source_type: part.source,
    ...detailsOf(draw, part, total),
    location_id: textAt(order, 'location_id'),
    order_id: textAt(order, 'id'),
    customer_id: order['customer_id'],
    team_member_id: random.chance(0.6) || full ? world.pickKey('team_members', random) : undefined,
    receipt_number: id.slice(0, 4),
    receipt_url: `https://squareup.com/receipt/preview/${id}`,
    capabilities:
      status === 'APPROVED' ? ['EDIT_AMOUNT_UP', 'EDIT_AMOUNT_DOWN', 'EDIT_TIP_AMOUNT_UP'] : undefined,
    device_details: full || random.chance(0.5) ? deviceOf(draw) : undefined,
    application_details: {
      square_product: random.pick(['SQUARE_POS', 'ECOMMERCE_API', 'RETAIL', 'TERMINAL_API']),
      application_id: full ? 'sq0ids-Pw67AZAlLVB7hsRmwlJPuA' : undefined,
    },
    is_offline_payment: offline,
    offline_payment_details: offline
      ? { client_created_at: minutesFrom(moment, -random.between(1, 72 * 60)) }
      : undefined,
    version_token: versionToken(draw),
    ...(full ? rareFields(draw, order) : {}),
  }
}

export function versionToken({ random }: Draw): string {
  return random.id(43)
}

export function processingFee(total: number, moment: Moment): WireObject {
  return {
    effective_at: minutesFrom(moment, 120),
    type: 'INITIAL',
    amount_money: money(Math.round(total * 0.026) + 10),
  }
}

/** How the order shows a payment. Payments that failed are no tenders. */
export function tenderOf(payment: WireObject, order: WireObject, full: boolean): WireObject {
  const status = payment['status'] === 'COMPLETED' ? 'CAPTURED' : 'AUTHORIZED'
  const card = objectAt(payment, 'card_details')
  const cash = objectAt(payment, 'cash_details')
  const fee = payment['processing_fee']
  const types: Record<string, string> = {
    EXTERNAL: 'OTHER',
    ELECTRONIC_MONEY: 'OTHER',
  }
  const source = textAt(payment, 'source_type')
  return {
    id: payment['id'],
    location_id: order['location_id'],
    transaction_id: order['id'],
    created_at: payment['created_at'],
    note: full ? 'Split between friends' : undefined,
    amount_money: payment['total_money'],
    tip_money: payment['tip_money'],
    processing_fee_money: Array.isArray(fee) ? objectAt((fee as Wire[])[0], 'amount_money') : undefined,
    customer_id: order['customer_id'],
    type: types[source] ?? source,
    card_details:
      source === 'CARD' ? { status, card: card['card'], entry_method: card['entry_method'] } : undefined,
    cash_details:
      source === 'CASH'
        ? {
            buyer_tendered_money: cash['buyer_supplied_money'],
            change_back_money: cash['change_back_money'],
          }
        : undefined,
    bank_account_details: source === 'BANK_ACCOUNT' ? { status: 'COMPLETED' } : undefined,
    buy_now_pay_later_details:
      source === 'BUY_NOW_PAY_LATER' ? { buy_now_pay_later_brand: 'AFTERPAY', status } : undefined,
    square_account_details: source === 'SQUARE_ACCOUNT' ? { status } : undefined,
    additional_recipients: full
      ? [
          {
            location_id: order['location_id'],
            description: 'Application fees',
            amount_money: money(1),
            receivable_id: 'receivable-1',
          },
        ]
      : undefined,
    payment_id: payment['id'],
  }
}

function rareFields({ world, random, moment }: Draw, order: WireObject): WireObject {
  return {
    app_fee_money: money(10),
    app_fee_allocations: [{ location_id: textAt(order, 'location_id'), amount_money: money(10) }],
    refunded_money: money(0),
    refund_ids: [],
    reference_id: 'R-1',
    employee_id: world.pickKey('team_members', random),
    risk_evaluation: { created_at: moment.text, risk_level: 'NORMAL' },
    terminal_checkout_id: world.pickKey('terminal_checkouts', random) ?? random.id(12),
    buyer_email_address: 'ada@example.com',
    billing_address: address(random, true),
    shipping_address: address(random, true),
    note: 'Birthday cake',
    statement_description_identifier: 'PRAIRIE',
    capabilities: ['EDIT_TIP_AMOUNT'],
    buyer_currency_exchange: { buyer_money: money(1100, 'EUR'), rate: '1.07' },
  }
}

/** What is still to pay of an order. */
export function dueOf(order: WireObject): { amount: number; tip: number } {
  const tip = amountAt(order, 'total_tip_money')
  return { amount: amountAt(order, 'total_money') - tip, tip }
}
