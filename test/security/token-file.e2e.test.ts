import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Account, openAccount } from '../support/account.ts'
import { freePort } from '../support/redis-server.ts'
import { ADMIN_TOKEN, startService } from '../support/running-service.ts'
import { dumpTables, findCanaries } from './find-canaries.ts'

const TOKEN = 'EAAAlTokenThatStandsInAFileOnly42'

describe('a token in a file', () => {
  let account: Account
  let folder: string
  let env: Record<string, string>
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'square-sync-token-'))
    const file = join(folder, 'token')
    await writeFile(file, `${TOKEN}\n`, { mode: 0o600 })
    account = await openAccount({
      profile: 'small',
      token: TOKEN,
      tables: ['locations', 'merchants', 'vendors'],
    })
    env = { SQUARE_ACCESS_TOKEN: '', SQUARE_ACCESS_TOKEN_FILE: file, LOG_LEVEL: 'trace' }
  })
  afterAll(async () => {
    await account.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('reaches Square, and neither the list of processes nor the environment, the API, a table or the output', async () => {
    const { cli, call, url } = await startService(account, env)
    const run = await call('POST', '/admin/foundation-sync?wait=60')
    expect(run.body.status).toBe('completed')
    const seen: Record<string, string> = {}
    for (const name of ['cmdline', 'environ', 'comm'])
      seen[name] = await readFile(`/proc/${cli.pid}/${name}`, 'utf8')
    expect(seen['environ']).toContain('SQUARE_ACCESS_TOKEN_FILE')
    for (const path of [
      '/admin/sync-status',
      '/admin/runs',
      `/admin/runs/${run.body.run_id}`,
      '/docs/json',
      '/admin/queues',
    ]) {
      const answer = await fetch(url + path, { headers: { authorization: `Bearer ${ADMIN_TOKEN}` } })
      expect([path, answer.status]).toEqual([path, 200])
      seen[path] = await answer.text()
    }
    for (const schema of [account.schema, 'bullmq'])
      for (const [table, text] of await dumpTables(account.sql, schema)) seen[`${schema}.${table}`] = text
    const { stdout, stderr } = await cli.kill('SIGTERM')
    expect(stdout).not.toContain('SQUARE_ACCESS_TOKEN_FILE') // no warning: the mode is right
    seen['output'] = stdout + stderr
    const hits = Object.entries(seen).flatMap(([where, text]) =>
      findCanaries(text, { TOKEN, ...(where === 'environ' ? {} : { ADMIN_TOKEN }) }).map(
        (hit) => `${where}: ${hit}`,
      ),
    )
    expect(hits).toEqual([])
  })

  it('is read again for every request: one that is renewed is used without a restart', async () => {
    const file = join(folder, 'renewed')
    await writeFile(file, 'EAAAlTokenThatHasEnded42', { mode: 0o600 })
    const { cli, call } = await startService(account, { ...env, SQUARE_ACCESS_TOKEN_FILE: file })
    const sync = async () => (await call('POST', '/admin/incremental-sync?wait=60')).body.status
    expect(await sync()).toBe('failed')
    await rm(file)
    expect(await sync()).toBe('failed')
    await writeFile(file, TOKEN, { mode: 0o600 })
    expect(await sync()).toBe('completed')
    const { code } = await cli.kill('SIGTERM')
    expect(code).toBe(0)
  })

  it('that others can read is warned about, in one line', async () => {
    await chmod(env['SQUARE_ACCESS_TOKEN_FILE'] ?? '', 0o644)
    const { code, stderr } = await account.start(['sync', '--json'], env).ended
    expect(code).toBe(0)
    expect(stderr.split('\n').filter((line) => line.includes('chmod 600'))).toHaveLength(1)
  })
})

describe('an address that everybody reaches', () => {
  it('is not listened on without a token of the operator: the process ends with one line', async () => {
    const account = await openAccount({ profile: 'small', tables: ['locations'] })
    try {
      const port = await freePort()
      const cli = account.start(['start'], { HOST: '0.0.0.0', PORT: String(port) })
      const { code, stdout, stderr } = await cli.ended
      expect([code, stdout]).toEqual([1, ''])
      expect(stderr).toMatch(/^square-sync: ADMIN_TOKEN is missing and HOST is "0\.0\.0\.0"[^\n]*\n$/)
      const [error] = (await once(connect(port, '127.0.0.1'), 'error').catch((reason: unknown) => [
        reason,
      ])) as [NodeJS.ErrnoException]
      expect(error.code).toBe('ECONNREFUSED')
      expect(await account.sql`select from pg_namespace where nspname = ${account.schema}`).toHaveLength(0) // nothing was opened
    } finally {
      await account.close()
    }
  })
})
