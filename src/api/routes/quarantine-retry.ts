import type { FastifyInstance } from 'fastify'
import { quarantine } from '../../db/state/state-schema.ts'
import { startRun } from '../../producer/trigger.ts'
import {
  answerOf,
  flag,
  list,
  named,
  noBody,
  noQuery,
  object,
  runIdOrNull,
  text,
  time,
  yes,
} from '../document/answer-schemas.ts'
import type { ApiDeps } from '../api-deps.ts'
import { errorsOfPost } from '../document/error-answers.ts'

const retried = named(
  'QuarantineRetry',
  object({
    success: yes,
    message: text,
    tables: list(text),
    run_id: runIdOrNull,
    started: flag,
    timestamp: time,
  }),
)

/** Tries again what is in quarantine, by an incremental run over the tables concerned. */
export function addQuarantineRetryRoute(app: FastifyInstance, { db, starter }: ApiDeps): void {
  app.addSchema(retried)
  app.post(
    '/admin/quarantine/retry',
    {
      schema: {
        operationId: 'retryQuarantine',
        summary: 'Try the quarantine again',
        tags: ['operation'],
        querystring: noQuery,
        body: noBody,
        response: {
          202: answerOf(
            'A run over the tables that have refused records: each tries them again first. `run_id` null: there are none',
            retried,
          ),
          ...errorsOfPost(),
        },
      },
    },
    async (_request, reply) => {
      const rows = await db.selectDistinct({ table: quarantine.table_name }).from(quarantine)
      const tables = rows
        .map(({ table }) => table)
        .filter((table) => starter.tables.has(table))
        .sort()
      const begun =
        tables.length > 0
          ? await startRun(starter, { kind: 'incremental', trigger: 'http', tables })
          : undefined
      return reply.code(202).send({
        success: true,
        message: !begun
          ? 'The quarantine is empty'
          : begun.started
            ? 'The retry has started'
            : 'A sync is already running',
        tables,
        run_id: begun?.run.id ?? null,
        started: begun?.started ?? false,
        timestamp: new Date().toISOString(),
      })
    },
  )
}
