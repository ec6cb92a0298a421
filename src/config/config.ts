import type { DatabaseSsl } from '../db/connection/client.ts'
import type { Privacy } from '../db/declaration/personal.ts'
import type { LogLevel } from '../runtime/log.ts'
import { Secret } from '../runtime/secret.ts'
import type { Proxy } from '../square/http/proxy.ts'

export interface Config {
  square: SquareConfig
  database: DatabaseConfig
  /** Undefined: the queue lives in Postgres. */
  redisUrl: Secret | undefined
  /** `generated`: made by this reading, nobody knows it yet; see chooseAdminToken. */
  admin: { token: Secret; generated: boolean }
  host: string
  port: number
  /** `tables` undefined: all. The names are checked against the registry by whoever plans. */
  sync: { cron: string; timezone: string; tables: string[] | undefined }
  /** What is stored of personal data. */
  privacy: Privacy
  webhook: { signatureKey: Secret; notificationUrl: string } | undefined
  logLevel: LogLevel
  /** Lines for the operator: probable misspellings, risky choices. */
  warnings: string[]
}

export interface SquareConfig {
  /** To be asked before every request: a file is read again, so that a renewed token needs no restart. Undefined where the command needs no Square. */
  accessToken: (() => Secret) | undefined
  environment: 'production' | 'sandbox'
  /** Origin without a trailing slash. */
  baseUrl: string
  /** Larger pages are asked for in smaller ones. */
  maxPageBytes: number
  /** Undefined: no proxy on the way to Square. */
  proxy: Proxy | undefined
}

export interface DatabaseConfig {
  /** Undefined: embedded Postgres under `dataDir`. */
  url: Secret | undefined
  /** Past a pooler in transaction mode, for what needs a session: the queue, if it lives in Postgres. Undefined: `url` is that. */
  directUrl: Secret | undefined
  dataDir: string
  schema: string
  ssl: DatabaseSsl
}

/** What the command at hand cannot do without. `admin`: it serves HTTP. */
export interface Needs {
  square: boolean
  admin: boolean
}
