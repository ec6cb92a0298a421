import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { FAILURES_PER_MINUTE } from '../../../src/api/guard/auth.ts'
import { BEARER, TOKEN, basic, openApi, type Api } from '../api-fixture.ts'
import { listenRaw } from '../raw-requests.ts'

let api: Api
let send: Awaited<ReturnType<typeof listenRaw>>

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] }) // wrong tokens are counted by the minute
  api = await openApi()
  send = await listenRaw(api.app)
})

afterAll(async () => {
  vi.useRealTimers()
  await api.close()
})

test('what does not exist is 401 without the token, 404 with it', async () => {
  const urls = [
    '/',
    '/nothing',
    '/admin',
    '/admin/',
    '/webhooks',
    '/webhooks/',
    '/webhooks/square',
    '/health/',
    '/HEALTH',
    '/healthz',
  ]
  for (const url of urls) {
    expect([url, (await send(`GET ${url}`)).status]).toEqual([url, 401])
    expect([url, (await api.ask('GET', url)).statusCode]).toEqual([url, 404])
  }
})

test('other methods, also by override, open nothing', async () => {
  for (const method of ['OPTIONS', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND']) {
    const { status } = await send(`${method} /admin/runs`, [
      'X-HTTP-Method-Override: GET',
      'X-Original-URL: /health',
    ])
    expect([method, status]).toEqual([method, status === 400 || status === 404 ? status : 401])
    expect(status).toBeGreaterThanOrEqual(400)
  }
  expect((await send('POST /health')).status).toBe(401)
  expect((await send('GET http://127.0.0.1/health/../admin/runs')).status).toBe(401)
})

test('health is open', async () => {
  expect((await send('GET /health')).status).toBe(200)
  expect((await send('HEAD /health')).status).toBe(200)
})

test('the token opens, as Bearer or as a password with any name', async () => {
  expect((await send('GET /admin/runs', [`Authorization: Bearer ${TOKEN}`])).status).toBe(200)
  expect((await send('GET /admin/runs', [`Authorization: ${basic(TOKEN).authorization}`])).status).toBe(200)
})

test('anything else in the header is 401 and never 5xx', async () => {
  const bad = [
    '',
    'Bearer',
    `bearer ${TOKEN}`,
    `Bearer  ${TOKEN}`,
    `Token ${TOKEN}`,
    TOKEN,
    `Bearer ${TOKEN.slice(0, -1)}`,
    `Bearer ${TOKEN}x`,
    `Bearer ${TOKEN}, Bearer ${TOKEN}`,
    `Bearer ${'ü'.repeat(TOKEN.length)}`,
    `Bearer ${'x'.repeat(12_000)}`,
    'Bearer false',
    'Basic',
    'Basic ====',
    'Basic !!!!',
    `Basic ${TOKEN}`,
    basic('').authorization,
    basic('ü').authorization,
    basic(`${TOKEN} `).authorization,
  ]
  for (const [index, value] of bad.entries()) {
    vi.setSystemTime(Date.now() + 60_000) // the limit on failures is not what is looked at here
    const { status } = await send('GET /admin/runs', [`Authorization: ${value}`])
    expect([index, status]).toEqual([index, 401])
    expect((await api.app.inject({ url: '/admin/runs', headers: { authorization: value } })).statusCode).toBe(
      401,
    )
  }
  expect(
    (await api.app.inject({ url: '/admin/runs', headers: { authorization: `Bearer ${TOKEN} ` } })).statusCode,
  ).toBe(401)
  const twice = [`Authorization: Bearer ${TOKEN}`, 'Authorization: Bearer nonsense']
  expect((await send('GET /admin/runs', twice)).status).toBe(401)
  expect((await send('GET /admin/runs', twice.reverse())).status).toBe(401)
  const huge = await send('GET /admin/runs', [`Authorization: Bearer ${'x'.repeat(100_000)}`])
  expect(huge.status).toBe(431) // Node's own limit
})

test('a browser is asked for a password, for the page and for what it loads; a program with a token is asked for that', async () => {
  const challenge = async (url: string, headers: Record<string, string>) => {
    const answer = await api.app.inject({ url, headers })
    expect(answer.statusCode).toBe(401)
    return answer.headers['www-authenticate']
  }
  const basicChallenge = 'Basic realm="square-sync", charset="UTF-8"'
  expect(await challenge('/admin/queues', { accept: 'text/html,*/*;q=0.8' })).toBe(basicChallenge)
  expect(await challenge('/admin/queues/static/js/main.js', { accept: '*/*' })).toBe(basicChallenge)
  expect(await challenge('/admin/queues', { accept: 'text/html', ...basic('wrong') })).toBe(basicChallenge)
  expect(await challenge('/admin/runs', { authorization: 'bearer wrong' })).toBe('Bearer')
})

test('after too many wrong tokens an address is told to wait, and the right one still opens', async () => {
  vi.setSystemTime(Date.now() + 60_000)
  const attempt = (headers: Record<string, string>, remoteAddress = '10.0.0.1') =>
    api.app.inject({ url: '/admin/runs', headers, remoteAddress })
  const wrong = { authorization: 'Bearer wrong', 'x-forwarded-for': '1.2.3.4' }
  for (let i = 0; i < FAILURES_PER_MINUTE; i += 1) expect((await attempt(wrong)).statusCode).toBe(401)
  const refused = await attempt({ ...wrong, 'x-forwarded-for': '5.6.7.8' })
  expect(refused.statusCode).toBe(429)
  expect(refused.headers['retry-after']).toBe('60')
  expect(refused.json()).toMatchObject({ success: false })
  expect((await attempt(BEARER)).statusCode).toBe(200)
  expect((await attempt({})).statusCode).toBe(401) // no token is no attempt
  expect((await attempt(wrong, '10.0.0.2')).statusCode).toBe(401)
  vi.setSystemTime(Date.now() + 60_000)
  expect((await attempt(wrong)).statusCode).toBe(401)
})

test('no token, right or wrong, is in the log', () => {
  expect(api.logged.length).toBeGreaterThan(100)
  expect(api.logged.filter((line) => line.includes(TOKEN) || line.includes('Bearer'))).toEqual([])
})
