import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/support/longest-first.ts'

/** A limit is for a test that hangs, never for a slow machine: a test that must be fast is a benchmark. */
const HANGS_MS = 300_000

/** A test file's suffix says what it needs: nothing, or a server. */
const NEEDS_SERVER = 'test/**/*.{pg,redis,e2e}.test.ts'

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
          exclude: [NEEDS_SERVER],
          pool: 'threads',
          testTimeout: HANGS_MS,
        },
      },
      {
        test: {
          name: 'pg',
          include: [NEEDS_SERVER],
          globalSetup: ['test/support/global-setup.ts'],
          pool: 'threads',
          testTimeout: HANGS_MS,
          hookTimeout: HANGS_MS,
        },
      },
    ],
  },
})
