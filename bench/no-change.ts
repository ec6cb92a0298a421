import { startAccount } from './harness/account.ts'
import type { Bench, Figure, Measurement } from './harness/measurement.ts'
import { listOf } from './harness/requests.ts'
import { summary } from './harness/rounds.ts'
import { startSyncing } from './harness/service.ts'

export const measurement: Measurement = {
  about:
    'An incremental run of the whole account, every table, in which nothing has changed. Against the fewest requests that ask every list once.',
  measure,
}

async function measure(bench: Bench): Promise<Figure[]> {
  const account = await startAccount({ profile: bench.scale === 'quick' ? 'small' : 'full' })
  const syncing = await startSyncing(bench, account.env, { schema: 'bench_no_change', redis: true })
  const [times, shares, written, asked]: number[][] = [[], [], [], []]
  try {
    await syncing.run('foundation')
    await syncing.run('incremental') // what a foundation run leaves to the next one
    for (let round = 0; round < (bench.scale === 'quick' ? 3 : 7); round++) {
      await account.takeRequests()
      const { result, rows } = await syncing.countWrites(() => syncing.run('incremental'))
      const requests = await account.takeRequests()
      times?.push(result.duration_seconds)
      written?.push(rows)
      asked?.push(requests.length)
      shares?.push(requests.length / new Set(requests.map(listOf)).size)
    }
  } finally {
    await syncing.close()
    await account.close()
  }
  return [
    {
      name: 'no-change time',
      what: 'the run, Square answering at once, queue in Redis if there is one',
      unit: 's',
      target: { atMost: 1.5 },
      ...summary(times ?? []),
    },
    {
      name: 'no-change requests',
      what: 'requests of the run ÷ the fewest that ask every list once',
      unit: '×',
      target: { atMost: 1.1 },
      ...summary(shares ?? []),
    },
    {
      name: 'no-change requests, count',
      what: 'requests of the run',
      unit: 'requests',
      ...summary(asked ?? []),
    },
    {
      name: 'no-change writes',
      what: 'rows of the mirror that the run wrote',
      unit: 'rows',
      target: { atMost: 0 },
      ...summary(written ?? []),
    },
  ]
}
