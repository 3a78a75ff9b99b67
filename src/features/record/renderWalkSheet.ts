import { precedingSteps } from '../../pathway/precedingSteps.ts'
import type { Parties, ReadFragment } from '../../pathway/fragment.ts'
import { timeAfterStep, sheetRows } from '../../pathway/sheetRows.ts'
import { inheritedTime } from '../../pathway/inheritedTime.ts'
import type { Graph, GraphNode } from '../../pathway/types.ts'
import { cloneTemplate, renderList, requireElement } from '../../site/browser/requireElement.ts'
import { describeRouteNotices } from '../../components/describeRouteNotices.ts'
import { SheetTemplate } from './SheetTemplate.ts'

/** Renders the record sheet of a walk: its route and the records it asks for. `root` contains the templates. */
export function renderWalkSheet(
  root: HTMLElement,
  graph: Graph,
  { walk, from, parties, warnings }: ReadFragment<GraphNode>,
): DocumentFragment {
  const sheet = cloneTemplate(root, '[data-walked-sheet]')
  const template = new SheetTemplate(sheet)
  const halfway = from === graph.start ? undefined : from
  const titleOf = (node: string): string => template.titleOf(node)
  const throughoutOf = (node: string): string | undefined => template.throughoutOf(node)
  const before = halfway === undefined ? undefined : inheritedTime(graph, halfway, throughoutOf)
  const rows = sheetRows(walk, throughoutOf, before?.label, (node) => template.isResolved(node))

  renderList(requireElement(sheet, '[data-warnings]'), [
    ...describeRouteNotices(warnings, halfway, before, titleOf),
    ...(halfway === undefined ? [] : describeStepsBefore(graph, halfway, template)),
  ])

  const unfinished = requireElement(sheet, '[data-unfinished]')
  unfinished.hidden = walk.at.kind === 'outcome'
  requireElement(unfinished, '[data-open-question]').textContent = template.titleOf(walk.at.id)

  const set = walk.trail.map(({ id }) => template.throughoutOf(id)).reduce(timeAfterStep, undefined)
  const throughout = set ?? before?.label
  requireElement(sheet, '[data-throughout-line]').hidden = !throughout
  requireElement(sheet, '[data-throughout]').textContent = throughout ?? ''

  requireElement(sheet, '[data-route]').replaceChildren(...rows.map((row) => template.renderEntry(row, parties)))
  template.renderRecords(rows, () => requireElement(cloneTemplate(root, '[data-record-row]'), 'tr'))
  for (const asked of sheet.querySelectorAll<HTMLTableSectionElement>('tbody'))
    asked.classList.toggle('asked-once', asked.rows.length < 3)
  return sheet
}

/** Describes the steps and records that the procedure expects before `from`. */
function describeStepsBefore(graph: Graph, from: string, template: SheetTemplate): readonly string[] {
  const { always, sometimes } = precedingSteps(graph, from)
  const describeSteps = (steps: readonly string[]): string =>
    steps.map((step) => template.describeStep(step)).join('; ')
  return [
    ...(always.length ? [`Every way to it from the start leads through: ${describeSteps(always)}.`] : []),
    ...(sometimes.length ? [`Some ways lead through these too: ${describeSteps(sometimes)}.`] : []),
  ]
}

/** Describes the parties that the address names; empty if it names none. `agencies` are names by id. */
export function describeParties({ agency, with: other }: Parties, agencies: ReadonlyMap<string, string>): string {
  const named = [
    agency && `Agency of whoever walked this route: ${agencies.get(agency) ?? agency}.`,
    other && `Agency they differ with: ${agencies.get(other) ?? other}.`,
  ]
  return named.filter(Boolean).join(' ')
}
