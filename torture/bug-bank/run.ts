import { parseArgs } from 'node:util'
import { bugs } from './bugs.ts'
import { catchBugs, type Verdict } from './catch-bugs.ts'

/**
 * `npm run bug-bank -- [--fast] [--only TEXT]`: tests the tests. Puts each bug into our code and expects an assertion of the named tests to
 * fail, which must all hold without it. `--fast` takes those that every test run tries, `--only` those whose name holds the text.
 * Exit code 1 if a bug survives.
 */
const { values } = parseArgs({
  options: { fast: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
})
const chosen = bugs.filter(({ name, fast }) => (fast || !values.fast) && name.includes(values.only))
const { caught, survivors, failing } = await catchBugs(chosen, { control: !values.fast, report })
for (const { name } of survivors) console.log(`SURVIVED\t${name}`)
for (const { file } of failing) console.log(`FAILS WITHOUT A BUG\t${file}`)
console.log(`${caught.length} of ${chosen.length} bugs caught`)
process.exit(survivors.length + failing.length > 0 ? 1 : 0)

function report({ bug, catcher, noticedBy, broken, seconds }: Verdict): void {
  const fails = noticedBy ?? broken[0]
  const said = bug ? (noticedBy ? 'caught' : 'not noticed') : fails ? 'fails' : 'holds'
  const what = [said, `${seconds.toFixed(1)} s`, bug?.name ?? '(no bug)', catcher.file, fails ?? '']
  console.log(what.join('\t').split('\n')[0])
}
