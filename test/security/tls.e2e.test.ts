import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Account, openAccount } from '../support/account.ts'
import { type Certificate, makeCertificates, startTlsFront } from './tls-front.ts'

let account: Account
let certificates: ReturnType<typeof makeCertificates>
const closers: (() => Promise<void>)[] = []
beforeAll(async () => {
  certificates = makeCertificates()
  account = await openAccount({ profile: 'small', tables: ['locations'] })
})
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})
afterAll(async () => {
  await account.close()
  certificates.remove()
})

type Shown = 'good' | 'selfSigned' | 'otherHost' | 'expired' | 'none'
const certificateOf = (shown: Shown): Certificate | undefined =>
  shown === 'none' ? undefined : certificates[shown]

async function startFront(target: string, shown: Shown, postgres: boolean) {
  const started = await startTlsFront(target, { certificate: certificateOf(shown), postgres })
  closers.push(() => started.close())
  return started
}
const trusting = () => ({ NODE_EXTRA_CA_CERTS: certificates.authority })

// `migrate` connects as the mirror does and as the queue does, with two different drivers.
describe('TLS to Postgres', () => {
  const migrate = async (shown: Shown, env: Record<string, string>, query = '') => {
    const { url, front } = await startFront(account.databaseUrl, shown, true)
    const ended = await account.start(['migrate'], { DATABASE_URL: url + query, ...trusting(), ...env }).ended
    return { ...ended, reached: front.reached }
  }

  it.each<[Shown, RegExp]>([
    ['selfSigned', /is signed by nobody known \(DEPTH_ZERO_SELF_SIGNED_CERT\)/],
    ['otherHost', /the certificate of localhost is for another host/],
    ['expired', /the certificate of localhost has expired/],
    ['none', /does not speak TLS/],
  ])('verify-full refuses a server whose certificate is %s, and sends it nothing', async (shown, message) => {
    const { code, stderr, reached } = await migrate(shown, { DATABASE_SSL: 'verify-full' })
    expect([code, reached]).toEqual([1, 0])
    expect(stderr).toMatch(message)
  })

  it('verify-full accepts the right one', async () => {
    const { code, stderr, reached } = await migrate('good', { DATABASE_SSL: 'verify-full' })
    expect([code, stderr]).toEqual([0, ''])
    expect(reached).toBeGreaterThanOrEqual(2)
  })

  it.each<[Shown, string]>([
    ['selfSigned', ''],
    ['expired', '?sslmode=require'],
    ['otherHost', '?sslmode=prefer'],
  ])('require-unverified accepts what is %s, whatever the URL adds (%s)', async (shown, query) => {
    const { code, stderr, reached } = await migrate(shown, { DATABASE_SSL: 'require-unverified' }, query)
    const warning = expect.stringMatching(/^DATABASE_SSL is "require-unverified": [^\n]+\n$/) as string
    expect([code, stderr]).toEqual([0, warning])
    expect(reached).toBeGreaterThanOrEqual(2)
  })

  it('disable asks for no TLS, also where the URL would take it', async () => {
    const { code, stderr } = await migrate('selfSigned', { DATABASE_SSL: 'disable' }, '?sslmode=prefer')
    expect([code, stderr]).toEqual([0, ''])
  })

  it('a host that is not this machine is verified without being asked for', async () => {
    const { readConfig } = await import('../../src/config/read-config.ts')
    const needs = { square: false, admin: false }
    expect(readConfig({ DATABASE_URL: 'postgres://u@db.example.net/x' }, needs).database.ssl).toBe(
      'verify-full',
    )
  })
})

describe.skipIf(inject('redisUrl') === null)('TLS to Redis', () => {
  const sync = async (shown: Shown) => {
    const { url, front } = await startFront(inject('redisUrl') ?? '', shown, false)
    const env = { REDIS_URL: url.replace('redis:', 'rediss:'), ...trusting() }
    const ended = await account.start(['sync'], env).ended
    return { ...ended, reached: front.reached }
  }

  it.each<[Shown, string]>([
    ['selfSigned', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['otherHost', 'the certificate of Redis at localhost:'],
    ['expired', 'has expired: renew it'],
  ])('rediss refuses a server whose certificate is %s, and sends it nothing', async (shown, code) => {
    const ended = await sync(shown)
    expect([ended.code, ended.reached]).toEqual([1, 0])
    expect(ended.stderr).toContain(code)
  })

  it('rediss accepts the right one', async () => {
    const { code, reached } = await sync('good')
    expect(code).toBe(0)
    expect(reached).toBeGreaterThan(0)
  })
})
