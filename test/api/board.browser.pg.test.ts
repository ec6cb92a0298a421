import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TOKEN, basic, openApi, type Api } from './api-fixture.ts'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
)
if (!CHROMIUM)
  console.warn(
    'SKIPPED: there is no Chromium on this machine, so nobody has looked at the board and the docs',
  )

let api: Api
let profile: string
let door: Server
beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'square-sync-browser-'))
  api = await openApi()
  await api.app.listen({ port: 0, host: '127.0.0.1' })
  door = openDoor()
  door.listen(0, '127.0.0.1')
  await once(door, 'listening')
})
afterAll(async () => {
  door.close()
  door.closeAllConnections()
  await api.close()
  await rm(profile, { recursive: true, force: true })
})

const portOf = (server: Server) => (server.address() as AddressInfo).port

/** Stands before the API and logs in for the browser: a page whose URL holds a password may not fetch anything. */
function openDoor(): Server {
  return createServer((incoming, outgoing) => {
    const { method, url, headers } = incoming
    const options = {
      port: portOf(api.app.server),
      host: '127.0.0.1',
      method,
      path: url,
      headers: { ...headers, ...basic(TOKEN) },
    }
    const onward = request(options, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    onward.on('error', () => outgoing.destroy())
    incoming.pipe(onward)
  })
}

/** Of a script that the board asks for early and needs late: nothing was refused. */
const IMPATIENT = /was preloaded using link preload but not used within a few seconds/

/** The page as a browser shows it after its scripts have run, and what it complained of. */
async function look(path: string): Promise<{ dom: string; reported: string[] }> {
  const { stdout, stderr } = await promisify(execFile)(
    CHROMIUM ?? '',
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      `--user-data-dir=${profile}`,
      '--enable-logging=stderr',
      '--virtual-time-budget=8000',
      '--dump-dom',
      `http://127.0.0.1:${portOf(door)}${path}`,
    ],
    { timeout: 25_000, maxBuffer: 32 * 1024 * 1024 },
  )
  return {
    dom: stdout,
    reported: stderr.split('\n').filter((line) => line.includes(':CONSOLE') && !IMPATIENT.test(line)),
  }
}

test.skipIf(!CHROMIUM)('the board renders with its queue, without a complaint of the browser', async () => {
  const { dom, reported } = await look('/admin/queues')
  expect(dom).toContain(api.queues.name)
  expect(dom).toMatch(/href="[^"]*queue\/square-sync-square/)
  expect(reported).toEqual([])
})

test.skipIf(!CHROMIUM)(
  'the page of a job renders with what it says, without a complaint of the browser',
  async () => {
    const { run_id } = (await api.ask('POST', '/admin/incremental-sync')).json()
    const { dom, reported } = await look(`/admin/queues/queue/${api.queues.name}/${run_id}`)
    expect(dom).toContain(run_id)
    expect(dom).toContain('fan out') // of the job's data
    expect(reported).toEqual([])
  },
)

test.skipIf(!CHROMIUM)('the docs render with their routes, without a complaint of the browser', async () => {
  const { dom, reported } = await look('/docs')
  expect(dom).toContain('/admin/incremental-sync')
  expect(reported).toEqual([])
})
