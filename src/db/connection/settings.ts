/** What our SQL depends on. We set it ourselves, because the role, the database and the URL may each say something else. */
export function settingsFor({
  searchPath,
  statementTimeoutMs,
  lockTimeoutMs,
}: {
  searchPath: string
  /** 0: none. */
  statementTimeoutMs: number
  /** 0: none. */
  lockTimeoutMs: number
}): Record<string, string> {
  return {
    search_path: searchPath,
    client_encoding: 'UTF8',
    DateStyle: 'ISO, MDY',
    IntervalStyle: 'postgres',
    TimeZone: 'UTC',
    array_nulls: 'on',
    bytea_output: 'hex',
    extra_float_digits: '1',
    standard_conforming_strings: 'on',
    statement_timeout: String(statementTimeoutMs),
    lock_timeout: String(lockTimeoutMs),
    // A process paused inside its transaction holds its row locks no longer than this: less than its successor waits for them.
    idle_in_transaction_session_timeout: '8000',
    // The planner takes each list in a record for a hundred parts, lists in lists for ten thousand. So it thinks that a page of orders is worth
    // compiling, which takes 20 s where the page takes 0.4. Servers without LLVM, such as the embedded one, do not show it.
    jit: 'off',
  }
}

/** Settings that this server may not have yet, with the version that brought them. */
const LATER = [{ name: 'transaction_timeout', value: '0', since: 17 }]

const withLater = (settings: Record<string, string>, version: number): Record<string, string> => ({
  ...settings,
  ...Object.fromEntries(
    LATER.filter(({ since }) => version >= since).map(({ name, value }) => [name, value]),
  ),
})

/** The names of all that we set, in lower case: whoever else sets them has no effect. */
export const OUR_SETTINGS: ReadonlySet<string> = new Set(
  [
    ...Object.keys(settingsFor({ searchPath: '', statementTimeoutMs: 0, lockTimeoutMs: 0 })),
    ...LATER.map(({ name }) => name),
    'default_transaction_isolation',
  ].map((name) => name.toLowerCase()),
)

/**
 * Statements that set them, for the transaction or for the session. `set local` in one message: 0.2 ms, where a `select set_config(…), …`
 * takes 0.7 ms. `version`: of the server, its first number.
 */
export function setStatements(
  settings: Record<string, string>,
  scope: 'transaction' | 'session',
  version: number,
): string {
  return Object.entries(withLater(settings, version))
    .map(
      ([name, value]) => `set ${scope === 'transaction' ? 'local' : 'session'} ${name} = ${literal(value)}`,
    )
    .join('; ')
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`

/** The same for the start of a session, where a search path is read as SQL: a name that is no plain one has quotes. */
export function startParameters(settings: Record<string, string>, version: number): Record<string, string> {
  const { search_path = '', ...others } = withLater(settings, version)
  return {
    ...others,
    search_path: /^[a-z_][a-z0-9_]*$/.test(search_path)
      ? search_path
      : `"${search_path.replaceAll('"', '""')}"`,
    default_transaction_isolation: 'read committed',
  }
}
