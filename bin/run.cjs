'use strict'
const { existsSync } = require('node:fs')
const { join } = require('node:path')
const { pathToFileURL } = require('node:url')

/** What is loaded takes a moment: these say at once that they are on their way. */
const AT_WORK = ['start', 'sync', 'verify', 'demo']
const [command, ...rest] = process.argv.slice(2)
const isQuiet = rest.some((word) => ['--json', '--help', '-h'].includes(word))
if (AT_WORK.includes(command) && !isQuiet) {
  process.stdout.on('error', () => undefined) // nobody reads: the work is done all the same
  console.log(`square-sync ${require('../package.json').version}`)
}

/** A checkout compiles its source at need, a package has what was built. */
async function runProgram() {
  process.setSourceMapsEnabled(true)
  require('node:module').enableCompileCache?.() // from Node 22 on
  const root = join(__dirname, '..')
  const isCheckout = existsSync(join(root, 'src/cli/main.ts'))
  const build = isCheckout ? require('../scripts/compile.cjs').compile() : join(root, 'dist')
  await import(pathToFileURL(join(build, 'src/cli/main.js')).href)
}

runProgram().catch((error) => {
  const isMissing = String(error.code).endsWith('MODULE_NOT_FOUND') && error.message.includes('package')
  console.error(isMissing ? 'square-sync: its packages are not installed: run npm ci' : error)
  process.exitCode = 1
})
