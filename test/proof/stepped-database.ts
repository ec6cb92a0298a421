import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import type { Db } from '../../src/db/connection/client.ts'
import type { Connection, Step } from './bench.ts'
import { makeTableRun } from './step-store.ts'

/** One worker's database. One connection, one statement at a time. */
export interface SteppedDatabase extends Omit<Connection, 'store'> {
  db: Db
}

interface Statements {
  unsafe: (text: string, params?: never[], options?: object) => Pending
}
interface Pending extends Promise<unknown> {
  values: () => Promise<unknown>
}

/** Wraps an open connection: what drizzle calls of a postgres.js client, with a step before each statement, before COMMIT and after it. */
export function stepDatabase(sql: postgres.Sql, step: Step): SteppedDatabase {
  const violations: string[] = []
  let open = false
  const tableRun = makeTableRun()
  const note = (error: unknown): never => {
    if (error instanceof postgres.PostgresError && error.code === 'P0001') violations.push(error.message)
    throw error
  }
  const statements = (client: Statements, order: typeof tableRun) => ({
    unsafe(text: string, params?: never[], options?: object) {
      const run = (read: (pending: Pending) => Promise<unknown>) =>
        order(async () => {
          await step(text)
          return read(client.unsafe(text, params, options)).catch(note)
        })
      return {
        // oxlint-disable-next-line unicorn/no-thenable -- as the driver's own query: it starts when it is awaited
        then: (done: (rows: unknown) => unknown, failed: (error: unknown) => unknown) =>
          run((pending) => pending).then(done, failed),
        values: () => run((pending) => pending.values()),
      }
    },
  })
  type Work = (client: object) => Promise<unknown>
  const inside = (tx: postgres.TransactionSql): object => ({
    ...statements(tx as unknown as Statements, (work) => work()),
    savepoint: (work: Work) => tx.savepoint((nested) => work(inside(nested))),
  })
  const client = {
    options: sql.options,
    ...statements(sql as unknown as Statements, tableRun),
    begin: (work: Work) =>
      tableRun(async () => {
        await step('begin')
        open = true
        const result = await sql
          .begin(async (tx) => {
            const done = await work(inside(tx))
            await step('commit')
            return done
          })
          .catch(note)
          .finally(() => (open = false))
        await step('committed')
        return result
      }),
  }
  // Only what drizzle uses of a client is there.
  return {
    db: drizzle({ client: client as unknown as postgres.Sql }),
    tableRun,
    violations,
    inTransaction: () => open,
  }
}

/**
 * Gives the database a clock of ours: `now()` of the mirror's schema hides Postgres' own. Adds checks that no table may ever break: rows and
 * watermarks never go back.
 */
export async function installClock(sql: postgres.Sql, tables: readonly string[]): Promise<void> {
  await sql.unsafe(`
    create sequence square.virtual_ms minvalue 0;
    create function square.now() returns timestamptz language sql stable as 'select to_timestamp(last_value / 1000.0) from square.virtual_ms';
    create function square.clock_timestamp() returns timestamptz language sql stable as 'select to_timestamp(last_value / 1000.0) from square.virtual_ms';
    create function square.keep_forward() returns trigger language plpgsql as $$ begin
      if old.is_placeholder then return new; end if;
      if coalesce(new.source_updated_at, '-infinity') < coalesce(old.source_updated_at, '-infinity')
        or (new.source_updated_at is not distinct from old.source_updated_at
          and coalesce((to_jsonb(new)->>'version')::bigint, 0) < coalesce((to_jsonb(old)->>'version')::bigint, 0)) then
        raise exception 'a row of % went back', tg_table_name;
      end if;
      return new; end $$;
    create function square.keep_watermark() returns trigger language plpgsql as $$ begin
      if old.watermark is not null and (new.watermark is null or new.watermark < old.watermark) then
        raise exception 'the watermark of % went back', new.table_name; end if;
      if new.fence < old.fence then raise exception 'the fence of % went back', new.table_name; end if;
      return new; end $$;
    create trigger keep_watermark before update on square.sync_state for each row execute function square.keep_watermark();
    ${tables.map((name) => `create trigger keep_forward before update on square.${name} for each row execute function square.keep_forward();`).join('\n')}`)
}

/** A connection whose schema comes before Postgres' own functions. */
export const openVirtual = (url: string) =>
  postgres(url, {
    max: 1,
    fetch_types: false,
    idle_timeout: 0,
    max_lifetime: null,
    onnotice: () => undefined,
    connection: { search_path: 'square, pg_catalog', TimeZone: 'UTC', application_name: 'simulation' },
  })
