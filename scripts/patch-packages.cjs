// Applies patches/ after an installation. Without development packages there is nothing to apply them with: says so, and the program
// refuses to open a database with an unpatched driver.
'use strict'
const { spawnSync } = require('node:child_process')

let program
try {
  program = require.resolve('patch-package')
} catch {
  console.warn(
    'patches/ is not applied, because patch-package is a development package: run "npx patch-package", or "npm ci" without --omit=dev',
  )
}
if (program) process.exitCode = spawnSync(process.execPath, [program], { stdio: 'inherit' }).status ?? 1
