import type { FastifyInstance } from 'fastify'
import { answerOf, count, named, object } from '../document/answer-schemas.ts'

const health = named('Health', object({ status: { type: 'string', enum: ['ok'] }, uptime_seconds: count }))

/** Whether the process lives. Open to everybody; asks nothing of anybody. */
export function addHealthRoute(app: FastifyInstance): void {
  app.addSchema(health)
  app.get(
    '/health',
    {
      schema: {
        operationId: 'getHealth',
        summary: 'Whether the process lives',
        tags: ['operation'],
        security: [],
        response: { 200: answerOf('The process lives', health) },
      },
    },
    () => ({ status: 'ok', uptime_seconds: Math.round(process.uptime()) }),
  )
}
