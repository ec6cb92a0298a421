import { fromQuery, integer, listOf, oneOf, required, shape, text } from '../fields.ts'
import { pageOf } from '../paging.ts'
import { defineRoute } from '../resource.ts'
import type { Resource } from '../resource.ts'
import { objectAt, textAt } from '../wire.ts'
import { byId } from './by-id.ts'
import { makeInvoice } from './invoice-make.ts'
import { microsAt } from './times.ts'

const next: Readonly<Record<string, readonly string[]>> = {
  DRAFT: ['UNPAID', 'SCHEDULED'],
  SCHEDULED: ['UNPAID', 'CANCELED'],
  UNPAID: ['PARTIALLY_PAID', 'PAID', 'CANCELED', 'PAYMENT_PENDING'],
  PAYMENT_PENDING: ['PAID', 'FAILED'],
  PARTIALLY_PAID: ['PAID'],
  PAID: ['PARTIALLY_REFUNDED', 'REFUNDED'],
  PARTIALLY_REFUNDED: ['REFUNDED'],
}

/** Listed of one location at a time. Only drafts can be deleted, and leave nothing. */
export const invoices: Resource = {
  name: 'invoices',
  make: makeInvoice,
  alter: (invoice, { random }) => {
    const following = next[textAt(invoice, 'status')]
    return (
      following &&
      (random.chance(0.7) ? { status: random.pick(following) } : { title: `Title ${random.id(4)}` })
    )
  },
  stamp: (invoice, moment, previous) => ({
    ...invoice,
    updated_at: moment.text,
    version: previous ? Number(previous['version']) + 1 : 0,
  }),
  remove: () => 'absent',
  removable: (invoice) => invoice['status'] === 'DRAFT',
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/invoices',
      scope: 'INVOICES_READ',
      query: {
        location_id: required(text({ minLength: 1 })),
        cursor: text(),
        limit: fromQuery(integer({ min: 1, max: 200 })),
      },
      answer: (request, world) =>
        pageOf(request, world, {
          key: 'invoices',
          cursor: request.query.cursor,
          limit: request.query.limit ?? 100,
          select: () =>
            world
              .searchable('invoices')
              .filter(({ object }) => object['location_id'] === request.query.location_id),
        }),
    }),
    defineRoute({
      method: 'POST',
      path: '/v2/invoices/search',
      scope: 'INVOICES_READ',
      body: {
        query: required(
          shape({
            filter: required(
              shape({
                location_ids: required(listOf(text(), { min: 1, max: 1 })),
                customer_ids: listOf(text(), { max: 1 }),
              }),
            ),
            sort: shape({
              field: required(oneOf(['INVOICE_SORT_DATE'])),
              order: oneOf(['DESC', 'ASC']),
            }),
          }),
        ),
        limit: integer({ min: 1, max: 200 }),
        cursor: text(),
      },
      answer: (request, world) => {
        const { query, limit, cursor } = request.body
        const [place] = query.filter.location_ids
        const [customer] = query.filter.customer_ids ?? []
        return pageOf(request, world, {
          key: 'invoices',
          cursor,
          limit: limit ?? 100,
          descending: query.sort?.order === 'DESC',
          by: ({ object }) => microsAt(object, 'created_at'),
          select: () =>
            world
              .searchable('invoices')
              .filter(
                ({ object }) =>
                  object['location_id'] === place &&
                  (customer === undefined ||
                    objectAt(object, 'primary_recipient')['customer_id'] === customer),
              ),
        })
      },
    }),
    byId({ path: '/v2/invoices/{invoice_id}', scope: 'INVOICES_READ', resource: 'invoices', key: 'invoice' }),
  ],
}
