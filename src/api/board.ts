import { createBullBoard } from '@bull-board/api'
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter'
import { FastifyAdapter } from '@bull-board/fastify'
import type { Queue } from 'bullmq'
import type { FastifyInstance } from 'fastify'
import type { JobData } from '../producer/queue/queue.ts'
import type { Starter } from '../producer/trigger.ts'
import type { Log } from '../runtime/log.ts'
import { describeError } from './answer-error.ts'
import { runAgain } from './runs/run-again.ts'

const PREFIX = '/admin/queues'

/**
 * The changes that the board may make; all others are refused. Removing children would leave a run waiting for ever on Postgres, and
 * `sync_runs` does not know jobs that are added, edited or removed by hand.
 */
const ALLOWED = new Set([
  'put /api/queues/pause',
  'put /api/queues/resume',
  'put /api/queues/:queueName/pause',
  'put /api/queues/:queueName/resume',
  'put /api/queues/:queueName/promote',
  'put /api/queues/:queueName/:jobId/promote',
  'put /api/queues/:queueName/job-schedulers/:schedulerId/run',
])

const RETRY = 'put /api/queues/:queueName/:jobId/retry'

/** Adds Bull Board, mostly read-only. It has no login of its own: the server's guard protects it. */
export async function addBoard(app: FastifyInstance, starter: Starter, log: Log): Promise<void> {
  const { queue } = starter.queues
  const serverAdapter = new FastifyAdapter()
  serverAdapter.setBasePath(PREFIX)
  createBullBoard({
    // The board is typed for Redis' Queue; it works on both.
    queues: [new BullMQAdapter(queue as unknown as Queue, { externalJobUrl })],
    serverAdapter,
    options: {
      uiConfig: {
        boardTitle: 'square-sync',
        hideRedisDetails: true,
        miscLinks: [
          { text: 'Status', url: '/admin/sync-status' },
          { text: 'API', url: '/docs' },
        ],
      },
      handlerHooks: {
        before: async ({ method, route, request }) => {
          const action = `${method.toLowerCase()} ${route}`
          if (action === RETRY)
            return { allow: false, ...(await runAgain(starter, String(request?.params?.['jobId']))) }
          if (action.startsWith('get ') || ALLOWED.has(action)) return { allow: true }
          return {
            allow: false,
            status: 403,
            message: 'Not possible here: start or cancel a run through the API',
          }
        },
      },
    },
  })
  // The board's own handler shows the message of whatever was thrown.
  serverAdapter.setErrorHandler((error) => {
    const { status, message } = describeError(error)
    if (status === 500) log.error({ err: error }, 'the board could not answer')
    return { status: status as 500, body: { error: 'ERRORS.INTERNAL_SERVER_ERROR', message } }
  })
  await app.register(async (scope) => {
    scope.addHook('onSend', async (_request, _reply, payload) =>
      typeof payload === 'string' ? dropRemoteFonts(payload) : payload,
    )
    await scope.register(serverAdapter.registerPlugin(), { prefix: PREFIX })
  })
}

/** From a job to its run. */
function externalJobUrl(job: { data?: JobData }) {
  const { data } = job
  return data && 'runId' in data
    ? { href: `/admin/runs/${encodeURIComponent(data.runId)}`, displayText: 'Run' }
    : { href: '/admin/runs', displayText: 'Runs' }
}

/** The page asks Google for its fonts. It looks fine without them, and so Google does not learn who looks at it. */
const dropRemoteFonts = (page: string) =>
  page.replace(/<link href="https:\/\/fonts\.googleapis\.com\/[^>]*>/, '')
