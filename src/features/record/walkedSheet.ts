import { expectedBefore } from '../../pathway/expectedBefore.ts'
import type { Parties, ReadFragment } from '../../pathway/fragment.ts'
import { holdingAfter, sheetRows } from '../../pathway/sheetRows.ts'
import { timeBefore } from '../../pathway/timeBefore.ts'
import type { Graph, GraphNode } from '../../pathway/types.ts'
import { fill } from '../../site/browser/fill.ts'
import { copyOf, part } from '../../site/browser/part.ts'
import { routeNotices } from '../../components/route-notices/routeNotices.ts'
import { SheetWords } from './SheetWords.ts'

/** What stands on a sheet of a walk: its route, and the records it asks for. `root` holds the templates. */
export function walkedSheet(
  root: HTMLElement,
  graph: Graph,
  { walk, from, parties, warnings }: ReadFragment<GraphNode>,
): DocumentFragment {
  const sheet = copyOf(root, '[data-walked-sheet]')
  const words = new SheetWords(sheet)
  const halfway = from === graph.start ? undefined : from
  const titleOf = (node: string): string => words.titleOf(node)
  const throughoutOf = (node: string): string | undefined => words.throughoutOf(node)
  const before = halfway === undefined ? undefined : timeBefore(graph, halfway, throughoutOf)
  const rows = sheetRows(walk, throughoutOf, before?.inWords, (node) => words.isResolved(node))

  fill(part(sheet, '[data-warnings]'), [
    ...routeNotices(warnings, halfway, before, titleOf),
    ...(halfway === undefined ? [] : stepsBeforeInWords(graph, halfway, words)),
  ])

  const unfinished = part(sheet, '[data-unfinished]')
  unfinished.hidden = walk.at.kind === 'outcome'
  part(unfinished, '[data-open-question]').textContent = words.titleOf(walk.at.id)

  const set = walk.trail.map(({ id }) => words.throughoutOf(id)).reduce(holdingAfter, undefined)
  const throughout = set ?? before?.inWords
  part(sheet, '[data-throughout-line]').hidden = !throughout
  part(sheet, '[data-throughout]').textContent = throughout ?? ''

  part(sheet, '[data-route]').replaceChildren(...rows.map((row) => words.entryOf(row, parties)))
  words.fillRecords(rows, () => part(copyOf(root, '[data-record-row]'), 'tr'))
  for (const asked of sheet.querySelectorAll<HTMLTableSectionElement>('tbody'))
    asked.classList.toggle('asked-once', asked.rows.length < 3)
  return sheet
}

/** The steps and records that the procedure would have expected before `from`. */
function stepsBeforeInWords(graph: Graph, from: string, words: SheetWords): readonly string[] {
  const { always, sometimes } = expectedBefore(graph, from)
  const listed = (steps: readonly string[]): string => steps.map((step) => words.inOneLine(step)).join('; ')
  return [
    ...(always.length ? [`Every way to it from the start leads through: ${listed(always)}.`] : []),
    ...(sometimes.length ? [`Some ways lead through these too: ${listed(sometimes)}.`] : []),
  ]
}

/** Whose sheet it is, where the address says so; `agencies` are names by id. */
export function partiesInWords({ agency, with: other }: Parties, agencies: ReadonlyMap<string, string>): string {
  const named = [
    agency && `Agency of whoever walked this route: ${agencies.get(agency) ?? agency}.`,
    other && `Agency they differ with: ${agencies.get(other) ?? other}.`,
  ]
  return named.filter(Boolean).join(' ')
}
