import { approveDeletions as approve } from '../../db/state/sync-state.ts'
import { loadTables, selectTables } from '../../db/declaration/tables.ts'
import { ConfigError } from '../../errors.ts'
import type { Run } from '../command.ts'
import { openForCommand } from '../run/open-for-command.ts'
import { commandLine } from '../../runtime/command-line.ts'

/** Lets the next complete list of a table mark the rows as deleted that the guard has withheld. */
export const approveDeletions: Run<{ limit?: string }> = async (options, [table = '']) => {
  selectTables(await loadTables(), [table])
  const limit = options.limit === undefined ? undefined : Number(options.limit)
  if (limit !== undefined && !(Number.isSafeInteger(limit) && limit > 0)) {
    throw new ConfigError(`--limit is "${options.limit}": give a whole number above 0`)
  }
  const { mirror } = await openForCommand('approve')
  try {
    const approved = await approve(mirror.db, table, limit)
    if (approved === undefined) {
      console.error(`Nothing is withheld in ${table}.`)
      return 1
    }
    console.log(
      `The next complete list of ${table} may mark up to ${approved} rows as deleted: ${commandLine('sync', '--foundation', '--tables', table)}`,
    )
    return 0
  } finally {
    await mirror.close()
  }
}
