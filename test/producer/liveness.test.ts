import { spawnSync } from 'node:child_process'
import { hostname } from 'node:os'
import { expect, test } from 'vitest'
import { makeLiveness } from '../../src/producer/liveness.ts'

const { owner, isDead } = makeLiveness()
const [place = ''] = owner.split('/')

test('we live, and so does every process that exists', () => {
  expect(isDead(owner)).toBe(false)
  expect(isDead(`${place}/${process.ppid}/abc`)).toBe(false)
})

test('a process that has ended here is dead', () => {
  const { pid } = spawnSync(process.execPath, ['-e', '0'])
  expect(isDead(`${place}/${pid}/abc`)).toBe(true)
})

test('our own number under another name is a process that has ended', () => {
  expect(isDead(`${place}/${process.pid}/other`)).toBe(true)
})

test('of other hosts and other containers nothing is known, whatever their name and number', () => {
  expect(place.startsWith(hostname())).toBe(true)
  const namespace = /\d+$/.exec(place)?.[0] ?? ''
  const elsewhere = ['elsewhere', hostname(), place.replace(namespace, `${namespace}1`)]
  for (const other of elsewhere) {
    expect(isDead(`${other}/${process.pid}/abc`)).toBe(false)
    expect(isDead(`${other}/999999999/abc`)).toBe(false)
  }
})
