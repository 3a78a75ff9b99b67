import { anchorOfNode } from '../../pathway/anchorOfNode.ts'
import type { Force, Step } from '../../pathway/types.ts'
import { forceLabels, postLabels } from '../../pathway/words.ts'
import { element } from '../../site/browser/element.ts'
import type { Child } from '../../site/browser/element.ts'
import type { View } from './explorerDocument.ts'

/** How strongly a step asks and within what time, as small words side by side. */
export function renderForceAndTime(force: Force | undefined, time: string | undefined, urgent: boolean): Child[] {
  return [
    force && element('span', { class: 'force', title: forceLabels[force] }, force),
    time && element('span', { class: `urgency${urgent ? ' urgent' : ''}` }, time),
  ]
}

/** The posts of the reader's own agency and of the other one, where the step says whose its posts are. */
export function renderOwnPosts({ agencies, parties }: View, { who, posts }: Step): Child[] {
  if (Object.keys(who).length === 0) return []
  const { yours, theirs, nobody } = postLabels(posts)
  return [[yours, parties.agency] as const, [theirs, parties.with] as const].map(([label, agency]) => {
    if (!label || !agency) return undefined
    const post = who[agency] ?? nobody
    return element('p', {}, element('strong', {}, `${label}:`), ` ${post} (${agencies.get(agency)})`)
  })
}

/** A link that opens a node in full. */
export function linkToNode(view: View, node: string, text: string): HTMLElement {
  return element('a', { href: stepAddress(view, node), 'data-open': node }, text)
}

/** The address of a node on the page of every step. */
export function stepAddress({ document }: View, node: string): string {
  return `${document.stepsPage}#${anchorOfNode(node)}`
}
