import { listUnparsed } from '../../square/http/decode.ts'
import type { Source } from '../../square/plan/source.ts'
import { type JsonPath, valueAt } from '../../json/json-path.ts'
import { parsed, type SentRecord, WireRecord } from '../../json/wire-record.ts'
import { countEmpty } from '../../square/plan/list-end.ts'
import { pageCall, sinceOf, type Partition, sourceOf } from '../../square/plan/read-plan.ts'
import { readKnown } from './read-known.ts'
import { readParents } from './read-parents.ts'
import { expectedBody, options, pageOptions } from '../shared/call-options.ts'
import type { TableWork } from '../shared/work.ts'
import { clocks, type ReadPage } from './page.ts'

/** The first half of a page: asks Square for the partition's next page and decodes it. Reads only; a repeat does no harm. */
export async function readPage(work: TableWork, partition: Partition): Promise<ReadPage> {
  const { definition, readPlan } = work
  const source = sourceOf(definition.source, partition)
  if (source.perParent) return readParents(work, partition, source.perParent)
  if (partition.known) return readKnown(work, partition)
  const answer =
    (await work.shared.read(work, partition)) ??
    (await work.square.call(pageCall(source, readPlan, partition), {
      ...options(work),
      ...pageOptions(source, partition),
    }))
  const { records, cursor } = listUnparsed(answer.body, expectedBody(source))
  const empty = countEmpty(partition.empty ?? 0, records.length, cursor ?? null, source)
  const own = source.shared
    ? records.filter((record) => isOwn(source, record))
    : records.map((record) => withLocation(source, record, partition))
  const since = sinceOf(readPlan, partition)
  const below = source.newestFirst && since !== null && reachesBelow(definition.order.updatedAt, own, since)
  const { bytes } = answer
  return { records: own, bytes, empty, cursor: below ? null : (cursor ?? null), ...clocks(source, answer) }
}

function withLocation({ perLocation }: Source, sent: SentRecord, { params }: Partition): SentRecord {
  const { into, param } = perLocation ?? {}
  if (into === undefined || param === undefined) return sent
  const record = parsed(sent)
  return { ...record, [into]: record[into] ?? params[param] }
}

/** Whether a record of a shared answer belongs to this table. */
const isOwn = ({ shared, params }: Source, record: SentRecord) => {
  const wanted = shared && params?.[shared.param]
  return !Array.isArray(wanted) || wanted.includes(fieldOf(record, [shared?.field ?? '']))
}

/** The list is sorted newest change first: once a record is older than the bound, all that follow are. */
function reachesBelow(updatedAt: string | undefined, records: SentRecord[], since: string): boolean {
  if (!updatedAt) return false
  return records.some((record) => {
    const value = fieldOf(record, updatedAt.split('.'))
    return typeof value === 'string' && Date.parse(value) < Date.parse(since)
  })
}

/** A field's value, if possible without parsing the record. */
function fieldOf(record: SentRecord, path: JsonPath): unknown {
  const [name = ''] = path
  const plain = record instanceof WireRecord && path.length === 1 ? record.text(name) : undefined
  return plain ?? valueAt(parsed(record), path)
}
