import type { Answers, GraphNode } from '../../pathway/types.ts'
import type { Walk } from '../../pathway/walk.ts'
import { isImmediate } from '../../pathway/words.ts'
import { copyOf, part } from '../../site/browser/part.ts'
import type { NodesInWords } from './NodesInWords.ts'

interface Showing {
  /** Puts the posts of the parties first; `parties` tells one pair of them from another. */
  readonly putFirst: (words: ParentNode) => void
  readonly parties: string
  /** Answers given before, to questions that the walk has only now come to. */
  readonly kept: Answers
  /** The time that holds already where the walk begins, if it is “immediately”. */
  readonly urgent: string | undefined
}

/**
 * Lists what the walk has met: answered questions with a way to change the answer, and steps. What was listed before and
 * is the same stays as it is.
 *
 * Steps since the last answer given stand open, since they are what it has brought.
 */
export function showTrail(
  list: HTMLElement,
  root: HTMLElement,
  words: NodesInWords,
  { trail, answers }: Walk<GraphNode>,
  { putFirst, parties, kept, urgent }: Showing,
): void {
  const listed = [...list.children] as HTMLElement[]
  const lastAnswered = trail.findLastIndex(({ id }) => answers.has(id) && !kept.has(id))
  let throughout = urgent
  for (const [index, node] of trail.slice(0, -1).entries()) {
    const answer = answers.get(node.id)
    const key = [node.id, answer, throughout, parties].join(' ')
    let item = listed[index]
    if (item?.dataset.key !== key) {
      for (const old of listed.splice(index)) old.remove()
      item = metItem(root, words, node.id, answer, throughout)
      item.dataset.key = key
      putFirst(item)
      list.append(item)
    }
    part(item, '[data-fold]').setAttribute('aria-expanded', String(index > lastAnswered))
    const set = words.throughoutOf(node.id)
    if (isImmediate(set)) throughout = set
  }
  for (const old of listed.slice(trail.length - 1)) old.remove()
}

function metItem(
  root: HTMLElement,
  words: NodesInWords,
  id: string,
  answer: string | undefined,
  urgent: string | undefined,
): HTMLElement {
  const item = part(copyOf(root, '[data-met]'), '.met')
  item.dataset.trailNode = id
  item.classList.toggle('urgent', words.isUrgent(id))
  part(item, '[data-title]').textContent = words.titleOf(id)
  part(item, '[data-facts]').textContent = words.factsOf(id, answer === undefined ? urgent : undefined)
  part(item, '[data-body]').append(words.bodyOf(id))
  part(item, '[data-way]').append(...words.basisOfWay(id, answer))
  if (answer === undefined) part(item, '[data-answered]').remove()
  else {
    part(item, '[data-label]').textContent = words.answerLabel(id, answer)
    part(item, '[data-change]').dataset.change = id
    part(item, '[data-change-what]').textContent = ` the answer to: ${words.titleOf(id)}`
  }
  return item
}
