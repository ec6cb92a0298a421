import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeLiveness } from '../../src/producer/liveness.ts'
import { openQueues, type Queues } from '../../src/producer/queue/queue.ts'
import { watchQueue } from '../../src/producer/restore.ts'
import { startRun, type Starter } from '../../src/producer/trigger.ts'
import { openTestMirror, type TestMirror } from '../support/open-mirror.ts'

let mirror: TestMirror
let queues: Queues
let starter: Starter
beforeAll(async () => {
  mirror = await openTestMirror()
  const log = pino({ level: 'silent' })
  queues = await openQueues({
    redisUrl: undefined,
    databaseUrl: mirror.url,
    databaseSsl: false,
    name: 'square-sync-square',
    log,
  })
  const { db, tables } = mirror
  starter = { db, tables, defaultTables: ['locations'], queues, owner: makeLiveness().owner, log }
})
afterAll(async () => {
  await queues.close()
  await mirror.close()
})

test('a run whose job is gone from the queue gives its tables up at the second look and is added again at the third', async () => {
  const begun = await startRun(starter, { kind: 'incremental', trigger: 'cli' })
  const id = begun?.run.id ?? ''
  let letGo = 0
  const look = watchQueue(starter, () => letGo++)
  await look()
  expect([letGo, await queues.queue.getJobState(id)]).toEqual([0, 'waiting'])

  await queues.queue.obliterate({ force: true })
  const seen: unknown[] = []
  for (let n = 0; n < 3; n++) {
    await look()
    seen.push([letGo, await queues.queue.getJobState(id)])
  }
  expect(seen).toEqual([
    [0, 'unknown'],
    [1, 'unknown'],
    [1, 'waiting'],
  ])
})
