import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config/read-config.ts'
import { ConfigError } from '../../src/errors.ts'

const TOKEN = 'EAAAtesttokentesttoken'
const ADMIN = '4f1c0b9e7a2d4c6e8f0a1b3c5d7e9f00'
const BOTH = { square: true, admin: true }
const GOOD = { SQUARE_ACCESS_TOKEN: TOKEN }
const REMOTE = 'postgres://me:hunter2@db.shop.example/shop'

let directory: string
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'config-'))
})
afterAll(() => rmSync(directory, { recursive: true }))

const URL_REMEDY = 'give a URL such as postgres://user:password@host:5432/database'
const SCHEMA_REMEDY =
  'give 1 to 63 lower-case letters, digits and _, not a digit first, not pg_…, information_schema or bullmq'
const CRON_REMEDY = 'give a cron expression of five fields such as 0 6 * * *'
const ZONE_REMEDY = 'give a time zone such as America/Chicago or UTC'
const TABLES_REMEDY = 'give table names, separated by commas, such as orders,payments'
const HOST_REMEDY = 'give an address or host name to listen on, such as 127.0.0.1'
const ORIGIN_REMEDY = 'give an origin such as http://127.0.0.1:4000, without a path'
const PORT_REMEDY = 'give a number from 0 to 65535'
const ADMIN_LINE =
  'ADMIN_TOKEN is not usable: give at least 32 characters, 10 of them different, no example: the output of "openssl rand -hex 32"'
const sslLine = (mode: string, ssl: string) =>
  `DATABASE_URL says sslmode=${mode}, but DATABASE_SSL is ${ssl}: remove sslmode from the URL and set DATABASE_SSL=verify-full, require-unverified or disable`
const BOTH_TOKENS = 'SQUARE_ACCESS_TOKEN and SQUARE_ACCESS_TOKEN_FILE are both set: remove one of them'
const NO_TOKEN = 'SQUARE_ACCESS_TOKEN is missing: set it, or name its file in SQUARE_ACCESS_TOKEN_FILE'
const NO_SPACES = 'SQUARE_ACCESS_TOKEN is not usable: give the token alone, without spaces or quotes'

