import { randomUUID } from 'node:crypto'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Log } from '../runtime/log.ts'
import { answerError, refuse } from './answer-error.ts'
import type { ApiDeps } from './api-deps.ts'
import { type Guard, makeGuard } from './guard/auth.ts'
import { addBoard } from './board.ts'
import { addDocs } from './document/docs.ts'
import { addErrorSchema } from './document/error-answers.ts'
import { DOCUMENTED } from './document/query-schemas.ts'
import { addApproveDeletionsRoute } from './routes/approve-deletions.ts'
import { addCancelRunRoute } from './routes/cancel-run.ts'
import { addHealthRoute } from './routes/health.ts'
import { addQuarantineRoute } from './routes/quarantine.ts'
import { addQuarantineRetryRoute } from './routes/quarantine-retry.ts'
import { addReadyRoute } from './routes/ready.ts'
import { addRunRoute } from './routes/run.ts'
import { addRunsRoute } from './routes/runs.ts'
import { addSyncStatusRoute } from './routes/sync-status.ts'
import { addTableMigrationRoute } from './routes/table-migration.ts'
import { addTriggerRoutes } from './routes/trigger-sync.ts'
import { addRunSchemas } from './document/run-schemas.ts'
import { forbidStoring, setSecurityHeaders } from './guard/security-headers.ts'

export type { ApiDeps }
export { depsOfService } from './api-deps.ts'

/** Bodies are names of tables. */
const BODY_LIMIT_BYTES = 16 * 1024
/** Whose wrong tokens are counted. An attacker with many addresses costs this much memory and no more: then the oldest are forgotten. */
const MOST_ADDRESSES = 10_000
/** How long closing waits for answers in progress and for idle connections. */
const CLOSE_MS = 2000

/**
 * Builds the HTTP API, ready to listen or to be injected into; the caller closes it. One guard protects every route, the board and the
 * docs. Closing answers requests that wait for a run: it is still running.
 */
export async function buildServer(deps: ApiDeps): Promise<FastifyInstance> {
  const clock = deps.clock ?? Date.now
  const app = Fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: 30_000, // to receive a request, not to answer it
    genReqId: () => randomUUID(), // never the client's: it is written to the log
    trustProxy: false,
    // Fastify's defaults turn "orders" into ["orders"] and drop unknown fields: a typo would start something else.
    ajv: {
      customOptions: {
        coerceTypes: false,
        removeAdditional: false,
        useDefaults: false,
        keywords: [DOCUMENTED],
      },
    },
    // Ids of jobs are longer than the 100 characters that Fastify lets pass.
    routerOptions: { maxParamLength: 300 },
    // A URL that cannot be decoded reaches no hook.
    frameworkErrors: (error, request, reply) => {
      setSecurityHeaders(reply)
      void guard(request, reply).then((refused) => refused ?? answerError(deps.log, error, request, reply))
    },
  })
  const stopping = new AbortController()
  app.addHook('preClose', async () => {
    stopping.abort()
    setTimeout(() => app.server.closeAllConnections(), CLOSE_MS).unref()
  })
  // A connection kept alive would keep the process from ending.
  app.addHook('onSend', async (_request, reply) => {
    if (stopping.signal.aborted) reply.header('connection', 'close')
  })
  acceptJsonOnly(app)
  await app.register(rateLimit, { global: false, cache: MOST_ADDRESSES }) // the guard counts wrong tokens with it
  const guard = makeGuard(app, deps.adminToken, deps.log)
  addGuard(app, guard, deps.log)
  app.setErrorHandler((error, request, reply) => answerError(deps.log, error, request, reply))
  app.setNotFoundHandler((_request, reply) => refuse(reply, 404, 'There is nothing here: see /docs'))

  await addDocs(app)
  addErrorSchema(app)
  addRunSchemas(app)
  addHealthRoute(app)
  addReadyRoute(app, deps)
  addTriggerRoutes(app, deps, stopping.signal)
  addSyncStatusRoute(app, deps, clock)
  addRunsRoute(app, deps)
  addRunRoute(app, deps)
  addCancelRunRoute(app, deps)
  addTableMigrationRoute(app, deps)
  addQuarantineRoute(app, deps)
  addQuarantineRetryRoute(app, deps)
  addApproveDeletionsRoute(app, deps)
  await addBoard(app, deps.starter, deps.log)
  await app.ready()
  return app
}

/** Added to the root before anything is registered, so that everything is behind it, also unknown paths. */
function addGuard(app: FastifyInstance, guard: Guard, log: Log): void {
  app.addHook('onRequest', async (request, reply) => {
    setSecurityHeaders(reply)
    const refused = await guard(request, reply)
    if (refused) return refused
    // Postgres holds no NUL in a text: the board would fail at such a job's id instead of finding nothing.
    const isOfBoard = request.routeOptions.url?.startsWith('/admin/queues')
    return isOfBoard && request.url.includes('%00')
      ? refuse(reply, 404, 'There is nothing here: see /docs')
      : undefined
  })
  // Again at the end: the file servers of the board and the docs set a Cache-Control of their own.
  app.addHook('onSend', async (_request, reply) => forbidStoring(reply))
  app.addHook('onResponse', async (request, reply) => {
    const { id, method, routeOptions } = request
    log.debug(
      {
        request_id: id,
        method,
        route: routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request answered',
    )
  })
}

/** A form on another site can send text/plain, but not JSON. An empty body that is called JSON counts as none. */
function acceptJsonOnly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser(['application/json', 'text/plain'])
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body: string, done) => {
    if (body === '') done(null, undefined)
    else void parse(request, body, done)
  })
}
