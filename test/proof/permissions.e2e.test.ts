import { afterAll, expect, test } from 'vitest'
import { type Account, openAccount } from '../support/account.ts'
import { scopesOf } from '../support/scopes.ts'

const accounts: Account[] = []
afterAll(() => Promise.all(accounts.map((account) => account.close())))

async function open(lacking: string[] = []): Promise<Account> {
  const account = await openAccount({ profile: 'full', migrated: true })
  accounts.push(account)
  allow(account, lacking)
  return account
}

/** The token has all scopes but these. */
const allow = ({ simulator, tables }: Account, lacking: string[]) =>
  simulator.access.grant(
    simulator.token,
    [...scopesOf(tables)].filter((scope) => !lacking.includes(scope)),
  )

const statuses = (report: { results: Record<string, { status: string }> }) =>
  Object.fromEntries(Object.entries(report.results).map(([table, { status }]) => [table, status]))

test.concurrent(
  'tables bring along what they are listed per, in an empty database too, and say so',
  async () => {
    const account = await open()
    const orders = await account.sync(['--tables', 'orders'])
    expect(statuses(orders.report)).toEqual({ locations: 'completed', orders: 'completed' })
    expect(orders.report).toMatchObject({ success: true, brought_tables: ['locations'] })
    expect(orders.report.message).toMatch(/applied - orders, with locations$/)
    expect(orders.code).toBe(0)
    const truth = account.simulator.world.live('orders').length
    expect(await account.sql`select id from orders where not is_deleted and not is_placeholder`).toHaveLength(
      truth,
    )

    const entries = await account.sync(['--foundation', '--tables', 'payout_entries'])
    expect(entries.report.message).toMatch(/payout_entries, with locations, payouts$/)
    expect(entries.report.results['payout_entries']?.inserted).toBe(
      account.simulator.world.live('payout_entries').length,
    )
    // Whoever was brought along is read for its changes only, also by a foundation run.
    account.simulator.requests.clear()
    await account.sync(['--foundation', '--tables', 'order_custom_attributes'])
    const searches = account.simulator.requests.list.filter(({ path }) => path === '/v2/orders/search')
    expect(searches).toHaveLength(1)
  },
)

test.concurrent(
  'a table that was never permitted fails no run, and is named with its scope; a lost one does',
  async () => {
    const account = await open(['PAYOUTS_READ'])
    const tables = ['--tables', 'orders,payouts,payout_entries,vendors']
    const first = await account.sync(tables)
    expect(first.report).toMatchObject({ success: true, status: 'completed' })
    expect(first.report.message).toMatch(/ - 2 tables not permitted: grant PAYOUTS_READ$/)
    expect(first.report.results).toMatchObject({
      payouts: { status: 'forbidden', success: false, missing_scope: 'PAYOUTS_READ' },
      payout_entries: {
        status: 'forbidden',
        success: false,
        missing_scope: 'PAYOUTS_READ',
        requests: 0,
        reason: expect.stringMatching(
          /^Read per row of payouts, which is forbidden: Square answered 403/,
        ) as string,
      },
    })
    expect(first.code).toBe(0)

    allow(account, ['PAYOUTS_READ', 'ORDERS_READ'])
    const second = await account.sync(tables)
    expect(second.report).toMatchObject({ success: false, status: 'partial' })
    expect(second.report.message).toMatch(/ - 3 tables not permitted: grant ORDERS_READ, PAYOUTS_READ$/)
    expect(second.report.results['orders']).toMatchObject({
      status: 'forbidden',
      success: false,
      missing_scope: 'ORDERS_READ',
      last_sync: first.report.results['orders']?.new_sync_time,
    })
    expect(second.code).toBe(2)
    expect((await account.start(['verify', ...tables]).ended).code).toBe(2)

    allow(account, [])
    account.simulator.world.unavailable.add('vendors')
    const third = await account.sync(tables)
    expect(statuses(third.report)).toMatchObject({ orders: 'completed', payout_entries: 'completed' })
    expect(third.report.results['vendors']).toMatchObject({ status: 'unavailable', success: false })
    expect(third.code).toBe(2)
  },
)

test.concurrent('a run that could read nothing has failed', async () => {
  const account = await open(['ORDERS_READ'])
  const { code, report } = await account.sync(['--tables', 'orders'])
  expect(statuses(report)).toEqual({ locations: 'completed', orders: 'forbidden' })
  expect(report).toMatchObject({ success: false, status: 'failed' })
  expect(report.error).toMatch(/^Nothing could be read: orders: Square answered 403 INSUFFICIENT_SCOPES/)
  expect(code).toBe(1)
})
