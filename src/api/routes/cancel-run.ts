import type { FastifyInstance } from 'fastify'
import { requestCancel } from '../../db/state/runs.ts'
import { refuse } from '../answer-error.ts'
import {
  answerOf,
  named,
  noBody,
  noQuery,
  object,
  runId,
  text,
  time,
  yes,
} from '../document/answer-schemas.ts'
import type { ApiDeps } from '../api-deps.ts'
import { errorsOfPost } from '../document/error-answers.ts'
import { findRunByPath, runIdParams } from '../runs/find-run-by-path.ts'

const cancelling = named(
  'CancellingRun',
  object({
    success: yes,
    message: text,
    run_id: runId,
    status: { type: 'string', enum: ['running'] },
    timestamp: time,
  }),
)

/** Asks a run to stop: its workers see it with their next page. A repeat changes nothing. */
export function addCancelRunRoute(app: FastifyInstance, { db }: ApiDeps): void {
  app.addSchema(cancelling)
  app.post<{ Params: { id: string } }>(
    '/admin/runs/:id/cancel',
    {
      schema: {
        operationId: 'cancelRun',
        summary: 'Cancel a run',
        tags: ['runs'],
        params: runIdParams,
        querystring: noQuery,
        body: noBody,
        response: {
          202: answerOf('The run stops with its next page', cancelling),
          ...errorsOfPost(404, 409, 414),
        },
      },
    },
    async (request, reply) => {
      const run = await findRunByPath(db, request.params.id)
      if (!run) return refuse(reply, 404, 'There is no such run')
      if (!(await requestCancel(db, run.id))) return refuse(reply, 409, 'The run has ended already')
      return reply.code(202).send({
        success: true,
        message: 'The run is being cancelled',
        run_id: run.id,
        status: 'running',
        timestamp: new Date().toISOString(),
      })
    },
  )
}
