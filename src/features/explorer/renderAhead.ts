import { limitLines } from '../../pathway/limits.ts'
import { collectRecords } from '../../pathway/records.ts'
import { endSentence, formatCount } from '../../pathway/sentences.ts'
import type { PathwayNode, Step } from '../../pathway/types.ts'
import { ownTimeBeside, timeAfterStep } from '../../pathway/timesAlong.ts'
import { walk } from '../../pathway/walk.ts'
import type { Walk } from '../../pathway/walk.ts'
import { isImmediate, throughoutTimeOf } from '../../pathway/words.ts'
import { element } from '../../site/browser/element.ts'
import type { View } from './explorerDocument.ts'
import { describeRecords, stepsToDo } from './renderWalk.ts'
import type { TimeAbove } from './renderWalk.ts'

/** Renders what each answer of the open question leads to: nothing if none leads to a step. */
export function renderAhead(
  { pathway }: View,
  { at, answers, waiting }: Walk,
  from: string | undefined,
  above: TimeAbove,
): readonly HTMLElement[] {
  if (at.kind !== 'question') return []
  const leads = at.answers.map(({ id, label }) => {
    const next = walk(pathway, new Map([...answers, ...waiting, [at.id, id]]), from)
    const givenBefore = new Map([...waiting].filter(([question]) => next.answers.has(question)))
    return { label, next, steps: stepsToDo(next, givenBefore) }
  })
  if (leads.every(({ steps }) => steps.length === 0)) return []
  return leads.map(({ label, next, steps }) =>
    element(
      'p',
      { class: 'answer-ahead' },
      element('strong', {}, `${label}:`),
      ` ${steps.length > 0 ? describeSteps(steps, above) : describeEnd(next.at)}`,
    ),
  )
}

/** The first step in sentences: who acts, by when, and what to write down at all the steps. Then the others by their titles. */
function describeSteps(steps: readonly Step[], above: TimeAbove): string {
  const [step] = steps
  if (!step) return ''
  const time = ownTimeBeside(step, above)
  return [
    describeTitle(step),
    `Who acts: ${step.by}`,
    ...(time ? [`By when: ${time}`] : []),
    ...limitLines(step),
    ...describeToWriteDown(steps),
    ...describeOthers(steps, above),
  ]
    .map(endSentence)
    .join(' ')
}

/** The steps after the first, a sentence each: those that follow it, and those to be done at the same time as the one before. */
function describeOthers([first, ...others]: readonly Step[], above: TimeAbove): readonly string[] {
  if (others.length > 0 && others.every(({ topic, force }) => topic === 'resolved' && force !== 'must'))
    return [`Then: ${formatCount(others.length, 'more step')}, once it is resolved`]
  let [before, current] = [first, above]
  return others.map((step) => {
    // A step may set “immediately” for all that follows it.
    const throughout = timeAfterStep(current.throughout, throughoutTimeOf(before))
    if (isImmediate(throughout)) current = { throughout, isUrgent: true }
    const when = before?.next.simultaneous ? 'At the same time' : 'Then'
    before = step
    return `${when}: ${describeTitle(step, ownTimeBeside(step, current), ...limitLines(step))}`
  })
}

/** The next question, or the end of the route. */
function describeEnd(node: PathwayNode): string {
  if (node.kind === 'question') return `next question: ${node.title}`
  return [describeTitle(node), ...describeToWriteDown([node])].map(endSentence).join(' ')
}

function describeTitle(
  { title, force }: Exclude<PathwayNode, { kind: 'question' }>,
  ...times: readonly (string | undefined)[]
): string {
  const facts = [force === 'states' ? undefined : force, ...times].filter(Boolean).join(', ')
  return `${title}${facts && ` (${facts})`}`
}

function describeToWriteDown(nodes: readonly PathwayNode[]): readonly string[] {
  const records = collectRecords(nodes).map(({ record }) => record)
  return records.length > 0 ? [`Write down: ${describeRecords(records)}`] : []
}
