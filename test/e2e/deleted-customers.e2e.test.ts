import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textAt } from '../../packages/square-simulator/src/wire.ts'
import { type Account, openAccount } from '../support/account.ts'

const SEARCH = '/v2/customers/search'

describe('customers that are deleted in a long list', () => {
  let account: Account
  beforeAll(async () => {
    account = await openAccount({
      profile: 'small',
      sizes: { customers: 4000, orders: 300 },
      tables: ['customers', 'locations', 'merchants', 'orders'],
    })
    await account.sync(['--foundation'])
    await account.sync() // those that only orders name are here now
  })
  afterAll(() => account.close())

  const sync = async () => {
    account.simulator.requests.clear()
    const { report } = await account.sync()
    const searches = account.simulator.requests.list.filter(({ path }) => path === SEARCH)
    return { report, searches: searches.length }
  }

  it('are gone in the mirror after an incremental run, which takes fewer requests than the list has pages', async () => {
    const { world } = account.simulator
    expect((await sync()).searches).toBe(2)
    const listed = world.truth('customers').map((customer) => textAt(customer, 'id'))
    const gone = [0, 2000, listed.length - 1].map((n) => listed[n] ?? '')
    for (const id of gone) world.delete('customers', id)
    const { report, searches } = await sync()
    expect(report.results['customers']).toMatchObject({ status: 'completed', deleted: 3 })
    expect(searches).toBeLessThan(listed.length / 100)
    const rows = await account.sql<{ id: string }[]>`select id from customers where is_deleted`
    expect(rows.map(({ id }) => id).sort()).toEqual(gone.sort())
    expect((await sync()).searches).toBe(2)
  })
})
