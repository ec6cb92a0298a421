import { getById } from '../by-id.ts'
import type { Moment } from '../clock.ts'
import { flag, integer, listOf, oneOf, shape, text } from '../fields.ts'
import { pageOf } from '../paging.ts'
import { defineRoute } from '../resource.ts'
import type { Draw, Resource } from '../resource.ts'
import { stampTime } from '../stamps.ts'
import { isObject, listAt, merge, objectAt, textAt, textOf } from '../wire.ts'
import type { WireObject } from '../wire.ts'

const scope = 'EMPLOYEES_READ'

/** Nobody is ever deleted, only INACTIVE. The wage setting inside has its own version and time. */
export const teamMembers: Resource = {
  name: 'team_members',
  make: makeTeamMember,
  alter: (member, draw) => {
    const { random } = draw
    if (random.chance(0.3)) return { wage_setting: { job_assignments: assignments(draw, 1) } }
    if (random.chance(0.3)) return { status: member['status'] === 'ACTIVE' ? 'INACTIVE' : 'ACTIVE' }
    return { phone_number: `+1312555${random.between(1000, 9999)}`, assigned_locations: assigned(draw) }
  },
  stamp: stampMember,
  routes: [
    defineRoute({
      method: 'POST',
      path: '/v2/team-members/search',
      scope,
      body: {
        query: shape({
          filter: shape({
            location_ids: listOf(text()),
            status: oneOf(['ACTIVE', 'INACTIVE']),
            is_owner: flag(),
          }),
        }),
        limit: integer({ min: 1, max: 200 }),
        cursor: text(),
      },
      answer: (request, world) => {
        const { query, limit = 100, cursor } = request.body
        const { location_ids: places, status, is_owner: owner } = query?.filter ?? {}
        return pageOf(request, world, {
          key: 'team_members',
          cursor,
          limit,
          select: () =>
            world.searchable('team_members').filter(({ object }) => {
              if (status !== undefined && object['status'] !== status) return false
              if (owner === true && object['is_owner'] !== true) return false
              return !places?.length || worksAtAny(object, places)
            }),
        })
      },
    }),
    getById({
      path: '/v2/team-members/{team_member_id}',
      scope,
      resource: 'team_members',
      key: 'team_member',
    }),
    getById({
      path: '/v2/team-members/{team_member_id}/wage-setting',
      scope,
      resource: 'team_members',
      key: 'wage_setting',
      find: (world, id) => {
        const setting = world.get('team_members', id)?.['wage_setting']
        return isObject(setting) ? setting : undefined
      },
    }),
  ],
}

/** Whether a team member is assigned to one of these locations, or to all there are. */
export function worksAtAny(member: WireObject, places: readonly string[]): boolean {
  const assigned = objectAt(member, 'assigned_locations')
  return (
    textAt(assigned, 'assignment_type') === 'ALL_CURRENT_AND_FUTURE_LOCATIONS' ||
    listAt(assigned, 'location_ids').some((id) => typeof id === 'string' && places.includes(id))
  )
}

/**
 * Whether a change of the wage setting moves the team member's updated_at is not documented; that it does not, as the
 * separate webhook suggests, is the worse case for a mirror.
 */
function stampMember(member: WireObject, moment: Moment, previous?: WireObject): WireObject {
  const changed = (key: 'wage_setting' | 'rest') => {
    if (!previous) return true
    const part = (object: WireObject) =>
      textOf(key === 'rest' ? { ...object, wage_setting: undefined } : objectAt(object, 'wage_setting'))
    return part(member) !== part(previous)
  }
  const stamped = changed('rest') ? stampTime(member, moment) : member
  const setting = objectAt(stamped, 'wage_setting')
  if (Object.keys(setting).length === 0 || !changed('wage_setting')) return stamped
  const version = Number(setting['version'] ?? 0) + 1
  return merge(stamped, {
    wage_setting: {
      team_member_id: textAt(member, 'id'),
      created_at: setting['created_at'] ?? moment.text,
      updated_at: moment.text,
      version,
    },
  })
}

const names = [
  ['Anna', 'Berg'],
  ['Ben', 'Castillo'],
  ['Cleo', "D'Arcy"],
  ['Dora', 'Engström'],
  ['Emil', 'Fischer'],
] as const

function makeTeamMember(draw: Draw): WireObject {
  const { random, moment, index } = draw
  const [given, family] = names[index % names.length] ?? names[0]
  const owner = index === 0
  return {
    id: `TM${random.id(14)}`,
    reference_id: index % 4 === 0 ? `staff-${index}` : undefined,
    is_owner: owner,
    status: index % 6 === 5 ? 'INACTIVE' : 'ACTIVE',
    given_name: given,
    family_name: family,
    email_address: index % 5 === 4 ? undefined : `${given.toLowerCase()}${index}@example.com`,
    phone_number: index % 3 === 2 ? undefined : `+1312555${random.between(1000, 9999)}`,
    created_at: moment.text,
    assigned_locations: assigned(draw),
    wage_setting:
      index % 8 === 7
        ? undefined
        : { job_assignments: assignments(draw, owner ? 3 : 1), is_overtime_exempt: owner },
  }
}

function assigned({ world, random, index }: Draw): WireObject {
  return index % 3 === 0
    ? { assignment_type: 'ALL_CURRENT_AND_FUTURE_LOCATIONS' }
    : {
        assignment_type: 'EXPLICIT_LOCATIONS',
        location_ids: random.some(world.liveKeys('locations'), 2),
      }
}

/** One of each kind of pay for who has many jobs; the first is the primary one. */
function assignments({ world, random }: Draw, count: number): WireObject[] {
  const jobs = random.some(world.live('jobs'), count)
  const kinds = count > 1 ? [0, 1, 2] : [random.pick([0, 0, 0, 1, 2])]
  return jobs.map((job, index) => {
    const named = { job_title: textAt(job, 'title'), job_id: textAt(job, 'id') }
    const hourly = { amount: random.between(1200, 4200), currency: 'USD' }
    switch (kinds[index]) {
      case 1: {
        const annual = { amount: hourly.amount * 40 * 52, currency: 'USD' }
        return { ...named, pay_type: 'SALARY', hourly_rate: hourly, annual_rate: annual, weekly_hours: 40 }
      }
      case 2:
        return { ...named, pay_type: 'NONE' }
      default:
        return { ...named, pay_type: 'HOURLY', hourly_rate: hourly }
    }
  })
}
