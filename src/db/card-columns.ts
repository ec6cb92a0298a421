import { bigint, boolean, type Column, link, text, timestamptz } from './columns.ts'

/** What Square says of the card behind a payment, a tender or a refund, as columns `card_…`. Its id is one of `cards` only if it is on file. */
export const cardColumns = (path: string): Record<string, Column> => ({
  card_id: link('cards', `${path}.id`),
  card_brand: text(`${path}.card_brand`),
  card_last_4: text(`${path}.last_4`),
  card_exp_month: bigint(`${path}.exp_month`),
  card_exp_year: bigint(`${path}.exp_year`),
  card_cardholder_name: text(`${path}.cardholder_name`),
  card_fingerprint: text(`${path}.fingerprint`),
  card_type: text(`${path}.card_type`),
  card_prepaid_type: text(`${path}.prepaid_type`),
  card_bin: text(`${path}.bin`),
  card_co_brand: text(`${path}.card_co_brand`),
  card_issuer_alert: text(`${path}.issuer_alert`),
  card_issuer_alert_at: timestamptz(`${path}.issuer_alert_at`),
  card_hsa_fsa: boolean(`${path}.hsa_fsa`),
})

/** The fields of an example record that `cardColumns` read. */
export const cardExample = {
  id: 'ccof:uIbfJXhXETSP197M3GB',
  card_brand: 'VISA',
  last_4: '1111',
  exp_month: 11,
  exp_year: 2022,
  cardholder_name: 'Amelia Earhart',
  fingerprint: 'ex-p-cs80EK9Flz7LsCMv-szbptQ_ssAGrhemzSTsPFgt9nzyE6t7okiLIQc-qw_quqKX4Q',
  card_type: 'CREDIT',
  prepaid_type: 'NOT_PREPAID',
  bin: '411111',
  card_co_brand: 'AFTERPAY',
  issuer_alert: 'ISSUER_ALERT_CARD_CLOSED',
  issuer_alert_at: '2022-01-02T03:04:05Z',
  hsa_fsa: false,
}
