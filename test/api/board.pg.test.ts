import { appRoutes } from '@bull-board/api/dist/routes.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'drizzle-orm'
import { openApi, type Api } from './api-fixture.ts'

let api: Api
let jobId: string
beforeAll(async () => {
  api = await openApi()
  jobId = (await api.ask('POST', '/admin/incremental-sync')).json().run_id
})
afterAll(() => api.close())

/** Whatever the installed version of the board can change, so that a new one is tested the day it is installed. */
const WRITES = appRoutes.api.flatMap(({ method, route }) =>
  [method].flat().flatMap((verb) => (verb === 'get' ? [] : [route].flat().map((path) => ({ verb, path })))),
)

/** All of them only let a job begin earlier, or all jobs later. */
const HARMLESS = [
  'put /api/queues/pause',
  'put /api/queues/resume',
  'put /api/queues/:queueName/pause',
  'put /api/queues/:queueName/resume',
  'put /api/queues/:queueName/promote',
  'put /api/queues/:queueName/:jobId/promote',
  'put /api/queues/:queueName/job-schedulers/:schedulerId/run',
]

const urlOf = (path: string, job: string) =>
  `/admin/queues${path}`
    .replace(':queueName', api.queues.name)
    .replace(':jobId', job)
    .replace(':queueStatus', 'waiting')
    .replace(':schedulerId', 'daily-sync')

test('the board changes nothing but what cannot hurt a run', async () => {
  expect(WRITES.length).toBeGreaterThan(20)
  const wrong: string[] = []
  for (const { verb, path } of WRITES) {
    const method = verb.toUpperCase() as 'PUT'
    const answer = await api.ask(method, urlOf(path, jobId), { payload: {} })
    const refused = answer.statusCode === 403
    if (refused === HARMLESS.includes(`${verb} ${path}`)) wrong.push(`${verb} ${path}: ${answer.statusCode}`)
    if (answer.statusCode >= 500 && !path.includes('promote')) wrong.push(`${verb} ${path}: ${answer.body}`)
  }
  expect(wrong).toEqual([])
  expect(await api.queues.queue.getJob(jobId)).toBeDefined()
  expect(await api.queues.queue.getJobCountByTypes('waiting')).toBe(1)
})

test('the board shows the queue and its jobs, and not what the store is', async () => {
  const page = await api.ask('GET', '/admin/queues')
  expect(page.body).toContain('<title>square-sync</title>')
  expect(page.body).not.toContain('googleapis')
  const queues = await api.ask(
    'GET',
    `/admin/queues/api/queues?activeQueue=${api.queues.name}&status=latest&page=1`,
  )
  expect(queues.json().queues).toMatchObject([
    { name: api.queues.name, jobs: [{ id: jobId, name: 'sync run' }] },
  ])
  expect((await api.ask('GET', '/admin/queues/api/redis/stats')).statusCode).toBe(403)
})

test('a job is found by an id of any length that we make', async () => {
  const id = `${jobId}-${'t'.repeat(63)}-after-${'d'.repeat(63)}`
  await api.queues.queue.add('wait', { kind: 'tick' }, { jobId: id })
  const answer = await api.ask('GET', urlOf('/api/queues/:queueName/:jobId', id))
  expect(answer.statusCode).toBe(200)
})

test('a retry of a failed table starts a run over it, and says so; of a job that has not failed it is refused', async () => {
  const other = await openApi()
  try {
    const { run_id } = (await other.ask('POST', '/admin/foundation-sync')).json()
    const retry = (id: string) =>
      other.ask('PUT', `/admin/queues/api/queues/${other.queues.name}/${id}/retry`, { payload: {} })
    expect((await retry(run_id)).statusCode).toBe(403)
    const id = `${run_id}-vendors`
    await other.queues.queue.add('vendors', { kind: 'table', runId: run_id, table: 'vendors' }, { jobId: id })
    const failed = new Promise((resolve) => {
      const worker = other.queues.startWorker(() => Promise.reject(new Error('broken')), 1)
      worker.on('failed', (job) => job?.id === id && resolve(worker.close()))
    })
    await failed
    expect((await retry(id)).statusCode).toBe(409) // the first run is not over yet
    await other.db.execute(sql`update sync_runs set status = 'failed'`)
    expect((await retry(id)).statusCode).toBe(200)
    const { runs } = (await other.ask('GET', '/admin/runs')).json()
    expect(runs).toMatchObject([{ kind: 'foundation', status: 'running', tables: ['vendors'] }, { run_id }])
  } finally {
    await other.close()
  }
})

test('an error inside the board does not show its text', async () => {
  const other = await openApi()
  try {
    await other.db.execute(sql`drop schema bullmq cascade`)
    const answer = await other.ask('GET', '/admin/queues/api/queues')
    expect(answer.statusCode).toBe(500)
    expect(answer.json().message).toBe('Internal error')
    expect(other.logged.filter((line) => line.includes('the board could not answer'))).toHaveLength(1)
    expect(answer.body).not.toMatch(/bullmq|select|relation|function|stack/i)
  } finally {
    await other.close()
  }
})
