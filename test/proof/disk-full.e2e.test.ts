import { execFileSync } from 'node:child_process'
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { expect, inject, it } from 'vitest'
import { startEmbedded } from '../../src/db/embedded/embedded.ts'
import { settle } from '../../src/db/embedded/embedded-site.ts'
import { AT_REST, comeToRest, startBattered } from '../support/broken-account.ts'
import { effort } from '../support/effort.ts'
import { countWrong, openUnsteadyAccount } from '../support/unsteady-account.ts'

const isRoot = process.getuid?.() === 0 && process.platform === 'linux'

// Only root can mount a disk that is small enough to be filled.
it.skipIf(!isRoot || inject('redisUrl') === null)(
  'a sync whose disk is full waits, and completes when there is room again',
  async ({ task, onTestFinished }) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'square-sync-full-'))
    await chmod(dataDir, 0o755)
    const server = await startEmbedded({
      dataDir,
      log: { info: () => undefined },
      postgresFlags: ['fsync=off'],
    })
    onTestFinished(async () => {
      await server.close()
      await rm(server.directory, { recursive: true, force: true })
      await rm(dataDir, { recursive: true, force: true })
    })
    const { uid, gid } = await stat((await settle(dataDir)).cluster)
    const disk = await mkdtemp(join(server.directory, 'small-'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=64m,uid=${uid},gid=${gid},mode=700`, 'tmpfs', disk])
    onTestFinished(() => void execFileSync('umount', ['-l', disk]))

    const account = await openUnsteadyAccount({
      backend: 'Redis',
      overlap: 'none',
      seed: effort().seed * 100 + 80,
      servers: { postgresUrl: server.url },
    })
    onTestFinished(() => account.close())
    const admin = postgres(server.url, { max: 1, onnotice: () => undefined })
    onTestFinished(() => admin.end())
    await admin.unsafe(`create tablespace small location '${disk}'`)
    await admin.unsafe(
      `alter database ${new URL(account.databaseUrl).pathname.slice(1)} set tablespace small`,
    )
    const service = await startBattered(account)
    await service.nextRunCompletes()
    account.changing = false

    await account.sql`create table filler (text text)`
    for (const rows of [10_000, 100, 1]) await fill(account.sql, rows)
    // There are only so many places to count.
    const resources = [...account.tables.keys()].filter((name) => name !== 'catalog_inventory')
    const felt = service.waitForLine(/53100/).then(() => true)
    for (let seed = 1, over = false; !over; seed++) {
      // Asked for again: the first request may meet a run that has read everything already.
      account.simulator.world.change({ count: 300, seed, resources })
      await service.call('POST', '/admin/incremental-sync').catch(() => undefined)
      over = await Promise.race([felt, pause(1000, false)])
    }
    service.assertAlive()
    await account.sql`drop table filler`
    const end = await comeToRest(account, service)
    task.meta.tally = { 'disks full': 1, ...countWrong(end.differences) }
    expect(end).toEqual(AT_REST)
  },
)

/** Inserts until the disk is full. */
async function fill(sql: postgres.Sql, rows: number): Promise<void> {
  for (;;) {
    const error: unknown =
      await sql`insert into filler select repeat('x', 1000) from generate_series(1, ${rows})`.then(
        () => undefined,
        (reason: unknown) => reason,
      )
    if (error === undefined) continue
    expect(error).toMatchObject({ code: '53100' })
    return
  }
}
