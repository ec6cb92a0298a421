import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Account, backends, openAccount } from '../support/account.ts'
import { ADMIN_TOKEN, type RunningService, startService } from '../support/running-service.ts'

interface BoardJob {
  name: string
  isFailed: boolean
  failedReason?: string
  returnValue: Record<string, unknown>
}

describe.each(backends())('the jobs of a run, with the queue on %s', (backend) => {
  let account: Account
  let service: RunningService
  beforeAll(async () => {
    account = await openAccount({
      profile: 'small',
      backend,
      tables: ['merchants', 'locations', 'vendors', 'catalog_categories', 'catalog_items'],
    })
    service = await startService(account)
  })
  afterAll(() => account.close())

  const jobOf = async (id: string) => {
    const answer = await fetch(
      `${service.url}/admin/queues/api/queues/${await account.queueName()}/${encodeURIComponent(id)}`,
      { headers: { authorization: `Bearer ${ADMIN_TOKEN}` } },
    )
    return ((await answer.json()) as { job: BoardJob }).job // as the board's own page reads it
  }

  it('say what each table and the whole run have read and changed', async () => {
    const { body } = await service.call('POST', '/admin/foundation-sync?wait=120')
    const id = body.run_id ?? ''
    expect(await jobOf(`${id}-vendors`)).toMatchObject({
      name: 'vendors',
      isFailed: false,
      returnValue: {
        status: 'completed',
        read: 5,
        inserted: 5,
        updated: 0,
        deleted: 0,
        requests: 1,
        seconds: expect.any(Number) as number,
      },
    })
    expect(await jobOf(id)).toMatchObject({
      isFailed: false,
      returnValue: { status: 'completed', tables: 5 },
    })
    expect(await jobOf(`${id}-group-catalog`)).toMatchObject({ name: 'catalog', isFailed: false })
  })

  it('fail with the reason for which the run has failed', async () => {
    account.simulator.faults.add({ match: {}, action: { kind: 'revoke-token' } })
    const { body } = await service.call('POST', '/admin/incremental-sync?wait=120')
    expect(body.status).toBe('failed')
    const job = await jobOf(body.run_id ?? '')
    expect(job.isFailed).toBe(true)
    expect(job.failedReason).toContain('401')
  })
})
