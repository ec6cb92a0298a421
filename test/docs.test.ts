import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const root = new URL('../', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, root), 'utf8')
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }

const FOLDERS = [
  '.github',
  'bench',
  'bin',
  'docs',
  'packages',
  'patches',
  'scripts',
  'src',
  'test',
  'torture',
]
const files = FOLDERS.flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).map(
    (file) => `/${folder}/${file}`,
  ),
).concat(readdirSync(root).map((file) => `/${file}`))

describe.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md'])('%s', (page) => {
  const text = read(page)

  it('names files that are there', () => {
    const named = [...text.matchAll(/`([\w./-]+\.(?:ts|sql|md|yml|json|cjs))`/g)]
      .map(([, file = '']) => file)
      .filter((file) => !file.includes('NAME'))
    expect(named.filter((file) => !files.some((known) => known.endsWith(`/${file}`)))).toEqual([])
    const folders = [...text.matchAll(/`((?:src|test|packages|torture)\/[\w./-]*)`/g)].map(
      ([, at = '']) => at,
    )
    expect(folders.filter((at) => !at.includes('NAME') && !existsSync(new URL(at, root)))).toEqual([])
  })

  it('quotes names of tests that are there', () => {
    const quoted = [...text.matchAll(/`([\w./-]+\.test\.ts)` "([^"]+?)(?: …)?"/g)]
    const missing = quoted.filter(([, file = '', name = '']) => {
      const path = files.find((known) => known.endsWith(`/${file}`))
      return !path || !read(`.${path}`).includes(name)
    })
    expect(missing.map(([all]) => all)).toEqual([])
  })

  it('links to files that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, file = '']) => file)
    expect(links.filter((file) => !existsSync(new URL(file, root)))).toEqual([])
  })

  it('names commands that there are', () => {
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })
})
