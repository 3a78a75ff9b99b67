import { describeInheritedTime, describeRouteNotices } from '../../components/describeRouteNotices.ts'
import { renderClauseLinks, renderReadings } from '../../components/procedureView.ts'
import type { ProcedureView } from '../../components/procedureView.ts'
import { collectRecords, recordGroups } from '../../pathway/records.ts'
import type { RecordGroup } from '../../pathway/records.ts'
import { describeKeptAnswers } from '../../pathway/describeKeptAnswers.ts'
import { describeNode } from '../../pathway/describe.ts'
import type { NodeDescription } from '../../pathway/describe.ts'
import type { FragmentState } from '../../pathway/fragment.ts'
import { limitsOf } from '../../pathway/limits.ts'
import { groupPosts } from '../../pathway/groupPosts.ts'
import { precedingSteps } from '../../pathway/precedingSteps.ts'
import { routeTimes } from '../../pathway/routeTimes.ts'
import type { PathwayNode } from '../../pathway/types.ts'
import { forcesInWords, postLabels } from '../../pathway/words.ts'
import { element, withoutGaps } from '../../site/browser/element.ts'
import type { Child } from '../../site/browser/element.ts'
import { recordColumns } from './recordColumns.ts'

/** Renders the record sheet of a walk: its route, and the records that it asks for. */
export function renderWalkSheet(view: ProcedureView, read: FragmentState): readonly (Node | string)[] {
  const {
    walk: { trail, answers, at },
    from,
    warnings,
  } = read
  const { pathway } = view
  const { startedAt, inherited, times, throughout } = routeTimes(pathway, trail, from)
  const titleOf = (node: string): string => pathway.nodes.get(node)?.title ?? node
  const notices = [
    ...describeRouteNotices(warnings, startedAt, titleOf),
    ...(inherited ? [describeInheritedTime(inherited, titleOf).join('')] : []),
    ...(startedAt === undefined ? [] : describeStepsBefore(view, startedAt)),
    ...describeKeptAnswers(read),
  ]
  return withoutGaps([
    element('h2', {}, 'The route taken'),
    notices.length > 0 &&
      element(
        'ul',
        { class: 'sheet-warnings', 'data-warnings': true },
        ...notices.map((line) => element('li', {}, line)),
      ),
    at.kind !== 'outcome' &&
      element(
        'p',
        { 'data-unfinished': true },
        element('strong', {}, 'This route is not finished.'),
        ` It stops at the question “${at.title}”. What the procedure asks after that is not on this sheet.`,
      ),
    throughout &&
      element('p', { 'data-throughout-line': true }, element('strong', {}, `Throughout this route: ${throughout}`)),
    element(
      'ol',
      { class: 'sheet-route' },
      ...trail.map((node) => renderEntry(view, node, answers.get(node.id), times.get(node.id)?.label ?? 'not set')),
    ),
    element('p', { class: 'sheet-facts' }, forcesInWords),
    element('div', { 'data-timeline': true }),
    element('h2', {}, 'Records to keep on this route'),
    renderRecords(view, trail),
  ])
}

/** Describes the steps and records that the procedure expects before `from`. */
function describeStepsBefore(view: ProcedureView, from: string): readonly string[] {
  const { always, sometimes } = precedingSteps(view.pathway, from)
  const describeSteps = (steps: readonly string[]): string => steps.map((step) => describeStep(view, step)).join('; ')
  return [
    ...(always.length > 0 ? [`Every way to it from the start leads through: ${describeSteps(always)}.`] : []),
    ...(sometimes.length > 0 ? [`Some ways lead through these too: ${describeSteps(sometimes)}.`] : []),
  ]
}

/** Describes a step with its records, such as “Discuss it” (to write down: a clear record of this stage). */
function describeStep({ pathway }: ProcedureView, step: string): string {
  const node = pathway.nodes.get(step)
  if (!node || node.kind === 'question') return step
  const records = node.records.map(({ text }) => text).join(', ')
  return `“${node.title}”${records && ` (to write down: ${records})`}`
}

/** Describes the parties that the address names; empty if it names none. */
export function describeParties({ agencies: names, parties: { agency, with: other } }: ProcedureView): string {
  const named = [
    agency && `Agency of the person who made this sheet: ${names.get(agency) ?? agency}.`,
    other && `Agency they disagree with: ${names.get(other) ?? other}.`,
  ]
  return named.filter(Boolean).join(' ')
}

