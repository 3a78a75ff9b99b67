import type { GraphNode } from '../../pathway/types.ts'
import type { Walk } from '../../pathway/walk.ts'
import { copyOf, part } from '../part.ts'
import type { NodesInWords } from './NodesInWords.ts'

/**
 * Lists what the walk has met: answered questions with a way to change the answer, and steps.
 *
 * Steps since the last answer stand open, since they are what the answer has brought.
 */
export function showTrail(
  list: HTMLElement,
  root: HTMLElement,
  words: NodesInWords,
  { trail, answers }: Walk<GraphNode>,
  {
    changing,
    putFirst,
  }: {
    readonly changing: (question: string) => string
    readonly putFirst: (words: ParentNode) => void
  },
): void {
  const lastAnswered = trail.findLastIndex(({ id }) => answers.has(id))
  const met = trail.slice(0, -1).map(({ id }, index) => {
    const item = copyOf(root, '[data-met]')
    part(item, '.met').dataset.trailNode = id
    part(item, '.met').classList.toggle('urgent', words.isUrgent(id))
    part(item, '[data-title]').textContent = words.titleOf(id)
    part(item, '[data-facts]').textContent = words.factsOf(id, words.urgentThroughout(trail.slice(0, index)))
    part(item, '[data-body]').append(words.bodyOf(id))
    part(item, 'details').toggleAttribute('open', index > lastAnswered)
    const answer = answers.get(id)
    part(item, '[data-way]').append(...words.basisOfWay(id, answer))
    if (answer === undefined) part(item, '[data-answered]').remove()
    else {
      part(item, '[data-label]').textContent = words.answerLabel(id, answer)
      part(item, '[data-change-what]').textContent = ` the answer to: ${words.titleOf(id)}`
      part(item, '[data-change]').setAttribute('href', changing(id))
    }
    putFirst(item)
    return item
  })
  list.replaceChildren(...met)
}
