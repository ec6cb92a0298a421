// Compiles a checkout's program, for bin/run.cjs: what is run is plain JavaScript, and never older than its source.
'use strict'
const { execFileSync } = require('node:child_process')
const { createHash, randomUUID } = require('node:crypto')
const fs = require('node:fs')
const { tmpdir, userInfo } = require('node:os')
const { join } = require('node:path')

const ROOT = join(__dirname, '..')
const SOURCES = [
  'src',
  'packages/square-simulator/src',
  'docs/queries',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'scripts/compile.cjs',
]
/** A program that runs loads files of its own build for as long as it lives: so many older builds stay. */
const KEPT = 5

/** The folder with the compiled program of the present sources. Compiles them if there is none: some seconds, without checking types. */
function compile() {
  const cache = cacheFolder()
  const build = join(cache, fingerprint())
  if (fs.existsSync(build)) {
    const now = new Date()
    fs.utimesSync(build, now, now) // in use
    return build
  }
  const tsc = require.resolve('typescript/package.json').replace(/package\.json$/, 'bin/tsc')
  console.error('Compiling the program, once per change of its source.')
  const own = join(cache, `${randomUUID()}.tmp`)
  fs.mkdirSync(own, { recursive: true })
  const options = ['-p', 'tsconfig.build.json', '--noCheck', '--declaration', 'false', '--outDir', own]
  execFileSync(process.execPath, [tsc, ...options], { cwd: ROOT, stdio: ['ignore', 2, 2] })
  execFileSync(process.execPath, [join(__dirname, 'copy-data.cjs'), own], { cwd: ROOT })
  try {
    fs.renameSync(own, build)
  } catch (error) {
    fs.rmSync(own, { recursive: true })
    if (!fs.existsSync(build)) throw error // else another process was first
  }
  prune(cache)
  return build
}

/** Beside the packages; for a user who may not write there, a folder of his own that finds them. */
function cacheFolder() {
  const packages = join(ROOT, 'node_modules')
  const beside = join(packages, '.cache/square-sync')
  try {
    fs.mkdirSync(beside, { recursive: true })
    fs.accessSync(beside, fs.constants.W_OK)
    return beside
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error
    const own = join(tmpdir(), `square-sync-${userInfo().username}`)
    fs.mkdirSync(own, { recursive: true, mode: 0o700 })
    if (fs.statSync(own).uid !== userInfo().uid) throw new Error(`${own} belongs to somebody else: remove it`)
    if (!fs.existsSync(join(own, 'node_modules')))
      fs.symlinkSync(packages, join(own, 'node_modules'), 'junction')
    return own
  }
}

/** Changes with every change of a source: names, sizes and times of all files. */
function fingerprint() {
  const hash = createHash('sha256').update(process.version)
  const add = (path) => {
    const stat = fs.statSync(path)
    if (stat.isDirectory()) for (const name of fs.readdirSync(path).sort()) add(join(path, name))
    else hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`)
  }
  for (const source of SOURCES) add(join(ROOT, source))
  return hash.digest('hex').slice(0, 16)
}

function prune(cache) {
  const builds = fs
    .readdirSync(cache)
    .filter((name) => /^[0-9a-f]{16}$/.test(name))
    .map((name) => ({ path: join(cache, name), usedAt: fs.statSync(join(cache, name)).mtimeMs }))
    .sort((a, b) => b.usedAt - a.usedAt)
  for (const { path } of builds.slice(KEPT)) fs.rmSync(path, { recursive: true, force: true })
}

module.exports = { compile }
