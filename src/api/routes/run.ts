import type { FastifyInstance } from 'fastify'
import { iso, reportRun } from '../../db/state/run-report.ts'
import { refuse } from '../answer-error.ts'
import { answerOf } from '../document/answer-schemas.ts'
import type { ApiDeps } from '../api-deps.ts'
import { errors } from '../document/error-answers.ts'
import { findRunByPath, runIdParams } from '../runs/find-run-by-path.ts'
import { runDetail } from '../document/run-schemas.ts'

/** One run, per table, while it goes on and after. */
export function addRunRoute(app: FastifyInstance, { db }: ApiDeps): void {
  app.get<{ Params: { id: string } }>(
    '/admin/runs/:id',
    {
      schema: {
        operationId: 'getRun',
        summary: 'One run, per table',
        tags: ['runs'],
        params: runIdParams,
        response: { 200: answerOf('The run as it stands, per table', runDetail), ...errors(400, 404, 414) },
      },
    },
    async (request, reply) => {
      const run = await findRunByPath(db, request.params.id)
      const report = run && (await reportRun(db, run.id))
      if (!report) return refuse(reply, 404, 'There is no such run')
      const { trigger, started_at, finished_at } = run
      return { ...report, trigger, started_at: iso(started_at), finished_at: iso(finished_at) }
    },
  )
}
