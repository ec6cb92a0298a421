import { spawnSync } from 'node:child_process'
import { hostname } from 'node:os'
import { expect, test } from 'vitest'
import { makeLiveness } from '../../src/producer/liveness.ts'

test('we live, and so does every process that exists', () => {
  const { owner, isDead } = makeLiveness()
  expect(isDead(owner)).toBe(false)
  expect(isDead(`${hostname()}/${process.ppid}/abc`)).toBe(false)
})

test('a process that has ended on this host is dead', () => {
  const { pid } = spawnSync(process.execPath, ['-e', '0'])
  expect(makeLiveness().isDead(`${hostname()}/${pid}/abc`)).toBe(true)
})

test('our own number under another name is a container that was started again', () => {
  expect(makeLiveness().isDead(`${hostname()}/${process.pid}/other`)).toBe(true)
})

test('of other hosts nothing is known', () => {
  expect(makeLiveness().isDead(`elsewhere/999999999/abc`)).toBe(false)
})
