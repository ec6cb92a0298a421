import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TableDefinition } from '../../src/db/declaration/define-table.ts'
import { valueAt } from '../../src/json/json-path.ts'
import { canonicalText } from '../../src/json/lossless.ts'
import type { ById, Source } from '../../src/square/plan/source.ts'
import type { Sample } from './sample-records.ts'

/** What the server answers from now on. */
export interface Scene {
  definition: TableDefinition
  samples: readonly Sample[]
  /** The most records of a page, whatever the request says: Square's limit is advisory. */
  pageSize: number
  /** Records that calls by id find, whatever table they are of. */
  known?: readonly Record<string, unknown>[]
  /** What Square counts, where that is not what it lists. */
  listed?: number
  /** Refuses the table's list with this status. */
  refuse?: 403 | 404
  /** Refuses what is asked about this location or parent, and this id. */
  forbidden?: string
  /** An id that Square calls wrong, and with it every question about several that names it. */
  wrong?: string
  /** Refusals wait for it. */
  late?: Promise<unknown>
  /** Answers a 200 that is cut off, once. */
  cutOnce?: boolean
  /** Answers in place of every 200, and gets the body that it would have had. */
  spoil?: (response: ServerResponse, body: string) => void
}

/** One request of the table's list. `place`: where in the list; the same for a repeat of the same page. */
export interface SeenRequest {
  params: Record<string, unknown>
  place: string
}

interface Question {
  params: Record<string, unknown>
  read: (name: string) => unknown
}

/** Square as far as any declared table needs it: real HTTP on a free port, strict about what a declaration promises. */
export async function startTableServer(tables: Iterable<TableDefinition>) {
  const byIds = [...tables].flatMap(({ byId, key }) => (byId ? [{ byId, key: key[0] ?? 'id' }] : []))
  let scene: Scene | undefined
  let seen: SeenRequest[] = []
  let cut = false

  function answer(request: IncomingMessage, text: string): [number, unknown] {
    if (!scene) return notFound()
    const url = new URL(request.url ?? '/', 'http://square')
    const given = { ...Object.fromEntries(url.searchParams), ...(text ? (JSON.parse(text) as object) : {}) }
    const ask = (call: string) => match(call, request.method, url.pathname, given)
    const list = ask(scene.definition.source.call)
    if (list) return answerList(scene, list)
    for (const { byId, key } of byIds) {
      const question = ask(byId.call)
      if (question) return answerById(byId, key, scene, question)
    }
    return notFound()
  }

  function answerList(
    { definition, samples, pageSize, refuse, forbidden: place, listed }: Scene,
    question: Question,
  ): [number, unknown] {
    const { source } = definition
    const { cursor, limit, ...query } = question.params
    if (refuse === 403) return forbidden(source)
    if (refuse === 404) return notFound()
    const asked = [source.perLocation?.param ?? '', ...Object.keys(source.perParent?.params ?? {})]
    if (place !== undefined && asked.some((param) => [question.read(param)].flat().includes(place)))
      return forbidden({ ...source, scope: '' })
    const found = sort(
      definition,
      samples.filter((sample) => matches(source, sample, question)),
    )
    const size = Math.min(Number(limit ?? pageSize), pageSize)
    const hash = createHash('md5').update(canonicalText(query)).digest('hex').slice(0, 8)
    const [of, from = '0'] = typeof cursor === 'string' ? cursor.split('.') : [hash]
    if (of !== hash) return [400, refusal('BAD_REQUEST', 'the cursor is of another query')]
    seen.push({ params: question.params, place: `${hash}.${from}` })
    const page = found.slice(Number(from), Number(from) + size).map(({ record }) => record)
    const next = Number(from) + size < found.length ? { cursor: `${hash}.${Number(from) + size}` } : {}
    const { count } = source
    const total =
      count && question.read(count.param) === true ? { [count.field]: listed ?? found.length } : {}
    const extra = { ...total, ...(source.requires ? { [source.requires]: new Date().toISOString() } : {}) }
    if (source.single) return page[0] ? [200, { [source.items]: page[0], ...extra }] : notFound()
    if (page.length === 0) return [200, extra] // as Square does
    return [200, { [source.items]: page, ...next, ...extra }]
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const [status, body] = answer(request, Buffer.concat(chunks).toString())
      const text = JSON.stringify(body)
      const broken = cut && status === 200
      if (broken) cut = false
      if (scene?.spoil && status === 200) scene.spoil(response, text)
      else if (scene?.late && status !== 200) void scene.late.then(() => send(response, status, text))
      else send(response, status, broken ? text.slice(0, -1) : text)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // of a TCP server
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    /** Sets what is answered, and forgets what was asked. */
    show(next: Scene) {
      scene = next
      seen = []
      cut = next.cutOnce ?? false
    },
    /** The requests of the table's list since the scene was set. */
    seen: () => seen,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export type TableServer = Awaited<ReturnType<typeof startTableServer>>

/** The question, if this request is one of `call`: names in the path are filled in. */
function match(
  call: string,
  method: string | undefined,
  path: string,
  given: Record<string, unknown>,
): Question | undefined {
  const [wanted, template = ''] = call.split(' ')
  if (method !== wanted) return undefined
  const pattern = template.replaceAll(/[.]/g, '\\.').replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')
  const found = new RegExp(`^${pattern}$`).exec(path)
  if (!found) return undefined
  const named = Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)])
  const params = { ...given, ...(Object.fromEntries(named) as Record<string, string>) }
  return {
    params,
    read: (name) => (Object.hasOwn(params, name) ? params[name] : valueAt(params, name.split('.'))),
  }
}

