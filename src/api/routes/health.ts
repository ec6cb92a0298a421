import type { FastifyInstance } from 'fastify'
import { number, object, text } from '../answer-schemas.ts'

/** Whether the process lives. Open to everybody; asks nothing of anybody. */
export function addHealthRoute(app: FastifyInstance): void {
  const answer = { description: 'The process lives', ...object({ status: text, uptime_seconds: number }) }
  app.get(
    '/health',
    {
      schema: {
        summary: 'Whether the process lives',
        tags: ['operation'],
        security: [],
        response: { 200: answer },
      },
    },
    () => ({ status: 'ok', uptime_seconds: Math.round(process.uptime()) }),
  )
}