/** A node of the route, with the answer that was given and the link that was taken. */
function renderEntry(view: ProcedureView, node: PathwayNode, answer: string | undefined, time: string): HTMLElement {
  const description = describeNode(view.pathway, node)
  const { force, by, basis, kind, ways } = description
  const stage = view.pathway.stages.find(({ id }) => id === node.stage)
  const taken = ways.find((way) => way.answer?.id === answer)
  return element(
    'li',
    { class: `sheet-node ${kind}`, 'data-node': node.id },
    element('p', {}, element('strong', {}, node.title)),
    node.text && element('p', {}, node.text),
    element(
      'p',
      { class: 'sheet-facts' },
      stage && kind !== 'question' && `Stage: ${stage.title}. `,
      ...(force ? ['Force: ', element('strong', {}, force), '. '] : []),
      by && `Who acts: ${by}. `,
      ...(kind === 'question' ? [] : ['Time: ', element('strong', { 'data-time': true }, time), '. ']),
      renderClauseLinks(view, basis.clauses),
    ),
    renderPosts(view, description),
    ...[basis, ...limitsOf(node)].flatMap(renderReadings),
    taken?.answer &&
      element(
        'p',
        { class: 'sheet-answer' },
        'Answer: ',
        element('strong', {}, taken.answer.label),
        '. ',
        renderClauseLinks(view, taken.clauses),
      ),
    taken?.simultaneous && element('p', { class: 'sheet-facts' }, `At the same time: “${taken.title}”.`),
    ...(taken ? renderReadings(taken) : []),
    kind === 'question' && !taken && element('p', {}, 'Not answered yet.'),
  )
}

/** The posts of a step, those of the reader and of the other party first. */
function renderPosts({ agencies: names, parties }: ProcedureView, { who, posts }: NodeDescription): Child {
  if (who.length === 0) return undefined
  const labels = postLabels(posts)
  const named = groupPosts(names, who).map(({ post, agencies, names }) => ({ agencies, text: `${names}: ${post}` }))
  // Of other agencies without a post here, a reader needs to know nothing.
  const unnamed = [parties.agency, parties.with]
    .filter((id) => id !== undefined && posts === 'equivalents' && !who.some(([agency]) => agency === id))
    .map((id = '') => ({ agencies: [id], text: `${names.get(id) ?? id}: ${labels.nobody}` }))
  const rank = ({ agencies }: { agencies: readonly string[] }): number =>
    isAmong(agencies, parties.agency) ? 0 : isAmong(agencies, parties.with) ? 1 : 2
  const ordered = [...named, ...unnamed].sort((a, b) => rank(a) - rank(b))
  return element(
    'p',
    { class: 'sheet-facts', 'data-posts': true },
    `${labels.all}: ${ordered.map(({ text }) => text).join('; ')}`,
  )
}

function isAmong(agencies: readonly string[], id: string | undefined): boolean {
  return id !== undefined && agencies.includes(id)
}

/** The records of the route, each with an empty row for every step that asks for it, in the order of these steps. */
function renderRecords(view: ProcedureView, trail: readonly PathwayNode[]): HTMLElement {
  const placeOf = (node: PathwayNode): number => trail.indexOf(node) + 1
  const asked = collectRecords(view.pathway.nodes.values())
    .map(({ record, nodes }) => ({
      record,
      nodes: nodes.filter((node) => trail.includes(node)).sort((a, b) => placeOf(a) - placeOf(b)),
    }))
    .filter(({ nodes }) => nodes.length > 0)
  if (asked.length === 0)
    return element('p', { 'data-no-records': true }, 'This route has not yet come to a step that asks for a record.')
  const firstPlace = ({ nodes }: RecordGroup): number => Math.min(...nodes.map(placeOf))
  const groups = [...recordGroups(asked)].sort((a, b) => firstPlace(a) - firstPlace(b))
  const head = recordColumns.map(({ name, width }) => element('th', { scope: 'col', 'data-width': `${width}` }, name))
  return element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...head)),
    ...groups.map((group) => renderRecordGroup(view, group, placeOf)),
  )
}

function renderRecordGroup(
  view: ProcedureView,
  { records, nodes }: RecordGroup,
  placeOf: (node: PathwayNode) => number,
): HTMLElement {
  const asked = records.map(({ id, text, force, keptBy, clauses }) =>
    element(
      'div',
      { 'data-asked-record': id },
      element('p', {}, element('strong', {}, text)),
      element(
        'p',
        {},
        'Force: ',
        element('strong', {}, force),
        `. Kept by: ${keptBy}. `,
        renderClauseLinks(view, clauses),
      ),
    ),
  )
  return element(
    'tbody',
    { class: nodes.length === 1 && 'asked-once' },
    element(
      'tr',
      { class: 'asked-for' },
      element('th', { scope: 'rowgroup', colspan: `${recordColumns.length}` }, ...asked),
    ),
    ...nodes.map((node) => {
      const place = records.reduceRight<Node>(
        (inner, { id }) => element('span', { 'data-record': `${node.id}/${id}` }, inner),
        document.createTextNode(`${placeOf(node)}. ${node.title}`),
      )
      const blanks = recordColumns.slice(1).map(({ name }) => element('td', { 'data-label': name }))
      return element('tr', {}, element('th', { scope: 'row' }, place), ...blanks)
    }),
  )
}
