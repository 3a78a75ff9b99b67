import { expectedBefore } from '../../pathway/expectedBefore.ts'
import type { Parties, ReadFragment } from '../../pathway/fragment.ts'
import { reachableFrom } from '../../pathway/reach.ts'
import { sheetRows } from '../../pathway/sheetRows.ts'
import type { Graph, GraphNode } from '../../pathway/types.ts'
import { warningsInWords } from '../explorer/warningsInWords.ts'
import { copyOf, part } from '../part.ts'
import { SheetWords } from './SheetWords.ts'

/** What stands on a sheet of a walk: its route, and the records it asks for. `root` holds the templates. */
export function walkedSheet(
  root: HTMLElement,
  graph: Graph,
  { walk, from, parties, warnings }: ReadFragment<GraphNode>,
): DocumentFragment {
  const sheet = copyOf(root, '[data-walked-sheet]')
  const words = new SheetWords(sheet)
  const setBefore = from ? settingTheTimeBefore(graph, from, words) : []
  // Which of them was met is not known, so no step may read as if it had no time.
  const before = setBefore.length ? 'as an earlier step may have set it' : undefined
  const rows = sheetRows(walk, (node) => words.throughoutOf(node), before)

  const told = [
    ...warningsInWords(warnings, (question) => words.titleOf(question)),
    ...(from && from !== graph.start ? beginningInWords(graph, from, words, setBefore) : []),
  ]
  const list = part(sheet, '[data-warnings]')
  list.replaceChildren(...told.map((text) => Object.assign(document.createElement('li'), { textContent: text })))
  list.hidden = told.length === 0

  const unfinished = part(sheet, '[data-unfinished]')
  unfinished.hidden = walk.at.kind === 'outcome'
  part(unfinished, '[data-open-question]').textContent = words.titleOf(walk.at.id)

  const throughout = walk.trail.map(({ id }) => words.throughoutOf(id)).findLast(Boolean) ?? before
  part(sheet, '[data-throughout-line]').hidden = !throughout
  part(sheet, '[data-throughout]').textContent = throughout ?? ''

  part(sheet, '[data-route]').replaceChildren(...rows.map((row) => words.entryOf(row, parties)))
  words.fillRecords(rows, () => part(copyOf(root, '[data-record-row]'), 'tr'))
  return sheet
}

/** A route that begins half-way lacks what came before, and an earlier step may set the time for all that follows. */
function beginningInWords(
  graph: Graph,
  from: string,
  words: SheetWords,
  setBefore: readonly string[],
): readonly string[] {
  const quoted = (nodes: readonly string[], join: string) => nodes.map((node) => `“${words.titleOf(node)}”`).join(join)
  const { always } = expectedBefore(graph, from)
  return [
    `This route begins at ${quoted([from], '')}. What comes before it is not shown.`,
    ...(always.length ? [`Every way to it from the start leads through: ${quoted(always, ', ')}.`] : []),
    ...(setBefore.length
      ? [`An earlier step may have set the time for all that follows: ${quoted(setBefore, ' or ')}.`]
      : []),
  ]
}

/** The nodes that set the time for all that follows, on a way to `from`. */
function settingTheTimeBefore(graph: Graph, from: string, words: SheetWords): readonly string[] {
  return words.settingTheTime.filter((node) => node !== from && reachableFrom(graph, node).has(from))
}

/** Whose sheet it is, where the address says so; `agencies` are names by id. */
export function partiesInWords({ agency, with: other }: Parties, agencies: ReadonlyMap<string, string>): string {
  const named = [
    agency && `Agency of whoever walked this route: ${agencies.get(agency) ?? agency}.`,
    other && `Agency they differ with: ${agencies.get(other) ?? other}.`,
  ]
  return named.filter(Boolean).join(' ')
}
