import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { describeBrought, reportRun } from '../../db/state/run-report.ts'
import type { RunKind } from '../../db/state/state-schema.ts'
import { startRun } from '../../producer/trigger.ts'
import { refuse } from '../answer-error.ts'
import { answerOf, flag, named, object, ref, runId, text, time, yes } from '../document/answer-schemas.ts'
import type { ApiDeps } from '../api-deps.ts'
import { errorsOfPost } from '../document/error-answers.ts'
import { trueOrFalse, wholeNumber } from '../document/query-schemas.ts'
import { awaitedRun } from '../document/run-schemas.ts'
import { secondsToWait, waitForRun } from '../runs/wait-for-run.ts'

const tableNames = {
  type: 'array',
  minItems: 1,
  maxItems: 500,
  items: { type: 'string', minLength: 1, maxLength: 63 },
} as const

const wanted = named('RunRequest', {
  type: ['object', 'null'], // no body at all is null to the validator
  additionalProperties: false,
  properties: {
    tables: { ...tableNames, description: 'The tables to sync; absent: all of this installation' },
    sync_types: { ...tableNames, deprecated: true, description: 'The older name of `tables`' },
  },
  examples: [{ tables: ['orders'] }],
})

const input = {
  body: ref(wanted),
  querystring: {
    type: 'object',
    additionalProperties: false,
    properties: {
      wait: wholeNumber(0, 9, 'Seconds to wait for the end of the run; more than 3600 is as good as 3600', 0),
      repair: trueOrFalse('Of a verification: repair what it finds'),
    },
  },
  headers: {
    type: 'object',
    properties: { prefer: { type: 'string', description: '`wait=SECONDS`, the same as ?wait=' } },
  },
} as const

const startedRun = named(
  'StartedRun',
  object({
    success: yes,
    message: text,
    run_id: runId,
    status: { type: 'string', enum: ['running'] },
    started: flag,
    timestamp: time,
  }),
)

const WHICH = 'the one that was asked for, or (`started` false) the one that was running already'
const responses = {
  ...errorsOfPost(),
  200: answerOf(`The run is complete: ${WHICH}`, awaitedRun),
  202: answerOf(`The run is under way: ${WHICH}`, startedRun),
  207: answerOf(`The run is partial, some table was not read: ${WHICH}`, awaitedRun),
  502: answerOf(`The run has failed or was cancelled: ${WHICH}`, awaitedRun),
}

interface Input {
  Body: { tables?: string[]; sync_types?: string[] } | null | undefined
  Querystring: { wait?: string; repair?: 'true' | 'false' }
}

const PATHS: [path: string, kind: RunKind, name: string, operationId: string][] = [
  ['/admin/incremental-sync', 'incremental', 'Incremental sync', 'startIncrementalSync'],
  ['/admin/foundation-sync', 'foundation', 'Foundation sync', 'startFoundationSync'],
  ['/admin/verify', 'verify', 'Verification', 'startVerification'],
]

/** Starts a run and answers at once, or waits for its end if the caller wants to. `stopping`: the server is going down. */
export function addTriggerRoutes(app: FastifyInstance, deps: ApiDeps, stopping: AbortSignal): void {
  app.addSchema(wanted).addSchema(startedRun)
  for (const [path, kind, name, operationId] of PATHS) {
    app.post<Input>(
      path,
      {
        schema: {
          operationId,
          summary: `Start a run: ${kind}`,
          tags: ['sync'],
          ...input,
          response: responses,
        },
      },
      (request, reply) => trigger(deps, stopping, { kind, name }, request, reply),
    )
  }
}

async function trigger(
  { starter, db }: ApiDeps,
  stopping: AbortSignal,
  { kind, name }: { kind: RunKind; name: string },
  request: FastifyRequest<Input>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { tables, sync_types } = request.body ?? {}
  if (tables && sync_types)
    return refuse(reply, 400, 'body has both "tables" and "sync_types": give "tables" alone')
  const repair = request.query.repair === 'true'
  if (repair && kind !== 'verify') return refuse(reply, 400, 'repair is for POST /admin/verify only')
  const begun = await startRun(starter, { kind, trigger: 'http', tables: tables ?? sync_types, repair })
  if (!begun) throw new Error('only a slot of the schedule can have had its run')
  const { run, started } = begun
  const answer = (message: string) =>
    reply.code(202).send({
      success: true,
      message,
      run_id: run.id,
      status: 'running',
      started,
      timestamp: new Date().toISOString(),
    })

  const seconds = secondsToWait(request.query.wait, request.headers['prefer'])
  const brought = describeBrought(run)
  if (seconds === 0)
    return answer(started ? `${name} started${brought ? `: ${brought}` : ''}` : 'A sync is already running')
  const ended = await waitForRun(db, run.id, seconds, AbortSignal.any([stopping, whenGone(reply)]))
  if (!ended) return answer('The sync is still running')
  const report = await reportRun(db, run.id)
  return reply
    .code(report?.status === 'completed' ? 200 : report?.status === 'partial' ? 207 : NOT_DONE)
    .send({ ...report, started })
}

/** The run that was waited for has failed or was cancelled: `curl -f` shall notice. No error of this service has this status. */
const NOT_DONE = 502

/** Aborted when the client hangs up. */
function whenGone(reply: FastifyReply): AbortSignal {
  const gone = new AbortController()
  reply.raw.once('close', () => gone.abort())
  return gone.signal
}
