import { renderClauseLinks, renderReadings } from '../../components/procedureView.ts'
import { groupPosts } from '../../pathway/groupPosts.ts'
import { limitLines, limitsInWords } from '../../pathway/limits.ts'
import type { RouteTimes } from '../../pathway/routeTimes.ts'
import type { NodeTime } from '../../pathway/timesAlong.ts'
import { collectRecords } from '../../pathway/records.ts'
import type { Basis, Outcome, PathwayNode, Question, RecordItem, Step } from '../../pathway/types.ts'
import type { Walk } from '../../pathway/walk.ts'
import { formatCount, mustsBesideTitle } from '../../pathway/sentences.ts'
import { isImmediate, urgencyOf } from '../../pathway/words.ts'
import { element } from '../../site/browser/element.ts'
import type { Child } from '../../site/browser/element.ts'
import { linkToNode, renderForceAndTime, renderOwnPosts } from './renderNode.ts'
import type { View } from './explorerDocument.ts'

/** The time of the whole route, which is shown above the steps to do or the question. */
export type TimeAbove = Pick<RouteTimes, 'throughout' | 'isUrgent'>

/** Within what time each node of the walk is to be done, by id. */
export type Times = ReadonlyMap<string, NodeTime>

/** Returns the steps after the question that was answered last. `givenBefore` has the answers given before that one. */
export function stepsToDo({ trail, answers }: Walk, givenBefore: ReadonlyMap<string, string>): readonly Step[] {
  const last = trail.findLastIndex(({ id }) => answers.has(id) && !givenBefore.has(id))
  return trail.slice(last + 1).filter((node) => node.kind === 'step')
}

/** More steps than these do not say who acts on a phone, so that the question stays on its screen. */
const mostWithWho = 3

/**
 * Renders the steps to do now as short cards, whose titles open the step in full. A single step has rows: who acts, the posts it
 * names, by when and what to write down. Several share one line of what to write down and what is left open.
 * `throughout` is the time that is shown above them all; if that `isUrgent`, it is “immediately”, or may be.
 */
export function renderSteps(
  view: View,
  steps: readonly Step[],
  times: Times,
  { throughout, isUrgent }: TimeAbove,
): readonly HTMLElement[] {
  const records = collectRecords(steps).map(({ record }) => record)
  const isAlone = steps.length === 1
  const left = leftOpen(steps.flatMap((step) => [step, step.next]))
  const cards = steps.map((step, index) => {
    const isSimultaneous = steps[index - 1]?.next.simultaneous === true
    const isImmediateNow = times.get(step.id)?.immediately === true
    const musts = mustsBesideTitle(step)
    const own = urgencyOf(step)
    const single =
      isImmediateNow || (isUrgent && own) ? times.get(step.id)?.urgency : own === throughout ? undefined : own
    // Beside “immediately” above them all, no step has a slower time. A step alone repeats it.
    const repeated = isAlone ? throughout : undefined
    const time = isImmediate(throughout) && step.topic !== 'resolved' ? repeated : single
    return element(
      'div',
      { class: `do${isImmediateNow ? ' urgent' : ''}`, 'data-do': true, 'data-node': step.id },
      element('h3', { class: 'node-title', tabindex: '-1' }, linkToNode(view, step.id, step.title)),
      element(
        'p',
        { class: 'node-kind' },
        isSimultaneous && element('span', {}, 'At the same time'),
        ...renderForceAndTime(
          step.force === 'states' ? undefined : step.force,
          isAlone ? undefined : time,
          isImmediateNow,
        ),
        step.clauses.length > 0 ? renderClauseLinks(view, step.clauses) : element('span', {}, 'Our reading'),
        isAlone && left > 0 && linkToNode(view, step.id, pointsLeftOpen(left)),
      ),
      ...renderOwnPosts(view, step),
      isAlone ? renderFacts(view, step, time, isImmediateNow) : renderLimits(step),
      musts && element('p', { class: 'do-who' }, musts),
      !isAlone && element('p', { class: steps.length > mostWithWho ? 'do-who of-many' : 'do-who' }, `Who: ${step.by}`),
    )
  })
  if (isAlone || records.length + left === 0) return cards
  const toWrite = records.length > 0 && `Write down: ${describeRecords(records)}. `
  return [...cards, element('p', { class: 'do-records' }, toWrite, left > 0 && `${pointsLeftOpen(left)}.`)]
}

/** The time limits of a step, a line each. */
function renderLimits(step: Step): HTMLElement | undefined {
  const lines = limitLines(step).map((line) => element('li', { class: 'urgency' }, line))
  return lines.length > 0 ? element('ul', { class: 'do-limits' }, ...lines) : undefined
}

function renderFacts(view: View, step: Step, time: string | undefined, urgent: boolean): HTMLElement {
  const row = (name: string, ...fact: Child[]): HTMLElement =>
    element('div', {}, element('dt', {}, name), element('dd', {}, ...fact))
  const limits = renderLimits(step)
  const post = renderFirstPost(view, step)
  return element(
    'dl',
    { class: 'do-facts' },
    row('Who acts', step.by),
    post && row('Posts', post),
    (time ?? limits) && row('By when', ...renderForceAndTime(undefined, time, urgent), limits),
    step.records.length > 0 && row('Write down', describeRecords(step.records)),
  )
}

