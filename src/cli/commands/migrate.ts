import { findWaitingViews, migrateUnhurried, pendingMigrations } from '../../db/migrate/migrate.ts'
import { described } from '../../service/mirror.ts'
import { migrateQueue } from '../../producer/queue/queue-schema.ts'
import { queueDatabaseOf } from '../../service/service.ts'
import type { Run } from '../command.ts'
import { openForCommand } from '../run/open-for-command.ts'

/** Brings the mirror's schema and the queue's, if it lives in Postgres, up to date, or with `--dry-run` says what is missing. */
export const migrate: Run<{ dryRun?: true }> = async ({ dryRun = false }) => {
  const { config, mirror } = await openForCommand('migrate', { migrate: false })
  try {
    const list = dryRun ? await pendingMigrations(mirror.db, mirror.schema) : await migrateUnhurried(mirror)
    const names = list.map(({ name }) => name)
    if (!config.redisUrl && (await migrateQueue(queueDatabaseOf(mirror), { dryRun })))
      names.push("the queue's tables (BullMQ)")
    const done = dryRun ? 'to apply' : 'applied'
    console.log(
      names.length === 0 ? 'The schema is up to date.' : names.map((name) => `${done}: ${name}`).join('\n'),
    )
    const waiting = await findWaitingViews(mirror.db, mirror.schema)
    if (waiting) console.error(waiting)
    return 0
  } catch (error) {
    throw described(error, mirror.url)
  } finally {
    await mirror.close()
  }
}
