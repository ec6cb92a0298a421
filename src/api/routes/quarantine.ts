import { desc, eq } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { iso } from '../../db/state/run-report.ts'
import { quarantine } from '../../db/state/state-schema.ts'
import { selectTables } from '../../db/declaration/tables.ts'
import { answerOf, count, list, named, object, ref, text, time, yes } from '../document/answer-schemas.ts'
import type { ApiDeps } from '../api-deps.ts'
import { errors } from '../document/error-answers.ts'
import { wholeNumber } from '../document/query-schemas.ts'

const LIMIT = 100
const MOST = 1000

const refusedRecord = named(
  'RefusedRecord',
  object({
    table_name: text,
    record_key: text,
    code: text,
    reason: text,
    attempts: count,
    first_seen_at: time,
    last_seen_at: time,
  }),
)
const refusedRecords = named(
  'Quarantine',
  object({ success: yes, quarantine: list(ref(refusedRecord)), timestamp: time }),
)

const querystring = {
  type: 'object',
  additionalProperties: false,
  properties: {
    table: { type: 'string', minLength: 1, maxLength: 63, description: 'Only of this table' },
    limit: wholeNumber(1, 6, `More than ${MOST} is as good as ${MOST}`, LIMIT),
  },
} as const

/** What is in quarantine, and why. The record itself is not shown: it may hold personal data. */
export function addQuarantineRoute(app: FastifyInstance, { db, starter }: ApiDeps): void {
  app.addSchema(refusedRecord).addSchema(refusedRecords)
  app.get<{ Querystring: { table?: string; limit?: string } }>(
    '/admin/quarantine',
    {
      schema: {
        operationId: 'listQuarantine',
        summary: 'Records in quarantine',
        tags: ['operation'],
        querystring,
        response: {
          200: answerOf(
            'Records that Postgres refused, latest first, without what they hold',
            refusedRecords,
          ),
          ...errors(400),
        },
      },
    },
    async ({ query: { table, limit } }) => {
      if (table !== undefined) selectTables(starter.tables, [table]) // throws for an unknown name
      const { table_name, record_key, code, reason, attempts, first_seen_at, last_seen_at } = quarantine
      const rows = await db
        .select({ table_name, record_key, code, reason, attempts, first_seen_at, last_seen_at })
        .from(quarantine)
        .where(table === undefined ? undefined : eq(table_name, table))
        .orderBy(desc(last_seen_at), table_name, record_key)
        .limit(Math.min(Number(limit ?? LIMIT), MOST))
      const shown = rows.map((row) => ({
        ...row,
        first_seen_at: iso(row.first_seen_at),
        last_seen_at: iso(row.last_seen_at),
      }))
      return { success: true, quarantine: shown, timestamp: new Date().toISOString() }
    },
  )
}
