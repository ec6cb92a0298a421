import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { COMMANDS } from '../../src/cli/commands.ts'
import { FROM_SOURCE, runCli } from '../support/cli.ts'

const [ENTRY = ''] = FROM_SOURCE
const run = (...args: string[]) => runCli(args, {})

describe('help', () => {
  it('of the program names every command, also where nothing is asked for', async () => {
    const { code, stdout } = await run('--help')
    expect(code).toBe(0)
    for (const { name } of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${name}( |$)`, 'm'))
    expect(await run()).toMatchObject({ code: 0, stdout, stderr: '' })
  })

  it.each(COMMANDS)('of $name shows its options and examples', async ({ name, options = [], examples }) => {
    const { code, stdout } = await run(name, '--help')
    expect(code).toBe(0)
    for (const [flags] of options) expect(stdout).toContain(`\n  ${flags} `)
    for (const [line] of examples) expect(stdout).toContain(`\n  ${line} `)
  })

  it('the version is that of the package', async () => {
    const { version } = JSON.parse(
      await readFile(new URL('../../package.json', import.meta.url), 'utf8'),
    ) as { version: string }
    expect(await run('--version')).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' })
  })
})

it.each([
  [['snyc'], "square-sync: unknown command 'snyc'\n(Did you mean sync?)\n"],
  [['sync', '--foundatoin'], "square-sync: unknown option '--foundatoin'\n(Did you mean --foundation?)\n"],
  [['status', '--jsno'], "square-sync: unknown option '--jsno'\n(Did you mean --json?)\n"],
  [['sync', 'orders'], "square-sync: too many arguments for 'sync'. Expected 0 arguments but got 1.\n"],
  [['approve-deletions'], "square-sync: missing required argument 'table'\n"],
])('%j is refused with what was probably meant', async (words, stderr) => {
  expect(await run(...words)).toMatchObject({ code: 1, stdout: '', stderr })
})

describe('completion', () => {
  it('completes commands and their options in a real bash', async () => {
    const { stdout: script } = await run('completion', 'bash')
    const complete = async (line: string, at: number) => {
      const ask = `${script}\nCOMP_WORDS=(${line}); COMP_CWORD=${at}; _square_sync; echo "\${COMPREPLY[@]}"`
      return (await promisify(execFile)('bash', ['-c', ask])).stdout.trim()
    }
    expect(await complete('square-sync st', 1)).toBe('start status')
    expect(await complete('square-sync sync --f', 2)).toBe('--foundation')
    expect(await complete('square-sync verify --', 2)).toBe('--tables --repair --all --json --help')
  })

  it.each(['zsh', 'fish'])('for %s names every command', async (shell) => {
    const { code, stdout } = await run('completion', shell)
    expect(code).toBe(0)
    for (const { name, about } of COMMANDS) {
      expect(stdout).toContain(name)
      expect(stdout).toContain(about.replaceAll("'", "'\\''").replaceAll(':', shell === 'zsh' ? '\\:' : ':'))
    }
  })

  it('for another shell says which there are', async () => {
    expect(await run('completion', 'csh')).toMatchObject({
      code: 1,
      stderr: 'square-sync: There is no completion for "csh": give bash, zsh, fish\n',
    })
  })
})

describe('a .env file', () => {
  let directory: string
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'square-sync-env-'))
  })
  afterAll(() => rm(directory, { recursive: true }))
  const withFile = async (text: string, env: Record<string, string> = {}) => {
    await writeFile(join(directory, '.env'), text)
    return runCli(['doctor'], env, undefined, directory)
  }

  it('is read, and what the environment says wins', async () => {
    expect((await withFile('SQUARE_BASE_URL=x\n')).stderr).toBe(
      'square-sync: SQUARE_BASE_URL is "x": give an origin such as http://127.0.0.1:4000, without a path\n',
    )
    expect((await withFile('SQUARE_BASE_URL=x\n', { SQUARE_BASE_URL: 'y' })).stderr).toContain(
      'SQUARE_BASE_URL is "y"',
    )
  })

  it('may hold comments, quotes and values over lines', async () => {
    const text = `# a comment\n\nexport A=1\nB = "two\nlines"\nC='x' # why\nD=\nE=it's\nSQUARE_BASE_URL=x`
    expect((await withFile(text)).stderr).toContain('SQUARE_BASE_URL is "x"')
  })

  it.each([
    ['A=1\nSQUARE_ACCESS_TOKEN secret\n', 2],
    ['A=1\n\nSQUARE_ACCESS_TOKEN="secret\n', 3],
  ])('that is broken is one line, which does not repeat it: %j', async (text, line) => {
    expect(await withFile(text)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: `square-sync: .env, line ${line}: give NAME=value, with a closing quote if it opens one\n`,
    })
  })

  it('does not stand in the way of help', async () => {
    await writeFile(join(directory, '.env'), '???')
    expect(await runCli(['sync', '--help'], {}, undefined, directory)).toMatchObject({ code: 0, stderr: '' })
  })
})

describe('the entry', () => {
  let directory: string
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'square-sync-entry-'))
    await chmod(directory, 0o755)
  })
  afterAll(() => rm(directory, { recursive: true }))

  it.each(['18.20.4', '20.18.3', '21.7.3', '22.12.0'])(
    'tells Node %s that it is too old',
    async (version) => {
      const old = join(directory, `old-${version}.cjs`)
      await writeFile(old, `Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`)
      expect(await runCli(['sync'], {}, ['--require', old, ENTRY])).toMatchObject({
        code: 1,
        stdout: '',
        stderr: `square-sync: Node ${version} is too old: install Node 20.19, 22.13 or later (https://nodejs.org)\n`,
      })
      expect(manifest.engines.node).toBe('^20.19 || >=22.13')
    },
  )

  it('says so in words that an old Node can read', async () => {
    const esbuild = createRequire(createRequire(import.meta.url).resolve('tsx'))('esbuild') as {
      transform: (code: string, options: object) => Promise<{ code: string }>
    }
    const source = await readFile(ENTRY, 'utf8')
    await expect(esbuild.transform(source, { target: 'es5' })).resolves.toBeDefined() // rejects what ES5 has not
  })

  it('says its first line before it loads anything, and what is missing', async () => {
    await cp(dirname(ENTRY), join(directory, 'bin'), { recursive: true })
    for (const file of ['package.json', 'tsconfig.json', 'tsconfig.build.json', 'scripts/compile.cjs'])
      await cp(join(dirname(ENTRY), '..', file), join(directory, file))
    await mkdir(join(directory, 'packages/square-simulator/src'), { recursive: true })
    await mkdir(join(directory, 'docs/queries'), { recursive: true })
    await mkdir(join(directory, 'src/cli'), { recursive: true })
    await writeFile(join(directory, 'src/cli/main.ts'), '') // a checkout
    const { code, stdout, stderr } = await runCli(['sync'], {}, [join(directory, 'bin/square-sync.cjs')])
    expect(stdout).toMatch(/^square-sync \d+\.\d+\.\d+\n$/)
    expect([code, stderr]).toEqual([1, 'square-sync: its packages are not installed: run npm ci\n'])
  })

  it('runs from wherever it is called', async () => {
    expect(await runCli(['--version'], {}, FROM_SOURCE, directory)).toMatchObject({ code: 0 })
    expect(fileURLToPath(new URL('../../bin/square-sync.cjs', import.meta.url))).toBe(ENTRY)
  })
})
