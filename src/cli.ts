import { ConfigError } from './errors.ts'

const USAGE = `square-sync keeps a Postgres copy of a Square account.

  square-sync start [--role api,worker,scheduler]      HTTP API, schedule and workers
  square-sync sync [--foundation] [--tables a,b] [--json]
                                                       one run now; exit code 0 complete, 2 partial, 1 failed
  square-sync verify [--tables a,b] [--repair] [--json]
                                                       compare with Square, row by row; exit code 3 if they differ
  square-sync status [--json]                          where every table stands
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
  demo: async () => (await import('./cli/demo.ts')).demo,
}

async function main([command = 'help', ...args]: string[]): Promise<number> {
  const load = COMMANDS[command]
  if (!load) {
    if (command === 'help' || command === '--help') console.log(USAGE)
    else console.error(`Unknown command "${command}".\n\n${USAGE}`)
    return command === 'help' || command === '--help' ? 0 : 1
  }
  return (await load())(args)
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  const known =
    error instanceof ConfigError || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')
  const { scrub } = await import('./log.ts')
  console.error(
    scrub(
      known
        ? `square-sync: ${(error as Error).message}`
        : error instanceof Error
          ? (error.stack ?? error.message)
          : String(error),
    ),
  )
  process.exitCode = 1
}
