import { integer, listOf, oneOf, shape, text } from '../fields.ts'
import { pageOf } from '../paging.ts'
import { defineRoute } from '../resource.ts'
import type { Draw, Resource } from '../resource.ts'
import { isObject, listAt, textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import { byId } from './by-id.ts'
import { microsAt, minutesFrom } from './times.ts'

const statuses = ['DRAFT', 'STARTED', 'PARTIALLY_RECEIVED', 'COMPLETED', 'CANCELED'] as const

/** Goods on their way from one location to another. Only a draft can be deleted, and leaves nothing. */
export const transferOrders: Resource = {
  name: 'transfer_orders',
  make: makeTransferOrder,
  alter: (order, { moment }) => {
    switch (order['status']) {
      case 'DRAFT':
        return { status: 'STARTED' }
      case 'STARTED':
        return { status: 'PARTIALLY_RECEIVED', line_items: received(order, false) }
      case 'PARTIALLY_RECEIVED':
        return { status: 'COMPLETED', completed_at: moment.text, line_items: received(order, true) }
      default:
        return undefined
    }
  },
  stamp: (order, moment, previous) => ({
    ...order,
    updated_at: moment.text,
    // An int64 that grows with each change; its size looks like milliseconds since 1970.
    version: previous ? Number(previous['version']) + 1 : moment.ms,
  }),
  remove: () => 'absent',
  removable: (order) => order['status'] === 'DRAFT',
  routes: [
    defineRoute({
      method: 'POST',
      path: '/v2/transfer-orders/search',
      scope: 'INVENTORY_READ',
      newer: ['*'],
      body: {
        query: shape({
          filter: shape({
            source_location_ids: listOf(text()),
            destination_location_ids: listOf(text()),
            statuses: listOf(oneOf(statuses)),
          }),
          sort: shape({
            field: oneOf(['CREATED_AT', 'UPDATED_AT']),
            order: oneOf(['DESC', 'ASC']),
          }),
        }),
        cursor: text(),
        limit: integer({ min: 1, max: 100 }),
      },
      answer: (request, world) => {
        const { query, cursor, limit } = request.body
        const { filter, sort } = query ?? {}
        const allows = (wanted: readonly string[] | undefined, found: string) =>
          !wanted?.length || wanted.includes(found)
        const field = sort?.field === 'CREATED_AT' ? 'created_at' : 'updated_at'
        return pageOf(request, world, {
          key: 'transfer_orders',
          cursor,
          limit: limit ?? 100,
          descending: sort?.order !== 'ASC',
          by: ({ object }) => microsAt(object, field),
          select: () =>
            world
              .searchable('transfer_orders')
              .filter(
                ({ object }) =>
                  allows(filter?.source_location_ids, textAt(object, 'source_location_id')) &&
                  allows(filter?.destination_location_ids, textAt(object, 'destination_location_id')) &&
                  allows(filter?.statuses, textAt(object, 'status')),
              ),
        })
      },
    }),
    byId({
      path: '/v2/transfer-orders/{transfer_order_id}',
      scope: 'INVENTORY_READ',
      resource: 'transfer_orders',
      key: 'transfer_order',
      newer: ['*'],
    }),
  ],
}

function makeTransferOrder({ world, random, moment, index }: Draw): WireObject {
  const full = index === 0
  const status = full ? 'COMPLETED' : random.pick(statuses)
  const [from, to] = random.some(world.liveKeys('locations'), 2)
  const lines = Array.from({ length: random.between(1, 4) }, () => {
    const ordered = random.between(2, 40)
    return {
      uid: random.id(22),
      item_variation_id: world.pickKey('catalog_variations', random) ?? random.id(24),
      quantity_ordered: String(ordered),
      quantity_pending: status === 'COMPLETED' ? '0' : String(ordered),
      quantity_received: status === 'COMPLETED' ? String(ordered - 1) : '0',
      quantity_damaged: status === 'COMPLETED' ? '1' : '0',
      quantity_canceled: '0',
    }
  })
  return {
    id: random.id(20),
    source_location_id: from,
    destination_location_id: to ?? from,
    status,
    created_at: moment.text,
    expected_at: full || random.chance(0.7) ? minutesFrom(moment, 3 * 24 * 60) : undefined,
    completed_at: status === 'COMPLETED' ? moment.text : undefined,
    notes: full || random.chance(0.3) ? 'For the weekend' : undefined,
    tracking_number: full || random.chance(0.3) ? `TRACK${random.between(100000, 999999)}` : undefined,
    created_by_team_member_id: full || random.chance(0.8) ? world.pickKey('team_members', random) : undefined,
    line_items: lines,
  }
}

function received(order: WireObject, all: boolean): WireObject[] {
  return listAt(order, 'line_items')
    .filter(isObject)
    .map((line) => {
      const ordered = Number(line['quantity_ordered'])
      const arrived = all ? ordered : Math.floor(ordered / 2)
      return {
        ...line,
        quantity_received: String(arrived),
        quantity_pending: String(ordered - arrived),
        quantity_damaged: '0',
      }
    })
}
