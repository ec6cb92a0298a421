import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Simulator, startSimulator } from '../../packages/square-simulator/src/server.ts'
import { type Account, backends, openAccount } from '../support/account.ts'
import { createTestDatabase } from '../support/database.ts'
import { startService } from '../support/running-service.ts'

const TABLES = ['merchants', 'locations', 'vendors']

describe('a mirror of one merchant', () => {
  let account: Account
  let other: Simulator
  beforeAll(async () => {
    account = await openAccount({ profile: 'small', tables: TABLES })
    other = await startSimulator({ profile: 'small', seed: 2, token: 'EAAA-of-another-merchant' })
    await account.sync()
  })
  afterAll(async () => {
    await other.close()
    await account.close()
  })
  const idOf = ({ world }: Simulator) => world.live('merchants')[0]?.['id'] as string
  const foreign = () => ({ SQUARE_BASE_URL: other.url, SQUARE_ACCESS_TOKEN: other.token })
  const rows = () =>
    account.sql`select 'v' as t, id, raw from vendors union all select 'l', id, raw from locations order by 1, 2`

  it.each(['sync', 'sync --foundation', 'verify', 'verify --repair'])(
    'stops the token of another one before anything is written: %s',
    async (command) => {
      const args = command.split(' ')
      const before = await rows()
      const { code, stdout } = await account.start(args, foreign()).ended
      expect(code).toBe(1)
      expect(stdout).toContain(
        `This mirror belongs to merchant ${idOf(account.simulator)}, the access token to merchant ${idOf(other)}: nothing was written. ` +
          'Give the token of the mirror, or another DATABASE_SCHEMA for this merchant',
      )
      expect(await rows()).toEqual(before)
      expect(other.requests.list.filter(({ path }) => path !== '/oauth2/token/status')).toEqual([])
    },
  )

  it('stops the other environment, and goes on with its own from another address', async () => {
    const sandbox = await account.sync([], { SQUARE_ENVIRONMENT: 'sandbox' })
    expect([sandbox.code, sandbox.report.error]).toEqual([
      1,
      "This mirror is of Square's production, SQUARE_ENVIRONMENT is sandbox: nothing was written. " +
        'Give SQUARE_ENVIRONMENT=production, or another DATABASE_SCHEMA',
    ])
    expect(
      (await account.sync([], { SQUARE_BASE_URL: account.simulator.url.replace('127.0.0.1', 'localhost') }))
        .code,
    ).toBe(0)
  })

  it('that an earlier version made, and that remembers nobody, is its rows’ merchant’s', async () => {
    await account.sql`update mirror_identity set merchant_id = null, environment = null`
    const { code, report } = await account.sync([], foreign())
    expect([code, report.error]).toEqual([
      1,
      expect.stringContaining(`This mirror belongs to merchant ${idOf(account.simulator)}`),
    ])
    expect((await account.sync()).code).toBe(0)
    expect(await account.sql`select merchant_id, environment from mirror_identity`).toMatchObject([
      { merchant_id: idOf(account.simulator), environment: 'production' },
    ])
  })

  it('is told apart where the status of a token does not say whose it is', async () => {
    other.faults.add({
      match: { path: '/oauth2/token/status', times: 1 },
      action: { kind: 'status', status: 404 },
    })
    const { code, report } = await account.sync([], foreign())
    expect([code, report.error]).toEqual([
      1,
      expect.stringContaining(`the access token to merchant ${idOf(other)}`),
    ])
  })
})

describe.each(backends())('two services with one schema name and their queues on %s', (backend) => {
  const closers: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const close of closers.splice(0).reverse()) await close()
  })

  it('do not take each other’s jobs', async () => {
    const first = await openAccount({ profile: 'small', backend, tables: TABLES })
    closers.push(() => first.close())
    const second = await createTestDatabase()
    closers.push(() => second.drop())
    const services = [await startService(first), await startService(first, { DATABASE_URL: second.url })]
    const runs = await Promise.all(
      services.map(({ call }) => call('POST', '/admin/foundation-sync?wait=120')),
    )
    expect(runs.map(({ status, body }) => [status, body.status])).toEqual([
      [200, 'completed'],
      [200, 'completed'],
    ])
    await Promise.all(services.map(({ cli }) => cli.kill('SIGTERM')))
  })
})
