import type { FragmentWarning } from '../../pathway/fragment.ts'
import type { TimeBefore } from '../../pathway/timeBefore.ts'
import type { Graph } from '../../pathway/types.ts'
import { fill } from '../../site/browser/fill.ts'
import { part } from '../../site/browser/part.ts'
import { routeNotices } from '../../components/route-notices/routeNotices.ts'
import { beforeInWords } from './beforeInWords.ts'
import type { NodesInWords } from './NodesInWords.ts'

/** What a reader is told before the route: what does not hold of its link, that it begins half-way, and what comes before. */
export function tellFirst(
  root: HTMLElement,
  words: NodesInWords,
  graph: Graph,
  warnings: readonly FragmentWarning[],
  halfway: string | undefined,
  time: TimeBefore | undefined,
): void {
  fill(
    part(root, '[data-warnings]'),
    routeNotices(warnings, halfway, time, (id) => words.titleOf(id)),
  )
  const place = part(root, '[data-walk-before]')
  // What the reader has opened there stays open.
  if (halfway === undefined || (place.dataset.from === halfway && place.firstChild)) return
  place.dataset.from = halfway
  place.replaceChildren(...beforeInWords(root, words, graph, halfway))
}
