import type { FragmentWarning } from '../../pathway/fragment.ts'
import type { NodesInWords } from './NodesInWords.ts'
import { warningsInWords } from './warningsInWords.ts'

/**
 * Tells what of a link does not hold, and of a route that begins half-way, at `from`, what it lacks: `before` are the
 * steps that come before it.
 */
export function showWarnings(
  list: HTMLElement,
  words: NodesInWords,
  warnings: readonly FragmentWarning[],
  beginning: { readonly from: string; readonly before: readonly string[] } | undefined,
): void {
  const quoted = (node: string): string => `“${words.titleOf(node)}”`
  const told = warningsInWords(warnings, (question) => words.titleOf(question))
  if (beginning) {
    told.push(`This route begins at ${quoted(beginning.from)}. What comes before it is not on the route.`)
    const setting = beginning.before.filter((node) => words.holdsThroughout(node))
    if (setting.length > 0)
      told.push(`An earlier step may have set the time for all that follows: ${setting.map(quoted).join(' or ')}.`)
  }
  list.replaceChildren(...told.map((text) => Object.assign(document.createElement('li'), { textContent: text })))
  list.hidden = told.length === 0
}
