/** Completes a build: what the program reads besides its code stands in `dist/` where it stands in the checkout. */
import { cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)

for (const folder of ['src', 'docs/queries']) {
  cpSync(new URL(folder, root), new URL(`dist/${folder}`, root), {
    recursive: true,
    filter: (path) => !path.endsWith('.ts') && !path.endsWith('_snapshot.json'),
  })
}
console.log(`Built ${fileURLToPath(new URL('dist', root))}`)
