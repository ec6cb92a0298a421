import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/support/longest-first.ts'

/** A limit is for a test that hangs, never for a slow machine: a test that must be fast is a benchmark. */
const HANGS_MS = 300_000

/** A test file's suffix says what it needs: nothing, or a server. */
const NEEDS_SERVER = 'test/**/*.{pg,redis,e2e}.test.ts'
/** What takes long: `npm run proof`. All other files are `npm test`. */
const PROOFS = 'test/proof/**/*.test.ts'
/** One Postgres, one Redis and one build of the program, for all files of a run. */
const WITH_SERVERS = {
  globalSetup: 'test/support/global-setup.ts',
  pool: 'threads',
  testTimeout: HANGS_MS,
  hookTimeout: HANGS_MS,
} as const

export default defineConfig({
  test: {
    // By default one core is left to the developer: here most tests wait for processes of their own.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [NEEDS_SERVER, PROOFS],
          pool: 'threads',
          testTimeout: HANGS_MS,
        },
      },
      {
        test: {
          name: 'pg',
          include: [NEEDS_SERVER],
          exclude: [PROOFS],
          ...WITH_SERVERS,
        },
      },
      { test: { name: 'proof', include: [PROOFS], ...WITH_SERVERS } },
    ],
  },
})
