import { describe, expect, test } from 'vitest'
import { isObject, listAt, objectAt, textAt } from '../../packages/square-simulator/src/wire.ts'
import { call, idsOf, listAll, simulate, simulatePeople, readPlan } from './simulated.ts'

const timecards = '/v2/labor/timecards/search'
const shifts = '/v2/labor/scheduled-shifts/search'
const setup = () => simulatePeople()
const minuteInZone = /^\d{4}-\d\d-\d\dT\d\d:\d\d:00[+-]\d\d:\d\d$/

test('a new wage moves the wage setting and not the team member', async () => {
  const simulator = await setup()
  const { world } = simulator
  const [member] = world.live('team_members')
  const id = textAt(member, 'id')
  const job = { pay_type: 'NONE', job_id: 'J', job_title: 'Baker' }
  const after = world.update('team_members', id, { wage_setting: { job_assignments: [job] } })
  const setting = await call(simulator, `/v2/team-members/${id}/wage-setting`)

  expect(after['updated_at']).toBe(member?.['updated_at'])
  expect(objectAt(after, 'wage_setting')['version']).toBe(2)
  expect(setting.json['wage_setting']).toMatchObject({
    team_member_id: id,
    version: 2,
    job_assignments: [job],
  })
})

test('team members by location are also those of all locations; the inactive are shown', async () => {
  const simulator = await setup()
  const location = simulator.world.liveKeys('locations')[3] ?? ''
  const search = async (filter: object) =>
    (await readPlan(simulator, '/v2/team-members/search', 'team_members', { query: { filter } })).flat()
  const found = await search({ location_ids: [location] })
  const everywhere = found.filter(
    (one) => objectAt(one, 'assigned_locations')['assignment_type'] === 'ALL_CURRENT_AND_FUTURE_LOCATIONS',
  )

  expect(everywhere.length).toBeGreaterThan(0)
  expect(found.length).toBeGreaterThan(everywhere.length)
  expect((await search({})).filter((one) => one['status'] === 'INACTIVE').length).toBeGreaterThan(0)
  expect(await search({ is_owner: true })).toHaveLength(1)
})

test('jobs go by title, a hundred a page, and take no limit', async () => {
  const simulator = await simulatePeople({ sizes: { jobs: 120 } })
  const found = await listAll(simulator, '/v2/team-members/jobs', 'jobs', '')
  const first = await call(simulator, '/v2/team-members/jobs')
  const titles = found.map((job) => textAt(job, 'title').toLowerCase())

  expect(listAt(first.json, 'jobs')).toHaveLength(100)
  expect(found).toHaveLength(120)
  expect(titles).toEqual([...titles].sort())
  expect((await call(simulator, '/v2/team-members/jobs?limit=10')).code).toBe('UNKNOWN_QUERY_PARAMETER')
})

test('timecards: newest start first, local offsets without seconds, both ends of a range inside', async () => {
  const simulator = await setup()
  const all = (await readPlan(simulator, timecards, 'timecards', {})).flat()
  const starts = all.map((one) => Date.parse(textAt(one, 'start_at')))
  const one = all[10]
  const range = { start_at: one?.['start_at'], end_at: one?.['start_at'] }
  const search = async (filter: object) =>
    idsOf((await readPlan(simulator, timecards, 'timecards', { query: { filter } })).flat())

  expect(starts).toEqual([...starts].sort((a, b) => b - a))
  for (const card of all) expect(textAt(card, 'start_at')).toMatch(minuteInZone)
  expect(new Set(all.map((card) => textAt(card, 'start_at').slice(-6))).size).toBeGreaterThan(1)
  expect(await search({ start: range })).toContain(one?.['id'])
  expect((await search({ status: 'OPEN' })).length).toBe(
    all.filter((card) => card['end_at'] === undefined).length,
  )
  expect(await search({ end: range })).not.toContain(one?.['id'])
  const day = textAt(one, 'start_at').slice(0, 10)
  const workday = { date_range: { start_date: day, end_date: day }, match_timecards_by: 'START_AT' }
  expect(await search({ workday })).toContain(one?.['id'])
})

test('timecards by UPDATED_AT show the latest change first, and a deleted one is gone', async () => {
  const simulator = await setup()
  const { world } = simulator
  const [first = '', second = ''] = world.liveKeys('timecards')
  world.update('timecards', first, { status: 'CLOSED' })
  world.delete('timecards', second)
  const query = { sort: { field: 'UPDATED_AT', order: 'DESC' } }
  const found = idsOf((await readPlan(simulator, timecards, 'timecards', { query })).flat())

  expect(found[0]).toBe(first)
  expect(found).not.toContain(second)
  expect((await call(simulator, `/v2/labor/timecards/${second}`)).status).toBe(404)
})

test('scheduled shifts: by start, earliest first; drafts, published ones, and a deleted draft that is neither', async () => {
  const simulator = await setup()
  const search = async (filter: object) =>
    (await readPlan(simulator, shifts, 'scheduled_shifts', { query: { filter } })).flat()
  const all = await search({})
  const starts = all.map((one) => Date.parse(textAt(one['draft_shift_details'], 'start_at')))
  const drafts = await search({ scheduled_shift_statuses: ['DRAFT'] })
  const published = await search({ scheduled_shift_statuses: ['PUBLISHED'] })
  const member = textAt(
    all.find((one) => textAt(one['draft_shift_details'], 'team_member_id'))?.['draft_shift_details'],
    'team_member_id',
  )
  const ofMember = await search({ team_member_ids: [member] })

  expect(starts).toEqual([...starts].sort((a, b) => a - b))
  expect(published.every((one) => isObject(one['published_shift_details']))).toBe(true)
  expect(drafts.length).toBeGreaterThan(0)
  expect(drafts.length + published.length).toBeLessThan(all.length)
  expect((await search({ team_member_ids: [member], assignment_status: 'ASSIGNED' })).length).toBeLessThan(
    ofMember.length,
  )
})

describe('what Square refuses', () => {
  test.each<[string, string, unknown, string, string]>([
    ['no team search above 200', '/v2/team-members/search', { limit: 201 }, 'VALUE_TOO_HIGH', 'limit'],
    [
      'no filter outside of the query',
      '/v2/team-members/search',
      { filter: {} },
      'UNKNOWN_BODY_PARAMETER',
      'filter',
    ],
    ['no timecards above 200', timecards, { limit: 201 }, 'VALUE_TOO_HIGH', 'limit'],
    [
      'no filter by updated_at',
      timecards,
      { query: { filter: { updated_at: {} } } },
      'UNKNOWN_BODY_PARAMETER',
      'query.filter.updated_at',
    ],
    [
      'no sort by id',
      timecards,
      { query: { sort: { field: 'ID' } } },
      'INVALID_ENUM_VALUE',
      'query.sort.field',
    ],
    ['no shifts above 50', shifts, { limit: 51 }, 'VALUE_TOO_HIGH', 'limit'],
    [
      'no other matcher',
      shifts,
      { query: { filter: { workday: { match_timecards_by: 'START_AT' } } } },
      'UNKNOWN_BODY_PARAMETER',
      'query.filter.workday.match_timecards_by',
    ],
    ['no wages above 200', '/v2/labor/team-member-wages?limit=201', undefined, 'VALUE_TOO_HIGH', 'limit'],
    ['no breaks below 1', '/v2/labor/break-types?limit=0', undefined, 'VALUE_TOO_LOW', 'limit'],
  ])('%s', async (_what, to, body, code, field) => {
    const answer = await call(await simulate(), to, body)

    expect([answer.status, answer.code, answer.field]).toEqual([400, code, field])
  })
})
