import type { Random } from '../random.ts'
import type { WireObject } from '../wire.ts'

/** An amount in the smallest unit of its currency. */
export function money(amount: number, currency = 'USD'): WireObject {
  return { amount, currency }
}

/** `object[field].amount`, or 0 where there is none. */
export function amountAt(object: WireObject | undefined, field: string): number {
  const found = object?.[field]
  const amount = typeof found === 'object' && found !== null && 'amount' in found ? found.amount : 0
  return typeof amount === 'number' ? amount : 0
}

/** What an address seldom has, all of it. */
export const rareAddress = {
  address_line_2: 'Apartment 2',
  address_line_3: 'Rear',
  sublocality: 'Old Town',
  sublocality_2: 'North',
  sublocality_3: 'Block 4',
  administrative_district_level_2: 'Cook County',
  administrative_district_level_3: 'Ward 43',
  first_name: 'Ada',
  last_name: 'Miller',
}

/** A postal address; a full one has every field. */
export function address(random: Random, full: boolean): WireObject {
  return {
    address_line_1: `${random.between(1, 999)} ${random.pick(['Elm', 'Maple', 'Lake', 'Clark'])} Street`,
    locality: 'Chicago',
    administrative_district_level_1: 'IL',
    postal_code: `606${random.between(10, 60)}`,
    country: 'US',
    ...(full ? rareAddress : {}),
  }
}
