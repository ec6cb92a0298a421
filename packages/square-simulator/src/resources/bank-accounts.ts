import { fromQuery, integer, text } from '../fields.ts'
import { pageOf } from '../paging.ts'
import { defineRoute } from '../resource.ts'
import type { Draw, Resource } from '../resource.ts'
import { textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import { byId } from './by-id.ts'

/** Bank accounts have neither created_at nor updated_at, only a version. A disabled one stays listed. */
export const bankAccounts: Resource = {
  name: 'bank_accounts',
  make: makeBankAccount,
  alter: (account) => {
    if (account['status'] === 'VERIFICATION_IN_PROGRESS') {
      return { status: 'VERIFIED', creditable: true, debitable: true }
    }
    return account['status'] === 'VERIFIED'
      ? { status: 'DISABLED', creditable: false, debitable: false }
      : undefined
  },
  stamp: (account, _moment, previous) => ({
    ...account,
    version: previous ? Number(previous['version']) + 1 : 1,
  }),
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/bank-accounts',
      scope: 'BANK_ACCOUNTS_READ',
      newer: ['customer_id'],
      query: {
        cursor: text(),
        limit: fromQuery(integer({ min: 1, max: 1000 })),
        location_id: text(),
        customer_id: text(),
      },
      answer: (request, world) => {
        const { cursor, limit, location_id: place, customer_id: customer } = request.query
        return pageOf(request, world, {
          key: 'bank_accounts',
          cursor,
          limit: limit ?? 1000,
          select: () =>
            world
              .searchable('bank_accounts')
              .filter(
                ({ object }) =>
                  (place === undefined || textAt(object, 'location_id') === place) &&
                  (customer === undefined || textAt(object, 'customer_id') === customer),
              ),
        })
      },
    }),
    byId({
      path: '/v2/bank-accounts/{bank_account_id}',
      scope: 'BANK_ACCOUNTS_READ',
      resource: 'bank_accounts',
      key: 'bank_account',
    }),
  ],
}

function makeBankAccount({ world, random, index }: Draw): WireObject {
  const full = index === 0
  const status = full ? 'VERIFIED' : random.pick(['VERIFIED', 'VERIFICATION_IN_PROGRESS', 'DISABLED'])
  return {
    id: `bact:${random.id(22)}`,
    account_number_suffix: String(random.between(0, 999)).padStart(3, '0'),
    country: 'US',
    currency: 'USD',
    account_type: random.pick(['CHECKING', 'SAVINGS', 'BUSINESS_CHECKING']),
    holder_name: 'Prairie Provisions LLC',
    primary_bank_identification_number: '071000013',
    location_id: full || random.chance(0.8) ? world.pickKey('locations', random) : undefined,
    status,
    creditable: status === 'VERIFIED',
    debitable: status === 'VERIFIED',
    fingerprint: `sq-1-${random.id(40)}`,
    bank_name: 'Prairie Bank',
    ...(full
      ? {
          secondary_bank_identification_number: '0001',
          debit_mandate_reference_id: 'DM-1',
          reference_id: 'main-account',
          customer_id: world.pickKey('customers', random),
        }
      : {}),
  }
}
