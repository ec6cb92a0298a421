import { findBeginning, listLocationIds, readClock } from './state/account.ts'
import { noteAlias } from './state/aliases.ts'
import { askAgain, countParents, nextParents, noteAsked, noteListed } from './state/asked.ts'
import { claimMirror } from './state/identity.ts'
import type { Db } from './connection/client.ts'
import { forceRewrite, findAltered, findOlder } from './rows/examine-page.ts'
import { countListed, findMiddle, listListed } from './rows/listed-rows.ts'
import { countLive, findUnseen, markGone, nextKeys } from './rows/live-rows.ts'
import { findMissing, storePlaceholders } from './rows/parents.ts'
import { leaveQuarantine, listQuarantined, putInQuarantine } from './state/quarantine.ts'
import {
  addReason,
  addToRunTable,
  countRead,
  finishRunTable,
  runTables,
  startRunTable,
} from './state/run-tables.ts'
import { findRun, finishRun, listResumedRuns, noteTokenExpiry, requestCancel } from './state/runs.ts'
import { clearSeen, hasSeen, noteSeen } from './state/seen.ts'
import {
  addLiveRows,
  checkpointAgeMs,
  completeTable,
  completeVerification,
  listCompleted,
  listFacts,
  moveCheckpoint,
  noteUnread,
  oldestWatermark,
  releaseLease,
  saveReadPlan,
  takeLease,
} from './state/sync-state.ts'
import { findChanged, listStored, rewriteDeleted, storeRows } from './rows/upsert-page.ts'
import { saveVerification } from './state/verifications.ts'
import {
  forgetShown,
  forgetWanted,
  listUnlisted,
  listWanted,
  noteAnswers,
  noteWanted,
} from './state/wanted.ts'

/** Everything that workers ask of the mirror's database. */
const OPERATIONS = {
  addLiveRows,
  addReason,
  addToRunTable,
  askAgain,
  checkpointAgeMs,
  claimMirror,
  clearSeen,
  completeTable,
  completeVerification,
  countListed,
  countLive,
  countParents,
  countRead,
  forceRewrite,
  findAltered,
  findBeginning,
  findChanged,
  findMiddle,
  findMissing,
  findOlder,
  findRun,
  findUnseen,
  finishRun,
  finishRunTable,
  forgetShown,
  forgetWanted,
  hasSeen,
  leaveQuarantine,
  listCompleted,
  listFacts,
  listListed,
  listLocationIds,
  listQuarantined,
  listResumedRuns,
  listStored,
  listUnlisted,
  listWanted,
  markGone,
  moveCheckpoint,
  nextKeys,
  nextParents,
  noteAlias,
  noteAnswers,
  noteAsked,
  noteListed,
  noteSeen,
  noteTokenExpiry,
  noteUnread,
  noteWanted,
  oldestWatermark,
  putInQuarantine,
  readClock,
  releaseLease,
  requestCancel,
  rewriteDeleted,
  runTables,
  saveVerification,
  saveReadPlan,
  startRunTable,
  storePlaceholders,
  storeRows,
  takeLease,
}

type Operations = {
  [Name in keyof typeof OPERATIONS]: (typeof OPERATIONS)[Name] extends (
    db: Db,
    ...args: infer Args
  ) => infer Answer
    ? (...args: Args) => Answer
    : never
}

/**
 * The mirror's database as workers see it. Workers decide; the store knows what is stored and how. The proofs use another store, in memory,
 * which must answer as this one does.
 */
export interface Store extends Operations {
  /** One transaction: `work` gets the store inside it, and a throw rolls back. */
  transaction<T>(work: (tx: Store) => Promise<T>): Promise<T>
}

/** The store on a database, or inside an open transaction. */
export function postgresStore(db: Db): Store {
  const bound = Object.entries(OPERATIONS).map(([name, operation]) => [
    name,
    (...args: unknown[]) => (operation as (db: Db, ...args: unknown[]) => unknown)(db, ...args), // checked by Operations
  ])
  return {
    ...(Object.fromEntries(bound) as Operations),
    transaction: (work) => db.transaction((tx) => work(postgresStore(tx))),
  }
}
