import { describe, expect, test } from 'vitest'
import { call, simulate } from './simulated.ts'

const search = '/v2/catalog/search'
const counts = '/v2/inventory/counts/batch-retrieve'

describe('what Square refuses', () => {
  test.each<[string, string, unknown, number, string, string]>([
    ['an unknown path', '/v2/nothing', undefined, 404, 'NOT_FOUND', ''],
    ['another method', '/v2/locations', {}, 405, 'METHOD_NOT_ALLOWED', ''],
    [
      'an unknown query parameter',
      '/v2/locations?limit=1',
      undefined,
      400,
      'UNKNOWN_QUERY_PARAMETER',
      'limit',
    ],
    [
      'a parameter given twice',
      '/v2/catalog/list?types=ITEM&types=TAX',
      undefined,
      400,
      'INVALID_VALUE',
      'types',
    ],
    [
      'an unknown body field',
      search,
      { object_type: ['ITEM'] },
      400,
      'UNKNOWN_BODY_PARAMETER',
      'object_type',
    ],
    ['a camelCase body field', search, { beginTime: 'x' }, 400, 'UNKNOWN_BODY_PARAMETER', 'beginTime'],
    [
      'an unknown field inside',
      '/v2/vendors/search',
      { sort: { by: 'NAME' } },
      400,
      'UNKNOWN_BODY_PARAMETER',
      'sort.by',
    ],
    ['a text for a list', search, { object_types: 'ITEM' }, 400, 'EXPECTED_ARRAY', 'object_types'],
    ['a text for a number', search, { limit: '100' }, 400, 'EXPECTED_INTEGER', 'limit'],
    ['a fraction', counts, { limit: 1.5 }, 400, 'EXPECTED_INTEGER', 'limit'],
    [
      'a number for a flag',
      search,
      { include_deleted_objects: 1 },
      400,
      'EXPECTED_BOOLEAN',
      'include_deleted_objects',
    ],
    ['a number for a time', search, { begin_time: 5 }, 400, 'EXPECTED_STRING', 'begin_time'],
    ['no time', search, { begin_time: '2024-13-01T00:00:00Z' }, 400, 'INVALID_TIME', 'begin_time'],
    ['a text for an object', '/v2/vendors/search', { sort: 'NAME' }, 400, 'EXPECTED_OBJECT', 'sort'],
    ['an unknown type', search, { object_types: ['ITEMS'] }, 400, 'INVALID_ENUM_VALUE', 'object_types[0]'],
    ['a limit below', counts, { limit: 0 }, 400, 'VALUE_TOO_LOW', 'limit'],
    ['a limit above', counts, { limit: 1001 }, 400, 'VALUE_TOO_HIGH', 'limit'],
    ['a missing list', '/v2/catalog/batch-retrieve', {}, 400, 'MISSING_REQUIRED_PARAMETER', 'object_ids'],
    ['an empty list', '/v2/catalog/batch-retrieve', { object_ids: [] }, 400, 'ARRAY_EMPTY', 'object_ids'],
    [
      'too many ids',
      '/v2/catalog/batch-retrieve',
      { object_ids: Array(1001).fill('a') },
      400,
      'ARRAY_LENGTH_TOO_LONG',
      'object_ids',
    ],
    ['a foreign cursor', search, { cursor: 'bm9uc2Vuc2U' }, 400, 'INVALID_CURSOR', 'cursor'],
    [
      'deleted objects with paths',
      search,
      { include_deleted_objects: true, include_category_path_to_root: true },
      400,
      'CONFLICTING_PARAMETERS',
      '',
    ],
    [
      'an end before its begin',
      '/v2/payments?begin_time=2024-02-01T00:00:00Z&end_time=2024-01-01T00:00:00Z',
      undefined,
      400,
      'INVALID_TIME_RANGE',
      'end_time',
    ],
    [
      'the same in a body',
      '/v2/orders/search',
      {
        location_ids: ['L'],
        query: {
          filter: {
            date_time_filter: {
              updated_at: { start_at: '2024-02-01T00:00:00Z', end_at: '2024-01-01T00:00:00Z' },
            },
          },
        },
      },
      400,
      'INVALID_TIME_RANGE',
      'query.filter.date_time_filter.updated_at.end_at',
    ],
    ['an unknown location', '/v2/locations/NOWHERE', undefined, 404, 'NOT_FOUND', ''],
    ['an unknown object', '/v2/catalog/object/NOTHING', undefined, 404, 'NOT_FOUND', ''],
  ])('%s', async (_what, path, body, status, code, field) => {
    const simulator = await simulate()
    const answer = await call(simulator, path, body)

    expect([answer.status, answer.code, answer.field]).toEqual([status, code, field])
  })

  test('a body that is no JSON, or missing, and one that does not say that it is', async () => {
    const simulator = await simulate()

    expect((await call(simulator, search, {}, { body: '{"limit":' })).code).toBe('EXPECTED_JSON_BODY')
    expect((await call(simulator, search, {}, { body: '' })).code).toBe('EXPECTED_JSON_BODY')
    expect((await call(simulator, search, {}, { headers: { 'content-type': 'text/plain' } })).code).toBe(
      'INVALID_CONTENT_TYPE',
    )
  })

  test.each([
    ['2024-99-99', 'INVALID_SQUARE_VERSION_FORMAT'],
    ['v2', 'INVALID_SQUARE_VERSION_FORMAT'],
    ['2999-01-01', 'API_VERSION_INCOMPATIBLE'],
  ])('a version of %s', async (version, code) => {
    const simulator = await simulate()
    const headers = { 'square-version': version }
    expect((await call(simulator, '/v2/locations', undefined, { headers })).code).toBe(code)
  })

  test('no token, another token, a revoked token, a token without the scope', async () => {
    const simulator = await simulate()
    simulator.access.grant('narrow', ['MERCHANT_PROFILE_READ'])
    simulator.access.grant('old')
    simulator.access.revoke('old')
    const withToken = async (authorization: string) => {
      const { status, code } = await call(simulator, '/v2/catalog/info', undefined, {
        headers: { authorization },
      })
      return [status, code]
    }

    expect(await withToken('')).toEqual([401, 'UNAUTHORIZED'])
    expect(await withToken('Bearer other')).toEqual([401, 'UNAUTHORIZED'])
    expect(await withToken('Bearer old')).toEqual([401, 'ACCESS_TOKEN_REVOKED'])
    expect(await withToken('Bearer narrow')).toEqual([403, 'INSUFFICIENT_SCOPES'])
    const status = await call(
      simulator,
      '/oauth2/token/status',
      {},
      { headers: { authorization: 'Bearer narrow' } },
    )
    expect(status.json['scopes']).toEqual(['MERCHANT_PROFILE_READ'])
  })
})

test('what Square ignores is ignored: a catalog limit out of range, null for absent', async () => {
  const simulator = await simulate()
  const query = { object_types: ['ITEM'] }
  const plain = await call(simulator, search, query)

  expect((await call(simulator, search, { ...query, limit: 5000, cursor: null })).json).toEqual(plain.json)
  expect((await call(simulator, search, { ...query, limit: -1 })).json['objects']).toHaveLength(12)
})