/** The post that a step names first, with its agencies; the step in full has the others. */
function renderFirstPost(view: View, step: Step): Child {
  const [first, ...others] = groupPosts(view.agencies, Object.entries(step.who))
  if (!first) return undefined
  const isForAll = first.agencies.length > 1 && first.agencies.length === view.agencies.size
  return element(
    'span',
    {},
    `${first.post} (${isForAll ? 'for every agency' : first.names})`,
    ...(others.length > 0 ? [', ', linkToNode(view, step.id, `and ${others.length} more`)] : []),
  )
}

/** Names one record, a *must* if there is one, and counts the others. */
export function describeRecords(records: readonly RecordItem[]): string {
  const first = records.find(({ force }) => force === 'must') ?? records[0]
  return `${first?.text ?? ''}${records.length > 1 ? `, and ${records.length - 1} more` : ''}`
}

/**
 * Renders the open question: each answer as a link to the next state. If there are no steps to do first, the question's full text
 * comes before the answers, and what there is to do after each one will be below them; otherwise the text is one tap away, but for
 * what must be done.
 */
export function renderQuestion(
  view: View,
  question: Question,
  hasSteps: boolean,
  addressOf: (question: string, answer: string) => string,
): Child[] {
  const left = leftOpen([question, ...question.answers])
  const text = element('p', { class: 'secondary' }, question.text)
  const musts = mustsBesideTitle(question)
  return [
    hasSteps ? musts && element('p', { class: 'secondary' }, musts) : text,
    element(
      'ul',
      { class: 'answers' },
      ...question.answers.map(({ id, label }) =>
        element(
          'li',
          {},
          element(
            'a',
            { class: 'answer', 'data-answer': `${question.id}/${id}`, href: addressOf(question.id, id) },
            label,
          ),
        ),
      ),
    ),
    element(
      'details',
      {},
      element('summary', {}, left > 0 ? `About this question (${pointsLeftOpen(left)})` : 'About this question'),
      hasSteps && text,
      element('p', {}, question.clauses.length > 0 ? renderClauseLinks(view, question.clauses) : 'Our reading.'),
      ...renderReadings(question),
      element(
        'ul',
        { class: 'on-screen' },
        ...question.answers.map((answer) =>
          element(
            'li',
            {},
            element('strong', {}, answer.label),
            ' leads to: ',
            linkToNode(view, answer.to, view.pathway.nodes.get(answer.to)?.title ?? ''),
            '. ',
            renderClauseLinks(view, answer.clauses),
            ...renderReadings(answer),
          ),
        ),
      ),
    ),
    // It comes with a later script, so it must not move what can be pressed above it.
    !hasSteps && element('div', { 'data-ahead': true }),
  ]
}

/** The end of the route under its title: what it means, within what time, the steps that are `limited`, the last step that has a level, and how much to write down. */
export function renderOutcome(
  view: View,
  outcome: Outcome,
  {
    times,
    limited,
    lastStep,
    records,
  }: { times: readonly string[]; limited: readonly PathwayNode[]; lastStep: Step | undefined; records: number },
): Child[] {
  const fact = (name: string, text: string): HTMLElement =>
    element('p', {}, element('strong', {}, `${name}:`), ` ${text}`)
  return [
    element('p', {}, outcome.text),
    ...renderReadings(outcome),
    outcome.clauses.length > 0 && element('p', { class: 'basis' }, renderClauseLinks(view, outcome.clauses)),
    element(
      'div',
      { class: 'end' },
      fact(
        'Within what time',
        [...times, ...(limited.length > 0 ? ['see the time limits below'] : [])].join('; ') ||
          'no time is set on this route',
      ),
      lastStep && fact('Last step of the escalation', `${lastStep.title}. Who acts: ${lastStep.by}`),
      fact('Records to keep', `${records}, listed under “What to write down”`),
    ),
    limited.length > 0 &&
      element(
        'div',
        { 'data-timeline': true },
        ...limited.map((node) => element('p', {}, `${node.title}: ${limitsInWords(node)}`)),
      ),
  ]
}

/** Renders the nodes already passed, a line each: questions with the answer given and a way to change it, and steps. */
export function renderTrail(
  view: View,
  { trail, answers, at }: Walk,
  times: Times,
  toDo: readonly Step[],
  changing: (question: string) => string,
): readonly HTMLElement[] {
  const behind = trail.filter((node) => node !== at && !toDo.some((step) => step === node))
  return behind.map((node) => {
    const given = node.kind === 'question' ? node.answers.find(({ id }) => id === answers.get(node.id)) : undefined
    const time = times.get(node.id)
    const force = node.kind === 'step' ? node.force : undefined
    const facts = [force, node.kind === 'question' ? undefined : time?.label].filter(Boolean).join(', ')
    return element(
      'li',
      { class: `met${time?.immediately ? ' urgent' : ''}`, 'data-node': node.id, 'data-walked': true },
      linkToNode(view, node.id, node.title),
      facts && element('span', { class: 'secondary', 'data-facts': true }, facts),
      given &&
        element(
          'span',
          { class: 'met-answer' },
          element('strong', { 'data-answer': `${node.id}/${given.id}`, 'data-walked': true }, given.label),
          ' ',
          element(
            'a',
            { 'data-change': node.id, href: changing(node.id) },
            'Change',
            element('span', { class: 'visually-hidden' }, ` the answer to: ${node.title}`),
          ),
        ),
    )
  })
}

function leftOpen(statements: readonly Basis[]): number {
  return statements.filter(({ silence, reading }) => silence ?? reading).length
}

function pointsLeftOpen(count: number): string {
  return `${formatCount(count, 'point')} left open`
}
