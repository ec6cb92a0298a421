import type { Entry } from '../collection.ts'
import { notFound } from '../errors.ts'
import { fromQuery, integer, oneOf, required, text, time } from '../fields.ts'
import { pageOf } from '../paging.ts'
import { defineRoute, ownerKey } from '../resource.ts'
import type { Draw, Resource } from '../resource.ts'
import { textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import type { World } from '../resource.ts'
import { amountAt, money } from './money.ts'
import { between, sortOrders } from './payments.ts'
import { dayMicros, microsAt, minutesFrom } from './times.ts'

const detailsOnly = [
  'cash_payment_money',
  'cash_refunds_money',
  'cash_paid_in_money',
  'cash_paid_out_money',
  'device',
  'team_member_ids',
  'opening_team_member_id',
  'ending_team_member_id',
  'closing_team_member_id',
]

/** Lists show a summary of each shift; the rest of it comes one by one. */
export const cashDrawerShifts: Resource = {
  name: 'cash_drawer_shifts',
  make: makeShift,
  alter: (shift, { moment, world, random }) => {
    const closing = world.pickKey('team_members', random)
    if (shift['state'] === 'OPEN')
      return { state: 'ENDED', ended_at: moment.text, ending_team_member_id: closing }
    return shift['state'] === 'ENDED'
      ? {
          state: 'CLOSED',
          closed_at: moment.text,
          closed_cash_money: shift['expected_cash_money'],
          closing_team_member_id: closing,
        }
      : undefined
  },
  stamp: (shift, moment) => ({ ...shift, updated_at: moment.text }),
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/cash-drawers/shifts',
      scope: 'CASH_DRAWER_READ',
      query: {
        location_id: required(text({ minLength: 1 })),
        sort_order: oneOf(sortOrders),
        begin_time: time(),
        end_time: time(),
        limit: fromQuery(integer({ min: 1, max: 1000 })),
        cursor: text(),
      },
      answer: (request, world) => {
        const { query } = request
        return pageOf(request, world, {
          key: 'cash_drawer_shifts',
          cursor: query.cursor,
          limit: query.limit ?? 200,
          descending: query.sort_order === 'DESC',
          by: ({ object }) => microsAt(object, 'opened_at'),
          select: () =>
            world
              .searchable('cash_drawer_shifts')
              .filter(
                ({ object }) =>
                  object['location_id'] === query.location_id &&
                  between(microsAt(object, 'opened_at'), query.begin_time, query.end_time),
              )
              .map((entry) => ({ ...entry, object: summaryOf(entry.object) })),
        })
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/v2/cash-drawers/shifts/{shift_id}',
      scope: 'CASH_DRAWER_READ',
      query: { location_id: required(text({ minLength: 1 })) },
      answer: (request, world) => ({
        cash_drawer_shift: findShift(world, request.params['shift_id'] ?? '', request.query.location_id)
          .object,
      }),
    }),
  ],
}

/** Events never change, and do not say which shift they belong to. */
export const cashDrawerShiftEvents: Resource = {
  name: 'cash_drawer_shift_events',
  ownerName: 'cash_drawer_shift_id',
  make: makeEvent,
  cascade: (world, entry, op, moment) => {
    const shift = world.entry('cash_drawer_shifts', entry.owner ?? '')
    if (op !== 'create' || !shift || shift.object['state'] === 'CLOSED' || shift.micros > moment.micros)
      return
    const expected = amountAt(shift.object, 'expected_cash_money') + amountAt(entry.object, 'event_money')
    world.restate(
      'cash_drawer_shifts',
      shift.key,
      { ...shift.object, expected_cash_money: money(expected) },
      moment,
    )
  },
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/cash-drawers/shifts/{shift_id}/events',
      scope: 'CASH_DRAWER_READ',
      query: {
        location_id: required(text({ minLength: 1 })),
        limit: fromQuery(integer({ min: 1, max: 1000 })),
        cursor: text(),
      },
      answer: (request, world) => {
        const { location_id: place, limit, cursor } = request.query
        const shift = findShift(world, request.params['shift_id'] ?? '', place)
        return pageOf(request, world, {
          key: 'cash_drawer_shift_events',
          cursor,
          limit: limit ?? 200,
          by: ({ object }) => microsAt(object, 'created_at'),
          select: () =>
            world.searchable('cash_drawer_shift_events').filter((entry) => entry.owner === shift.key),
        })
      },
    }),
  ],
}

