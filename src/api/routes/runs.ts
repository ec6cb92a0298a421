import type { FastifyInstance } from 'fastify'
import { iso } from '../../db/state/run-report.ts'
import { listRuns, type Run } from '../../db/state/runs.ts'
import {
  answerOf,
  list,
  named,
  object,
  ref,
  runId,
  text,
  textOrNull,
  time,
  timeOrNull,
  yes,
} from '../document/answer-schemas.ts'
import type { ApiDeps } from '../api-deps.ts'
import { errors } from '../document/error-answers.ts'
import { wholeNumber } from '../document/query-schemas.ts'
import { runKind, runStatus, runTrigger } from '../document/run-schemas.ts'

const LIMIT = 50
const MOST = 500

const runSummary = named(
  'RunSummary',
  object({
    run_id: runId,
    kind: ref(runKind),
    trigger: ref(runTrigger),
    status: ref(runStatus),
    tables: list(text),
    scheduled_for: timeOrNull,
    started_at: time,
    finished_at: timeOrNull,
    error: textOrNull,
  }),
)
const runList = named('RunList', object({ success: yes, runs: list(ref(runSummary)), timestamp: time }))

const querystring = {
  type: 'object',
  additionalProperties: false,
  properties: { limit: wholeNumber(1, 6, `More than ${MOST} is as good as ${MOST}`, LIMIT) },
} as const

/** The history of runs. */
export function addRunsRoute(app: FastifyInstance, { db }: ApiDeps): void {
  app.addSchema(runSummary).addSchema(runList)
  app.get<{ Querystring: { limit?: string } }>(
    '/admin/runs',
    {
      schema: {
        operationId: 'listRuns',
        summary: 'The latest runs',
        tags: ['runs'],
        querystring,
        response: { 200: answerOf('The latest runs, newest first', runList), ...errors(400) },
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
