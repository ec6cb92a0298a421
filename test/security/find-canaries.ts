import type { Redis } from 'ioredis'
import type postgres from 'postgres'

/** Every form in which a text may turn up: plain, percent-encoded, base64, in JSON. */
const formsOf = (text: string): string[] => [
  text,
  encodeURIComponent(text),
  JSON.stringify(text).slice(1, -1),
  Buffer.from(text).toString('base64').replace(/=+$/, ''),
]

/** Which of the canaries, by name, stand in the text, each with a piece of what is around it. */
export function findCanaries(text: string, canaries: Readonly<Record<string, string>>): string[] {
  return Object.entries(canaries).flatMap(([name, canary]) => {
    const form = formsOf(canary).find((candidate) => text.includes(candidate))
    if (form === undefined) return []
    const at = text.indexOf(form)
    return [`${name}: …${text.slice(Math.max(0, at - 200), at + form.length + 20)}…`]
  })
}

/** Every row of a table as text. */
export async function dumpTables(
  sql: postgres.Sql,
  schema: string,
  wants: (table: string) => boolean = () => true,
): Promise<Map<string, string>> {
  const names = await sql<{ name: string }[]>`
    select relname as name from pg_class where relnamespace = ${schema}::regnamespace and relkind in ('r', 'p')`
  const dumped = new Map<string, string>()
  for (const { name } of names.filter(({ name }) => wants(name))) {
    const rows = await sql.unsafe<{ row: string }[]>(`select t::text as row from "${schema}"."${name}" t`)
    dumped.set(name, rows.map(({ row }) => row).join('\n'))
  }
  return dumped
}

/** Every value of a Redis as text; DUMP would hide texts behind its compression. */
export async function dumpRedis(redis: Redis): Promise<string> {
  const texts: string[] = []
  for (const key of await redis.keys('*')) {
    const type = await redis.type(key)
    const value =
      type === 'hash'
        ? await redis.hgetall(key)
        : type === 'list'
          ? await redis.lrange(key, 0, -1)
          : type === 'set'
            ? await redis.smembers(key)
            : type === 'zset'
              ? await redis.zrange(key, '0', '-1')
              : type === 'stream'
                ? await redis.xrange(key, '-', '+')
                : await redis.get(key)
    texts.push(`${key} ${JSON.stringify(value)}`)
  }
  return texts.join('\n')
}
