interface EntryKind {
  readonly type: string
  /** Of its details; the kinds without fields have no details either. */
  readonly fields: readonly string[]
}

const ofPayment = (type: string): EntryKind => ({ type, fields: ['payment_id'] })

/** What a payout entry can be about, and what its details refer to. The usual ones come first. */
export const entryKinds: readonly EntryKind[] = [
  ofPayment('CHARGE'),
  { type: 'REFUND', fields: ['payment_id', 'refund_id'] },
  { type: 'DEPOSIT_FEE', fields: ['payout_id'] },
  { type: 'APP_FEE_REVENUE', fields: ['payment_id', 'location_id'] },
  { type: 'APP_FEE_REFUND', fields: ['payment_id', 'refund_id', 'location_id'] },
  { type: 'AUTOMATIC_SAVINGS', fields: ['payment_id', 'payout_id'] },
  { type: 'AUTOMATIC_SAVINGS_REVERSED', fields: ['payment_id', 'payout_id'] },
  { type: 'DEPOSIT_FEE_REVERSED', fields: ['payout_id'] },
  { type: 'DISPUTE', fields: ['payment_id', 'dispute_id'] },
  { type: 'OPEN_DISPUTE', fields: ['payment_id', 'dispute_id'] },
  ofPayment('FEE'),
  ofPayment('FREE_PROCESSING'),
  ofPayment('HOLD_ADJUSTMENT'),
  ofPayment('OTHER'),
  ofPayment('OTHER_ADJUSTMENT'),
  ofPayment('RELEASE_ADJUSTMENT'),
  ofPayment('RESERVE_HOLD'),
  ofPayment('RESERVE_RELEASE'),
  ofPayment('SQUARE_CAPITAL_PAYMENT'),
  ofPayment('SQUARE_CAPITAL_REVERSED_PAYMENT'),
  { type: 'TAX_ON_FEE', fields: ['payment_id', 'tax_rate_description'] },
  ofPayment('THIRD_PARTY_FEE'),
  { type: 'THIRD_PARTY_FEE_REFUND', fields: ['payment_id', 'refund_id'] },
  ofPayment('SQUARE_PAYROLL_TRANSFER'),
  ofPayment('SQUARE_PAYROLL_TRANSFER_REVERSED'),
  { type: 'ADJUSTMENT', fields: [] },
  { type: 'GIFT_CARD_LOAD_FEE', fields: [] },
  { type: 'RETURNED_PAYOUT', fields: [] },
]
