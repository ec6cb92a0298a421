import type { Command } from './command.ts'

const TABLES: [string, string] = ['--tables <names>', 'only these, with commas between: orders,payments']
const JSON_RESULT: [string, string] = ['--json', 'print the result as JSON, and nothing else']
const ALL: [string, string] = ['--all', 'show every table, not only those of which there is something to say']

/** One entry per command, in the order of the help; each is a file of this folder. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'start',
    about: 'the service: HTTP API, schedule and workers',
    options: [['--role <roles>', 'a part of it, with commas between: api,worker,scheduler']],
    examples: [
      ['square-sync start', 'everything in one process'],
      ['square-sync start --role worker', 'one more worker on the same queue'],
    ],
    load: async () => (await import('./commands/start.ts')).start,
  },
  {
    name: 'sync',
    about: 'one run now, in the foreground, without a server',
    options: [['--foundation', 'read everything, compare, and mark what is gone'], TABLES, ALL, JSON_RESULT],
    examples: [
      ['square-sync sync', 'what has changed; the first run reads everything'],
      ['square-sync sync --tables orders,payments', 'two tables'],
    ],
    exitCodes: '0 complete, 2 some tables failed, 1 failed, cancelled or stopped',
    load: async () => (await import('./commands/sync.ts')).sync,
  },
  {
    name: 'verify',
    about: 'a sync, then the comparison with Square, row by row',
    options: [TABLES, ['--repair', 'make equal what differs'], ALL, JSON_RESULT],
    examples: [
      ['square-sync verify', 'all tables'],
      ['square-sync verify --tables customers --repair', 'one table, and mend it'],
    ],
    exitCodes: '0 equal, 2 some could not be compared, 3 they differ, 1 failed, cancelled or stopped',
    load: async () => (await import('./commands/verify.ts')).verify,
  },
  {
    name: 'status',
    about: 'where every table stands; changes nothing',
    options: [['--check', 'end with 2 unless everything is fresh and well'], ALL, JSON_RESULT],
    examples: [
      ['square-sync status', 'the verdict, and the tables that are in trouble'],
      ['square-sync status --check || mail …', 'for a monitor'],
    ],
    exitCodes: 'with --check: 0 fresh and well, 2 stale or in trouble, 1 cannot be told',
    isAnswer: true,
    load: async () => (await import('./commands/status.ts')).status,
  },
  {
    name: 'sql',
    about: 'SQL over the mirror, which it can only read',
    argument: ['[statement]', 'one statement in quotes; a prompt without it'],
    options: [
      ['--csv', 'all rows as CSV'],
      ['--file <file>', 'the statement of a file'],
    ],
    examples: [
      ['square-sync sql', 'a prompt'],
      ['square-sync sql "select count(*) from orders"', 'one answer'],
      ['square-sync sql --file docs/queries/net-sales-by-day.sql --csv', 'a query of the docs'],
    ],
    isAnswer: true,
    load: async () => (await import('./commands/sql.ts')).sql,
  },
  {
    name: 'doctor',
    about: 'looks at everything that a sync needs, and says what to do; changes nothing',
    examples: [['square-sync doctor', 'Node, Postgres, queue, Square, permissions']],
    exitCodes: '0 all well, 1 something is to be done',
    isAnswer: true,
    load: async () => (await import('./commands/doctor.ts')).doctor,
  },
  {
    name: 'migrate',
    about: "bring the database's schema up to date, as the other commands do when they start",
    options: [['--dry-run', 'only say what there is to do']],
    examples: [['square-sync migrate --dry-run', 'what an upgrade would change']],
    load: async () => (await import('./commands/migrate.ts')).migrate,
  },
  {
    name: 'approve-deletions',
    about: 'let the next complete list delete what the guard has withheld',
    argument: ['<table>', 'whose deletions are withheld'],
    options: [['--limit <rows>', 'at most so many']],
    examples: [['square-sync approve-deletions customers', 'then: square-sync sync --foundation']],
    exitCodes: '0 approved, 1 nothing is withheld',
    load: async () => (await import('./commands/approve-deletions.ts')).approveDeletions,
  },
  {
    name: 'demo',
    about: 'the main job on a simulated Square account and an embedded Postgres',
    options: [['--exit', 'end after the runs instead of staying up'], ALL],
    examples: [['square-sync demo', 'needs nothing but Node']],
    load: async () => (await import('./commands/demo.ts')).demo,
  },
]
