import { badRequest, notFound } from '../errors.ts'
import { commaList, fromQuery, integer, listOf, oneOf, shape, text } from '../fields.ts'
import { pageOf } from '../paging.ts'
import { defineRoute, ownerKey } from '../resource.ts'
import type { Draw, Resource } from '../resource.ts'
import { textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import { byId } from './by-id.ts'
import { money } from './money.ts'
import { openOrder } from './payment-links.ts'
import { dateFrom } from './times.ts'

/** No page is larger, whatever is asked; Square does not say how large. */
const largestPage = 200
const include = oneOf(['actions'])

/** Subscriptions have a version but no updated_at. What is planned for them (`actions`) is shown on request only. */
export const subscriptions: Resource = {
  name: 'subscriptions',
  make: makeSubscription,
  alter: (subscription, { random, moment, world }) => {
    switch (subscription['status']) {
      case 'PENDING':
        return { status: 'ACTIVE', charged_through_date: dateFrom(moment, 30) }
      case 'ACTIVE':
        return random.pick([
          { status: 'PAUSED' },
          { status: 'CANCELED', canceled_date: dateFrom(moment, 0) },
          { status: 'COMPLETED', completed_date: dateFrom(moment, 0) },
          { charged_through_date: dateFrom(moment, 60), card_id: world.pickKey('cards', random) },
        ])
      case 'PAUSED':
        return { status: 'ACTIVE' }
      default:
        return undefined
    }
  },
  stamp: (subscription, _moment, previous) => ({
    ...subscription,
    version: previous ? Number(previous['version']) + 1 : 1,
  }),
  routes: [
    defineRoute({
      method: 'POST',
      path: '/v2/subscriptions/search',
      scope: 'SUBSCRIPTIONS_READ',
      body: {
        cursor: text(),
        limit: integer({ min: 1 }),
        query: shape({
          filter: shape({
            customer_ids: listOf(text()),
            location_ids: listOf(text()),
            source_names: listOf(text()),
          }),
        }),
        include: listOf(include),
      },
      answer: (request, world) => {
        const { cursor, limit, query, include: wanted } = request.body
        const filter = query?.filter
        const allows = (list: readonly string[] | undefined, found: string) =>
          !list?.length || list.includes(found)
        return pageOf(request, world, {
          key: 'subscriptions',
          cursor,
          limit: Math.min(limit ?? largestPage, largestPage),
          by: ({ object }) => textAt(object, 'location_id') + textAt(object, 'created_at'),
          select: () =>
            world
              .searchable('subscriptions')
              .filter(
                ({ object }) =>
                  allows(filter?.customer_ids, textAt(object, 'customer_id')) &&
                  allows(filter?.location_ids, textAt(object, 'location_id')) &&
                  allows(filter?.source_names, textAt(object['source'], 'name')),
              )
              .map((entry) => ({ ...entry, object: shownOf(entry.object, wanted) })),
        })
      },
    }),
    byId({
      path: '/v2/subscriptions/{subscription_id}',
      scope: 'SUBSCRIPTIONS_READ',
      resource: 'subscriptions',
      key: 'subscription',
      query: { include: commaList(text()) },
      show: (subscription, request) => {
        const strange = request.query.include?.find((one) => one !== 'actions')
        if (strange !== undefined) throw badRequest('INVALID_VALUE', `Cannot include ${strange}.`, 'include')
        return shownOf(subscription, request.query.include)
      },
    }),
  ],
}

/** Append-only. An event has a date, no time, and does not say which subscription it belongs to. */
export const subscriptionEvents: Resource = {
  name: 'subscription_events',
  ownerName: 'subscription_id',
  make: makeEvent,
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/subscriptions/{subscription_id}/events',
      scope: 'SUBSCRIPTIONS_READ',
      query: { cursor: text(), limit: fromQuery(integer({ min: 1 })) },
      answer: (request, world) => {
        const { subscription_id: id = '' } = request.params
        if (!world.entry('subscriptions', id)) throw notFound(`Subscription \`${id}\` not found.`)
        return pageOf(request, world, {
          key: 'subscription_events',
          cursor: request.query.cursor,
          limit: Math.min(request.query.limit ?? largestPage, largestPage),
          select: () => world.searchable('subscription_events').filter((entry) => entry.owner === id),
        })
      },
    }),
  ],
}

