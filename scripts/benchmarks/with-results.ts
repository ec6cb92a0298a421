import { figureTable } from '../../bench/harness/figure-table.ts'
import type { Result, Results } from '../../bench/harness/results.ts'

const BEGIN = '<!-- results: made by `npm run docs` from bench/results.json -->'
const END = '<!-- end of results -->'

/** The page with the tables of figures between its two marks made anew. */
export function withResults(page: string, results: Results): string {
  const begin = page.indexOf(BEGIN)
  const end = page.indexOf(END)
  if (begin < 0 || end < begin) throw new Error(`docs/BENCHMARKS.md has no "${BEGIN}" before "${END}"`)
  const sections = Object.entries(results).map(([name, result]) => sectionOf(name, result))
  return `${page.slice(0, begin)}${BEGIN}\n\n${sections.join('\n')}\n${page.slice(end)}`
}

function sectionOf(name: string, { about, scale, measuredOn, machine, seconds, figures }: Result): string {
  const [head = [], ...lines] = figureTable(figures)
  const row = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  const { cpu, cores, memoryGb, node, postgres } = machine
  return [
    `### ${name}`,
    '',
    about,
    '',
    row(head),
    row(head.map(() => '---')),
    ...lines.map(row),
    '',
    `Measured on ${measuredOn} in ${Math.round(seconds)} s (\`npm run bench -- ${name}${scale === 'full' ? ' --full' : ''}\`): ${cores} cores, ${cpu}, ${memoryGb} GB; Node ${node}, Postgres ${postgres}.`,
    '',
  ].join('\n')
}
