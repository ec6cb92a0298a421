import { getById } from '../by-id.ts'
import { integer, listOf, oneOf, shape, text } from '../fields.ts'
import { localTime } from '../local-time.ts'
import { pageOf } from '../paging.ts'
import { defineRoute } from '../resource.ts'
import type { Draw, Resource } from '../resource.ts'
import { stampVersion } from '../stamps.ts'
import { microsAt } from '../time-range.ts'
import { objectAt, textAt } from '../wire.ts'
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

/** Planned shifts: a draft, and what of it was published. A deleted draft is a flag; once that is published, the shift is gone. */
export const scheduledShifts: Resource = {
  name: 'scheduled_shifts',
  make: makeShift,
  alter: (shift, { random }) => {
    const draft = objectAt(shift, 'draft_shift_details')
    if (draft['is_deleted'] !== true && random.chance(0.4)) return { published_shift_details: draft }
    if (random.chance(0.2)) return { draft_shift_details: { is_deleted: true } }
    return { draft_shift_details: { notes: `Noted ${random.id(6)}`, is_deleted: false } }
  },
  stamp: stampVersion(),
  remove: () => 'absent',
  routes: [
    defineRoute({
      method: 'POST',
      path: '/v2/labor/scheduled-shifts/search',
      scope,
      body: {
        query: shape({
          filter: shape({
            ...shiftFilter,
            workday: workday('match_scheduled_shifts_by'),
            assignment_status: oneOf(['ASSIGNED', 'UNASSIGNED']),
            scheduled_shift_statuses: listOf(oneOf(['DRAFT', 'PUBLISHED'])),
          }),
          sort: shape({ field: oneOf(shiftSortFields), order: oneOf(shiftOrders) }),
        }),
        limit: integer({ min: 1, max: 50 }),
        cursor: text(),
      },
      answer: (request, world) => {
        const { query, limit = 50, cursor } = request.body
        const { filter, sort } = query ?? {}
        const field = (sort?.field ?? 'START_AT').toLowerCase()
        const inside = field === 'start_at' || field === 'end_at'
        return pageOf(request, world, {
          key: 'scheduled_shifts',
          cursor,
          limit,
          by: ({ object }) => microsAt(inside ? draftOf(object) : object, field) ?? 0,
          descending: sort?.order === 'DESC',
          select: () =>
            world.searchable('scheduled_shifts').filter(({ object }) => {
              const draft = draftOf(object)
              const member = textAt(draft, 'team_member_id')
              // By the manual, unassigned shifts pass the filter by team member.
              const members = filter?.team_member_ids
              if (members?.length && member !== '' && !members.includes(member)) return false
              if (
                filter?.assignment_status &&
                (filter.assignment_status === 'ASSIGNED') !== (member !== '')
              ) {
                return false
              }
              const statuses: readonly string[] = filter?.scheduled_shift_statuses ?? []
              if (statuses.length > 0 && !statuses.includes(statusOf(object))) return false
              const { date_range: days, match_scheduled_shifts_by: by } = filter?.workday ?? {}
              return matchesShift(draft, filter) && (!days || matchesWorkday(draft, days, by))
            }),
        })
      },
    }),
    getById({
      path: '/v2/labor/scheduled-shifts/{id}',
      scope,
      resource: 'scheduled_shifts',
      key: 'scheduled_shift',
    }),
  ],
}

const draftOf = (shift: WireObject) => objectAt(shift, 'draft_shift_details')

/** Published, draft, or neither: a deleted draft that was never published. */
function statusOf(shift: WireObject): string {
  if (shift['published_shift_details'] !== undefined) return 'PUBLISHED'
  return draftOf(shift)['is_deleted'] === true ? '' : 'DRAFT'
}

function makeShift({ world, random, moment, index }: Draw): WireObject {
  const location = world.get('locations', world.keyInTurn('locations', index) ?? '')
  const zone = textAt(location, 'timezone') || 'UTC'
  const start = moment.ms + random.between(24, 400) * hour
  const details = {
    team_member_id: index % 4 === 3 ? undefined : world.pickKey('team_members', random),
    location_id: textAt(location, 'id'),
    job_id: world.pickKey('jobs', random),
    start_at: localTime(start, zone),
    end_at: localTime(start + random.between(3, 9) * hour, zone),
    notes: index % 3 === 0 ? 'Bring the keys.' : undefined,
    is_deleted: index % 11 === 10,
    timezone: zone,
  }
  return {
    id: random.id(13),
    draft_shift_details: details,
    published_shift_details: index % 3 === 1 ? undefined : { ...details, is_deleted: false },
    created_at: moment.text,
  }
}
