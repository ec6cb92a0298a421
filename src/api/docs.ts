import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'

/** The API's description of itself, from the routes' schemas: a page at /docs, OpenAPI at /docs/json. Add it before the routes. */
export async function addDocs(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      info: {
        title: 'square-sync',
        description: 'Starts and watches the runs that mirror a Square account into Postgres.',
        version: '1',
      },
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', description: 'ADMIN_TOKEN' },
          basic: {
            type: 'http',
            scheme: 'basic',
            description: 'Any name, ADMIN_TOKEN as password: for browsers',
          },
        },
      },
      security: [{ bearer: [] }, { basic: [] }],
      tags: [
        { name: 'sync', description: 'Start runs, see where the tables stand' },
        { name: 'runs', description: 'What runs did' },
        { name: 'operation', description: 'Health, schema, records in quarantine' },
      ],
    },
  })
  await app.register(swaggerUi, { routePrefix: '/docs' })
}
