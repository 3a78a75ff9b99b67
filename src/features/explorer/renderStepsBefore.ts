import { precedingSteps } from '../../pathway/precedingSteps.ts'
import { ownTimeOf } from '../../pathway/limits.ts'
import { inheritedTime } from '../../pathway/inheritedTime.ts'
import { recordsInWords } from '../../pathway/words.ts'
import { element } from '../../site/browser/element.ts'
import type { View } from './explorerDocument.ts'

/** The steps and records that the procedure expects before a node; nothing where there are none. */
export function renderStepsBefore(view: View, node: string): readonly HTMLElement[] {
  const { always, sometimes } = precedingSteps(view.pathway, node)
  if (always.length + sometimes.length === 0) return []
  const time = inheritedTime(view.pathway, node)
  const describeStep = (step: string): string => stepInOneLine(view, step)
  const oneOf = time?.isCertain && time.steps.length > 1 ? time.steps : []
  const lines = always.map(describeStep)
  if (oneOf.length > 0) lines.unshift(`One of these. ${oneOf.map(describeStep).join(' Or: ')}`)
  const rest = sometimes.filter((step) => !oneOf.includes(step))
  const { guide } = view.pathway
  const items = (texts: readonly string[]): readonly HTMLElement[] => texts.map((text) => element('li', {}, text))
  return [
    element(
      'div',
      { class: 'before' },
      element(
        'p',
        {},
        element(
          'strong',
          {},
          guide
            ? `Earlier steps. The process need not be followed in full (${guide.join(', ')}):`
            : 'Steps that the procedure asks for before this one:',
        ),
      ),
      element('ul', { 'data-always': true }, ...items(lines.length > 0 ? lines : ['No step that is on every route.'])),
      rest.length > 0 &&
        element('details', {}, element('summary', {}, 'On some routes also'), element('ul', {}, ...items(rest))),
    ),
  ]
}

/** A step in a line, with its force, time and records. */
function stepInOneLine(view: View, node: string): string {
  const step = view.pathway.nodes.get(node)
  if (step?.kind !== 'step') return node
  const records = recordsInWords(step.records)
  return `${step.title} (${[step.force, ownTimeOf(step)].filter(Boolean).join(', ')})${records && `. To write down: ${records}.`}`
}
