#!/usr/bin/env node
import { existsSync } from 'node:fs'

// A checkout has the source, and runs it; a package has only what was built of it.
const source = new URL('../src/main.ts', import.meta.url)
if (existsSync(source)) {
  await import('tsx')
  await import(source.href)
} else {
  await import('../dist/main.js')
}
