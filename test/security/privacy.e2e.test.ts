import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Account, openAccount } from '../support/account.ts'
import { dumpTables, findCanaries } from './find-canaries.ts'

const PERSONAL = {
  mail: 'canary.person@example.net',
  phone: '+15550007788',
  name: 'Canaria Birdsong',
  note: 'Canary allergic to cats',
  street: '7 Canary Wharf Lane',
  goner: 'Canario the Deleted',
  refused: 'Canarine the Refused',
}
const KEY = 'aKeyForTheTests-7f3c9d1e5b2048a6'

// One mirror that goes through all modes; what it holds is read as text, every table of it.
describe('PII_MODE', () => {
  let account: Account
  let gone = ''
  const canaries = async () => {
    const found: string[] = []
    for (const schema of [account.schema, 'bullmq'])
      for (const [table, text] of await dumpTables(account.sql, schema))
        found.push(...findCanaries(text, PERSONAL).map((hit) => `${table} ${hit}`))
    return found
  }
  const sync = async (env: Record<string, string>, ...args: string[]) => {
    const { code, report } = await account.sync(args, env)
    expect([code, report.status]).toEqual([0, 'completed'])
    return report
  }
  const customer = async (key: string) => {
    const [row] = await account.sql`select * from customers where id = ${key}`
    return row
  }

  beforeAll(async () => {
    account = await openAccount({
      profile: 'small',
      tables: ['locations', 'merchants', 'customers', 'customer_groups', 'customer_segments', 'vendors'],
    })
    const { world } = account.simulator
    world.create('customers', {
      given_name: PERSONAL.name,
      email_address: PERSONAL.mail,
      phone_number: PERSONAL.phone,
      note: PERSONAL.note,
      address: { address_line_1: PERSONAL.street, country: 'US' },
    })
    gone = world.create('customers', { given_name: PERSONAL.goner })['id'] as string // every customer has one
    world.create('customers', { given_name: PERSONAL.refused, nickname: 'refuse' })
    await account.start(['migrate']).ended
    await account.sql`alter table customers add constraint refusing check (nickname <> 'refuse')`
  })
  afterAll(() => account.close())

  it('full stores what Square sends, also of whom Square has deleted', async () => {
    await sync({}, '--foundation')
    account.simulator.world.delete('customers', gone)
    await sync({}, '--foundation')
    expect(await customer(gone)).toMatchObject({ is_deleted: true, given_name: PERSONAL.goner })
    const found = (await canaries()).map((hit) => /^\w+ \w+/.exec(hit)?.[0])
    for (const name of Object.keys(PERSONAL))
      expect(found).toContain(`${name === 'refused' ? 'quarantine' : 'customers'} ${name}`)
  })

  it('drop takes it out of every row with the next foundation run', async () => {
    const env = { PII_MODE: 'drop' }
    await sync(env, '--foundation')
    expect(await canaries()).toEqual([])
    expect(await customer(gone)).toMatchObject({ is_deleted: true, given_name: null })
    const again = await sync(env, '--foundation')
    expect(again.total_changes).toBe(0)
  })

  it('hash keeps what is equal equal', async () => {
    const env = { PII_MODE: 'hash', PII_HASH_KEY: KEY }
    const { world } = account.simulator
    world.create('customers', { email_address: PERSONAL.mail.toUpperCase() })
    await sync(env, '--foundation')
    expect(await canaries()).toEqual([])
    const rows = await account.sql`
      select email_address, raw->>'email_address' as raw, count(*)::int as n from customers
      where email_address is not null group by 1, 2 having count(*) > 1`
    expect(rows).toMatchObject([{ email_address: expect.stringMatching(/^pii_[0-9a-f]{32}$/), n: 2 }])
    expect(rows[0]?.['raw']).toBe(rows[0]?.['email_address'])
    expect((await sync(env, '--foundation')).total_changes).toBe(0)
  })

  it('full again is as Square again, but for whom Square no longer shows', async () => {
    await account.sql`alter table customers drop constraint refusing`
    await sync({}, '--foundation')
    expect((await account.differences()).filter(({ key }) => !key.includes(gone))).toEqual([])
  })
})
