import { eq, sql } from 'drizzle-orm'
import type { Db } from '../connection/client.ts'
import { mirrorIdentity } from './state-schema.ts'

/** The owner of a token, as Square names it. */
export interface TokenOwner {
  merchantId: string
  environment: 'production' | 'sandbox'
}

/** What a mirror remembers of itself. `merchant_id` is null until its first run. */
export type Identity = Pick<typeof mirrorIdentity.$inferSelect, 'id' | 'merchant_id' | 'environment'>

/** The mirror's identity; makes its own id at the first call. A repeat answers the same. */
export async function readIdentity(db: Db): Promise<Identity> {
  const [known] = await db.select(SHOWN).from(mirrorIdentity)
  if (known) return known
  await db.insert(mirrorIdentity).values({}).onConflictDoNothing() // the first process to come makes the id
  const [made] = await db.select(SHOWN).from(mirrorIdentity)
  if (!made) throw new Error('the identity was just stored')
  return made
}

const { id, merchant_id, environment } = mirrorIdentity
const SHOWN = { id, merchant_id, environment }

/**
 * Gives the mirror to this owner for good, if it has no owner and holds no other merchant's rows. Returns the owner, or the merchants whose
 * rows the mirror holds. A repeat changes nothing.
 */
export async function claimMirror(
  db: Db,
  owner: TokenOwner,
): Promise<{ merchantIds: string[]; environment: string | null }> {
  const own = await readIdentity(db)
  if (own.merchant_id) return { merchantIds: [own.merchant_id], environment: own.environment }
  // An earlier version did not record the owner, but may have stored rows.
  const held = await db.execute<{ merchant: string }>(sql`
    select distinct merchant from (
      select id as merchant from merchants where not is_placeholder union all select merchant_id from locations) known
    where merchant is not null order by 1`)
  const merchantIds = held.map(({ merchant }) => merchant)
  if (merchantIds.some((merchant) => merchant !== owner.merchantId)) return { merchantIds, environment: null }
  await db
    .update(mirrorIdentity)
    .set({ merchant_id: owner.merchantId, environment: owner.environment, claimed_at: sql`now()` })
    .where(eq(mirrorIdentity.id, own.id))
  return { merchantIds: [owner.merchantId], environment: owner.environment }
}