function matches(source: Source, sample: Sample, { read }: Question): boolean {
  const { perLocation, perParent, perValue, changes, window } = source
  if (perLocation) {
    const asked = read(perLocation.param)
    if (!(Array.isArray(asked) ? asked : String(asked).split(',')).includes(sample.location)) return false
  }
  if (perParent && Object.keys(perParent.params).some((name) => read(name) !== sample.parent[name]))
    return false
  if (perValue && read(perValue.param) !== sample.kind) return false
  const since = changes && read(changes.since)
  if (typeof since === 'string') {
    // begin_time is documented as exclusive, start_at as inclusive.
    const from = Date.parse(since) + (changes?.since.endsWith('begin_time') ? 1 : 0)
    if (sample.changedAt < from) return false
  } else if (changes?.alwaysBounded) return false
  const until = changes?.until && read(changes.until)
  if (typeof until === 'string' && sample.changedAt > Date.parse(until)) return false
  if (!isCounted(source, sample, read)) return false
  if (!window) return true
  const [begin, end] = [read(window.begin), read(window.end)]
  if (typeof begin !== 'string' || typeof end !== 'string') return false // Square's silent default would hide it
  return sample.changedAt >= Date.parse(begin) && sample.changedAt < Date.parse(end)
}

/** Whether the record lies in the window that is counted, or listed: its start belongs to it. */
function isCounted({ count }: Source, { record }: Sample, read: Question['read']): boolean {
  if (!count?.window) return true
  const time = Date.parse(String(record[count.window.column]))
  const [begin, end] = [read(count.window.begin), read(count.window.end)]
  return (
    (typeof begin !== 'string' || time >= Date.parse(begin)) &&
    (typeof end !== 'string' || time < Date.parse(end))
  )
}

const sort = ({ source }: TableDefinition, samples: Sample[]) =>
  source.newestFirst ? samples.sort((a, b) => b.changedAt - a.changedAt) : samples

function answerById(
  byId: ById,
  key: string,
  { known = [], forbidden: id, wrong }: Scene,
  { params, read }: Question,
): [number, unknown] {
  const ids = byId.ids === undefined ? [params['id']] : read(byId.ids)
  const wanted = (Array.isArray(ids) ? ids : String(ids).split(',')) as unknown[]
  if (wanted.includes(wrong)) return [400, refusal('INVALID_VALUE', 'no such form of id')]
  const records = known.filter((record) => wanted.includes(record[key]))
  if (byId.ids === undefined) {
    if (id !== undefined && wanted.includes(id)) return forbidden({ scope: '' })
    return records[0] ? [200, { [byId.items]: records[0] }] : notFound()
  }
  if (byId.item === undefined) return [200, records.length > 0 ? { [byId.items]: records } : {}]
  const { item } = byId
  const answers = wanted.map((one) => {
    const record = records.find((each) => each[key] === one)
    const code = one === id ? 'INTERNAL_SERVER_ERROR' : 'NOT_FOUND'
    return [one, record ? { [item]: record } : refusal(code, 'no answer for this one')]
  })
  return [200, { [byId.items]: Object.fromEntries(answers) as object }]
}

const refusal = (code: string, detail: string) => ({
  errors: [{ category: 'INVALID_REQUEST_ERROR', code, detail }],
})
const notFound = (): [number, unknown] => [404, refusal('NOT_FOUND', 'no such thing')]
const forbidden = ({ scope }: Pick<Source, 'scope'>): [number, unknown] => [
  403,
  scope
    ? refusal('INSUFFICIENT_SCOPES', `authorize your application for the following scopes: ${scope}`)
    : refusal('FORBIDDEN', 'not for this token'),
]

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(text)
}
