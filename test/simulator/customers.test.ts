import { describe, expect, test } from 'vitest'
import { listAt, textAt, textOf } from '../../packages/square-simulator/src/wire.ts'
import { call, idsOf, listAll, simulate, simulatePeople, readPlan } from './simulated.ts'

const path = '/v2/customers/search'
const setup = () => simulatePeople()

test('a customer without name, company, e-mail and phone is never listed, but can be had by its id', async () => {
  const simulator = await setup()
  const { world } = simulator
  const blank = Object.fromEntries(
    ['given_name', 'family_name', 'company_name', 'email_address', 'phone_number'].map((key) => [
      key,
      undefined,
    ]),
  )
  const id = world.liveKeys('customers')[3] ?? ''
  world.update('customers', id, blank)
  const listed = idsOf(await listAll(simulator, '/v2/customers', 'customers', ''))
  const found = idsOf((await readPlan(simulator, path, 'customers', {})).flat())

  expect(listed).not.toContain(id)
  expect(found).not.toContain(id)
  expect(idsOf(world.truth('customers'))).not.toContain(id)
  expect(world.liveKeys('customers').length).toBeGreaterThan(listed.length)
  expect((await call(simulator, `/v2/customers/${id}`)).status).toBe(200)
  expect((await call(simulator, '/v2/customers?count=true')).json['count']).toBe(listed.length)
})

test('two merged customers are gone, and asking for either gives the one that they became', async () => {
  const simulator = await setup()
  const { world } = simulator
  const [a = '', b = '', c = ''] = world.liveKeys('customers')
  const groups = [a, b].flatMap((id) => listAt(world.get('customers', id), 'group_ids').map(String))
  const became = world.merge('customers', a, b)
  const later = world.merge('customers', became, c)
  const listed = idsOf(await listAll(simulator, '/v2/customers', 'customers', ''))
  const bulk = await call(simulator, '/v2/customers/bulk-retrieve', { customer_ids: [a, later, 'NOBODY'] })

  expect(listed).toContain(later)
  for (const id of [a, b, c, became]) {
    expect(listed).not.toContain(id)
    expect(textAt((await call(simulator, `/v2/customers/${id}`)).json['customer'], 'id')).toBe(later)
  }
  expect(listAt(world.get('customers', later), 'group_ids')).toEqual(expect.arrayContaining(groups))
  expect(bulk.json['responses']).toMatchObject({
    [a]: { customer: { id: later, creation_source: 'MERGE' } },
    [later]: { customer: { id: later } },
    NOBODY: { errors: [{ code: 'NOT_FOUND' }] },
  })
})

test('a deleted customer is gone with its custom attributes', async () => {
  const simulator = await setup()
  const { world } = simulator
  const id = world.liveEntries('customer_custom_attributes')[0]?.owner ?? ''
  world.delete('customers', id)

  expect((await call(simulator, `/v2/customers/${id}`)).status).toBe(404)
  expect((await call(simulator, `/v2/customers/${id}/custom-attributes`)).status).toBe(404)
  expect(world.liveEntries('customer_custom_attributes').filter((entry) => entry.owner === id)).toEqual([])
})

test('a change of segments moves neither version nor updated_at; a deleted group is left, with a new version', async () => {
  const { world } = await setup()
  const [segment = ''] = world.liveKeys('customer_segments')
  const [group = ''] = world.liveKeys('customer_groups')
  const id = world.liveKeys('customers')[4] ?? ''
  const before = world.update('customers', id, { group_ids: [group] })
  const after = world.update('customers', id, { segment_ids: [segment] })
  world.delete('customer_groups', group)

  expect([after['version'], after['updated_at']]).toEqual([before['version'], before['updated_at']])
  expect(world.get('customers', id)).toMatchObject({ group_ids: [], segment_ids: [segment] })
  expect(world.get('customers', id)?.['version']).toBe(Number(before['version']) + 1)
})

test('an ascending search includes the start of a range and not its end, a descending one the other way round', async () => {
  const simulator = await setup()
  const [first, second] = simulator.world.live('customers')
  const range = { start_at: first?.['updated_at'], end_at: second?.['updated_at'] }
  const search = async (order: string) => {
    const query = { filter: { updated_at: range }, sort: { field: 'CREATED_AT', order } }
    return idsOf((await readPlan(simulator, path, 'customers', { query })).flat())
  }

  expect(await search('ASC')).toEqual([first?.['id']])
  expect(await search('DESC')).toEqual([second?.['id']])
})

test('the filters of a search', async () => {
  const simulator = await setup()
  const { world } = simulator
  const count = async (filter: object) =>
    (await readPlan(simulator, path, 'customers', { query: { filter } })).flat().length
  const customers = world.live('customers')
  const all = customers.length
  const [group = ''] = world.liveKeys('customer_groups')
  const members = customers.filter((one) => listAt(one, 'group_ids').includes(group)).length
  const merged = customers.filter((one) => one['creation_source'] === 'MERGE').length
  const [value] = world.live('customer_custom_attributes')
  const attribute = { key: textAt(value, 'key') }
  const at = textAt(value, 'updated_at')

  expect(await count({ group_ids: { any: [group] } })).toBe(members)
  expect(await count({ group_ids: { none: [group] } })).toBe(all - members)
  expect(await count({ creation_source: { values: ['MERGE'], rule: 'EXCLUDE' } })).toBe(all - merged)
  expect(await count({ email_address: { fuzzy: 'example com' } })).toBe(
    customers.filter((one) => one['email_address'] !== undefined).length,
  )
  expect(await count({ email_address: { exact: textAt(customers[0], 'email_address').toUpperCase() } })).toBe(
    1,
  )
  expect(
    await count({
      custom_attribute: { filters: [{ ...attribute, updated_at: { start_at: at, end_at: at } }] },
    }),
  ).toBe(1)
})

