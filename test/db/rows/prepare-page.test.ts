import { expect, test } from 'vitest'
import { preparePage } from '../../../src/db/rows/prepare-page.ts'
import { loadTables } from '../../../src/db/declaration/tables.ts'
import { tableNamed } from '../../support/definitions.ts'

const vendors = tableNamed(await loadTables(), 'vendors')

const vendor = (id: string, minute: number, version: number, name: string) => ({
  id,
  name,
  version,
  updated_at: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
})
const namesOf = (page: Record<string, unknown>[]) =>
  preparePage(vendors, page).rows.map(({ key, fit }) => [...key, fit['name']].join(' '))

test('a page has one row per key, the newest by version, then by time, then by place', () => {
  expect(namesOf([vendor('A', 1, 1, 'old'), vendor('A', 2, 1, 'new')])).toEqual(['A new'])
  expect(namesOf([vendor('A', 2, 1, 'old'), vendor('A', 1, 9, 'new')])).toEqual(['A new'])
  expect(namesOf([vendor('A', 1, 9, 'new'), vendor('A', 2, 1, 'old')])).toEqual(['A new'])
  expect(namesOf([vendor('A', 1, 2, 'new'), vendor('A', 1, 1, 'old')])).toEqual(['A new'])
  expect(namesOf([vendor('A', 1, 1, 'first'), vendor('A', 1, 1, 'second')])).toEqual(['A second'])
})

test('rows are in the order of their keys, whatever the order of the page', () => {
  const page = ['c', 'B', 'a', 'b', 'A'].map((id) => vendor(id, 1, 1, 'x'))
  expect(namesOf(page)).toEqual(['A x', 'B x', 'a x', 'b x', 'c x'])
})
