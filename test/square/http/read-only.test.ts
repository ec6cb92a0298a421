import { describe, expect, test } from 'vitest'
import { GiveUp } from '../../../src/errors.ts'
import type { SquareCall } from '../../../src/square/http/call.ts'
import { buildReadingUrl } from '../../../src/square/http/read-only.ts'

const BASE = 'https://square.test/prefix'

describe('buildReadingUrl', () => {
  test.each([
    [
      { method: 'GET', path: '/v2/payments', query: { begin_time: '2026-01-01T00:00:00+01:00' } },
      '/v2/payments?begin_time=2026-01-01T00%3A00%3A00%2B01%3A00',
    ],
    [{ method: 'GET', path: '/v2/invoices/inv:0-abc' }, '/v2/invoices/inv:0-abc'],
    [
      { method: 'POST', path: '/v2/inventory/counts/batch-retrieve', body: {} },
      '/v2/inventory/counts/batch-retrieve',
    ],
    [{ method: 'POST', path: '/v2/events' }, '/v2/events'],
    [{ method: 'POST', path: '/oauth2/token/status' }, '/oauth2/token/status'],
  ] as [SquareCall, string][])('lets %o pass', (call, expected) => {
    expect(buildReadingUrl(BASE, call)).toBe(BASE + expected)
  })

  test.each([
    ['PUT', '/v2/orders/search'],
    ['DELETE', '/v2/customers/1'],
    ['PATCH', '/v2/customers/1'],
    ['POST', '/v2/payments'],
    ['POST', '/v2/orders'],
    ['POST', '/v2/refunds'],
    ['POST', '/v2/catalog/batch-upsert'],
    ['POST', '/v2/catalog/batch-delete'],
    ['POST', '/v2/inventory/changes/batch-create'],
    ['POST', '/v2/customers/bulk-delete'],
    ['POST', '/oauth2/revoke'],
    ['POST', '/oauth2/token'],
    ['POST', '/v2/payments?x=/search'],
    ['POST', '/v2/payments#/search'],
    ['POST', '/v2/orders/search/../../payments'],
    ['POST', '/v2/orders/%2e%2e/search'],
    ['GET', '/v2/orders/../../oauth2/revoke'],
    ['GET', '/v2/%2e%2e/oauth2/authorize'],
    ['GET', '/v2/locations?x=1'],
    ['GET', '/v2\\..\\oauth2'],
    ['GET', '@evil.test/v2/locations'],
    ['GET', '//evil.test/v2/locations'],
    ['GET', 'https://evil.test/v2/locations'],
    ['GET', '/oauth2/authorize'],
  ])('refuses %s %s', (method, path) => {
    // The types forbid most of these; a program in JavaScript could still send them.
    expect(() => buildReadingUrl(BASE, { method: method as 'GET', path })).toThrow(GiveUp)
  })

  test('refuses a GET with a body', () => {
    expect(() => buildReadingUrl(BASE, { method: 'GET', path: '/v2/locations', body: {} })).toThrow(GiveUp)
  })
})
