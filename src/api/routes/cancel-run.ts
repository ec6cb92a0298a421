import type { FastifyInstance } from 'fastify'
import { requestCancel } from '../../db/runs.ts'
import { refuse } from '../answer-error.ts'
import { errorAnswers, flag, noBody, noQuery, object, text, time } from '../answer-schemas.ts'
import type { ApiDeps } from '../api-deps.ts'
import { findRunByPath, runIdParams } from '../find-run-by-path.ts'

const answer = {
  description: 'The run stops with its next page',
  ...object({ success: flag, message: text, run_id: text, status: text, timestamp: time }),
}

/** Asks a run to stop: its workers see it with their next page. A repeat changes nothing. */
export function addCancelRunRoute(app: FastifyInstance, { db }: ApiDeps): void {
  app.post<{ Params: { id: string } }>(
    '/admin/runs/:id/cancel',
    {
      schema: {
        summary: 'Cancel a run',
        tags: ['runs'],
        params: runIdParams,
        querystring: noQuery,
        body: noBody,
        response: { 202: answer, ...errorAnswers },
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
