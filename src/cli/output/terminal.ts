import { styleText } from 'node:util'

export type Style = 'green' | 'yellow' | 'red' | 'dim' | 'bold'

/** How wide a text may be: the terminal's width. Unlimited without a terminal, or if it does not say (0). */
export const widthOf = (stream: NodeJS.WriteStream): number => (stream.isTTY && stream.columns) || Infinity

/** Colours are for terminals, unless FORCE_COLOR or NO_COLOR decides, in this order. */
export function hasColor(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv = process.env): boolean {
  const { FORCE_COLOR, NO_COLOR } = env
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return !['0', 'false'].includes(FORCE_COLOR)
  if (NO_COLOR) return false
  return stream.isTTY && stream.hasColors()
}

/** The text in a colour, where stdout shows any. */
export const paint = (style: Style | undefined, text: string): string =>
  style && hasColor(process.stdout) ? styleText(style, text, { validateStream: false }) : text

/** Breaks a line between words where it gets too wide; what follows is indented. A single longer word stays whole. */
export function wrap(text: string, width: number, indent = '  '): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = `${indent}${word}`
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}

/** No longer than the width: what does not fit is left out, and an ellipsis says so. */
export const clip = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`

/** 6960 → 6,960 */
export const grouped = (n: number): string => n.toLocaleString('en-US')

/** 75 → 1 min 15 s */
export function spokenSeconds(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  const minutes = Math.floor(whole / 60)
  if (minutes < 60) return `${minutes} min ${whole % 60} s`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
