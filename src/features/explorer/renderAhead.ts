import { limitLines } from '../../pathway/limits.ts'
import { endSentence, formatCount } from '../../pathway/sentences.ts'
import type { PathwayNode, Step } from '../../pathway/types.ts'
import { walk } from '../../pathway/walk.ts'
import type { Walk } from '../../pathway/walk.ts'
import { isImmediate, urgencyOf } from '../../pathway/words.ts'
import { element } from '../../site/browser/element.ts'
import type { View } from './explorerDocument.ts'
import { describeRecords, stepsToDo } from './renderWalk.ts'

/**
 * Renders, for each answer of the open question that leads to a step, what there is to do then. `from` is where the route begins,
 * `throughout` the time that is shown above the question.
 */
export function renderAhead(
  { pathway }: View,
  { at, answers }: Walk<PathwayNode>,
  from: string | undefined,
  throughout: string | undefined,
): readonly HTMLElement[] {
  if (at.kind !== 'question') return []
  return at.answers.flatMap(({ id, label }) => {
    const next = walk(pathway, new Map([...answers, [at.id, id]]), from)
    const steps = stepsToDo(next, new Map())
    if (steps.length === 0) return []
    return [
      element(
        'p',
        { class: 'answer-ahead' },
        element('strong', {}, `${label}:`),
        ` ${describeSteps(steps, throughout)}`,
      ),
    ]
  })
}

/** The first step in sentences: who acts, by when and what to write down. */
function describeSteps([step, ...others]: readonly Step[], throughout: string | undefined): string {
  if (!step) return ''
  // The time of the whole route stands above the question. Beside “immediately” no other time shows.
  const time = isImmediate(throughout) ? undefined : urgencyOf(step)
  return [
    `${step.title}${others.length > 0 ? `, and ${formatCount(others.length, 'more step')}` : ''}`,
    `Who acts: ${step.by}`,
    ...(time && time !== throughout ? [`By when: ${time}`] : []),
    ...limitLines(step),
    ...(step.records.length > 0 ? [`Write down: ${describeRecords(step.records)}`] : []),
  ]
    .map(endSentence)
    .join(' ')
}
