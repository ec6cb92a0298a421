import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { startCli } from '../support/cli.ts'

const inRoot = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))

/** What a checkout is compiled with. */
const COMPILER = ['tsconfig.json', 'tsconfig.build.json', 'scripts/compile.cjs', 'scripts/copy-data.cjs']

/** Runs `bin/` in a folder of its own, beside these programs. `packages`: with our packages in it. */
function run(programs: Record<string, string>, { packages = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'bin-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const name of ['bin', ...COMPILER]) cpSync(inRoot(name), join(folder, name), { recursive: true })
  for (const name of ['packages/square-simulator/src', 'docs/queries', 'node_modules'])
    mkdirSync(join(folder, name), { recursive: true })
  for (const [file, text] of Object.entries({ 'package.json': '{ "type": "module" }', ...programs })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  for (const name of packages ? readdirSync(inRoot('node_modules')) : []) {
    if (!name.startsWith('.'))
      symlinkSync(inRoot(`node_modules/${name}`), join(folder, 'node_modules', name), 'junction')
  }
  return startCli([], {}, [join(folder, 'bin/square-sync.cjs')]).ended
}

const BUILT = { 'dist/src/cli/main.js': 'console.log("built")' }
const SOURCE = { 'src/cli/main.ts': 'console.log("source" as string)' }

test('a package runs what was built', async () => {
  expect(await run(BUILT)).toMatchObject({ code: 0, stdout: 'built\n', stderr: '' })
})

test('a checkout runs its source, compiled, whatever was built there before', async () => {
  const stderr = 'Compiling the program, once per change of its source.\n'
  const withPackages = run({ ...BUILT, ...SOURCE }, { packages: true })
  expect(await withPackages).toMatchObject({ code: 0, stdout: 'source\n', stderr })
})

test('a checkout without its packages says how to install them', async () => {
  const stderr = 'square-sync: its packages are not installed: run npm ci\n'
  expect(await run(SOURCE)).toMatchObject({ code: 1, stdout: '', stderr })
})
