import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Account, openAccount } from '../../support/account.ts'

let account: Account
beforeAll(async () => {
  account = await openAccount({
    profile: 'small',
    tables: ['locations', 'catalog_categories'],
    scopes: ['MERCHANT_PROFILE_READ'],
  })
})
afterAll(() => account.close())

const look = (env: Record<string, string> = {}) => account.start(['doctor'], env).ended

it('doctor finds all well where it is: who, where, until when, through what', async () => {
  await account.sync()
  const { code, stdout } = await look({
    SYNC_TABLES: 'locations',
    HTTPS_PROXY: 'http://u:secret@proxy.test:3128',
  })
  expect(code).toBe(0)
  const [merchant] = account.simulator.world.truth('merchants')
  expect(stdout.split('\n')).toEqual([
    `✔ Node: ${process.versions.node}`,
    expect.stringMatching(
      /^✔ Postgres: \d+\.\d+, Postgres at 127\.0\.0\.1:\d+, database \w+, schema mirror_\w+, user \w+ /,
    ),
    '✔ Schema: up to date',
    '✔ Queue: in the same Postgres',
    expect.stringMatching(
      new RegExp(
        `^✔ Square: production at http://.* through the proxy proxy.test:3128, merchant ${merchant?.['id'] as string}, the token `,
      ),
    ),
    '✔ Permissions: all that the tables need',
    '',
  ])
  expect(stdout).not.toContain('secret')
})

it('doctor names the scopes to grant and what stays empty without, and ends with 1', async () => {
  const { code, stdout } = await look()
  expect(code).toBe(1)
  expect(stdout).toContain(
    '✖ Permissions: grant ITEMS_READ: without, these tables stay empty: catalog_categories',
  )
})

it('doctor says why a server cannot be used, and goes on with the rest', async () => {
  const { code, stdout } = await look({
    DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none',
    SQUARE_ACCESS_TOKEN: 'of-somebody-else',
  })
  expect(code).toBe(1)
  expect(stdout).toMatch(/^✖ Postgres: no Postgres answers at 127\.0\.0\.1:9 \(ECONNREFUSED\): start it/m)
  expect(stdout).toMatch(/^✖ Square: production at .*: Square answered 401 UNAUTHORIZED/m)
})
