import { test } from 'vitest'
import { openBench } from './bench.ts'
import { makeShapes } from './shapes.ts'
import { bare, makePlan, shrink, simulate } from './simulation.ts'
test('survey', { timeout: 600_000 }, async () => {
  const bench = await openBench()
  const shapes = makeShapes(bench.tables, { limit: 3 })
  const totals = new Map<string, number>()
  const until = performance.now() + Number(process.env['SECS'] ?? 20) * 1000
  let n = 0,
    bad = 0,
    steps = 0
  const only = process.env['ONLY']?.split(',')
  const kinds = new Map<string, string>()
  for (; performance.now() < until && (!only || n < only.length); n++) {
    const seed = only ? only[n]! : `${process.env['SEED'] ?? 'a'}-${n}`
    const plan = makePlan(seed, shapes)
    const r = await simulate(bench, plan)
    steps += r.steps
    for (const [w, t] of r.fired) totals.set(w, (totals.get(w) ?? 0) + t)
    if (r.wrong.length) {
      bad++
      const key =
        plan.shape.name +
        ': ' +
        r.wrong[0]!.split('\n')[0]!
          .replace(/[a-z_]+-\d+-\d+/g, 'ID')
          .replace(/is \d.*/, '')
          .slice(0, 110)
      if (!kinds.has(key) && kinds.size < 12) {
        const small = process.env['SHRINK'] ? await shrink(bench, plan) : plan
        const again = process.env['SHRINK'] ? await simulate(bench, small) : r
        kinds.set(key, JSON.stringify(bare(small)) + '\n' + again.wrong.slice(0, 3).join('\n').slice(0, 1500))
      }
      totals.set('BAD ' + key, (totals.get('BAD ' + key) ?? 0) + 1)
    }
  }
  console.log(n, 'seeds', bad, 'bad', steps, 'steps', [...totals].map(([a, b]) => `${a}=${b}`).join('; '))
  for (const [k, v] of kinds) console.log('## ' + k + '\n' + v)
  await bench.close()
})