function findShift(world: World, id: string, place: string): Entry {
  const shift = world.entry('cash_drawer_shifts', id)
  if (!shift || shift.object['location_id'] !== place)
    throw notFound(`Cash drawer shift \`${id}\` not found.`)
  return shift
}

function summaryOf(shift: WireObject): WireObject {
  return Object.fromEntries(Object.entries(shift).filter(([name]) => !detailsOnly.includes(name)))
}

function makeShift({ world, random, moment, index }: Draw): WireObject {
  const full = index === 0
  const isOld = moment.micros < world.now() * 1000 - dayMicros
  const state = full
    ? 'CLOSED'
    : isOld
      ? random.pick(['CLOSED', 'CLOSED', 'CLOSED', 'ENDED', 'OPEN'])
      : 'OPEN'
  const members = [0, 1].map(() => world.pickKey('team_members', random)).filter((id) => id !== undefined)
  const taken = random.between(1000, 40000)
  return {
    id: `DCC99978-${random.id(8)}-${random.id(12)}`,
    state,
    opened_at: moment.text,
    ended_at: state === 'OPEN' ? undefined : minutesFrom(moment, 480),
    closed_at: state === 'CLOSED' ? minutesFrom(moment, 500) : undefined,
    description: full || random.chance(0.2) ? 'Misplaced some change' : undefined,
    opened_cash_money: money(10000),
    cash_payment_money: money(taken),
    cash_refunds_money: money(-random.between(0, 500)),
    cash_paid_in_money: money(500),
    cash_paid_out_money: money(-200),
    expected_cash_money: money(10000 + taken),
    closed_cash_money: state === 'CLOSED' ? money(10000 + taken - random.between(0, 50)) : undefined,
    device:
      full || random.chance(0.8)
        ? { id: `device-${random.between(1, 4)}`, name: 'Front register' }
        : undefined,
    created_at: moment.text,
    location_id: world.pickKey('locations', random),
    team_member_ids: members,
    opening_team_member_id: members[0],
    ending_team_member_id: state === 'OPEN' ? undefined : members[1],
    closing_team_member_id: state === 'CLOSED' ? members[1] : undefined,
  }
}

/** New events go to a shift that is not closed; with none, a new shift is opened. */
function makeEvent(draw: Draw): WireObject {
  const { world, random, moment, index } = draw
  const isOld = moment.micros < world.now() * 1000 - dayMicros
  const shifts = world.liveKeys('cash_drawer_shifts')
  const open = isOld
    ? shifts
    : shifts.filter((id) => world.get('cash_drawer_shifts', id)?.['state'] !== 'CLOSED')
  const shift =
    isOld && index < 25
      ? shifts[0]
      : open.length > 0
        ? random.pick(open)
        : textAt(world.create('cash_drawer_shifts', {}, moment), 'id')
  const opened = microsAt(world.get('cash_drawer_shifts', shift ?? '') ?? {}, 'opened_at')
  return {
    [ownerKey]: shift,
    id: random.id(36),
    event_type: random.pick([
      'NO_SALE',
      'CASH_TENDER_PAYMENT',
      'OTHER_TENDER_PAYMENT',
      'CASH_TENDER_REFUND',
      'PAID_IN',
      'PAID_OUT',
    ]),
    event_money: money(random.between(-500, 4000)),
    created_at: isOld ? minutesFrom({ ...moment, micros: opened }, random.between(1, 470)) : moment.text,
    description: index === 0 || random.chance(0.2) ? 'Change from the bank' : undefined,
    team_member_id: index === 0 || random.chance(0.8) ? world.pickKey('team_members', random) : undefined,
  }
}
