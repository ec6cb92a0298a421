import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

/** A file, and what it imports a type from. */
type Import = readonly [file: string, from: string]

const FORBIDDEN: Import[] = [
  ['src/square/http/call.ts', '../../db/store.ts'],
  ['src/square/plan/source.ts', '../../workers/read/read-page.ts'],
  ['src/json/lossless.ts', '../square/http/client.ts'],
  ['src/runtime/clock.ts', '../db/store.ts'],
  ['src/errors.ts', './runtime/log.ts'],
  ['src/db/store.ts', '../square/http/client.ts'],
  ['src/db/rows/upsert.ts', '../../workers/sync/sync-page.ts'],
  ['src/coverage/limits.ts', '../producer/plan.ts'],
  ['src/producer/plan.ts', '../square/plan/source.ts'],
  ['src/workers/jobs/run.ts', '../../service/service.ts'],
  ['src/config/config.ts', '../workers/jobs/run.ts'],
  ['src/service/service.ts', '../api/server.ts'],
  ['src/api/routes/sync.ts', '../../workers/jobs/run.ts'],
  ['src/api/server.ts', '../cli/main.ts'],
  ['src/cli/commands/start.ts', '../../../packages/square-simulator/src/server.ts'],
  ['src/cli/commands/sync.ts', 'square-simulator'],
  ['src/cli/commands/demo.ts', '../../../test/support/account.ts'],
  ['packages/square-simulator/src/world.ts', '../../../src/json/lossless.ts'],
  ['packages/square-simulator/src/resources/orders.ts', 'zod'],
]

const ALLOWED: Import[] = [
  ['src/cli/commands/demo.ts', '../../../packages/square-simulator/src/server.ts'],
  ['src/cli/commands/doctor.ts', '../../square/http/client.ts'],
  ['src/api/routes/sync-status.ts', '../../producer/trigger.ts'],
  ['src/workers/sync/sync-page.ts', '../../db/store.ts'],
  ['src/db/declaration/define-table.ts', '../../square/plan/source.ts'],
  ['src/db/connection/client.ts', 'postgres'],
  ['packages/square-simulator/src/http.ts', 'node:http'],
  ['packages/square-simulator/src/resources/orders.ts', '../wire.ts'],
]

const inRoot = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url))

/** What the repository's lint rules say about a tree of such files: `file rule`, sorted. */
async function lint(imports: Import[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'imports-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  copyFileSync(inRoot('.oxlintrc.json'), join(folder, '.oxlintrc.json'))
  for (const [file, from] of imports) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), `import type { A } from '${from}'\nexport type B = A\n`)
  }
  const output = await new Promise<string>((resolve) => {
    // Findings make it exit with 1.
    execFile(inRoot('node_modules/.bin/oxlint'), ['-f', 'json'], { cwd: folder }, (_error, stdout) =>
      resolve(stdout),
    )
  })
  const { diagnostics, number_of_files } = JSON.parse(output) as {
    diagnostics: { code: string; filename: string }[]
    number_of_files: number
  }
  expect(number_of_files).toBe(imports.length)
  return diagnostics.map(({ code, filename }) => `${filename} ${code}`).sort()
}

test('an import against the direction of the layers is found, also of a type', async () => {
  expect(await lint(FORBIDDEN)).toEqual(
    FORBIDDEN.map(([file]) => `${file} eslint(no-restricted-imports)`).sort(),
  )
})

test('an import along the direction of the layers is not', async () => {
  expect(await lint(ALLOWED)).toEqual([])
})

test('a circle of files is found, also of types', async () => {
  const circle = await lint([
    ['src/db/rows/a.ts', './b.ts'],
    ['src/db/rows/b.ts', './c.ts'],
    ['src/db/rows/c.ts', './a.ts'],
  ])
  expect(new Set(circle)).toEqual(
    new Set(['a', 'b', 'c'].map((name) => `src/db/rows/${name}.ts import(no-cycle)`)),
  )
})
