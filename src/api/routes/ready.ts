import { sql } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { findFailure } from '../../db/state/runs.ts'
import { pendingMigrations } from '../../db/migrate/migrate.ts'
import { within } from '../../runtime/deadline.ts'
import type { Queues } from '../../producer/queue/queue.ts'
import { errorBody } from '../answer-error.ts'
import { answerOf, named, object, ref, text, time, yes } from '../document/answer-schemas.ts'
import type { ApiDeps } from '../api-deps.ts'
import { apiError, errors } from '../document/error-answers.ts'

/** A load balancer gives up after about this time; a Redis that is away never answers. */
const PATIENCE_MS = 2000

const part = { type: 'string', enum: ['ok', 'error'] } as const
const queueState = { type: 'string', enum: ['ok', 'paused', 'error'] } as const
const parts = { postgres: part, queue: queueState, schema: part }

const ready = named(
  'Readiness',
  object(
    { success: yes, status: { type: 'string', enum: ['ok', 'degraded'] }, ...parts, timestamp: time },
    { cause: text },
  ),
)
/** An error that says besides which part does not answer. */
const notReady = named('NotReady', { allOf: [ref(apiError), object({}, parts)] })

/**
 * Whether Postgres, the queue and an up-to-date schema are there. A mirror whose last run failed is `degraded` with 200: restarting the
 * process would not repair a token.
 */
export function addReadyRoute(app: FastifyInstance, { db, schema, starter }: ApiDeps): void {
  app.addSchema(ready).addSchema(notReady)
  app.get(
    '/ready',
    {
      schema: {
        operationId: 'getReadiness',
        summary: 'Whether everything needed is there',
        tags: ['operation'],
        response: {
          ...errors(),
          200: answerOf(
            'Ready for work. `degraded`: it is up, but its last run has failed as a whole, and `cause` says why',
            ready,
          ),
          503: answerOf('Something that is needed does not answer', notReady),
        },
      },
    },
    async (request, reply) => {
      const [postgres, queue, upToDate, cause] = await Promise.all([
        answers(db.execute(sql`select 1`)),
        askQueue(starter.queues),
        answers(pendingMigrations(db, schema).then(refuseAny)),
        within(PATIENCE_MS, findFailure(db)).catch(() => undefined), // the others say that Postgres is away
      ])
      const found = { postgres, queue, schema: upToDate }
      const broken = Object.entries(found).flatMap(([name, state]) =>
        state === 'ok' ? [] : [state === 'paused' ? `${name} (paused: resume it on the board)` : name],
      )
      if (broken.length === 0) {
        const status = cause === undefined ? 'ok' : 'degraded'
        return {
          success: true,
          status,
          ...(cause ? { cause } : {}),
          ...found,
          timestamp: new Date().toISOString(),
        }
      }
      return reply.code(503).send({ ...errorBody(request, `Not ready: ${broken.join(', ')}`), ...found })
    },
  )
}

async function askQueue({ queue }: Queues): Promise<'ok' | 'paused' | 'error'> {
  return within(PATIENCE_MS, queue.isPaused()).then(
    (paused) => (paused ? 'paused' : 'ok'),
    () => 'error',
  )
}

async function answers(question: Promise<unknown>): Promise<'ok' | 'error'> {
  return within(PATIENCE_MS, question).then(
    () => 'ok',
    () => 'error',
  )
}

function refuseAny(pending: readonly unknown[]): void {
  if (pending.length > 0) throw new Error('migrations are pending')
}
