import type { FragmentWarning } from '../../pathway/fragment.ts'
import { fill } from '../fill.ts'
import type { NodesInWords } from './NodesInWords.ts'
import type { TimeBefore } from './timeBefore.ts'
import { warningsInWords } from './warningsInWords.ts'

/** Tells what of a link does not hold, and of a route that begins half-way, at `from`, what it lacks. */
export function showWarnings(
  list: HTMLElement,
  words: NodesInWords,
  warnings: readonly FragmentWarning[],
  from: string | undefined,
  time: TimeBefore | undefined,
): void {
  const quoted = (node: string): string => `“${words.titleOf(node)}”`
  const told = warningsInWords(warnings, (question) => words.titleOf(question))
  if (from !== undefined) told.push(`This route begins at ${quoted(from)}. What comes before it is not on the route.`)
  if (time)
    told.push(
      `An earlier step ${time.sure ? 'has' : 'may have'} set the time for all that follows: ${time.steps.map(quoted).join(' or ')}.`,
    )
  fill(list, told)
}
