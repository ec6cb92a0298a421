import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { followRun } from '../../../src/cli/run/follow-run.ts'
import { type Database, openDatabase } from '../../../src/db/connection/client.ts'
import { createRun, finishRun } from '../../../src/db/state/runs.ts'
import { type ChaosProxy, startProxyFor } from '../../support/chaos-proxy.ts'
import { openTestMirror, type TestMirror } from '../../support/open-mirror.ts'

let mirror: TestMirror
let proxy: ChaosProxy
let follower: Database
beforeAll(async () => {
  mirror = await openTestMirror()
  proxy = await startProxyFor(mirror.url, 5432)
  follower = openDatabase({
    url: proxy.through(mirror.url),
    schema: 'square',
    ssl: 'disable',
    max: 1,
    applicationName: 'follower',
  })
})
afterAll(async () => {
  await follower.close()
  await proxy.close()
  await mirror.close()
})

test('whoever follows a run waits for a Postgres that is away, and sees the run end', async () => {
  const created = await createRun(mirror.db, {
    kind: 'incremental',
    trigger: 'cli',
    tables: ['vendors'],
    owner: 'elsewhere/1/x',
  })
  const id = created?.run.id ?? ''
  proxy.set({ kind: 'refuse' })
  const followed = followRun(follower.db, id, { progress: 'none' })
  await vi.waitFor(() => expect(proxy.struck.get('refuse')).toBeGreaterThan(2), 120_000)
  await finishRun(mirror.db, id, 'completed')
  proxy.set({ kind: 'fair' })
  expect(await followed).toMatchObject({ run_id: id, status: 'completed' })
})

test('what is no absence of Postgres ends it at once', async () => {
  const unknown = '00000000-0000-4000-8000-000000000000'
  await expect(followRun(mirror.db, unknown, { progress: 'none' })).rejects.toThrow('There is no run')
  await expect(followRun(mirror.db, 'no uuid', { progress: 'none' })).rejects.toThrow('Failed query')
})
