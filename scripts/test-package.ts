/**
 * Packs what would be published, installs it in an empty folder and runs it there, as a user of `npx square-sync demo` does. Needs the
 * registry, or npm's cache of it. Says how large the packages are and how long the demo took.
 */
import { strict as assert } from 'node:assert'
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import manifest from '../package.json' with { type: 'json' }
import { VERSION } from '../src/runtime/version.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'square-sync-package-'))
chmodSync(folder, 0o755) // as root, Postgres runs as another user, who must get in
const { PATH = '', HOME = '' } = process.env

function packAndInstall() {
  const npm = (args: string[], cwd: string) => execFileSync('npm', args, { cwd, stdio: ['ignore', 2, 2] })
  npm(['pack', '--pack-destination', folder], root)
  npm(['pack', '--pack-destination', folder, '--workspace', 'square-simulator'], root)
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  const tarballs = readdirSync(folder).filter((file) => file.endsWith('.tgz'))
  for (const file of tarballs) {
    console.log(`${file}: ${(statSync(join(folder, file)).size / 1e6).toFixed(2)} MB`)
  }
  assert.equal(tarballs.length, 2)
  const { 'drizzle-orm': drizzle, postgres } = manifest.dependencies
  const libraries = [`drizzle-orm@${drizzle}`, `postgres@${postgres}`] // an application's own, for square-sync/schema
  const files = tarballs.map((file) => `./${file}`)
  const install = ['install', '--prefer-offline', '--no-audit', '--no-fund', ...libraries, ...files]
  const { status, stderr } = spawnSync('npm', install, { cwd: folder, encoding: 'utf8' })
  assert.equal(status, 0, stderr)
  assert.doesNotMatch(stderr, /EBADENGINE/)
}

interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs an installed command, or node itself, until it ends. `until`: ends it when it has printed this. */
function run(command: string, args: string[], until?: RegExp): Promise<Ended> {
  const child = spawn(command, args, { cwd: folder, env: { PATH, HOME }, stdio: ['ignore', 'pipe', 'pipe'] })
  const output = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text
      if (until?.test(output.stdout)) child.kill()
    })
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, ...output }))
  })
}
const installed = (name: string) => join(folder, 'node_modules/.bin', name)

async function testProgram() {
  assert.deepEqual(await run(installed('square-sync'), ['--version']), {
    code: 0,
    stdout: `${VERSION}\n`,
    stderr: '',
  })
  for (const name of ['src', 'test', 'patches']) {
    assert(!existsSync(join(folder, 'node_modules/square-sync', name)), `${name} is in the package`)
  }
  const begun = performance.now()
  const demo = await run(installed('square-sync'), ['demo', '--exit'])
  assert.equal(demo.stderr, '')
  assert.match(demo.stdout, /Those are exactly the objects that are different\.[^]* rows\n$/)
  assert.equal(demo.code, 0)
  console.log(`square-sync demo --exit: ${((performance.now() - begun) / 1000).toFixed(1)} s`)
}

async function testSimulator() {
  const served = await run(installed('square-simulator'), ['--profile', 'small'], /SQUARE_ACCESS_TOKEN=/)
  assert.equal(served.stderr, '')
  assert.equal(served.code, 0)
  const code = `
    import { startSimulator } from 'square-simulator'
    const square = await startSimulator({ profile: 'small' })
    console.log(square.world.live('locations').length)
    await square.close()`
  const imported = await run(process.execPath, ['--input-type=module', '--eval', code])
  assert.deepEqual(imported, { code: 0, stdout: '3\n', stderr: '' })
}

/** An application queries a mirror with types, and none of its mistakes is compiled. */
async function testSchema() {
  const application = (column: string) => `
    import { drizzle } from 'drizzle-orm/postgres-js'
    import * as schema from 'square-sync/schema'
    const db = drizzle({ connection: 'postgres://localhost/none', schema })
    const query = db.query.orders.findMany({ columns: { ${column}: true }, with: { order_line_items: true } })
    export const amount = async (): Promise<bigint | null | undefined> => (await query)[0]?.${column}
    console.log(query.toSQL().sql.includes('"square"."orders"'))`
  writeFileSync(join(folder, 'right.mts'), application('total_amount'))
  writeFileSync(join(folder, 'wrong.mts'), application('total_amont'))
  const tsc = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--module', 'nodenext']
  const compile = (file: string) => run(join(root, 'node_modules/.bin/tsc'), [...tsc, file])
  assert.deepEqual(await compile('right.mts'), { code: 0, stdout: '', stderr: '' })
  assert.match((await compile('wrong.mts')).stdout, /total_amont/)
  const code = application('total_amount').replace(/export.*/, '')
  const queried = await run(process.execPath, ['--input-type=module', '--eval', code])
  assert.deepEqual(queried, { code: 0, stdout: 'true\n', stderr: '' })
}

try {
  packAndInstall()
  await testProgram()
  await testSchema()
  await testSimulator()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
