/** Where somebody with a client of their own finds the mirror. */
export interface ConnectionFacts {
  url: string
  schema: string
  /** The file that holds the password of an embedded server. */
  passwordFile: string | undefined
}

/** One line: host, port, database, schema, user, and where the password is. Never the password. */
export function describeConnection({ url, schema, passwordFile }: ConnectionFacts): string {
  const { hostname, port, pathname, searchParams, username } = new URL(url)
  const host = searchParams.get('host') ?? hostname
  const place = host.startsWith('/') ? host : `${host}:${port || 5432}`
  const database = decodeURIComponent(pathname.slice(1)) || decodeURIComponent(username)
  const password = passwordFile ? `password in ${passwordFile}` : 'password as in DATABASE_URL'
  return `Postgres at ${place}, database ${database}, schema ${schema}, user ${decodeURIComponent(username)} (${password})`
}
