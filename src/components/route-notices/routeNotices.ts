import type { FragmentWarning } from '../../pathway/fragment.ts'
import type { TimeBefore } from '../../pathway/timeBefore.ts'
import { beginningInWords } from './beginningInWords.ts'
import { warningsInWords } from './warningsInWords.ts'

/**
 * What a reader is told of a route before it: what did not hold of its link, and that it begins half-way, at `from`, with
 * the time that was set before. `titleOf` gives the words of a node.
 */
export function routeNotices(
  warnings: readonly FragmentWarning[],
  from: string | undefined,
  time: TimeBefore | undefined,
  titleOf: (node: string) => string,
): readonly string[] {
  return [...warningsInWords(warnings, titleOf), ...(from === undefined ? [] : beginningInWords(from, time, titleOf))]
}
