// Completes a build in the folder that is named, or in dist/: what the program reads besides its code stands there where it stands in the
// checkout.
'use strict'
const { cpSync } = require('node:fs')
const { join, resolve } = require('node:path')

const ROOT = join(__dirname, '..')
const target = resolve(process.argv[2] ?? join(ROOT, 'dist'))

for (const folder of ['src', 'docs/queries']) {
  cpSync(join(ROOT, folder), join(target, folder), {
    recursive: true,
    filter: (path) => !path.endsWith('.ts') && !path.endsWith('_snapshot.json'),
  })
}
console.log(`Built ${target}`)
