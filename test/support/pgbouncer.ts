import { spawn, spawnSync } from 'node:child_process'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './redis-server.ts'

/** Whether this machine can test behind the real pooler. */
export const hasPgbouncer = (): boolean => spawnSync('pgbouncer', ['--version']).status === 0

export interface Pooler {
  /** The same URL, but through the pooler. */
  through(url: string): string
  close(): Promise<void>
}

/** Starts a pgbouncer in front of the server that `url` names. `more`: lines of its configuration. */
export async function startPgbouncer(
  url: string,
  mode: 'transaction' | 'session',
  more: readonly string[] = [],
): Promise<Pooler> {
  const { hostname, port: serverPort, username, password } = new URL(url)
  const directory = await mkdtemp(join(tmpdir(), 'square-sync-pgbouncer-'))
  await chmod(directory, 0o755) // as root, it runs as another user, who must get in
  const port = await freePort()
  const users = join(directory, 'users.txt')
  await writeFile(users, `"${decodeURIComponent(username)}" "${decodeURIComponent(password)}"\n`)
  const settings = join(directory, 'pgbouncer.ini')
  await writeFile(
    settings,
    [
      '[databases]',
      `* = host=${hostname} port=${serverPort || 5432}`,
      '[pgbouncer]',
      'listen_addr = 127.0.0.1',
      `listen_port = ${port}`,
      'unix_socket_dir =',
      'auth_type = md5',
      `auth_file = ${users}`,
      `pool_mode = ${mode}`,
      'default_pool_size = 30',
      'max_client_conn = 300',
      ...(process.getuid?.() === 0 ? ['user = nobody'] : []),
      ...more,
      '',
    ].join('\n'),
  )
  const child = spawn('pgbouncer', [settings], { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.includes('process up')) resolve()
    })
    child.once('error', reject)
    child.once('close', () => reject(new Error(`pgbouncer does not start: ${said}`)))
  })
  return {
    through: (other) => Object.assign(new URL(other), { hostname: '127.0.0.1', port: String(port) }).href,
    async close() {
      child.kill('SIGKILL') // it holds nothing worth saving
      await ended
      await rm(directory, { recursive: true, force: true })
    },
  }
}
