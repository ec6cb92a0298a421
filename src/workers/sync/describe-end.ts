import { describeFailure } from '../../db/connection/db-error.ts'
import type { TableDefinition } from '../../db/declaration/define-table.ts'
import type { TurnEnd } from '../../db/state/run-tables.ts'
import { Cancelled, LostLease, StopRun, Unavailable } from '../../errors.ts'

/** How an error ends a table's run; the table's state and its run say the same. */
export function describeEnd({ source }: TableDefinition, error: unknown): TurnEnd {
  if (error instanceof Cancelled || error instanceof LostLease) return { status: 'cancelled' }
  const message = describeFailure(error)
  // Some calls refuse OAuth tokens and take a personal access token only. That says nothing about the other tables.
  if (error instanceof StopRun && source.scope === undefined) return { status: 'forbidden', reason: message }
  if (!(error instanceof Unavailable)) return { status: 'failed', error: message }
  if (!error.isForbidden) return { status: 'unavailable', reason: message }
  const missingScope = (error.scope || source.scope) ?? null // Square does not always name it
  const isCertain = error.scope !== undefined && missingScope !== null
  const reason = isCertain ? `${message} (the token lacks the scope ${missingScope})` : message
  return { status: 'forbidden', reason, missingScope }
}
