import { type Figure, isMet, type Target } from './measurement.ts'

/** Head and lines of a table of figures, as the terminal and the docs show it. */
export function figureTable(figures: readonly Figure[]): string[][] {
  return [
    ['figure', 'value', 'spread', 'target', 'met'],
    ...figures.map((figure) => {
      const { name, what, value, unit, spread, target } = figure
      const met = isMet(figure)
      return [
        `${name}: ${what}`,
        `${format(value)} ${unit}`,
        `${format(spread[0])}–${format(spread[1])}`,
        target ? describeTarget(target) : '',
        met === undefined ? '' : met ? 'yes' : 'no',
      ]
    }),
  ]
}

const describeTarget = (target: Target) =>
  'atLeast' in target ? `≥ ${format(target.atLeast)}` : `≤ ${format(target.atMost)}`

function format(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString('en')
  return String(Number(value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2)))
}
