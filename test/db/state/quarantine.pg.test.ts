import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  leaveQuarantine,
  listQuarantined,
  putInQuarantine,
  quarantineKey,
} from '../../../src/db/state/quarantine.ts'
import { openTestMirror, type TestMirror } from '../../support/open-mirror.ts'

let mirror: TestMirror
beforeAll(async () => {
  mirror = await openTestMirror({ max: 2 })
})
afterAll(() => mirror.close())

test('records whose keys are too long for an index, and differ at their end only, are all kept, tried in turn, and leave one by one', async () => {
  const refused = ['one', 'another'].map((end) => ({
    key: JSON.stringify(['x'.repeat(9000), end]),
    text: JSON.stringify({ id: end }),
    code: '54000',
    reason: 'too long',
  }))
  await putInQuarantine(mirror.db, 'vendors', refused, crypto.randomUUID())
  const kept = await listQuarantined(mirror.db, 'vendors', 10)
  expect(kept.map(({ text }) => text).sort()).toEqual(['{"id":"another"}', '{"id":"one"}'])

  await putInQuarantine(mirror.db, 'vendors', refused.slice(1), crypto.randomUUID())
  expect(await listQuarantined(mirror.db, 'vendors', 1)).toMatchObject([{ text: '{"id":"one"}' }])
  await putInQuarantine(mirror.db, 'vendors', refused.slice(0, 1), crypto.randomUUID())
  expect(await listQuarantined(mirror.db, 'vendors', 1)).toMatchObject([{ text: '{"id":"another"}' }])

  await leaveQuarantine(mirror.db, 'vendors', refused.slice(0, 1).map(quarantineKey))
  expect((await listQuarantined(mirror.db, 'vendors', 10)).map(({ text }) => text)).toEqual([
    '{"id":"another"}',
  ])
})

test('a record without a key that stands in a page twice is kept once, and stops nothing', async () => {
  const refused = { key: '#same', text: '{}', code: 'no_key', reason: 'The record has no usable id' }
  await putInQuarantine(mirror.db, 'sites', [refused, refused], crypto.randomUUID())
  expect(await listQuarantined(mirror.db, 'sites', 10)).toEqual([{ key: '#same', text: '{}' }])
})

test('more records than fit into one statement are all kept', async () => {
  const refused = Array.from({ length: 11_000 }, (_, n) => ({
    key: `key ${n}`,
    text: '{}',
    code: 'x',
    reason: 'x',
  }))
  await putInQuarantine(mirror.db, 'payout_entries', refused, crypto.randomUUID())
  expect(await listQuarantined(mirror.db, 'payout_entries', 20_000)).toHaveLength(11_000)
})

test('a key that is cut in the middle of a character is found again as it is kept', async () => {
  const refused = { key: `${'x'.repeat(499)}\u{1f600}${'x'.repeat(99)}`, text: '{}', code: 'x', reason: 'x' }
  await putInQuarantine(mirror.db, 'sites', [refused], crypto.randomUUID())
  const [kept] = (await listQuarantined(mirror.db, 'sites', 10)).filter(({ key }) => key.startsWith('xxx'))
  expect(kept?.key).toBe(quarantineKey(refused))
})
