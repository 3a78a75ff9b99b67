import { limitLines } from '../../pathway/limits.ts'
import { collectRecords } from '../../pathway/records.ts'
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

/** The steps in sentences: the first and every *must* by name, then who acts first, by when, and what to write down for all. */
function describeSteps(steps: readonly Step[], throughout: string | undefined): string {
  const [step, ...others] = steps
  if (!step) return ''
  const named = [step, ...others.filter(({ force }) => force === 'must')]
  const more = steps.length - named.length
  // The time of the whole route stands above the question. Beside “immediately” no other time shows.
  const time = isImmediate(throughout) ? undefined : urgencyOf(step)
  const records = collectRecords(steps).map(({ record }) => record)
  return [
    `${named.map(titleWithForce).join('; ')}${more > 0 ? `, and ${formatCount(more, 'more step')}` : ''}`,
    `Who acts: ${step.by}`,
    ...(time && time !== throughout ? [`By when: ${time}`] : []),
    ...limitLines(step),
    ...(records.length > 0 ? [`Write down: ${describeRecords(records)}`] : []),
  ]
    .map(endSentence)
    .join(' ')
}

function titleWithForce({ title, force }: Step): string {
  return force === 'states' ? title : `${title} (${force})`
}
