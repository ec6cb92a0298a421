import { integer, oneOf, shape, text, time } from '../fields.ts'
import type { Fields } from '../fields.ts'
import { pageOf } from '../paging.ts'
import { defineRoute } from '../resource.ts'
import type { Resource, Route } from '../resource.ts'
import { objectAt, textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import type { World } from '../resource.ts'
import { byId } from './by-id.ts'
import { between } from './payments.ts'
import { makeAction, makeCheckout, makeTerminalRefund } from './terminal-make.ts'
import { dayMicros, microsAt } from './times.ts'

/** Terminal requests can be seen for 30 days; a search without a time shows the last day only. */
const keptDays = 30

const actionTypes = [
  'QR_CODE',
  'PING',
  'SAVE_CARD',
  'SIGNATURE',
  'CONFIRMATION',
  'RECEIPT',
  'DATA_COLLECTION',
  'SELECT',
] as const

export const terminalCheckouts = terminal({
  name: 'terminal_checkouts',
  path: 'checkouts',
  id: 'checkout_id',
  listKey: 'checkouts',
  key: 'checkout',
  filters: {},
  make: makeCheckout,
})

/** Refunds at the terminal exist for Interac cards only. */
export const terminalRefunds = terminal({
  name: 'terminal_refunds',
  path: 'refunds',
  id: 'terminal_refund_id',
  listKey: 'refunds',
  key: 'refund',
  filters: {},
  make: makeTerminalRefund,
})

/** The list's key is singular too. */
export const terminalActions = terminal({
  name: 'terminal_actions',
  path: 'actions',
  id: 'action_id',
  listKey: 'action',
  key: 'action',
  filters: { type: oneOf(actionTypes) },
  make: makeAction,
})

interface Terminal {
  readonly name: string
  readonly path: string
  readonly id: string
  readonly listKey: string
  readonly key: string
  readonly filters: Fields
  readonly make: Resource['make']
}

function terminal(kind: Terminal): Resource {
  const { name, key } = kind
  return {
    name,
    make: kind.make,
    alter: (object, { random }) => {
      switch (object['status']) {
        case 'PENDING':
          return { status: random.pick(['IN_PROGRESS', 'CANCEL_REQUESTED']) }
        case 'IN_PROGRESS':
          return { status: 'COMPLETED' }
        case 'CANCEL_REQUESTED':
          return { status: 'CANCELED', cancel_reason: 'SELLER_CANCELED' }
        default:
          return undefined
      }
    },
    stamp: (object, moment) => ({ ...object, updated_at: moment.text }),
    routes: [
      searchRoute(kind),
      byId({
        path: `/v2/terminals/${kind.path}/{${kind.id}}`,
        scope: 'PAYMENTS_READ',
        resource: name,
        key,
        show: (object, _request, world) => (isKept(object, world) ? object : undefined),
      }),
    ],
  }
}

function searchRoute({ name, path, listKey, filters }: Terminal): Route {
  return defineRoute({
    method: 'POST',
    path: `/v2/terminals/${path}/search`,
    scope: 'PAYMENTS_READ',
    body: {
      query: shape({
        filter: shape({
          ...filters,
          device_id: text(),
          created_at: shape({ start_at: time(), end_at: time() }),
          status: oneOf(['PENDING', 'IN_PROGRESS', 'CANCEL_REQUESTED', 'CANCELED', 'COMPLETED']),
        }),
        sort: shape({ sort_order: oneOf(['DESC', 'ASC']) }),
      }),
      cursor: text(),
      limit: integer({ min: 1, max: 100 }),
    },
    answer: (request, world) => {
      const { query, cursor, limit } = request.body
      const filter: {
        created_at?: { start_at?: number | undefined; end_at?: number | undefined } | undefined
        device_id?: string | undefined
        status?: string | undefined
        type?: unknown
      } = query?.filter ?? {}
      const start = filter.created_at?.start_at ?? world.now() * 1000 - dayMicros
      return pageOf(request, world, {
        key: listKey,
        cursor,
        ages: true,
        limit: limit ?? 100,
        descending: query?.sort?.sort_order !== 'ASC',
        by: ({ object }) => microsAt(object, 'created_at'),
        select: () =>
          world
            .searchable(name)
            .filter(
              ({ object }) =>
                isKept(object, world) &&
                between(microsAt(object, 'created_at'), start, filter.created_at?.end_at) &&
                (filter.device_id === undefined || deviceOf(object) === filter.device_id) &&
                (filter.status === undefined || object['status'] === filter.status) &&
                (filter.type === undefined || object['type'] === filter.type),
            ),
      })
    },
  })
}

function isKept(object: WireObject, world: World): boolean {
  return microsAt(object, 'created_at') > world.now() * 1000 - keptDays * dayMicros
}

function deviceOf(object: WireObject): string {
  return textAt(object, 'device_id') || textAt(objectAt(object, 'device_options'), 'device_id')
}