test.each<[env: Record<string, string>, line: string]>([
  [{ SQUARE_ACCESS_TOKEN: '' }, NO_TOKEN],
  [{ SQUARE_ACCESS_TOKEN: '  ' }, NO_TOKEN],
  [{ SQUARE_ACCESS_TOKEN: '"EAAAx"' }, NO_SPACES],
  [{ SQUARE_ACCESS_TOKEN: 'EAAA x' }, NO_SPACES],
  [{ SQUARE_ACCESS_TOKEN: 'Bearer EAAAx' }, NO_SPACES],
  [{ SQUARE_ACCESS_TOKEN_FILE: '/x' }, BOTH_TOKENS],
  [
    { SQUARE_ACCESS_TOKEN: '', SQUARE_ACCESS_TOKEN_FILE: '/no/such/file' },
    'SQUARE_ACCESS_TOKEN_FILE is "/no/such/file": the file cannot be read (ENOENT)',
  ],
  [
    { SQUARE_ACCESS_TOKEN: '', SQUARE_ACCESS_TOKEN_FILE: '/dev/null' },
    'SQUARE_ACCESS_TOKEN_FILE is "/dev/null": the file must hold the token alone',
  ],
  [{ SQUARE_ENVIRONMENT: 'prod' }, 'SQUARE_ENVIRONMENT is "prod": give production or sandbox'],
  [{ SQUARE_ENVIRONMENT: 'Production' }, 'SQUARE_ENVIRONMENT is "Production": give production or sandbox'],
  [{ SQUARE_BASE_URL: 'localhost:4000' }, `SQUARE_BASE_URL is "localhost:4000": ${ORIGIN_REMEDY}`],
  [{ SQUARE_BASE_URL: 'ftp://x' }, `SQUARE_BASE_URL is "ftp://x": ${ORIGIN_REMEDY}`],
  [{ SQUARE_BASE_URL: 'https://x/v2' }, `SQUARE_BASE_URL is "https://x/v2": ${ORIGIN_REMEDY}`],
  [{ SQUARE_BASE_URL: 'https://x?y=1' }, `SQUARE_BASE_URL is "https://x?y=1": ${ORIGIN_REMEDY}`],
  [
    { SQUARE_BASE_URL: 'https://connect.squareup.com', SQUARE_ENVIRONMENT: 'sandbox' },
    'SQUARE_BASE_URL is "https://connect.squareup.com", but SQUARE_ENVIRONMENT is sandbox: set only SQUARE_ENVIRONMENT=production',
  ],
  [
    { SQUARE_WEBHOOK_SIGNATURE_KEY: 'k' },
    'SQUARE_WEBHOOK_NOTIFICATION_URL is missing while SQUARE_WEBHOOK_SIGNATURE_KEY is set: set both or neither',
  ],
  [
    { SQUARE_WEBHOOK_NOTIFICATION_URL: 'https://x/hook' },
    'SQUARE_WEBHOOK_SIGNATURE_KEY is missing while SQUARE_WEBHOOK_NOTIFICATION_URL is set: set both or neither',
  ],
  [
    { SQUARE_WEBHOOK_SIGNATURE_KEY: 'k', SQUARE_WEBHOOK_NOTIFICATION_URL: '/hook' },
    'SQUARE_WEBHOOK_NOTIFICATION_URL is "/hook": give the https URL that is registered with Square',
  ],
  [{ DATABASE_URL: 'mysql://x/y' }, `DATABASE_URL is not usable: ${URL_REMEDY}`],
  [{ DATABASE_URL: 'host=x dbname=y' }, `DATABASE_URL is not usable: ${URL_REMEDY}`],
  [{ DATABASE_URL: 'postgres:///y' }, `DATABASE_URL is not usable: it names no host: ${URL_REMEDY}`],
  [
    { DATABASE_URL: 'postgres://me:50%@x/y' },
    'DATABASE_URL is not usable: encode % in user or password as %25',
  ],
  [
    { DATABASE_DIRECT_URL: 'postgres://me@x/y' },
    'DATABASE_DIRECT_URL is set without DATABASE_URL: set DATABASE_URL too',
  ],
  [{ DATABASE_SCHEMA: 'Square' }, `DATABASE_SCHEMA is "Square": ${SCHEMA_REMEDY}`],
  [{ DATABASE_SCHEMA: '1shop' }, `DATABASE_SCHEMA is "1shop": ${SCHEMA_REMEDY}`],
  [{ DATABASE_SCHEMA: 'a"b' }, `DATABASE_SCHEMA is "a\\"b": ${SCHEMA_REMEDY}`],
  [{ DATABASE_SCHEMA: 'pg_temp' }, `DATABASE_SCHEMA is "pg_temp": ${SCHEMA_REMEDY}`],
  [{ DATABASE_SCHEMA: 'bullmq' }, `DATABASE_SCHEMA is "bullmq": ${SCHEMA_REMEDY}`],
  [{ DATABASE_SCHEMA: 'information_schema' }, `DATABASE_SCHEMA is "information_schema": ${SCHEMA_REMEDY}`],
  [{ DATABASE_SSL: 'require' }, 'DATABASE_SSL is "require": give verify-full, require-unverified or disable'],
  [
    { DATABASE_SSL: 'verify-full' },
    'DATABASE_SSL is "verify-full" without DATABASE_URL: set DATABASE_URL, or remove DATABASE_SSL',
  ],
  [
    { DATABASE_URL: `${REMOTE}?sslmode=disable` },
    sslLine('disable', '"verify-full" (the default for this host)'),
  ],
  [
    { DATABASE_URL: `${REMOTE}?sslmode=disable`, DATABASE_SSL: 'require-unverified' },
    sslLine('disable', '"require-unverified"'),
  ],
  [
    { DATABASE_URL: `${REMOTE}?sslmode=verify-full`, DATABASE_SSL: 'require-unverified' },
    sslLine('verify-full', '"require-unverified"'),
  ],
  [{ DATABASE_URL: `${REMOTE}?sslmode=require`, DATABASE_SSL: 'disable' }, sslLine('require', '"disable"')],
  [
    { DATABASE_URL: 'postgres://localhost/x?sslmode=require' },
    sslLine('require', '"disable" (the default for this host)'),
  ],
  [{ REDIS_URL: 'http://x:6379' }, 'REDIS_URL is not usable: give a URL such as redis://host:6379'],
  [{ REDIS_URL: 'x:6379' }, 'REDIS_URL is not usable: give a URL such as redis://host:6379'],
  [{ ADMIN_TOKEN: 'short' }, ADMIN_LINE],
  [{ ADMIN_TOKEN: 'a'.repeat(40) }, ADMIN_LINE],
  [{ ADMIN_TOKEN: 'changeme-0123456789abcdef0123456789' }, ADMIN_LINE],
  [{ ADMIN_TOKEN: '4f1c0b9e7a2d4c6e 8f0a1b3c5d7e9f00' }, ADMIN_LINE],
  [
    { HOST: '0.0.0.0' },
    'ADMIN_TOKEN is missing and HOST is "0.0.0.0": set ADMIN_TOKEN (openssl rand -hex 32), or HOST=127.0.0.1',
  ],
  [
    { HOST: '::' },
    'ADMIN_TOKEN is missing and HOST is "::": set ADMIN_TOKEN (openssl rand -hex 32), or HOST=127.0.0.1',
  ],
  [{ HOST: 'http://x' }, `HOST is "http://x": ${HOST_REMEDY}`],
  [{ PORT: 'abc' }, `PORT is "abc": ${PORT_REMEDY}`],
  [{ PORT: '-1' }, `PORT is "-1": ${PORT_REMEDY}`],
  [{ PORT: '65536' }, `PORT is "65536": ${PORT_REMEDY}`],
  [{ PORT: '3e3' }, `PORT is "3e3": ${PORT_REMEDY}`],
  [{ SYNC_CRON: 'daily' }, `SYNC_CRON is "daily": ${CRON_REMEDY}`],
  [{ SYNC_CRON: '0 25 * * *' }, `SYNC_CRON is "0 25 * * *": ${CRON_REMEDY}`],
  [{ SYNC_CRON: '* * * * * *' }, `SYNC_CRON is "* * * * * *": ${CRON_REMEDY}`],
  [{ SYNC_CRON: '0 0 31 2 *' }, `SYNC_CRON is "0 0 31 2 *": ${CRON_REMEDY}`],
  [{ SYNC_TIMEZONE: 'Chicago' }, `SYNC_TIMEZONE is "Chicago": ${ZONE_REMEDY}`],
  [{ SYNC_TABLES: 'orders,,payments' }, `SYNC_TABLES is "orders,,payments": ${TABLES_REMEDY}`],
  [{ SYNC_TABLES: 'Orders' }, `SYNC_TABLES is "Orders": ${TABLES_REMEDY}`],
  [
    { LOG_LEVEL: 'verbose' },
    'LOG_LEVEL is "verbose": give one of trace, debug, info, warn, error, fatal, silent',
  ],
  [{ PII_MODE: 'none' }, 'PII_MODE is "none": give full, hash or drop'],
  [
    { PII_MODE: 'hash' },
    'PII_HASH_KEY is missing while PII_MODE is "hash": set it, and keep it safe (openssl rand -hex 32)',
  ],
  [
    { PII_MODE: 'hash', PII_HASH_KEY: 'short' },
    'PII_HASH_KEY is not usable: give at least 32 characters, 10 of them different, no example: the output of "openssl rand -hex 32"',
  ],
  [
    { PII_MODE: 'drop', PII_HASH_KEY: 'aKeyForTheTests-7f3c9d1e5b2048a6' },
    'PII_HASH_KEY is set, but PII_MODE is "drop": set PII_MODE=hash, or remove PII_HASH_KEY',
  ],
])('%j stops with its line', (env, line) => {
  expect(() => readConfig({ ...GOOD, ...env }, BOTH)).toThrow(new ConfigError(line))
})

