import { afterAll, beforeAll, expect, test } from 'vitest'
import { orderExample } from '../../../src/db/tables/parts/order-example.ts'
import { preparePage } from '../../../src/db/rows/prepare-page.ts'
import { findChanged, storeRows } from '../../../src/db/rows/upsert-page.ts'
import { openTestMirror, type TestMirror } from '../../support/open-mirror.ts'

let mirror: TestMirror

beforeAll(async () => {
  mirror = await openTestMirror({ max: 1 })
  await mirror.sql`insert into locations (id, raw) values (${orderExample.location_id}, '{}')`
})
afterAll(() => mirror.close())

async function store(record: Record<string, unknown>): Promise<void> {
  const orders = mirror.tables.get('orders')
  if (!orders) throw new Error('orders is not declared')
  const { rows, drift } = preparePage(orders, [record])
  expect(drift).toEqual({})
  await storeRows(mirror.db, orders, await findChanged(mirror.db, orders, rows), { runId: null })
}

test('parts of two returns with the same uids are told apart by their return', async () => {
  const [first] = orderExample.returns
  await store({ ...orderExample, id: 'twice', returns: [first, { ...first, uid: 'return-2' }] })
  expect(
    await mirror.sql`select return_uid, return_line_item_uid, uid from order_return_line_item_modifiers
      where order_id = 'twice' order by return_uid`,
  ).toEqual([
    { return_uid: 'return-1', return_line_item_uid: '8uSwfzvUImn3IRrvciqlXC', uid: 'modifier-1' },
    { return_uid: 'return-2', return_line_item_uid: '8uSwfzvUImn3IRrvciqlXC', uid: 'modifier-1' },
  ])
})

test('parts of a line without a uid hang on the place of the line', async () => {
  const [line] = orderExample.line_items
  const { uid: _, ...nameless } = line ?? {}
  await store({ ...orderExample, id: 'nameless', line_items: [nameless, nameless] })
  expect(
    await mirror.sql`select line_item_uid, tax_uid from order_line_item_applied_taxes where order_id = 'nameless' order by 1`,
  ).toEqual([
    { line_item_uid: '#0', tax_uid: 'state-sales-tax' },
    { line_item_uid: '#1', tax_uid: 'state-sales-tax' },
  ])
})

test.each(['pickup', 'shipment', 'delivery', 'in_store'])(
  'the recipient of a %s is found in its own details',
  async (kind) => {
    const recipient = { customer_id: `C-${kind}`, address: { postal_code: '10003' } }
    await store({
      ...orderExample,
      id: kind,
      fulfillments: [{ uid: 'f', type: kind.toUpperCase(), [`${kind}_details`]: { recipient } }],
    })
    expect(
      await mirror.sql`select recipient_customer_id, recipient_address_postal_code as postal_code
        from order_fulfillments where order_id = ${kind}`,
    ).toEqual([{ recipient_customer_id: `C-${kind}`, postal_code: '10003' }])
  },
)
