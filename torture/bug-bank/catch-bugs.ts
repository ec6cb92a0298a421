import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProjectInlineConfiguration } from 'vitest/config'
import { createVitest, type TestModule, type Vite } from 'vitest/node'
import { type Bug, type Catcher, putBug } from './bug.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** What one test file said about one bug; without a bug it must say nothing. */
export interface Verdict {
  bug: Bug | undefined
  catcher: Catcher
  /** The test that has failed in an assertion. Undefined: it notices nothing. */
  noticedBy: string | undefined
  /** Failures that are no assertion: a file that does not load, a test that throws. */
  broken: string[]
  seconds: number
}

interface Trial {
  bug: Bug | undefined
  catcher: Catcher
}

/**
 * Tries every bug on its first catcher, those that it has not noticed on their second, and so on. With `control` every catcher also runs
 * without a bug: one that fails then proves nothing. Reports each verdict as it comes.
 */
export async function catchBugs(
  bugs: readonly Bug[],
  { control, report }: { control: boolean; report: (verdict: Verdict) => void },
): Promise<{ caught: Bug[]; survivors: Bug[]; failing: Catcher[] }> {
  const caught: Bug[] = []
  const failing: Catcher[] = []
  let left = bugs
  for (let n = 0; left.length > 0; n++) {
    const trials = left.flatMap((bug): Trial[] => {
      const catcher = bug.caughtBy[n]
      return catcher ? [{ bug, catcher }] : []
    })
    if (trials.length === 0) break
    const healthy = new Map(trials.map(({ catcher }) => [`${catcher.file} ${catcher.only}`, catcher]))
    const controls = control ? [...healthy.values()].map((catcher) => ({ bug: undefined, catcher })) : []
    await tryAll([...trials, ...controls], (verdict) => {
      report(verdict)
      if (!verdict.bug && (verdict.noticedBy ?? verdict.broken[0])) failing.push(verdict.catcher)
      if (verdict.bug && verdict.noticedBy) caught.push(verdict.bug)
    })
    left = left.filter((bug) => !caught.includes(bug))
  }
  return { caught, survivors: [...left], failing }
}

/**
 * One run of Vitest, with a project per trial: its bug is put into the source while that is loaded, so that nothing is copied and nothing
 * on disk is ever wrong. Catchers must therefore run our code in their own process.
 */
async function tryAll(trials: readonly Trial[], report: (verdict: Verdict) => void): Promise<void> {
  const byProject = new Map(trials.map((trial, n) => [`trial ${n}`, trial]))
  const needServer = trials.some(({ catcher }) => catcher.file.endsWith('.pg.test.ts'))
  const vitest = await createVitest(
    'test',
    {
      root: ROOT,
      config: false,
      watch: false,
      pool: 'threads',
      maxWorkers: availableParallelism(),
      globalSetup: needServer ? ['test/support/global-setup.ts'] : [],
      projects: [...byProject].map(([name, trial]) => projectOf(name, trial)),
      reporters: [
        {
          onTestModuleEnd(module) {
            const trial = byProject.get(module.project.name)
            if (trial) report(judge(trial, module))
          },
        },
      ],
    },
    { logLevel: 'error' },
  )
  try {
    await vitest.standalone()
    const specifications = vitest.projects.flatMap((project) => {
      const catcher = byProject.get(project.name)?.catcher
      if (!catcher) return []
      const only = catcher.only ? { testNamePattern: catcher.only } : {}
      return [project.createSpecification(join(ROOT, catcher.file), only)]
    })
    await vitest.runTestSpecifications(specifications)
  } finally {
    await vitest.close()
  }
}

const projectOf = (name: string, { bug, catcher }: Trial): TestProjectInlineConfiguration => ({
  root: ROOT,
  plugins: bug ? [spoil(bug)] : [],
  test: {
    name,
    include: [catcher.file],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})

/** Puts the bug into its file while Vite loads it. */
const spoil = (bug: Bug): Vite.Plugin => ({
  name: 'square-sync bug',
  enforce: 'pre',
  transform: (code, id) => (id === join(ROOT, bug.file) ? { code: putBug(code, bug), map: null } : undefined),
})

function judge({ bug, catcher }: Trial, module: TestModule): Verdict {
  const failures = [...module.children.allTests('failed')].flatMap((test) =>
    (test.result().errors ?? []).map(({ name, message }) => ({ test: test.fullName, name, message })),
  )
  const asserted = failures.find(({ name }) => name === 'AssertionError')
  const { duration, collectDuration, prepareDuration } = module.diagnostic()
  return {
    bug,
    catcher,
    noticedBy: asserted?.test,
    broken: [
      ...module.errors().map(({ message }) => message),
      ...failures.flatMap(({ name, test, message }) =>
        name === 'AssertionError' ? [] : [`${test}: ${message}`],
      ),
    ],
    seconds: (duration + collectDuration + prepareDuration) / 1000,
  }
}
