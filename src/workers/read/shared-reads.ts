import type { SquareAnswer } from '../../square/http/call.ts'
import { listRecords } from '../../square/http/decode.ts'
import type { Source } from '../../square/plan/source.ts'
import { pageCall, type Partition } from '../../square/plan/read-plan.ts'
import { expectedBody, options } from '../shared/call-options.ts'
import type { SharedAnswers, TableWork } from '../shared/work.ts'

/** A group's changes, read once for all its tables. */
interface SharedAnswer {
  since: string
  answer: SquareAnswer
}

/**
 * Reads the changes of all tables of a group with one request per run and process: a run that finds nothing costs one catalog search, not
 * one per type. An answer is shared only if it fits one page; otherwise every table reads its own. Kept for the latest run only.
 */
export class SharedReads implements SharedAnswers {
  #runId = ''
  #answers = new Map<string, Promise<SharedAnswer | undefined>>()

  /** The first caller makes the request. */
  async read(work: TableWork, partition: Partition): Promise<SquareAnswer | undefined> {
    const { source } = work.definition
    const { since } = work.readPlan
    if (!source.shared || since === null || partition.cursor !== null) return undefined
    if (this.#runId !== work.run.id) {
      this.#runId = work.run.id
      this.#answers.clear()
    }
    const { group } = source.shared
    const asked = this.#answers.get(group) ?? readShared(work, source).catch(() => undefined) // then every table asks for itself
    this.#answers.set(group, asked)
    const shared = await asked
    return shared && Date.parse(shared.since) <= Date.parse(since) ? shared.answer : undefined
  }
}

async function readShared(work: TableWork, source: Source): Promise<SharedAnswer | undefined> {
  const { shared } = source
  if (!shared) return undefined
  const members = [...work.tables.values()].filter(
    (table) => table.source.shared?.group === shared.group && work.run.tables.includes(table.name),
  )
  if (members.length < 2) return undefined
  const oldest = await work.store.oldestWatermark(members.map(({ name }) => name))
  if (oldest === null) return undefined
  const overlapMs = (source.changes?.overlapSeconds ?? 0) * 1000
  const since = new Date(Date.parse(oldest) - overlapMs).toISOString()
  const all = members.flatMap((table) => table.source.params?.[shared.param] ?? [])
  const call = pageCall(
    { ...source, params: { ...source.params, [shared.param]: all } },
    { ...work.readPlan, since },
    { params: {}, cursor: null, page: 0, done: false },
  )
  const answer = await work.square.call(call, {
    ...options(work),
    expects: expectedBody(source),
    divisible: true,
  })
  return listRecords(answer.body, expectedBody(source)).cursor === undefined ? { since, answer } : undefined
}
