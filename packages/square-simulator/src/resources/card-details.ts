import type { Draw } from '../resource.ts'
import type { WireObject } from '../wire.ts'
import { textAt } from '../wire.ts'
import { address } from './money.ts'

const brands = ['VISA', 'MASTERCARD', 'AMERICAN_EXPRESS', 'DISCOVER', 'JCB', 'INTERAC'] as const

/** A card as payments, refunds and tenders show it. On file it has the id of a stored card, else none. */
export function cardOf({ world, random, moment }: Draw, full: boolean): WireObject {
  const onFile = full || random.chance(0.1) ? world.pickKey('cards', random) : undefined
  const stored = onFile === undefined ? undefined : world.get('cards', onFile)
  if (stored && !full) return stored
  const brand = random.pick(brands)
  return {
    id: onFile,
    card_brand: brand,
    last_4: String(random.between(0, 9999)).padStart(4, '0'),
    exp_month: random.between(1, 12),
    exp_year: random.between(2026, 2031),
    fingerprint: `sq-1-${random.id(60)}`,
    card_type: random.pick(['CREDIT', 'DEBIT']),
    prepaid_type: 'NOT_PREPAID',
    bin: String(random.between(400000, 599999)),
    ...(full
      ? {
          cardholder_name: 'Ada Miller',
          billing_address: address(random, true),
          customer_id: world.pickKey('customers', random),
          merchant_id: textAt(world.live('merchants')[0], 'id'),
          reference_id: 'card-of-ada',
          enabled: true,
          created_at: moment.text,
          disabled_at: moment.text,
          version: 1,
          card_co_brand: 'AFTERPAY',
          issuer_alert: 'ISSUER_ALERT_CARD_CLOSED',
          issuer_alert_at: moment.text,
          hsa_fsa: false,
        }
      : {}),
  }
}
