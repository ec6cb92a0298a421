import { startAccount } from './harness/account.ts'
import type { Bench, Figure, Measurement } from './harness/measurement.ts'
import { runSync } from './harness/program.ts'

export const measurement: Measurement = {
  about:
    'The first load of an account of so many orders with all their parts, by `sync` in a process of its own: whether its time is linear and its memory flat.',
  measure,
}

const SIZES = { quick: [200, 2000], usual: [10_000, 100_000], full: [10_000, 100_000, 1_000_000] }
const PEAK_MB = 300
/** How many times the tenfold work may take, in time. */
const LINEAR = 10.5

async function measure(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  let before: { orders: number; seconds: number; peakMb: number } | undefined
  for (const orders of SIZES[bench.scale]) {
    const { seconds, peakMb, rows } = await load(bench, orders)
    const once = (value: number): { value: number; spread: [number, number] } => ({
      value,
      spread: [value, value],
    })
    const number = orders.toLocaleString('en')
    figures.push(
      {
        name: `peak at ${number} orders`,
        what: 'the most memory that the process has held',
        unit: 'MB',
        target: { atMost: PEAK_MB },
        ...once(peakMb),
      },
      {
        name: `load of ${number} orders`,
        what: 'orders with all their parts, from the account to committed rows, the process’s start left out',
        unit: 'orders/s',
        ...once(rows / seconds),
      },
    )
    if (before) {
      figures.push({
        name: `time of ${number} orders`,
        what: `÷ the time of ${before.orders.toLocaleString('en')}`,
        unit: '×',
        target: { atMost: (LINEAR * orders) / before.orders / 10 },
        ...once(seconds / before.seconds),
      })
    }
    before = { orders, seconds, peakMb }
  }
  return figures
}

/** One first load. It is long enough to need no repeat: what the machine does besides falls on all of it. */
async function load(
  bench: Bench,
  orders: number,
): Promise<{ seconds: number; peakMb: number; rows: number }> {
  const account = await startAccount({ profile: 'small', sizes: { orders } })
  try {
    const { report, peakMb } = await runSync(['--tables', 'orders'], {
      DATABASE_URL: bench.postgresUrl,
      DATABASE_SCHEMA: `bench_memory_${orders}`,
      ...account.env,
    })
    const { inserted, duration_seconds } = report.results['orders'] ?? { inserted: 0, duration_seconds: NaN }
    if (inserted < orders) throw new Error(`Only ${inserted} of ${orders} orders were stored`)
    return { seconds: duration_seconds, peakMb, rows: inserted }
  } finally {
    await account.close()
  }
}
