import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { offerFirstRun } from '../../../src/cli/run/offer-first-run.ts'
import { currentRun, finishRun } from '../../../src/db/state/runs.ts'
import { type Api, openApi } from '../../api/api-fixture.ts'

let api: Api
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api.close())
beforeEach(async () => {
  await api.sql.unsafe('delete from sync_run_tables; delete from sync_runs; delete from sync_state')
})

const never = new AbortController().signal
const terminal = (typed: string, isTTY = true) => {
  const input = Object.assign(new PassThrough(), { isTTY })
  const output = Object.assign(new PassThrough(), { isTTY })
  input.write(typed)
  return { input, output }
}
const offer = (asked = terminal('\n')) => offerFirstRun(api.deps.starter, asked, never)

test('an empty mirror: who presses Enter gets the first run, and where to see it', async () => {
  const said = await offer()
  const run = await currentRun(api.db)
  expect(run).toMatchObject({ kind: 'foundation', trigger: 'cli' })
  expect(said).toBe(`The first run has started: GET /admin/runs/${run?.id} shows it.`)
  expect(await offer()).toBeUndefined() // it is under way
  await finishRun(api.db, run?.id ?? '', 'cancelled')
})

test.each([
  ['no', terminal('no\n')],
  ['nothing, because nobody is there', terminal('', false)],
])('an empty mirror: who says %s starts nothing and hears what to do', async (_, asked) => {
  expect(await offer(asked)).toMatch(/^The mirror is empty: POST \/admin\/foundation-sync/)
  expect(await currentRun(api.db)).toBeUndefined()
})

test('a mirror that holds a table is not asked about', async () => {
  await api.sql`insert into sync_state (table_name, last_sync_timestamp) values ('locations', now())`
  expect(await offer()).toBeUndefined()
  expect(await currentRun(api.db)).toBeUndefined()
})

test('a process that stops while it asks starts nothing', async () => {
  const stopping = new AbortController()
  const asked = offerFirstRun(api.deps.starter, terminal(''), stopping.signal)
  stopping.abort()
  expect(await asked).toBeUndefined()
  expect(await currentRun(api.db)).toBeUndefined()
})