describe('good values', () => {
  test('a token alone gives the documented defaults', () => {
    const config = readConfig(GOOD, BOTH)
    expect(config).toMatchObject({
      square: {
        environment: 'production',
        baseUrl: 'https://connect.squareup.com',
        maxPageBytes: 8 * 1024 * 1024,
      },
      database: {
        url: undefined,
        directUrl: undefined,
        dataDir: './.data',
        schema: 'square',
        ssl: 'disable',
      },
      redisUrl: undefined,
      admin: { generated: true },
      host: '127.0.0.1',
      port: 3000,
      sync: { cron: '0 6 * * *', timezone: 'America/Chicago', tables: undefined },
      webhook: undefined,
      logLevel: 'info',
      warnings: [],
    })
    expect(config.square.accessToken?.().reveal()).toBe(TOKEN)
    expect(config.admin.token.reveal()).toMatch(/^[\w-]{43}$/)
  })

  test('the token is read from its file, without the line end', () => {
    const file = join(directory, 'token')
    writeFileSync(file, `${TOKEN}\n`, { mode: 0o600 })
    const { square, warnings } = readConfig({ SQUARE_ACCESS_TOKEN_FILE: file }, BOTH)
    expect(square.accessToken?.().reveal()).toBe(TOKEN)
    expect(warnings).toEqual([])
  })

  test.skipIf(process.platform === 'win32').each([0o640, 0o604, 0o660, 0o755])(
    'a token file that others can read (mode %o) is warned about',
    (mode) => {
      const file = join(directory, `open ${mode}`)
      writeFileSync(file, TOKEN)
      chmodSync(file, mode)
      expect(readConfig({ SQUARE_ACCESS_TOKEN_FILE: file }, BOTH).warnings).toEqual([
        `SQUARE_ACCESS_TOKEN_FILE is ${JSON.stringify(file)}: other users of this machine can read it (chmod 600)`,
      ])
    },
  )

  test('a command that does not need Square runs without its token', () => {
    expect(readConfig({}, { square: false, admin: false }).square.accessToken).toBeUndefined()
  })

  test('a public address is served with a token', () => {
    const { host, admin } = readConfig({ ...GOOD, HOST: '0.0.0.0', ADMIN_TOKEN: ADMIN }, BOTH)
    expect([host, admin.generated, admin.token.reveal()]).toEqual(['0.0.0.0', false, ADMIN])
  })

  test.each([
    ['postgres://me@localhost/x', undefined, 'disable'],
    ['postgres://me@127.0.0.1/x', undefined, 'disable'],
    ['postgres://me@[::1]/x', undefined, 'disable'],
    ['postgres:///x?host=/run/postgresql', undefined, 'disable'],
    [REMOTE, undefined, 'verify-full'],
    [`${REMOTE}?sslmode=require`, undefined, 'verify-full'],
    [`${REMOTE}?sslmode=require`, 'require-unverified', 'require-unverified'],
    [`${REMOTE}?sslmode=disable`, 'disable', 'disable'],
    ['postgres://127.0.0.1.example.com/x', undefined, 'verify-full'],
  ])('%s with DATABASE_SSL=%s connects with %s', (url, ssl, expected) => {
    const env = { ...GOOD, DATABASE_URL: url, ...(ssl && { DATABASE_SSL: ssl }) }
    expect(readConfig(env, BOTH).database.ssl).toBe(expected)
  })

  test('lists are split, trimmed and without doubles', () => {
    const { sync } = readConfig({ ...GOOD, SYNC_TABLES: ' orders, payments,orders' }, BOTH)
    expect(sync.tables).toEqual(['orders', 'payments'])
  })
})

