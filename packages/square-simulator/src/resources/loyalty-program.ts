import { getById } from '../by-id.ts'
import { notFound } from '../errors.ts'
import { fromQuery, integer, oneOf, text } from '../fields.ts'
import { localDate } from '../local-time.ts'
import { pageOf } from '../paging.ts'
import { defineRoute } from '../resource.ts'
import type { Draw, Resource } from '../resource.ts'
import { stampTime } from '../stamps.ts'
import { textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import type { World } from '../resource.ts'
import { uuid } from './custom-attribute-kinds.ts'

const scope = 'LOYALTY_READ'
const day = 86_400_000
const promotionStatuses = ['ACTIVE', 'ENDED', 'CANCELED', 'SCHEDULED'] as const

/** At most one per account; `main` stands for it. */
export const loyaltyPrograms: Resource = {
  name: 'loyalty_programs',
  grows: false,
  make: makeProgram,
  alter: (program, { random }) =>
    random.chance(0.3)
      ? { status: program['status'] === 'ACTIVE' ? 'INACTIVE' : 'ACTIVE' }
      : { terminology: { one: `Star ${random.id(3)}`, other: 'Stars' } },
  stamp: stampTime,
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/loyalty/programs',
      scope,
      answer: (_request, world) => {
        const programs = world.live('loyalty_programs')
        return { programs: programs.length > 0 ? programs : undefined }
      },
    }),
    getById({
      path: '/v2/loyalty/programs/{program_id}',
      scope,
      resource: 'loyalty_programs',
      key: 'program',
      find: (world, id) =>
        id === 'main' ? world.live('loyalty_programs')[0] : world.get('loyalty_programs', id),
    }),
  ],
}

/** Extra points for a time, newest first. A promotion's end moves no updated_at, its cancellation does. */
export const loyaltyPromotions: Resource = {
  name: 'loyalty_promotions',
  make: makePromotion,
  alter: (promotion, { random, moment }) => {
    if (promotion['status'] === 'SCHEDULED' && random.chance(0.5)) return { status: 'ACTIVE' }
    if (promotion['status'] !== 'ACTIVE' && promotion['status'] !== 'SCHEDULED') return undefined
    return random.chance(0.5) ? { status: 'ENDED' } : { status: 'CANCELED', canceled_at: moment.text }
  },
  stamp: (promotion, moment, previous) =>
    previous && promotion['status'] !== 'CANCELED' ? promotion : stampTime(promotion, moment),
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/loyalty/programs/{program_id}/promotions',
      scope,
      query: {
        status: oneOf(promotionStatuses),
        cursor: text(),
        limit: fromQuery(integer({ min: 1, max: 30 })),
      },
      answer: (request, world) => {
        requireProgram(world, request.params['program_id'] ?? '')
        const { status, cursor, limit = 30 } = request.query
        return pageOf(request, world, {
          key: 'loyalty_promotions',
          cursor,
          limit,
          by: ({ object }) => textAt(object, 'created_at'),
          descending: true,
          select: () =>
            world
              .searchable('loyalty_promotions')
              .filter(({ object }) => status === undefined || object['status'] === status),
        })
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/v2/loyalty/programs/{program_id}/promotions/{promotion_id}',
      scope,
      answer: (request, world) => {
        requireProgram(world, request.params['program_id'] ?? '')
        const promotion = world.get('loyalty_promotions', request.params['promotion_id'] ?? '')
        if (!promotion) throw notFound('No such loyalty promotion.')
        return { loyalty_promotion: promotion }
      },
    }),
  ],
}

/** `main` is good for the program itself only: its promotions want the id. */
function requireProgram(world: World, id: string): void {
  if (!world.entry('loyalty_programs', id)) throw notFound(`No loyalty program with ID ${id}.`)
}

function makeProgram({ world, random, moment }: Draw): WireObject {
  const variation = world.pickKey('catalog_variations', random)
  const category = world.pickKey('catalog_categories', random)
  const spent = { amount: 1000, currency: 'USD' }
  return {
    id: uuid(random),
    status: 'ACTIVE',
    reward_tiers: [10, 25, 50].map((points) => ({
      id: uuid(random),
      points,
      name: `${points / 5}% off`,
      created_at: moment.text,
      pricing_rule_reference: {
        object_id: world.pickKey('catalog_pricing_rules', random) ?? random.id(24),
        catalog_version: moment.ms,
      },
    })),
    expiration_policy: { expiration_duration: 'P12M' },
    terminology: { one: 'Star', other: 'Stars' },
    location_ids: world.liveKeys('locations'),
    created_at: moment.text,
    accrual_rules: [
      {
        accrual_type: 'VISIT',
        points: 1,
        visit_data: { minimum_amount_money: spent, tax_mode: 'AFTER_TAX' },
      },
      {
        accrual_type: 'SPEND',
        points: 1,
        spend_data: {
          amount_money: spent,
          excluded_category_ids: category === undefined ? undefined : [category],
          excluded_item_variation_ids: variation === undefined ? undefined : [variation],
          tax_mode: 'BEFORE_TAX',
        },
      },
      {
        accrual_type: 'ITEM_VARIATION',
        points: 5,
        item_variation_data: { item_variation_id: variation ?? random.id(24) },
      },
      { accrual_type: 'CATEGORY', points: 2, category_data: { category_id: category ?? random.id(24) } },
    ],
  }
}

/** No more than ten may be active or scheduled: those after the first four have ended or were canceled. */
function makePromotion({ world, random, moment, index }: Draw): WireObject {
  const status =
    index < 4 ? (index % 2 === 0 ? 'ACTIVE' : 'SCHEDULED') : index % 3 === 0 ? 'CANCELED' : 'ENDED'
  const start = localDate(moment.ms, 'UTC')
  const variation = world.pickKey('catalog_variations', random)
  const category = world.pickKey('catalog_categories', random)
  return {
    id: `loypromo_${uuid(random)}`,
    name: `Happy hour ${index + 1}`,
    incentive:
      index % 2 === 0
        ? {
            type: 'POINTS_MULTIPLIER',
            points_multiplier_data: { points_multiplier: 3, multiplier: '3.000' },
          }
        : { type: 'POINTS_ADDITION', points_addition_data: { points_addition: 7 } },
    available_time: {
      start_date: start,
      end_date: index % 3 === 1 ? undefined : localDate(moment.ms + 90 * day, 'UTC'),
      time_periods: [
        `BEGIN:VEVENT\nDTSTART:${start.replaceAll('-', '')}T160000\nDURATION:PT2H\nRRULE:FREQ=WEEKLY;BYDAY=TU,WE\nEND:VEVENT`,
      ],
    },
    trigger_limit: index % 2 === 0 ? { times: 1, interval: index % 4 === 0 ? 'DAY' : 'ALL_TIME' } : undefined,
    status,
    created_at: moment.text,
    canceled_at: status === 'CANCELED' ? moment.text : undefined,
    loyalty_program_id: world.liveKeys('loyalty_programs')[0],
    minimum_spend_amount_money: index % 3 === 0 ? { amount: 2000, currency: 'USD' } : undefined,
    qualifying_item_variation_ids: index % 4 === 1 && variation !== undefined ? [variation] : undefined,
    qualifying_category_ids: index % 4 === 0 && category !== undefined ? [category] : undefined,
  }
}
