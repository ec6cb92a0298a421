import { getById } from '../by-id.ts'
import { fromQuery, integer, text } from '../fields.ts'
import { pageOf } from '../paging.ts'
import { defineRoute } from '../resource.ts'
import type { Draw, Resource } from '../resource.ts'
import { stampVersion } from '../stamps.ts'
import { isObject, listAt, objectAt, textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import { uuid } from './custom-attribute-kinds.ts'

const page = { limit: fromQuery(integer({ min: 1, max: 200 })), cursor: text() }

/** What a team member earns in one job. Says neither when it changed nor how often. */
export const teamMemberWages: Resource = {
  name: 'team_member_wages',
  make: makeWage,
  alter: (_wage, { random }) => ({ hourly_rate: { amount: random.between(1200, 4200), currency: 'USD' } }),
  remove: () => 'absent',
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/labor/team-member-wages',
      scope: 'EMPLOYEES_READ',
      query: { team_member_id: text(), ...page },
      answer: (request, world) => {
        const { team_member_id: member, limit = 200, cursor } = request.query
        return pageOf(request, world, {
          key: 'team_member_wages',
          cursor,
          limit,
          select: () =>
            world
              .searchable('team_member_wages')
              .filter(({ object }) => !member || object['team_member_id'] === member),
        })
      },
    }),
    getById({
      path: '/v2/labor/team-member-wages/{id}',
      scope: 'EMPLOYEES_READ',
      resource: 'team_member_wages',
      key: 'team_member_wage',
    }),
  ],
}

const breaks = [
  ['Lunch', 'PT30M', false],
  ['Rest', 'PT10M', true],
  ['Long break', 'PT1H', false],
] as const

/** Kinds of breaks, per location. Deleted for good; timecards go on naming them. */
export const breakTypes: Resource = {
  name: 'break_types',
  make: ({ world, random, moment, index }) => {
    const [name, duration, paid] = breaks[index % breaks.length] ?? breaks[0]
    return {
      id: random.id(13),
      location_id: world.keyInTurn('locations', index),
      break_name: `${name} ${index + 1}`,
      expected_duration: duration,
      is_paid: paid,
      created_at: moment.text,
    }
  },
  alter: (_type, { random }) => ({ expected_duration: `PT${random.between(5, 60)}M` }),
  stamp: stampVersion(),
  remove: () => 'absent',
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/labor/break-types',
      scope: 'TIMECARDS_SETTINGS_READ',
      query: { location_id: text(), ...page },
      answer: (request, world) => {
        const { location_id: location, limit = 200, cursor } = request.query
        return pageOf(request, world, {
          key: 'break_types',
          cursor,
          limit,
          select: () =>
            world
              .searchable('break_types')
              .filter(({ object }) => !location || object['location_id'] === location),
        })
      },
    }),
    getById({
      path: '/v2/labor/break-types/{id}',
      scope: 'TIMECARDS_SETTINGS_READ',
      resource: 'break_types',
      key: 'break_type',
    }),
  ],
}

/** When the week begins for overtime: one per account. The limit's maximum is not documented. */
export const workweekConfigs: Resource = {
  name: 'workweek_configs',
  grows: false,
  make: ({ random, moment }) => ({
    id: random.id(13),
    start_of_week: 'MON',
    start_of_day_local_time: '10:00',
    created_at: moment.text,
  }),
  alter: (_config, { random }) => ({
    start_of_week: random.pick(['MON', 'WED', 'SUN']),
    start_of_day_local_time: `0${random.between(0, 9)}:00`,
  }),
  stamp: stampVersion(),
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/labor/workweek-configs',
      scope: 'TIMECARDS_SETTINGS_READ',
      query: page,
      answer: (request, world) =>
        pageOf(request, world, {
          key: 'workweek_configs',
          cursor: request.query.cursor,
          limit: request.query.limit ?? 200,
          select: () => world.searchable('workweek_configs'),
        }),
    }),
  ],
}

/** One of the member's jobs, as the wage setting has it. */
function makeWage({ world, random, index }: Draw): WireObject {
  const member = world.get('team_members', world.keyInTurn('team_members', index) ?? '')
  const jobs = listAt(objectAt(member, 'wage_setting'), 'job_assignments')
  const assigned =
    jobs[Math.floor(index / Math.max(1, world.liveKeys('team_members').length)) % (jobs.length || 1)]
  const job = world.get('jobs', textAt(assigned, 'job_id'))
  const rate = objectAt(assigned, 'hourly_rate')
  return {
    id: uuid(random),
    team_member_id: textAt(member, 'id'),
    title: job ? textAt(job, 'title') : undefined,
    hourly_rate: isObject(rate) && 'amount' in rate ? rate : { amount: 0, currency: 'USD' },
    job_id: job ? textAt(job, 'id') : undefined,
    tip_eligible: job ? job['is_tip_eligible'] : false,
  }
}