test('whoever makes up a token that is short, of few signs, or an example, is refused; what openssl makes is taken', () => {
  const shown = (token: string) => {
    try {
      return readConfig({ ...GOOD, ADMIN_TOKEN: token }, BOTH).admin.generated ? 'ignored' : 'accepted'
    } catch (error) {
      return error instanceof ConfigError && error.message === ADMIN_LINE ? 'refused' : 'failed'
    }
  }
  const sign = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code))
  const short = fc.string({ unit: sign, minLength: 1, maxLength: 31 })
  const fewSigns = fc
    .uniqueArray(sign, { minLength: 1, maxLength: 9 })
    .chain((signs) => fc.string({ unit: fc.constantFrom(...signs), minLength: 32, maxLength: 200 }))
  const random = fc.uint8Array({ minLength: 32, maxLength: 64 }).filter((bytes) => new Set(bytes).size > 20)
  const example = fc
    .tuple(
      random,
      fc.constantFrom('changeme', 'Change-Me', 'change_me', 'EXAMPLE', 'replace', 'placeholder'),
      fc.nat(30),
    )
    .map(([bytes, word, at]) => {
      const hex = Buffer.from(bytes).toString('hex')
      return hex.slice(0, at) + word + hex.slice(at)
    })
  const beyond = random.map((bytes) => `${Buffer.from(bytes).toString('hex')}\u00fc`)
  const bad = fc.oneof(short, fewSigns, example, beyond)
  const refused = fc.check(
    fc.property(bad, (token) => shown(token) === 'refused'),
    { numRuns: 2000 },
  )
  expect(refused).toMatchObject({ failed: false, counterexample: null })
  const good = fc
    .tuple(random, fc.constantFrom('hex', 'base64' as const))
    .map(([bytes, as]) => Buffer.from(bytes).toString(as as 'hex'))
  const accepted = fc.check(
    fc.property(good, (token) => shown(token) === 'accepted'),
    { numRuns: 500 },
  )
  expect(accepted).toMatchObject({ failed: false, counterexample: null })
})

