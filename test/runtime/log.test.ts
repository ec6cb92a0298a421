import { DrizzleQueryError } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createLog, scrub } from '../../src/runtime/log.ts'

function setup() {
  const lines: string[] = []
  return { lines, log: createLog('info', { write: (line) => lines.push(line) }) }
}

test('a line is JSON with level, time and fields; lower levels are left out', () => {
  const { lines, log } = setup()
  log.debug('nothing')
  log.info({ table: 'orders', rows: 3 }, 'page stored')
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-.*Z$/),
    table: 'orders',
    rows: 3,
    msg: 'page stored',
  })
})

test("an error's parameters, body, stack and cause are not logged", () => {
  const { lines, log } = setup()
  const refused = Object.assign(new Error('Key (email)=(jane@x.org) exists'), {
    name: 'PostgresError',
    code: '23505',
  })
  log.error({ err: new DrizzleQueryError('insert …', ['jane@x.org'], refused) }, 'failed')
  log.error({ err: refused }, 'failed')
  log.error({ error: new Error('Status code: 400\nBody: {"email":"jane@x.org"}') }, 'failed')
  log.error(Object.assign(new Error('gone'), { request_id: 'r1', body: 'jane@x.org' }))
  expect(lines.join('')).not.toMatch(/jane|stack|\bat /)
  expect(lines.map((line) => JSON.parse(line) as Record<string, unknown>)).toMatchObject([
    { err: { message: 'Failed query' } },
    { err: { name: 'PostgresError', code: '23505' } },
    { error: { message: 'Status code: 400' } },
    { err: { message: 'gone', request_id: 'r1' }, msg: 'gone' },
  ])
})

test.each([
  ['Authorization: Bearer abc.def-ghi', 'Authorization: Bearer [redacted]'],
  ['token EAAAEOuLQPnhv-2_xyz123 used', 'token [redacted] used'],
  ['sq0atp-abcdefghij_KLMNOP', '[redacted]'],
  ['sq0csp-abcdefghij_KLMNOP', '[redacted]'],
  ['postgres://me:hunter2@db:5432/x', 'postgres://[redacted]@db:5432/x'],
  ['redis://:hunter2@cache', 'redis://[redacted]@cache'],
  ['https://example.com/a@b', 'https://example.com/a@b'],
  ['postgres://me:p@ss@db/x', 'postgres://[redacted]@db/x'],
])('%s is written as %s', (text, expected) => {
  expect(scrub(text)).toBe(expected)
  expect(scrub(scrub(text))).toBe(expected)
})

test('a secret that slipped into a field or a message is scrubbed from the finished line', () => {
  const { lines, log } = setup()
  log.warn({ header: 'Bearer abcdefgh', url: 'postgres://u:hunter2@h/d' }, 'got EAAAabcdefghijkl')
  expect(lines.join('')).not.toMatch(/abcdefgh|hunter2/)
  expect(() => JSON.parse(lines[0] ?? '') as unknown).not.toThrow()
})
