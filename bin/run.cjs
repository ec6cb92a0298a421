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

const load = (file) => import(pathToFileURL(join(__dirname, '..', file)).href)
/** A checkout has the source and runs it, whatever was built there before. A package has only what was built. */
const isCheckout = existsSync(join(__dirname, '../src/cli/main.ts'))
const program = isCheckout ? import('tsx').then(() => load('src/cli/main.ts')) : load('dist/src/cli/main.js')

program.catch((error) => {
  const isMissing = error.code === 'ERR_MODULE_NOT_FOUND' && error.message.includes('package')
  console.error(isMissing ? 'square-sync: its packages are not installed: run npm ci' : error)
  process.exitCode = 1
})
