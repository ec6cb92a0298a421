import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Account, openAccount } from '../support/account.ts'

const BY_ID = '/v2/customers/bulk-retrieve'

/** Where each order's customer stands, by order: joined, under its new id, known to be nobody, or lost. */
const readJoins = async ({ sql }: Account) => {
  const rows = await sql<{ customer: string; stands: string }[]>`
    select distinct o.customer_id as customer, case when c.id is not null then 'joined' when n.id is not null then 'aliased'
      when w.found = false then 'unknown' else 'lost' end as stands
    from orders o left join customers c on c.id = o.customer_id
      left join record_aliases a on a.table_name = 'customers' and a.old_id = o.customer_id left join customers n on n.id = a.new_id
      left join sync_wanted w on w.table_name = 'customers' and w.id = o.customer_id
    where o.customer_id is not null`
  return new Map(rows.map(({ customer, stands }) => [customer, stands]))
}
const namedBy = ({ simulator }: Account) => [
  ...new Set(
    simulator.world.live('orders').flatMap((order) => (order['customer_id'] as string | undefined) ?? []),
  ),
]

describe('customers that no list shows, but orders name', () => {
  let account: Account
  let merged: string[]
  let deleted: string
  /** A new customer without public data, and an order of theirs. */
  const addHidden = () => {
    const { world } = account.simulator
    const nobody = {
      given_name: undefined,
      family_name: undefined,
      nickname: undefined,
      company_name: undefined,
      email_address: undefined,
      phone_number: undefined,
    }
    const { key } = world.add('customers', nobody)
    world.create('orders', { customer_id: key })
    return key
  }
  const askedFor = () =>
    account.simulator.requests.list.flatMap(({ path, body }) =>
      path === BY_ID ? [(body as { customer_ids: string[] }).customer_ids] : [],
    )
  const sync = async (...args: string[]) => {
    account.simulator.requests.clear()
    return account.sync(args)
  }
  beforeAll(async () => {
    account = await openAccount({
      profile: 'small',
      sizes: { customers: 120, orders: 300 },
      tables: ['customers', 'locations', 'merchants', 'orders'],
    })
    const { world } = account.simulator
    const isListed = new Set(world.live('customers').map(({ id }) => id))
    const [a = '', b = '', c = ''] = namedBy(account).filter((id) => isListed.has(id))
    world.merge('customers', a, b)
    world.delete('customers', c)
    merged = [a, b]
    deleted = c
  })
  afterAll(() => account.close())

  it('are asked for by a foundation run, with one request for all of them', async () => {
    const { world } = account.simulator
    const listed = new Set(world.live('customers').map(({ id }) => id))
    const { report } = await sync('--foundation')
    expect(report.status).toBe('completed')
    const lacked = namedBy(account).filter((id) => !listed.has(id))
    expect(lacked.length).toBeGreaterThan(5)
    expect(askedFor().map((ids) => ids.length)).toEqual([lacked.length])
    const joins = await readJoins(account)
    expect([...joins.keys()].sort()).toEqual(namedBy(account).sort())
    for (const [id, stands] of joins)
      expect(stands).toBe(merged.includes(id) ? 'aliased' : id === deleted ? 'unknown' : 'joined')
    expect(await account.differences()).toEqual([])
  })

  it('are not asked for again', async () => {
    await sync()
    expect(askedFor()).toEqual([])
  })

  it('are asked for once when a new order names one', async () => {
    const key = addHidden()
    const { report } = await sync()
    expect(askedFor()).toEqual([[key]])
    expect(report.results['customers']).toMatchObject({ status: 'completed' })
    expect((await readJoins(account)).get(key)).toBe('joined')
    await sync()
    expect(askedFor()).toEqual([])
  })

  it('are asked for by the next run where Square failed', async () => {
    const key = addHidden()
    const fault = account.simulator.faults.add({
      match: { path: BY_ID, times: 100 },
      action: { kind: 'status', status: 403, code: 'INSUFFICIENT_SCOPES' },
    })
    const { report } = await sync()
    expect(report).toMatchObject({
      status: 'completed',
      results: {
        orders: { inserted: 1 },
        customers: {
          reason: expect.stringMatching(/^The next run asks for more .*: Square answered 403/) as string,
        },
      },
    })
    expect((await readJoins(account)).get(key)).toBe('lost')
    account.simulator.faults.remove(fault)
    await sync()
    expect(askedFor()).toEqual([[key]])
    expect((await readJoins(account)).get(key)).toBe('joined')
  })

  it('stay when the whole list is read, and a repair asks again for those that Square did not know', async () => {
    await sync('--foundation')
    expect(await account.differences()).toEqual([])
    account.simulator.requests.clear()
    const { code } = await account.start(['verify', '--repair']).ended
    expect(code).toBe(0)
    expect(askedFor().filter((ids) => ids.includes(deleted))).toEqual([[deleted]])
  })
})
