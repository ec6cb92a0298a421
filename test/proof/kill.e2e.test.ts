import { describe, expect, it } from 'vitest'
import { backends } from '../support/account.ts'
import { effort, rounds } from '../support/effort.ts'
import { strikeAtRandom } from '../support/random-kill.ts'
import { countWrong, openUnsteadyAccount } from '../support/unsteady-account.ts'

const KILLS = rounds(60)

const readers = backends().flatMap((backend) =>
  (['none', 'default'] as const).map((overlap) => ({ backend, overlap })),
)

describe('kill -9 at random moments of an account that changes', () => {
  it.for(readers.map((reader, n) => ({ ...reader, seed: effort().seed * 100 + n })))(
    'loses nothing and doubles nothing: queue on $backend, overlap $overlap, seed $seed',
    { concurrent: true, timeout: 300_000 + KILLS * 20_000 },
    async (reader, { task, onTestFinished }) => {
      const account = await openUnsteadyAccount({ ...reader, empty: true })
      onTestFinished(() => account.close())
      const typical = { chunks: 2000 }
      const tally = { kills: 0, completed: 0, lost: 0, doubled: 0 }
      while (tally.kills < KILLS / readers.length) {
        const { hit } = await strikeAtRandom(account, 'SIGKILL', typical)
        if (hit) tally.kills++
        else tally.completed++
      }
      const differences = await account.settle()
      task.meta.tally = Object.assign(tally, countWrong(differences))
      expect(differences).toEqual([])
    },
  )
})
