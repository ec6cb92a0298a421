import SwaggerParser from '@apidevtools/swagger-parser'
import { generateSource } from 'oazapfts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Document, matchDocument, operationsOf } from '../api/matches-document.ts'
import { type Account, openAccount } from '../support/account.ts'
import { ADMIN_TOKEN, startService } from '../support/running-service.ts'
import * as client from './generated-client.ts'

/** The generator writes code that exactOptionalPropertyTypes refuses; what the code promises its callers is checked all the same. */
const UNCHECKED = '// @ts-nocheck'

let account: Account
let text: string
/** The statuses that each operation was answered with, by its id. */
const answered = new Map<string, Set<number>>()

beforeAll(async () => {
  account = await openAccount({ tables: ['locations', 'customers'] })
  const { url } = await startService(account)
  client.defaults.baseUrl = url
  signInWith(ADMIN_TOKEN)
  const served = await fetch(`${url}/docs/json`, { headers: { authorization: `Bearer ${ADMIN_TOKEN}` } })
  text = await served.text()
  const match = matchDocument(readDocument())
  client.defaults.fetch = async (input, init) => {
    const answer = await fetch(input, init)
    const method = init?.method ?? 'GET'
    const id = match(method, new URL(answer.url).pathname, answer.status, await answer.clone().json())
    if (id !== undefined) answered.set(id, (answered.get(id) ?? new Set()).add(answer.status))
    return answer
  }
})
afterAll(() => account.close())

const readDocument = () => JSON.parse(text) as Document // matchDocument looks at the answers to it
const signInWith = (token: string) => (client.defaults.headers = { authorization: `Bearer ${token}` })
const operations = () => operationsOf(readDocument()).map(({ id }) => id)

/** One call of every operation. */
async function callAll() {
  const health = await client.getHealth()
  const readiness = await client.getReadiness()
  const foundation = await client.startFoundationSync(undefined, { wait: 3600 })
  const incremental = await client.startIncrementalSync({ tables: ['customers'] }, { wait: 3600 })
  const verification = await client.startVerification({}, { wait: 3600, repair: true })
  const status = await client.getStatus()
  const runs = await client.listRuns({ limit: 2 })
  const id = runs.status === 200 ? (runs.data.runs[0]?.run_id ?? '') : 'none'
  const run = await client.getRun(id)
  return {
    health,
    readiness,
    foundation,
    incremental,
    verification,
    status,
    runs,
    run,
    cancel: await client.cancelRun(id),
    migrations: await client.applyMigrations({ dryRun: true }),
    quarantine: await client.listQuarantine({ table: 'customers', limit: 5 }),
    retry: await client.retryQuarantine(),
    approval: await client.approveDeletions('customers', { limit: 1 }),
  }
}

test('the served document is valid OpenAPI', async () => {
  await expect(SwaggerParser.validate(JSON.parse(text))).resolves.toMatchObject({ openapi: '3.1.0' })
})

// After a change of the API: npx vitest run test/e2e/generated-client -u
test('the client of these tests is generated from the served document', async () => {
  const source = await generateSource(JSON.parse(text))
  await expect(`${UNCHECKED}\n${source}`).toMatchFileSnapshot('generated-client.ts')
})

test('every operation, called by the generated client, answers what its type and the document say', async () => {
  const { foundation, incremental, verification, status, runs, run, ...rest } = await callAll()
  if (foundation.status !== 200 || incremental.status !== 200 || verification.status !== 200)
    throw new Error('a run did not complete')
  if (status.status !== 200 || runs.status !== 200 || run.status !== 200) throw new Error('not readable')
  expect(foundation.data.results['customers']).toMatchObject({ success: true, status: 'completed' })
  expect(foundation.data.results['locations']?.inserted).toBeGreaterThan(0)
  expect(incremental.data.kind).toBe('incremental')
  expect(verification.data.results['customers']?.verification).toMatchObject({ missing: 0, repaired: true })
  expect(status.data.last_run?.run_id).toBe(verification.data.run_id)
  expect(runs.data.runs.map(({ run_id }) => run_id)).toEqual([
    verification.data.run_id,
    incremental.data.run_id,
  ])
  expect(run.data).toMatchObject({ kind: 'verify', trigger: 'http', status: 'completed' })
  expect(Object.values(rest).map((answer) => answer.status)).toEqual([200, 200, 409, 200, 200, 202, 409])
  expect([...answered.keys()].sort()).toEqual(operations().sort())
})

test('a run that is still under way, a run that nobody has and a wrong name are typed answers too', async () => {
  expect((await client.startFoundationSync()).status).toBe(202)
  await client.startFoundationSync({}, { prefer: 'wait=3600' })
  const unknown = await client.getRun('nobody')
  expect(unknown.status === 404 && unknown.data.error).toBe('There is no such run')
  const wrong = await client.startIncrementalSync({ tables: ['order'] })
  expect(wrong.status === 400 && wrong.data.success).toBe(false)
})

test('with a wrong token every operation but that of health is answered with its 401', async () => {
  signInWith('wrong')
  await callAll()
  signInWith(ADMIN_TOKEN)
  const open = operations().filter((id) => !answered.get(id)?.has(401))
  expect(open).toEqual(['getHealth'])
})
