import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { startAccount } from './harness/account.ts'
import type { Bench, Figure, Measurement } from './harness/measurement.ts'
import { runProgram, runSync, startProgram } from './harness/program.ts'
import { interleave, summary, timed } from './harness/rounds.ts'

export const measurement: Measurement = {
  about:
    'What a process costs besides its work: the program as users run it, in processes of its own, against a Node that does nothing.',
  measure,
}

const run = promisify(execFile)

async function measure(bench: Bench): Promise<Figure[]> {
  const account = await startAccount({ profile: 'small' })
  const env = { DATABASE_URL: bench.postgresUrl, DATABASE_SCHEMA: 'bench_startup', ...account.env }
  let schemas = 0
  try {
    await runProgram(['migrate'], env)
    await runSync(['--foundation', '--tables', 'locations'], env)
    const numbers = await interleave(bench.scale === 'quick' ? 1 : 7, {
      node: async () => (await timed(() => run(process.execPath, ['-e', '0']))) / 1000,
      help: async () => (await runProgram(['--help'], env)).seconds,
      answer: async () => {
        const service = await startProgram(env)
        await service.stop()
        return service.seconds
      },
      sync: async () => {
        const { seconds, report } = await runSync(['--tables', 'locations'], env)
        return seconds - report.duration_seconds
      },
      migrate: async () =>
        (await runProgram(['migrate'], { ...env, DATABASE_SCHEMA: `bench_startup_${++schemas}` })).seconds,
    })
    return [
      {
        name: 'start to first answer',
        what: '`start`, from its process’s start to its first answer to a request',
        unit: 's',
        target: { atMost: 0.5 },
        ...summary(numbers.answer),
      },
      {
        name: 'around a quiet sync',
        what: '`sync` of one table without a change: the process’s time less that of its run',
        unit: 's',
        ...summary(numbers.sync),
      },
      {
        name: 'migrate an empty database',
        what: 'the whole command `migrate` where there is no table yet',
        unit: 's',
        target: { atMost: 1 },
        ...summary(numbers.migrate),
      },
      { name: 'help', what: 'the whole command `--help`', unit: 's', ...summary(numbers.help) },
      { name: 'node alone', what: '`node -e 0`', unit: 's', ...summary(numbers.node) },
    ]
  } finally {
    await account.close()
  }
}
