import { getById } from '../by-id.ts'
import type { Entry } from '../collection.ts'
import type { Moment } from '../clock.ts'
import { fromQuery, integer, text } from '../fields.ts'
import { pageOf } from '../paging.ts'
import { defineRoute } from '../resource.ts'
import type { Operation, Resource } from '../resource.ts'
import { stampTime } from '../stamps.ts'
import { listAt } from '../wire.ts'
import type { World } from '../resource.ts'

/** Groups that the merchant made. Deleting one takes its members out of it; no webhook tells. */
export const customerGroups = collective('customer_groups', 'group', ['Regulars', 'Wholesale', 'Press'])

/** Segments fill themselves; what a customer belongs to changes without a change of the customer. */
export const customerSegments = collective('customer_segments', 'segment', [
  'Reachable',
  'Lapsed',
  'Birthdays',
])

function collective(name: string, word: 'group' | 'segment', titles: readonly string[]): Resource {
  return {
    name,
    make: ({ world, random, moment, index }) => ({
      id:
        word === 'group' ? random.id(26) : `${world.liveKeys('merchants')[0] ?? 'MERCHANT'}.${random.id(12)}`,
      name: `${titles[index % titles.length]} ${index + 1}`,
      created_at: moment.text,
    }),
    alter: (_object, { random }) => ({ name: `Renamed ${random.id(6)}` }),
    stamp: stampTime,
    remove: () => 'absent',
    cascade: (world, entry, op, moment) => {
      leave(world, entry, op, moment, `${word}_ids`)
    },
    routes: [
      defineRoute({
        method: 'GET',
        path: `/v2/customers/${word}s`,
        scope: 'CUSTOMERS_READ',
        query: { cursor: text(), limit: fromQuery(integer({ min: 1, max: 50 })) },
        answer: (request, world) =>
          pageOf(request, world, {
            key: `${word}s`,
            cursor: request.query.cursor,
            limit: request.query.limit ?? 50,
            select: () => world.searchable(name),
          }),
      }),
      getById({
        path: `/v2/customers/${word}s/{${word}_id}`,
        scope: 'CUSTOMERS_READ',
        resource: name,
        key: word,
      }),
    ],
  }
}

function leave(world: World, entry: Entry, op: Operation, moment: Moment, key: string): void {
  if (op !== 'delete') return
  for (const { key: id, object } of world.liveEntries('customers')) {
    const ids = listAt(object, key)
    if (ids.includes(entry.key)) {
      world.restate('customers', id, { ...object, [key]: ids.filter((one) => one !== entry.key) }, moment)
    }
  }
}
