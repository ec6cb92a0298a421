import type { FastifyInstance } from 'fastify'
import { iso } from '../../db/run-report.ts'
import { listRuns, type Run } from '../../db/runs.ts'
import { errorAnswers, flag, list, object, text, textOrNull, time, timeOrNull } from '../answer-schemas.ts'
import type { ApiDeps } from '../api-deps.ts'

const LIMIT = 50
const MOST = 500

const answer = {
  description: 'The latest runs, newest first',
  ...object({
    success: flag,
    runs: list(
      object({
        run_id: text,
        kind: text,
        trigger: text,
        status: text,
        tables: list(text),
        scheduled_for: timeOrNull,
        started_at: time,
        finished_at: timeOrNull,
        error: textOrNull,
      }),
    ),
    timestamp: time,
  }),
}

const querystring = {
  type: 'object',
  additionalProperties: false,
  properties: {
    limit: { type: 'string', pattern: '^[1-9]\\d{0,5}$', description: `At most ${MOST}; ${LIMIT} if absent` },
  },
} as const

/** The history of runs. */
export function addRunsRoute(app: FastifyInstance, { db }: ApiDeps): void {
  app.get<{ Querystring: { limit?: string } }>(
    '/admin/runs',
    {
      schema: {
        summary: 'The latest runs',
        tags: ['runs'],
        querystring,
        response: { 200: answer, ...errorAnswers },
      },
    },
    async ({ query }) => {
      const runs = await listRuns(db, Math.min(Number(query.limit ?? LIMIT), MOST))
      return { success: true, runs: runs.map(describeRun), timestamp: new Date().toISOString() }
    },
  )
}

const describeRun = (run: Run) => ({
  run_id: run.id,
  kind: run.kind,
  trigger: run.trigger,
  status: run.status,
  tables: run.tables,
  scheduled_for: iso(run.scheduled_for),
  started_at: iso(run.started_at),
  finished_at: iso(run.finished_at),
  error: run.error,
})