test('misspelled variables and risky choices are warned about', () => {
  const { warnings } = readConfig(
    {
      ...GOOD,
      SQUARE_ACESS_TOKEN: 'x',
      SYNC_CORN: 'x',
      PII_MODES: 'drop',
      DATABASE_SOMETHING_ELSE: 'x',
      PATH: 'x',
      SQUARE_BASE_URL: 'http://10.0.0.1:4000/',
      DATABASE_URL: REMOTE,
      DATABASE_SSL: 'require-unverified',
    },
    BOTH,
  )
  expect(warnings).toEqual([
    'SQUARE_ACESS_TOKEN is not a variable of square-sync: did you mean SQUARE_ACCESS_TOKEN?',
    'SYNC_CORN is not a variable of square-sync: did you mean SYNC_CRON?',
    'PII_MODES is not a variable of square-sync: did you mean PII_MODE?',
    'DATABASE_SOMETHING_ELSE is not a variable of square-sync: it has no effect',
    'DATABASE_SSL is "require-unverified": whoever sits on the way can read and change what goes to Postgres',
    'SQUARE_BASE_URL is not https: the access token travels in the clear',
  ])
})

test('no secret shows in a printed, logged or interpolated config', () => {
  const env = { ...GOOD, DATABASE_URL: REMOTE, ADMIN_TOKEN: ADMIN, REDIS_URL: 'redis://:hunter2@x' }
  const config = readConfig(env, BOTH)
  const shown = `${inspect(config, { depth: 9, showHidden: true })}${JSON.stringify(config)}${String(config.admin.token)}`
  expect(shown).toContain('[redacted]')
  expect(shown).not.toMatch(/hunter2|EAAA|4f1c0b9e/)
})

test('whatever the variables hold, the answer is a config or one line without a secret', () => {
  const shown = ['HOST', 'PORT', 'SYNC_CRON', 'SYNC_TIMEZONE', 'SYNC_TABLES', 'DATABASE_SCHEMA', 'LOG_LEVEL']
  const hidden = [
    'SQUARE_ACCESS_TOKEN',
    'DATABASE_URL',
    'REDIS_URL',
    'ADMIN_TOKEN',
    'SQUARE_WEBHOOK_SIGNATURE_KEY',
  ]
  const secret = fc.string().map((value) => `canary${value}`)
  const result = fc.check(
    fc.property(
      fc.dictionary(fc.constantFrom(...shown), fc.string()),
      fc.dictionary(fc.constantFrom(...hidden), secret),
      (open, secrets) => {
        try {
          readConfig({ ...GOOD, ...open, ...secrets }, BOTH)
          return true
        } catch (error) {
          return error instanceof ConfigError && !/\n|canary/.test(error.message)
        }
      },
    ),
  )
  expect(result).toMatchObject({ failed: false, counterexample: null })
})
