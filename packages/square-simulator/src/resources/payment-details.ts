import type { Draw } from '../resource.ts'
import type { WireObject } from '../wire.ts'
import { cardOf } from './card-details.ts'
import { money } from './money.ts'
import { minutesFrom } from './times.ts'

export const sourceTypes = [
  'CARD',
  'CASH',
  'EXTERNAL',
  'WALLET',
  'BANK_ACCOUNT',
  'BUY_NOW_PAY_LATER',
  'SQUARE_ACCOUNT',
  'ELECTRONIC_MONEY',
] as const
export type SourceType = (typeof sourceTypes)[number]

export interface PaymentPart {
  readonly source: SourceType
  readonly status: 'COMPLETED' | 'APPROVED' | 'PENDING' | 'CANCELED' | 'FAILED'
  /** Without the tip. */
  readonly amount: number
  readonly tip: number
  /** Every field that such a payment can have. */
  readonly full: boolean
}

/** What is told of the source of the money: each source has fields of its own. */
export function detailsOf(draw: Draw, part: PaymentPart, total: number): WireObject {
  const { random } = draw
  const errors =
    part.status === 'FAILED' || part.full
      ? [
          {
            category: 'PAYMENT_METHOD_ERROR',
            code: 'GENERIC_DECLINE',
            detail: 'Card declined.',
            field: 'source_id',
          },
        ]
      : undefined
  switch (part.source) {
    case 'CARD':
      return { card_details: cardDetails(draw, part, errors) }
    case 'CASH': {
      const supplied = Math.ceil(total / 500) * 500
      return {
        cash_details: {
          buyer_supplied_money: money(supplied),
          change_back_money: money(supplied - total),
        },
      }
    }
    case 'EXTERNAL':
      return {
        external_details: {
          type: 'CHECK',
          source: 'Food delivery service',
          source_id: part.full ? `EXT-${random.id(6)}` : undefined,
          source_fee_money: part.full ? money(25) : undefined,
        },
      }
    case 'WALLET':
      return {
        wallet_details: {
          status: 'CAPTURED',
          brand: part.full ? 'LIGHTNING' : 'CASH_APP',
          cash_app_details: {
            buyer_full_name: 'Ada Miller',
            buyer_country_code: 'US',
            buyer_cashtag: '$ada',
          },
          lightning_details: part.full ? { payment_url: 'lightning:lnbc1' } : undefined,
          errors,
        },
      }
    case 'BANK_ACCOUNT':
      return {
        bank_account_details: {
          bank_name: 'Prairie Bank',
          transfer_type: 'ACH',
          account_ownership_type: 'INDIVIDUAL',
          fingerprint: random.id(40),
          country: 'US',
          statement_description: 'PRAIRIE PROVISIONS',
          ach_details: {
            routing_number: '071000013',
            account_number_suffix: '1234',
            account_type: 'CHECKING',
          },
          errors,
        },
      }
    case 'BUY_NOW_PAY_LATER':
      return {
        buy_now_pay_later_details: {
          brand: 'AFTERPAY',
          afterpay_details: { email_address: 'ada@example.com' },
          clearpay_details: part.full ? { email_address: 'ada@example.com' } : undefined,
          errors,
        },
      }
    case 'SQUARE_ACCOUNT':
      return { square_account_details: { payment_source_token: random.id(20), errors } }
    case 'ELECTRONIC_MONEY':
      return {
        electronic_money_details: {
          felica_details: {
            terminal_id: '13digits00001',
            felica_masked_card_number: '****1234',
            felica_brand: 'FELICA_ID',
          },
        },
      }
  }
}

const cardStatus = {
  COMPLETED: 'CAPTURED',
  APPROVED: 'AUTHORIZED',
  PENDING: 'AUTHORIZED',
  CANCELED: 'VOIDED',
  FAILED: 'FAILED',
}

function cardDetails(draw: Draw, part: PaymentPart, errors: WireObject[] | undefined): WireObject {
  const { random, moment } = draw
  const { full, status } = part
  return {
    status: cardStatus[status],
    card: cardOf(draw, full),
    entry_method: random.pick(['EMV', 'CONTACTLESS', 'KEYED', 'SWIPED', 'ON_FILE']),
    cvv_status: 'CVV_ACCEPTED',
    avs_status: 'AVS_ACCEPTED',
    auth_result_code: random.id(6).toLowerCase(),
    application_identifier: 'A0000000031010',
    application_name: 'VISA CREDIT',
    application_cryptogram: random.id(16).toLowerCase(),
    verification_method: 'NO_CVM',
    verification_results: 'UNKNOWN',
    statement_description: 'SQ *PRAIRIE PROVISIONS',
    card_payment_timeline: {
      authorized_at: status === 'FAILED' ? undefined : moment.text,
      captured_at: status === 'COMPLETED' ? minutesFrom(moment, 0.01) : undefined,
      voided_at: status === 'CANCELED' || full ? moment.text : undefined,
    },
    errors,
    ...(full
      ? {
          device_details: deviceOf(draw),
          refund_requires_card_presence: false,
          applied_card_surcharge_details: { card_surcharge_money: money(30) },
          wallet_type: 'APPLE_PAY',
        }
      : {}),
  }
}

/** The register that took the money. */
export function deviceOf({ random }: Draw): WireObject {
  return {
    device_id: `DEVICE_INSTALLATION_ID:${random.id(12)}`,
    device_installation_id: random.id(16),
    device_name: `Register ${random.between(1, 4)}`,
  }
}
