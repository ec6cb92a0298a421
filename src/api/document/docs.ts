import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { VERSION } from '../../runtime/version.ts'
import { describeBodies, describeInput, type Document } from './openapi.ts'

/** The API's description of itself, from the routes' schemas: a page at /docs, OpenAPI at /docs/json. Add it before the routes. */
export async function addDocs(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'square-sync',
        description: 'Starts and watches the runs that mirror a Square account into Postgres.',
        version: VERSION,
      },
      servers: [{ url: '/', description: 'This service' }],
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
    refResolver: {
      buildLocalReference: ({ $id }, _base, _fragment, nth) =>
        typeof $id === 'string' ? $id : `Schema${nth}`,
    },
    transform: ({ schema, url }) => ({ schema: schema && describeInput(schema), url }),
    transformObject: (written) => {
      const { openapiObject } = written as { openapiObject: Document } // what `openapi` above makes it
      describeBodies(openapiObject)
      return openapiObject as object
    },
  })
  await app.register(swaggerUi, { routePrefix: '/docs' })
}
