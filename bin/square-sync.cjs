#!/usr/bin/env node
// Plain JavaScript that the oldest Node can read: it must say that it is too old before anything modern is read.
'use strict'
var version = process.versions.node.split('.').map(Number)
var least = { 20: 19, 22: 13 }[version[0]] || 0 // what package.json says under engines
if (version[0] < 20 || version[0] === 21 || version[1] < least) {
  console.error(
    'square-sync: Node ' +
      process.versions.node +
      ' is too old: install Node 20.19, 22.13 or later (https://nodejs.org)',
  )
  process.exit(1)
}
require('./run.cjs')
