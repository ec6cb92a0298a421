import type { Db } from '../../db/connection/client.ts'
import { findRun, type Run } from '../../db/state/runs.ts'

/** The schema of a path that names a run. */
export const runIdParams = {
  type: 'object',
  properties: { id: { type: 'string', description: 'A run_id' } },
  required: ['id'],
} as const

/** The run that a path names; what is not even an id is as unknown as an id that nobody has. */
export async function findRunByPath(db: Db, id: string): Promise<Run | undefined> {
  return UUID.test(id) ? findRun(db, id) : undefined
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
