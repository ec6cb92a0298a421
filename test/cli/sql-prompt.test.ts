import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { formatRows } from '../../src/cli/sql/format-rows.ts'
import { prompt } from '../../src/cli/sql/prompt.ts'

async function type(text: string): Promise<string[]> {
  const input = new PassThrough()
  const statements: string[] = []
  const ended = prompt({ input, output: new PassThrough() }, 'square', async (statement) => {
    statements.push(statement)
  })
  input.end(text)
  await ended
  return statements
}

test('a statement may go over lines and ends with a semicolon; \\d needs none, \\q ends', async () => {
  expect(await type('select 1,\n  2;\n\n\\d orders\nselect 3;\n\\q\nselect 4;\n')).toEqual([
    'select 1,\n  2;',
    '\\d orders',
    'select 3;',
  ])
})

test('what is not ended when the input ends is not run', async () => {
  expect(await type('select 1;\ndelete from orders')).toEqual(['select 1;'])
})

test('numbers stand on the right, wide characters count twice', () => {
  expect(
    formatRows(
      ['name', 'n'],
      [
        ['コーヒー', '1'],
        ['tea', '22'],
        [null, null],
      ],
      80,
    ),
  ).toBe([' name     │  n', '──────────┼────', ' コーヒー │  1', ' tea      │ 22', '          │'].join('\n'))
})

test('what is wider than the terminal is shown a column a line', () => {
  expect(formatRows(['id', 'text'], [['1', 'x'.repeat(40)]], 30)).toBe(
    `─ row 1 ─\nid   │ 1\ntext │ ${'x'.repeat(40)}`,
  )
})
