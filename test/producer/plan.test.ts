import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PlanNode, planRun } from '../../src/producer/plan.ts'

const plan = (graph: Record<string, string[]>, tables = Object.keys(graph)) =>
  planRun(tables, (table) => graph[table] ?? [])

const flatten = (nodes: readonly PlanNode[]): PlanNode[] =>
  nodes.flatMap((node) => [node, ...flatten(node.children)])

test('a chain hangs under its end', () => {
  const graph = { categories: [], items: ['categories'], variations: ['items'] }
  expect(plan(graph)).toEqual([
    {
      table: 'variations',
      others: [],
      children: [
        { table: 'items', others: [], children: [{ table: 'categories', others: [], children: [] }] },
      ],
    },
  ])
})

test('a shared dependency hangs under the longest way, the others wait for it', () => {
  const graph = {
    locations: [],
    orders: ['locations'],
    payments: ['orders', 'locations'],
    devices: ['locations'],
  }
  const nodes = new Map(flatten(plan(graph)).map((node) => [node.table, node]))
  expect(nodes.get('orders')?.children.map(({ table }) => table)).toEqual(['locations'])
  expect(nodes.get('payments')?.others).toEqual(['locations'])
  expect(nodes.get('devices')?.others).toEqual(['locations'])
})

test('tables outside the run are nobody to wait for', () => {
  expect(plan({ locations: [], orders: ['locations'] }, ['orders'])).toEqual([
    { table: 'orders', children: [], others: [] },
  ])
})

test('a cycle is an error that names it', () => {
  expect(() => plan({ a: ['b'], b: ['c'], c: ['a'] })).toThrow(/depend on each other: .*→/)
  expect(() => plan({ a: ['a'] })).toThrow(/depend on each other/)
})

const dag = fc.integer({ min: 1, max: 30 }).chain((n) =>
  fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 80 }).map((pairs) => {
    const graph: Record<string, string[]> = Object.fromEntries(
      Array.from({ length: n }, (_, i) => [`t${i}`, []]),
    )
    for (const [a, b] of pairs) {
      const parents = graph[`t${Math.max(a, b)}`]
      if (a !== b && parents && !parents.includes(`t${Math.min(a, b)}`)) parents.push(`t${Math.min(a, b)}`)
    }
    return graph
  }),
)

test('every table comes once, and every dependency is a child or waited for: none is lost, none made up', () => {
  fc.assert(
    fc.property(dag, (graph) => {
      const nodes = flatten(plan(graph))
      expect(nodes.map(({ table }) => table).sort()).toEqual(Object.keys(graph).sort())
      for (const { table, children, others } of nodes) {
        expect([...children.map((child) => child.table), ...others].sort()).toEqual(
          [...(graph[table] ?? [])].sort(),
        )
      }
    }),
    { numRuns: 300 },
  )
})
