import type { Db } from '../connection/client.ts'
import { verifications } from './state-schema.ts'

/** What the comparison of one table with Square has found. */
export type Verification = Omit<typeof verifications.$inferInsert, 'verified_at'>

/** Stores the result of a comparison. A second call changes nothing. */
export async function saveVerification(tx: Db, result: Verification): Promise<void> {
  await tx.insert(verifications).values(result).onConflictDoNothing()
}
