import { DelayedError, type Job, WaitingError } from 'bullmq'
import type { TokenOwner } from '../../db/state/identity.ts'
import type { JobData, Queues, SyncJob } from '../../producer/queue/queue.ts'
import type { WorkerContext } from '../shared/work.ts'
import type { Heartbeat } from './heartbeat.ts'

/** What processing a job needs besides the context of its work. */
export interface JobContext extends WorkerContext {
  queues: Queues
  /** Which of Square's environments the token is for. */
  environment: TokenOwner['environment']
  heartbeat: Heartbeat
  /** Called by the daily tick. */
  onTick: () => Promise<void>
  /** True once the process is shutting down: unfinished jobs go back to the queue. */
  isStopping: () => boolean
}

/** What BullMQ hands over with a job. */
export interface Delivery<K extends JobData['kind']> {
  job: SyncJob
  data: Extract<JobData, { kind: K }>
  /** The queue's lock: without it the job cannot be moved. */
  token: string
  signal: AbortSignal | undefined
}

export const joinSignals = (watched: AbortSignal, job: AbortSignal | undefined) =>
  job ? AbortSignal.any([job, watched]) : watched

/** Returns the job to the queue without counting an attempt: another worker goes on where this one stopped. */
export async function returnJob(job: Job, token: string): Promise<never> {
  await job.moveToWait(token)
  throw new WaitingError()
}

/** Delays the job by this time without counting an attempt. */
export async function delayJob(job: Job, token: string, delayMs: number): Promise<never> {
  await job.moveToDelayed(Date.now() + delayMs, token)
  throw new DelayedError()
}
