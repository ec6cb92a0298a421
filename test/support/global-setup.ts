import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../../src/db/embedded.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A superuser's URL of the server that all test files share; each makes its own database there. */
    postgresUrl: string
  }
}

/** One throw-away server for the whole test run, or the one that TEST_DATABASE_URL names. Nothing in it survives a power cut. */
export default async function startTestServer(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL']
  if (given) {
    project.provide('postgresUrl', given)
    return () => Promise.resolve()
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'square-sync-test-'))
  await chmod(dataDir, 0o755) // as root, Postgres runs as another user, who must get in
  const server = await startEmbedded({
    dataDir,
    log: { info: () => undefined },
    postgresFlags: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'],
  })
  project.provide('postgresUrl', server.url)
  return async () => {
    await server.close()
    await rm(server.directory, { recursive: true, force: true })
    await rm(dataDir, { recursive: true, force: true })
  }
}