const shownWithout = new WeakMap<WireObject, WireObject>()

function shownOf(subscription: WireObject, wanted: readonly string[] | undefined): WireObject {
  if (wanted?.includes('actions')) return subscription
  let shown = shownWithout.get(subscription)
  if (!shown) {
    const { actions: _, ...rest } = subscription
    shownWithout.set(subscription, (shown = rest))
  }
  return shown
}

function makeSubscription(draw: Draw): WireObject {
  const { world, random, moment, index } = draw
  const full = index === 0
  const status = full
    ? 'ACTIVE'
    : random.pick(['ACTIVE', 'ACTIVE', 'PENDING', 'CANCELED', 'DEACTIVATED', 'PAUSED', 'COMPLETED'])
  const phases = full || random.chance(0.3) ? [makePhase(draw)] : undefined
  return {
    id: random.id(8).toLowerCase() + '-' + random.id(12).toLowerCase(),
    location_id: world.pickKey('locations', random),
    plan_variation_id: world.pickKey('catalog_subscription_plan_variations', random),
    customer_id: world.pickKey('customers', random),
    start_date: dateFrom(moment, 1),
    canceled_date: status === 'CANCELED' || full ? dateFrom(moment, 40) : undefined,
    charged_through_date: dateFrom(moment, 31),
    status,
    tax_percentage: full || random.chance(0.3) ? '8.25' : undefined,
    // Invoices come after subscriptions: of these ids the seeded ones are not known.
    invoice_ids: full ? [`inv:0-${random.id(32)}`] : undefined,
    price_override_money: full || random.chance(0.2) ? money(1999) : undefined,
    created_at: moment.text,
    card_id: full || random.chance(0.7) ? world.pickKey('cards', random) : undefined,
    timezone: 'America/Chicago',
    source: { name: random.pick(['Square Subscriptions', 'Prairie App']) },
    actions:
      full || random.chance(0.2)
        ? [
            {
              id: random.id(8).toLowerCase() + '-' + random.id(12).toLowerCase(),
              type: full ? 'SWAP_PLAN' : 'CANCEL',
              effective_date: dateFrom(moment, 60),
              ...(full
                ? {
                    monthly_billing_anchor_date: 15,
                    phases,
                    new_plan_variation_id: world.pickKey('catalog_subscription_plan_variations', random),
                  }
                : {}),
            },
          ]
        : undefined,
    monthly_billing_anchor_date: full || random.chance(0.3) ? 1 : undefined,
    phases,
    completed_date: status === 'COMPLETED' || full ? dateFrom(moment, 50) : undefined,
  }
}

function makePhase(draw: Draw): WireObject {
  const { random } = draw
  return {
    uid: random.id(24),
    ordinal: 0,
    // A template is an order that stays a draft.
    order_template_id: openOrder(draw, 'DRAFT')['id'],
    plan_phase_uid: random.id(24),
  }
}

function makeEvent({ world, random, moment, index }: Draw): WireObject {
  const full = index === 0
  return {
    [ownerKey]: world.keyInTurn('subscriptions', index),
    id: random.id(8).toLowerCase() + '-' + random.id(12).toLowerCase(),
    subscription_event_type: random.pick([
      'START_SUBSCRIPTION',
      'PLAN_CHANGE',
      'STOP_SUBSCRIPTION',
      'RESUME_SUBSCRIPTION',
      'PAUSE_SUBSCRIPTION',
    ]),
    effective_date: dateFrom(moment, 0),
    monthly_billing_anchor_date: full ? 1 : undefined,
    info:
      full || random.chance(0.1)
        ? { detail: 'The customer was deleted.', code: 'CUSTOMER_DELETED' }
        : undefined,
    phases: full
      ? [
          {
            uid: random.id(24),
            ordinal: 0,
            order_template_id: world.pickKey('orders', random),
            plan_phase_uid: random.id(24),
          },
        ]
      : undefined,
    plan_variation_id: world.pickKey('catalog_subscription_plan_variations', random) ?? random.id(24),
  }
}
