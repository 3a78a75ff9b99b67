import type { ExpectedBefore } from '../../pathway/expectedBefore.ts'
import type { FragmentWarning } from '../../pathway/fragment.ts'
import type { NodesInWords } from './NodesInWords.ts'
import { warningsInWords } from './warningsInWords.ts'

/** Tells what of a link does not hold, and of a route that begins half-way, at `from`, what it lacks. */
export function showWarnings(
  list: HTMLElement,
  words: NodesInWords,
  warnings: readonly FragmentWarning[],
  from: string | undefined,
  before: ExpectedBefore | undefined,
): void {
  const quoted = (node: string): string => `“${words.titleOf(node)}”`
  const told = warningsInWords(warnings, (question) => words.titleOf(question))
  if (from !== undefined) told.push(`This route begins at ${quoted(from)}. What comes before it is not on the route.`)
  const setting = before ? [...before.always, ...before.sometimes].filter((node) => words.holdsThroughout(node)) : []
  if (setting.length > 0)
    told.push(`An earlier step may have set the time for all that follows: ${setting.map(quoted).join(' or ')}.`)
  list.replaceChildren(...told.map((text) => Object.assign(document.createElement('li'), { textContent: text })))
  list.hidden = told.length === 0
}