describe('what Square refuses', () => {
  test.each<[string, string, unknown, string, string]>([
    ['no limit below 1', '/v2/customers?limit=0', undefined, 'VALUE_TOO_LOW', 'limit'],
    ['no limit above 100', '/v2/customers?limit=101', undefined, 'VALUE_TOO_HIGH', 'limit'],
    [
      'no sort by updated_at',
      '/v2/customers?sort_field=UPDATED_AT',
      undefined,
      'INVALID_ENUM_VALUE',
      'sort_field',
    ],
    ['no search above 100', path, { limit: 101 }, 'VALUE_TOO_HIGH', 'limit'],
    ['no limit as text', path, { limit: '100' }, 'EXPECTED_INTEGER', 'limit'],
    [
      'no unknown filter',
      path,
      { query: { filter: { name: {} } } },
      'UNKNOWN_BODY_PARAMETER',
      'query.filter.name',
    ],
    [
      'no range of another kind',
      path,
      { query: { filter: { updated_at: 'now' } } },
      'EXPECTED_OBJECT',
      'query.filter.updated_at',
    ],
    [
      'no exact and fuzzy at once',
      path,
      { query: { filter: { phone_number: { exact: '1', fuzzy: '1' } } } },
      'CONFLICTING_PARAMETERS',
      'query.filter.phone_number',
    ],
    [
      'no unknown segment',
      path,
      { query: { filter: { segment_ids: { any: ['X'] } } } },
      'BAD_REQUEST',
      'query.filter.segment_ids',
    ],
    ['no groups above 50', '/v2/customers/groups?limit=51', undefined, 'VALUE_TOO_HIGH', 'limit'],
    [
      'no bulk retrieval of nothing',
      '/v2/customers/bulk-retrieve',
      { customer_ids: [] },
      'ARRAY_EMPTY',
      'customer_ids',
    ],
    [
      'no bulk retrieval above 100',
      '/v2/customers/bulk-retrieve',
      { customer_ids: Array(101).fill('a') },
      'ARRAY_LENGTH_TOO_LONG',
      'customer_ids',
    ],
    [
      'no definitions above 100',
      '/v2/customers/custom-attribute-definitions?limit=101',
      undefined,
      'VALUE_TOO_HIGH',
      'limit',
    ],
    [
      'no visibility filter for customers',
      '/v2/customers/custom-attribute-definitions?visibility_filter=ALL',
      undefined,
      'UNKNOWN_QUERY_PARAMETER',
      'visibility_filter',
    ],
  ])('%s', async (_what, to, body, code, field) => {
    const answer = await call(await simulate(), to, body)

    expect([answer.status, answer.code, answer.field]).toEqual([400, code, field])
  })
})

test('custom attributes: 20 a page by default, definitions on request, hidden ones of locations only when asked for', async () => {
  const simulator = await setup()
  const { world } = simulator
  const id = world.liveEntries('customer_custom_attributes')[0]?.owner ?? ''
  const values = '/v2/locations/custom-attribute-definitions'
  const page = await call(simulator, `/v2/customers/${id}/custom-attributes`)
  const [value] = listAt(
    (await call(simulator, `/v2/customers/${id}/custom-attributes?with_definitions=true`)).json,
    'custom_attributes',
  )
  const key = textAt(value, 'key')
  const definitions = world.live('location_custom_attribute_definitions')
  const hidden = definitions.filter((one) => one['visibility'] === 'VISIBILITY_HIDDEN').length

  expect(listAt(page.json, 'custom_attributes')).toHaveLength(20)
  expect(textOf(listAt(page.json, 'custom_attributes'))).not.toContain('"definition"')
  expect(textOf(page.json)).not.toContain(id)
  expect(value).toMatchObject({ definition: world.get('customer_custom_attribute_definitions', key) ?? {} })
  expect(hidden).toBeGreaterThan(0)
  expect(await listAll(simulator, values, 'custom_attribute_definitions', '')).toHaveLength(
    definitions.length - hidden,
  )
  expect(
    await listAll(simulator, values, 'custom_attribute_definitions', 'visibility_filter=ALL'),
  ).toHaveLength(definitions.length)

  world.delete('customer_custom_attribute_definitions', key)
  expect(
    (await call(simulator, `/v2/customers/${id}/custom-attributes/${encodeURIComponent(key)}`)).status,
  ).toBe(404)
})

test('a search counts, and lists, the customers of a window over created_at: its start belongs to it, its end does not', async () => {
  const simulator = await setup()
  const listed = (await readPlan(simulator, path, 'customers', {})).flat()
  const times = listed.map((customer) => textAt(customer, 'created_at')).sort()
  const [start_at = '', end_at = ''] = [times[1], times.at(-2)]
  const query = { filter: { created_at: { start_at, end_at } }, sort: { field: 'CREATED_AT', order: 'ASC' } }
  const { json } = await call(simulator, path, { query, count: true, limit: 1 })
  const within = times.filter((time) => time >= start_at && time < end_at)

  expect(within.length).toBeLessThan(times.length)
  expect([json['count'], listAt(json, 'customers').length]).toEqual([within.length, 1])
  const found = (await readPlan(simulator, path, 'customers', { query })).flat()
  expect(found.map((customer) => textAt(customer, 'created_at'))).toEqual(within)
})
