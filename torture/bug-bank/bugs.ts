import { askingBugs } from './asking-bugs.ts'
import type { Bug } from './bug.ts'
import { parentBugs } from './parent-bugs.ts'
import { readingBugs } from './reading-bugs.ts'
import { writingBugs } from './writing-bugs.ts'

/** Each was, or could have been, ours; some are known from other services. */
export const bugs: readonly Bug[] = [...readingBugs, ...askingBugs, ...parentBugs, ...writingBugs]
