import { expect, onTestFinished, test } from 'vitest'
import { momentOf } from '../../packages/square-simulator/src/clock.ts'
import { openAccount } from '../support/account.ts'

const HOUR_MS = 3_600_000

test('an order that was taken offline arrives three days later, dated as it was taken: the daily look back finds it', async () => {
  const account = await openAccount({
    profile: 'small',
    sizes: { orders: 20 },
    tables: ['locations', 'merchants', 'orders'],
  })
  onTestFinished(() => account.close())
  const { world } = account.simulator
  await account.sync(['--foundation'])
  const late = world.add('orders', {}, momentOf((world.now() - 71 * HOUR_MS) * 1000))
  await account.sync()
  expect(await account.differences()).toMatchObject([{ kind: 'missing', key: JSON.stringify([late.key]) }])
  await account.sql`update sync_state set looked_back_at = looked_back_at - interval '1 day'`
  await account.sync()
  expect(await account.differences()).toEqual([])
})
