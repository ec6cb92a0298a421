import type { Store } from '../../src/db/store.ts'
import type { Connection, Step } from './bench.ts'

type TableRunState = Connection['tableRun']
type Operation = (...args: unknown[]) => Promise<unknown>

/** The store with a step before every operation, before a transaction begins and ends, and after it. */
export function stepStore(store: Store, step: Step): Omit<Connection, 'violations'> {
  let open = false
  const tableRun = makeTableRun()
  const stepped = (inner: Store, order: TableRunState): Store => {
    const transaction: Store['transaction'] = (work) =>
      order(async () => {
        await step('begin')
        open = true
        const result = await inner
          .transaction(async (tx) => {
            const done = await work(stepped(tx, (inside) => inside()))
            await step('commit')
            return done
          })
          .finally(() => (open = false))
        await step('committed')
        return result
      })
    // A proxy, and not forty functions for every transaction: a history has thousands.
    return new Proxy(inner, {
      get(_, name: keyof Store) {
        if (name === 'transaction') return transaction
        const operation = inner[name] as Operation // every other member is one
        return (...args: unknown[]) =>
          order(async () => {
            await step(name)
            return operation(...args)
          })
      },
    })
  }
  return { store: stepped(store, tableRun), tableRun, inTransaction: () => open }
}

/** One after the other, in the order of asking. */
export function makeTableRun(): TableRunState {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const tableRun = last.then(work)
    last = tableRun.catch(() => undefined)
    return tableRun
  }
}
