import type { FastifyInstance } from 'fastify'
import { describeDbError } from '../../db/connection/db-error.ts'
import { pendingMigrations } from '../../db/migrate/migrate.ts'
import { currentRun } from '../../db/state/runs.ts'
import { refuse } from '../answer-error.ts'
import { answerOf, list, named, noBody, object, text, time, yes } from '../document/answer-schemas.ts'
import type { ApiDeps } from '../api-deps.ts'
import { errorsOfPost } from '../document/error-answers.ts'
import { trueOrFalse } from '../document/query-schemas.ts'

const migrations = named(
  'Migrations',
  object({ success: yes, message: text, timestamp: time }, { applied: list(text), pending: list(text) }),
)

const querystring = {
  type: 'object',
  additionalProperties: false,
  properties: {
    dry_run: trueOrFalse('Only list what is pending'),
  },
} as const

/** Brings the schema up to date, but not during a run. A repeat applies nothing. */
export function addTableMigrationRoute(app: FastifyInstance, deps: ApiDeps): void {
  app.addSchema(migrations)
  app.post<{ Querystring: { dry_run?: string } }>(
    '/admin/table-migration',
    {
      schema: {
        operationId: 'applyMigrations',
        summary: 'Apply pending migrations',
        tags: ['operation'],
        querystring,
        body: noBody,
        response: {
          200: answerOf('What was applied, or (`dry_run`) what would be', migrations),
          ...errorsOfPost(409),
        },
      },
    },
    async ({ query }, reply) => {
      const timestamp = new Date().toISOString()
      if (query.dry_run === 'true') {
        const pending = (await pendingMigrations(deps.db, deps.schema)).map(({ name }) => name)
        return { success: true, pending, message: describeCount(pending.length, 'pending'), timestamp }
      }
      if (await isRunUnderWay(deps))
        return refuse(reply, 409, 'A run is under way: migrate when it has ended')
      const applied = (await deps.migrate()).map(({ name }) => name)
      deps.log.info({ applied }, 'migrations applied on request')
      return { success: true, applied, message: describeCount(applied.length, 'applied'), timestamp }
    },
  )
}

const describeCount = (migrations: number, what: string) =>
  migrations === 0
    ? 'The schema is up to date'
    : `${migrations} migration${migrations === 1 ? '' : 's'} ${what}`

async function isRunUnderWay({ db }: ApiDeps): Promise<boolean> {
  try {
    return (await currentRun(db)) !== undefined
  } catch (error) {
    // No table of runs yet, or an older one: then nothing of this version can be running.
    const code = describeDbError(error)?.code
    if (code === '42P01' || code === '42703') return false
    throw error
  }
}
