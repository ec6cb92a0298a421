import { getById } from '../by-id.ts'
import { integer, oneOf, shape, text } from '../fields.ts'
import { localTime } from '../local-time.ts'
import { pageOf } from '../paging.ts'
import { defineRoute } from '../resource.ts'
import type { Draw, Resource } from '../resource.ts'
import { stampVersion } from '../stamps.ts'
import { microsAt } from '../time-range.ts'
import { textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import {
  matchesShift,
  matchesWorkday,
  shiftFilter,
  shiftOrders,
  shiftSortFields,
  workday,
} from './shift-query.ts'

const scope = 'TIMECARDS_READ'
const hour = 3_600_000

/** Hours worked. Deleted for good. Newest first unless asked otherwise; no filter by updated_at, but a sort. */
export const timecards: Resource = {
  name: 'timecards',
  make: makeTimecard,
  alter: alterTimecard,
  stamp: stampVersion(),
  remove: () => 'absent',
  routes: [
    defineRoute({
      method: 'POST',
      path: '/v2/labor/timecards/search',
      scope,
      body: {
        query: shape({
          filter: shape({
            ...shiftFilter,
            status: oneOf(['OPEN', 'CLOSED']),
            workday: workday('match_timecards_by'),
          }),
          sort: shape({ field: oneOf(shiftSortFields), order: oneOf(shiftOrders) }),
        }),
        limit: integer({ min: 1, max: 200 }),
        cursor: text(),
      },
      answer: (request, world) => {
        const { query, limit = 200, cursor } = request.body
        const { filter, sort } = query ?? {}
        const field = (sort?.field ?? 'START_AT').toLowerCase()
        return pageOf(request, world, {
          key: 'timecards',
          cursor,
          limit,
          by: ({ object }) => microsAt(object, field) ?? 0,
          descending: sort?.order !== 'ASC',
          select: () =>
            world.searchable('timecards').filter(({ object }) => {
              if (filter?.status && object['status'] !== filter.status) return false
              const members = filter?.team_member_ids
              if (members?.length && !members.includes(textAt(object, 'team_member_id'))) return false
              const { date_range: days, match_timecards_by: by } = filter?.workday ?? {}
              return matchesShift(object, filter) && (!days || matchesWorkday(object, days, by))
            }),
        })
      },
    }),
    getById({ path: '/v2/labor/timecards/{id}', scope, resource: 'timecards', key: 'timecard' }),
  ],
}

/** An open timecard gets closed, a closed one corrected. */
function alterTimecard(card: WireObject, { random }: Draw): WireObject {
  const zone = textAt(card, 'timezone')
  const start = (microsAt(card, 'start_at') ?? 0) / 1000
  return random.chance(0.5) && card['status'] === 'CLOSED'
    ? { declared_cash_tip_money: { amount: random.between(0, 9000), currency: 'USD' } }
    : { status: 'CLOSED', end_at: localTime(start + random.between(3 * 60, 10 * 60) * 60_000, zone) }
}

function makeTimecard({ world, random, moment, index }: Draw): WireObject {
  const location = world.get('locations', world.keyInTurn('locations', index) ?? '')
  const zone = textAt(location, 'timezone') || 'UTC'
  const member = world.get('team_members', world.pickKey('team_members', random) ?? '')
  const job = world.get('jobs', world.pickKey('jobs', random) ?? '')
  const closed = index % 7 !== 6
  const end = moment.ms - hour
  const start = end - random.between(4 * 60, 9 * 60) * 60_000
  const pauses = index === 0 ? 2 : index % 3 === 0 ? 1 : 0
  return {
    id: random.id(13),
    location_id: textAt(location, 'id'),
    timezone: zone,
    start_at: localTime(start, zone),
    end_at: closed ? localTime(end, zone) : undefined,
    wage:
      index % 9 === 8
        ? undefined
        : {
            title: textAt(job, 'title'),
            hourly_rate: { amount: random.between(1200, 4200), currency: 'USD' },
            job_id: textAt(job, 'id'),
            tip_eligible: job?.['is_tip_eligible'],
          },
    breaks:
      pauses === 0
        ? undefined
        : Array.from({ length: pauses }, (_, place) =>
            pause({ world, random }, start + (place + 1) * hour, zone),
          ),
    status: closed ? 'CLOSED' : 'OPEN',
    created_at: moment.text,
    team_member_id: textAt(member, 'id'),
    declared_cash_tip_money:
      index % 4 === 0 ? { amount: random.between(0, 5000), currency: 'USD' } : undefined,
  }
}

function pause({ world, random }: Pick<Draw, 'world' | 'random'>, at: number, zone: string): WireObject {
  const type = world.get('break_types', world.pickKey('break_types', random) ?? '')
  return {
    id: random.id(13),
    start_at: localTime(at, zone),
    end_at: localTime(at + 30 * 60_000, zone),
    break_type_id: textAt(type, 'id') || random.id(13),
    name: textAt(type, 'break_name') || 'Rest',
    expected_duration: textAt(type, 'expected_duration') || 'PT10M',
    is_paid: type?.['is_paid'] === true,
  }
}
