import { describe, expect, test } from 'vitest'
import { readConfig } from '../../../src/config/read-config.ts'
import { describeConnection } from '../../../src/db/connection/connection-line.ts'
import { describeConnectError } from '../../../src/db/connection/db-error.ts'
import { findUrlFault, parseDatabaseUrl } from '../../../src/db/connection/database-url.ts'
import { scrub } from '../../../src/runtime/log.ts'

/** The forms of libpq's manual, and what hosts print: host, port, user, password, database. */
const FORMS: [url: string, ...parts: (string | number | undefined)[]][] = [
  ['postgresql://localhost', 'localhost', 5432, undefined, undefined, undefined],
  ['postgresql://localhost:5433', 'localhost', 5433, undefined, undefined, undefined],
  ['postgresql://localhost/mydb', 'localhost', 5432, undefined, undefined, 'mydb'],
  ['postgresql://user@localhost', 'localhost', 5432, 'user', undefined, undefined],
  ['postgresql://user:secret@localhost', 'localhost', 5432, 'user', 'secret', undefined],
  ['postgresql:///mydb?host=localhost&port=5433', 'localhost', 5433, undefined, undefined, 'mydb'],
  ['postgresql://[2001:db8::1234]/database', '2001:db8::1234', 5432, undefined, undefined, 'database'],
  ['postgres://u:p@[::1]:5433/db', '::1', 5433, 'u', 'p', 'db'],
  [
    'postgresql://%2Fvar%2Flib%2Fpostgresql/dbname',
    '/var/lib/postgresql',
    5432,
    undefined,
    undefined,
    'dbname',
  ],
  [
    'postgresql:///dbname?host=/var/lib/postgresql',
    '/var/lib/postgresql',
    5432,
    undefined,
    undefined,
    'dbname',
  ],
  [
    'postgres://u:p@/db?host=/cloudsql/project:region:name',
    '/cloudsql/project:region:name',
    5432,
    'u',
    'p',
    'db',
  ],
  ['postgresql:///db?host=/dir&port=5433&user=u&password=p', '/dir', 5433, 'u', 'p', 'db'],
  ['postgres://u@%2Fdir:5433/db', '/dir', 5433, 'u', undefined, 'db'],
  ['postgres://u:p@host?dbname=other', 'host', 5432, 'u', 'p', 'other'],
  [
    'postgres://postgres.ref:a%25%23%2F%3F%40@pooler.example:6543/postgres',
    'pooler.example',
    6543,
    'postgres.ref',
    'a%#/?@',
    'postgres',
  ],
  ['postgres://u:p@ss:wo[rd@host/db?user=u@srv', 'host', 5432, 'u@srv', 'p@ss:wo[rd', 'db'],
]

test.for(FORMS)('%s means the same to both drivers', ([url, ...parts]) => {
  expect(findUrlFault(url)).toBeUndefined()
  const { host, port, user, password, database } = parseDatabaseUrl(url)
  expect([host, port, user, password, database]).toEqual(parts)
})

test.for([
  ['a%b', 'encode % in user or password as %25'],
  ['a#b', 'encode # in user or password as %23'],
  ['12#b', 'encode # in user or password as %23'],
  ['a/b', 'encode / in user or password as %2F'],
  ['12/b', 'encode / in user or password as %2F'],
  ['a?b', 'encode ? in user or password as %3F'],
  ['12?b', 'encode ? in user or password as %3F'],
  ['a?b=c', 'encode ? in user or password as %3F'],
  ['a b', 'encode   in user or password as %20'],
])('a raw password %s is answered with the remedy, and not shown', ([password = '', remedy]) => {
  const env = { DATABASE_URL: `postgres://u:${password}@host:5432/db`, SQUARE_ACCESS_TOKEN: 't' }
  const read = () => readConfig(env, { square: false, admin: false })
  expect(read).toThrow(remedy)
  expect(read).not.toThrow(password)
})

test.for([
  ['"postgres://u:p@h/db"', 'take the quotes off'],
  ["'postgres://u:p@h/db'", 'take the quotes off'],
  ['postgres://u:p@h1:1,h2:2/db', 'it names several hosts: give one, that of the primary'],
  ['postgres://u:p@/db?host=h1,h2', 'it names several hosts'],
  ['postgres:///db', 'it names no host'],
  ['mysql://h/db', 'give a URL such as postgres://user:password@host:5432/database'],
  ['postgres://h:port/db', 'give a URL such as'],
  ['postgres://h/db?target_session_attrs=standby', "give the primary's URL"],
])('%s: %s', ([url = '', remedy = '']) => {
  const fault = findUrlFault(url) ?? ''
  expect(fault).toContain(remedy)
  expect(scrub(fault)).toBe(fault)
})

describe('parameters', () => {
  const warningsOf = (query: string) =>
    readConfig(
      { DATABASE_URL: `postgres://localhost/db?${query}`, SQUARE_ACCESS_TOKEN: 't' },
      { square: false, admin: false },
    ).warnings

  test('that hosts print and that change nothing are taken without a word', () => {
    expect(warningsOf('pgbouncer=true&sslmode=prefer&channel_binding=prefer&connect_timeout=30')).toEqual([])
    expect(warningsOf('target_session_attrs=read-write&options=endpoint%3Dep-cool-1')).toEqual([])
    const { connectTimeoutSeconds, options } = parseDatabaseUrl(
      'postgres://h/db?connect_timeout=30&options=endpoint%3Dep-cool-1%20-c%20work_mem=64MB',
    )
    expect([connectTimeoutSeconds, options]).toEqual([30, 'endpoint=ep-cool-1 -c work_mem=64MB'])
  })

  test('without effect are named, and those among options that are ours are left out of them', () => {
    const query =
      'schema=public&connection_limit=1&search_path=public&options=-c%20statement_timeout=5000%20-c%20work_mem=64MB%20--TimeZone=Asia/Tokyo%20-cDateStyle=German'
    expect(parseDatabaseUrl(`postgres://h/db?${query}`).options).toBe('-c work_mem=64MB')
    expect(warningsOf(query)).toEqual([
      expect.stringMatching(
        /^DATABASE_URL: schema, connection_limit, search_path, statement_timeout, timezone, datestyle left out \(/,
      ),
    ])
  })
})

test('messages and the connection line name IPv6 hosts, sockets and users in every form', () => {
  const line = (url: string) => describeConnection({ url, schema: 's', passwordFile: undefined })
  expect(line('postgres://u:secret@[::1]/db')).toContain(
    'Postgres at [::1]:5432, database db, schema s, user u ',
  )
  expect(line('postgres://u:secret@/db?host=/cloudsql/x')).toContain('Postgres at /cloudsql/x, database db')
  const refused = Object.assign(new Error(), { code: '28P01' })
  expect(describeConnectError(refused, 'postgres://u:secret@[::1]:5433/db')).toBe(
    'Postgres at [::1]:5433 refuses the password of user "u": correct the password in DATABASE_URL',
  )
})
