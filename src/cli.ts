import { endProcess } from './cli/shutdown.ts'
import { describeDbError, describeFailure } from './db/db-error.ts'
import { ConfigError, RetryLater } from './errors.ts'

const USAGE = `square-sync keeps a Postgres copy of a Square account.

  square-sync start [--role api,worker,scheduler]      HTTP API, schedule and workers
  square-sync sync [--foundation] [--tables a,b] [--json]
                                                       one run now; exit code 0 complete, 2 partial, 1 failed
  square-sync verify [--tables a,b] [--repair] [--json]
                                                       compare with Square, row by row; exit code 3 if they differ
  square-sync status [--json]                          where every table stands
  square-sync sql ["select …"] [--csv] [--file F]      SQL over the mirror: a statement, a file or a prompt; reads only
  square-sync doctor                                   looks at everything that a sync needs, and says what to do
  square-sync migrate [--dry-run]                      bring the database's schema up to date
  square-sync approve-deletions TABLE [--limit N]      let the next complete list delete what the guard has withheld
  square-sync demo [--exit]                            a simulated account on an embedded Postgres

Settings are environment variables: see README.md.`

const COMMANDS: Record<string, () => Promise<(args: string[]) => Promise<number>>> = {
  start: async () => (await import('./cli/start.ts')).start,
  sync: async () => (await import('./cli/sync.ts')).sync,
  verify: async () => (await import('./cli/verify.ts')).verify,
  status: async () => (await import('./cli/status.ts')).status,
  migrate: async () => (await import('./cli/migrate.ts')).migrate,
  'approve-deletions': async () => (await import('./cli/approve-deletions.ts')).approveDeletions,
  sql: async () => (await import('./cli/sql.ts')).sql,
  doctor: async () => (await import('./cli/doctor.ts')).doctor,
  demo: async () => (await import('./cli/demo.ts')).demo,
}

async function main([command = 'help', ...args]: string[]): Promise<number> {
  if (command === 'help' || [command, ...args].some((word) => word === '--help' || word === '-h')) {
    console.log(USAGE)
    return 0
  }
  const load = COMMANDS[command]
  if (load) return (await load())(args)
  console.error(`Unknown command "${command}".\n\n${USAGE}`)
  return 1
}

/** What was done wrong, or is away, in one line; what is wrong with the program with its stack. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const isMisused = (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')
  if (error instanceof ConfigError || error instanceof RetryLater || isMisused) {
    return `square-sync: ${error.message}`
  }
  // Never the driver's own words: they hold the statement's parameters.
  const facts = describeDbError(error)
  if (!facts) return error.stack ?? error.message
  const remedy = facts.retryable ? ': what is stored stays, run the command again when it is well' : ''
  return `square-sync: ${describeFailure(error)}${remedy}`
}

async function complain(error: unknown): Promise<void> {
  const { scrub } = await import('./log.ts')
  console.error(scrub(explain(error)))
}

// Node's own report of them would tell what the log does not.
process.on('uncaughtException', (error) => void complain(error).finally(() => process.exit(1)))

try {
  endProcess(await main(process.argv.slice(2)))
} catch (error) {
  await complain(error)
  endProcess(1)
}
