/** A wrong variant of our own code, and the tests that must notice it. */
export interface Bug {
  name: string
  file: string
  /** Stands in the file exactly once. */
  find: string
  replace: string
  /** The quickest first; the next is asked only if the one before notices nothing. */
  caughtBy: readonly Catcher[]
  /** One of the quickest to catch: every test run tries it. */
  fast?: true
}

/** A test file, or those tests of it whose names match. */
export interface Catcher {
  file: string
  only?: RegExp
}

const unit = (file: string): Catcher => ({ file: `test/${file}.test.ts` })
const onServer = (file: string): Catcher => ({ file: `test/${file}.pg.test.ts` })

export const LOSSLESS = unit('json/lossless')
export const CUT_RECORDS = unit('json/cut-records')
export const DECODE = unit('square/http/decode')
export const READ_PLAN = unit('square/plan/read-plan')
export const LOG = unit('runtime/log')
/** A thousand histories on a store in memory. */
export const SIMULATION: Catcher = { ...unit('proof/simulation'), only: /histories from 0 on/ }
/** Every failpoint on a store in memory, for one shape of table. */
export const failpoints = (fate: 'dies' | 'sleeps', shape: string): Catcher => ({
  ...unit('proof/failpoints'),
  only: new RegExp(`${fate} at any step .*: ${shape}$`),
})
/** Histories on Postgres and in memory, which must leave the same. */
export const SIMULATION_PG = onServer('proof/simulation')
export const STATE = onServer('db/state/sync-state')
export const SETTINGS = onServer('db/connection/settings')
export const OWN_VIEWS = onServer('db/migrate/own-views')
export const UPSERT = onServer('db/rows/upsert-page')
export const WHOLE = unit('coverage/whole-lists')
export const WHOLE_PG = onServer('workers/deletions/whole-lists')
export const SEARCH = onServer('workers/deletions/search-windows')
export const ASKED = onServer('workers/read/asked-parents')
export const ASK_UNLISTED = onServer('workers/by-id/ask-unlisted')
export const AHEAD = onServer('workers/read/read-ahead')
export const BESIDES = onServer('workers/read/read-besides')
export const SWEEP = onServer('workers/deletions/sweep-table')
export const VERIFY = onServer('workers/verify/verify-table')
export const PREPARE = unit('db/rows/prepare-page')
export const PARENTS = onServer('workers/read/read-parents')
export const REFUSED = onServer('workers/sync/refused-locations')
export const RESUMED = onServer('workers/sync/resumed-read')
export const WATERMARK = onServer('workers/sync/watermark')
export const PARTITIONS = onServer('workers/sync/partitions')
export const CURSORS = onServer('workers/sync/cursors')
export const FORGED = onServer('api/forged-requests')
export const TRIGGER = onServer('api/trigger-sync')
export const CONCLUDE = onServer('workers/jobs/conclude-run')
export const TABLE_JOB = onServer('workers/jobs/table-job')
export const FRESHNESS = unit('api/status/freshness')
/** The suite that every table goes through, for one table. */
export const tableSuite = (table: string): Catcher => ({
  ...onServer('proof/tables'),
  only: new RegExp(`^${table} `),
})

/** The text with the bug in it. */
export function putBug(text: string, { name, file, find, replace }: Bug): string {
  const pieces = text.split(find)
  if (pieces.length !== 2)
    throw new Error(
      `"${name}" has lost its place: ${file} holds it ${pieces.length - 1} times. Say it anew in torture/bug-bank.`,
    )
  return pieces.join(replace)
}
