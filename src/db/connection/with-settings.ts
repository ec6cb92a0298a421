import type postgres from 'postgres'
import { setStatements } from './settings.ts'

/**
 * The same driver, but every statement has these settings. Where each session is ours alone, `openSessions` gives a driver whose sessions
 * began with them. Behind a pooler it gives nothing: no statement may depend on the session, which the pooler gives to whoever comes next.
 * Then everything runs in a transaction that begins with the settings, a single statement in one of its own. They travel together with the
 * first statement and cost no round trip; the transaction around a single statement costs two. What `reserve` gives has no settings.
 */
export function withSettings(
  sql: postgres.Sql,
  settings: Record<string, string>,
  openSessions: () => Promise<postgres.Sql | undefined>,
): postgres.Sql {
  let sessions: postgres.Sql | undefined
  let looking: Promise<postgres.Sql | undefined> | undefined
  const look = async () => {
    try {
      return (sessions = await openSessions())
    } catch {
      looking = undefined
      return undefined // the database is away: the statement itself finds out, and the next one looks again
    }
  }
  const begin = async (...args: [Work] | [options: string, Work]) => {
    const [options, work] = args.length === 1 ? ['', args[0]] : args
    const driver = sessions ?? (await (looking ??= look()))
    if (driver) return driver.begin(`${options} isolation level read committed`, work)
    return sql.begin(`${options} isolation level read committed`, (tx) => {
      const version = Number.parseInt(String(sql.parameters['server_version']), 10) // said at connect
      const prologue = tx.unsafe(setStatements(settings, 'transaction', version)) as unknown as DriverQuery
      prologue.executed = true // else the driver, which listens for its failure, sends it a second time
      send(tx, prologue) // not waited for: if it fails, the transaction does
      return work(tx)
    })
  }
  const runInTransaction = (query: DriverQuery) => {
    const { resolve, reject } = query
    begin(
      (tx) =>
        new Promise((done, failed) => {
          Object.assign(query, { resolve: done, reject: failed })
          send(tx, query)
        }),
    ).then(resolve, reject)
  }
  const runIn = (driver: postgres.Sql | undefined, query: DriverQuery) => {
    if (!driver) return runInTransaction(query)
    // Else the driver sends other statements after it that a slow one would keep waiting.
    query.options = { ...query.options, onexecute: () => false }
    send(driver, query)
  }
  const runAlone = (query: DriverQuery) => {
    if (query.cursorFn) query.reject(new Error('a cursor needs a transaction'))
    else if (sessions) runIn(sessions, query)
    else void (looking ??= look()).then((driver) => runIn(driver, query))
  }
  const alone = <T>(query: T): T => {
    if (query instanceof Promise) Reflect.set(query, 'handler', runAlone)
    return query
  }
  const own: Record<PropertyKey, unknown> = {
    begin,
    unsafe: (...args: Parameters<postgres.Sql['unsafe']>) => alone(sql.unsafe(...args)),
    end: async (...args: Parameters<postgres.Sql['end']>) => {
      await Promise.all([sql.end(...args), looking?.then((driver) => driver?.end(...args))])
    },
  }
  return new Proxy(sql, {
    apply: (target, self, args) => alone(Reflect.apply(target as (...all: unknown[]) => unknown, self, args)),
    get: (target, name) => own[name] ?? Reflect.get(sessions ?? target, name),
  })
}

type Work = (tx: postgres.TransactionSql) => unknown

/** At once, so that statements go in the order in which they are sent. */
const send = (driver: postgres.ISql, query: DriverQuery) =>
  (driver.unsafe('') as unknown as DriverQuery).handler(query)

/** What a query of postgres.js is inside: it goes to its handler when somebody waits for it, and resolves itself. */
interface DriverQuery {
  handler: (query: DriverQuery) => void
  resolve: (rows: unknown) => void
  reject: (reason: unknown) => void
  cursorFn?: unknown
  /** Whether it went to its handler. */
  executed: boolean
  options: Record<string, unknown>
}
