import type { Draw } from '../resource.ts'
import { textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import { address, amountAt, money } from './money.ts'
import { openOrder } from './payment-links.ts'
import { dateFrom, minutesFrom } from './times.ts'

const statuses = [
  'PAID',
  'UNPAID',
  'DRAFT',
  'SCHEDULED',
  'PARTIALLY_PAID',
  'CANCELED',
  'REFUNDED',
  'PAYMENT_PENDING',
  'FAILED',
  'PARTIALLY_REFUNDED',
]

/** An invoice with an order of its own. */
export function makeInvoice(draw: Draw): WireObject {
  const { world, random, moment, index } = draw
  const full = index === 0
  const order = openOrder(draw)
  const status = statuses[index % statuses.length]
  const total = amountAt(order, 'total_money')
  return {
    id: `inv:0-${random.id(32)}`,
    location_id: order['location_id'],
    order_id: order['id'],
    primary_recipient: {
      customer_id: world.pickKey('customers', random),
      given_name: 'Ada',
      family_name: 'Miller',
      email_address: 'ada@example.com',
      ...(full
        ? {
            address: address(random, true),
            phone_number: '+13125550142',
            company_name: 'Miller & Daughters',
            tax_ids: { eu_vat: 'IE3426675K' },
          }
        : {}),
    },
    payment_requests: makeRequests(draw, total, status === 'PAID', full),
    delivery_method: random.pick(['EMAIL', 'SHARE_MANUALLY', 'SMS']),
    invoice_number: `inv-${String(index + 1).padStart(5, '0')}`,
    title: full || random.chance(0.7) ? 'Catering' : undefined,
    description: full || random.chance(0.4) ? 'As agreed on the phone.' : undefined,
    scheduled_at: status === 'SCHEDULED' || full ? minutesFrom(moment, 24 * 60) : undefined,
    public_url: status === 'DRAFT' ? undefined : `https://squareup.com/pay-invoice/${random.id(16)}`,
    next_payment_amount_money: status === 'UNPAID' || full ? money(total) : undefined,
    status,
    timezone: textAt(world.get('locations', textAt(order, 'location_id')), 'timezone') || 'America/Chicago',
    created_at: moment.text,
    accepted_payment_methods: {
      card: true,
      square_gift_card: false,
      bank_account: false,
      buy_now_pay_later: false,
      cash_app_pay: false,
    },
    custom_fields:
      full || random.chance(0.2)
        ? [{ label: 'Event', value: 'Wedding', placement: 'ABOVE_LINE_ITEMS' }]
        : undefined,
    subscription_id: full || random.chance(0.1) ? world.pickKey('subscriptions', random) : undefined,
    sale_or_service_date: full || random.chance(0.5) ? dateFrom(moment, 0) : undefined,
    payment_conditions: full ? 'Within fourteen days.' : undefined,
    store_payment_method_enabled: false,
    attachments:
      full || random.chance(0.1)
        ? [
            {
              id: `inva:0-${random.id(30)}`,
              filename: 'contract.pdf',
              description: 'Signed',
              filesize: 102705,
              hash: '273ee02cb6f5f8a3a8ca23604930dd53',
              mime_type: 'application/pdf',
              uploaded_at: moment.text,
            },
          ]
        : undefined,
    creator_team_member_id: full || random.chance(0.6) ? world.pickKey('team_members', random) : undefined,
  }
}

function makeRequests(draw: Draw, total: number, paid: boolean, full: boolean): WireObject[] {
  const { random, moment, world } = draw
  const balance: WireObject = {
    uid: random.id(36).toLowerCase(),
    request_method: full ? 'EMAIL' : undefined,
    request_type: 'BALANCE',
    due_date: dateFrom(moment, 14),
    tipping_enabled: false,
    automatic_payment_source: full ? 'CARD_ON_FILE' : 'NONE',
    card_id: full ? world.pickKey('cards', random) : undefined,
    reminders:
      full || random.chance(0.5)
        ? [
            {
              uid: random.id(36).toLowerCase(),
              relative_scheduled_days: -1,
              message: 'Your invoice is due tomorrow',
              status: 'PENDING',
              sent_at: full ? moment.text : undefined,
            },
          ]
        : undefined,
    computed_amount_money: money(total),
    total_completed_amount_money: money(paid ? total : 0),
    rounding_adjustment_included_money: full ? money(1) : undefined,
  }
  if (!full && random.chance(0.8)) return [balance]
  return [
    {
      ...balance,
      uid: random.id(36).toLowerCase(),
      request_type: 'DEPOSIT',
      percentage_requested: '25',
      fixed_amount_requested_money: full ? money(1000) : undefined,
    },
    balance,
  ]
}
