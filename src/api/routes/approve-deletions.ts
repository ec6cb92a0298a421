import type { FastifyInstance } from 'fastify'
import { approveDeletions } from '../../db/state/sync-state.ts'
import { selectTables } from '../../db/declaration/tables.ts'
import { RetryLater } from '../../errors.ts'
import { startRun } from '../../producer/trigger.ts'
import { refuse } from '../answer-error.ts'
import {
  answerOf,
  count,
  flag,
  named,
  noQuery,
  object,
  ref,
  runIdOrNull,
  text,
  time,
  yes,
} from '../document/answer-schemas.ts'
import type { ApiDeps } from '../api-deps.ts'
import { errorsOfPost } from '../document/error-answers.ts'

const approval = named(
  'DeletionApproval',
  object({
    success: yes,
    message: text,
    approved: count,
    run_id: runIdOrNull,
    started: flag,
    timestamp: time,
  }),
)

const wanted = named('DeletionsToApprove', {
  type: ['object', 'null'], // no body at all is null to the validator
  additionalProperties: false,
  properties: {
    limit: { type: 'integer', minimum: 1, description: 'At most so many; absent: as many as were withheld' },
  },
  examples: [{ limit: 100 }],
})

interface Input {
  Params: { table: string }
  Body: { limit?: number } | null | undefined
}

/** Lets a table's next complete list mark what the guard has withheld, and reads that list at once. The approval holds for one list. */
export function addApproveDeletionsRoute(app: FastifyInstance, { db, starter }: ApiDeps): void {
  app.addSchema(approval).addSchema(wanted)
  app.post<Input>(
    '/admin/tables/:table/approve-deletions',
    {
      schema: {
        operationId: 'approveDeletions',
        summary: 'Approve deletions that the guard has withheld',
        tags: ['operation'],
        params: object({ table: { type: 'string', minLength: 1, maxLength: 63, examples: ['customers'] } }),
        querystring: noQuery,
        body: ref(wanted),
        response: {
          202: answerOf(
            'A foundation run of the table reads its list again and may delete up to `approved` rows',
            approval,
          ),
          ...errorsOfPost(409, 414),
        },
      },
    },
    async ({ params: { table }, body: given }, reply) => {
      selectTables(starter.tables, [table]) // throws for an unknown name
      const approved = await approveDeletions(db, table, given?.limit)
      if (approved === undefined) return refuse(reply, 409, `Nothing is withheld in ${table}`)
      const begun = await startRun(starter, { kind: 'foundation', trigger: 'http', tables: [table] }).catch(
        (error: unknown) => {
          if (error instanceof RetryLater) return undefined // the queue is away: the approval stands
          throw error
        },
      )
      return reply.code(202).send({
        success: true,
        message: begun?.started
          ? `Up to ${approved} rows of ${table} may be deleted by the run that has started`
          : `Up to ${approved} rows of ${table} may be deleted by its next complete list: ${begun ? 'another run is under way' : 'the queue cannot be reached now'}`,
        approved,
        run_id: begun?.run.id ?? null,
        started: begun?.started ?? false,
        timestamp: new Date().toISOString(),
      })
    },
  )
}
