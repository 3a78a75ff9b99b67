import type { TimeBefore } from '../../pathway/timeBefore.ts'
import type { GraphNode } from '../../pathway/types.ts'
import { isImmediate } from '../../pathway/words.ts'
import { copyOf, part } from '../../site/browser/part.ts'

interface Standing {
  readonly answering: (question: string, answer: string) => string
  /** How many records the walk asks for. */
  readonly records: number
  /** The urgency that holds for the whole walk, in words. */
  readonly throughout: string | undefined
  /** The times that single steps of the walk set, each with its step. */
  readonly times: readonly string[]
}

/** The nodes as the list in the page words them. */
export class NodesInWords {
  readonly #items: ReadonlyMap<string, HTMLElement>

  constructor(root: HTMLElement) {
    const items = [...root.querySelectorAll<HTMLElement>('.in-words li[data-node]')]
    this.#items = new Map(items.map((item) => [item.dataset.node ?? '', item]))
  }

  titleOf(node: string): string {
    return this.#items.get(node)?.querySelector('.node-title')?.textContent ?? node
  }

  /**
   * Force and urgency, such as “must, without delay”. Where a step before it said “immediately” of all that follows, that
   * stands in place of its own time; where one may have said it, before its own: `throughout` is it, in words.
   */
  factsOf(node: string, throughout?: string): string {
    const own = this.timeOf(node)
    const whole = throughout && throughout !== own && `${throughout} (throughout this route)`
    const force = this.#items.get(node)?.querySelector('.node-kind .force')?.textContent.trim()
    return [force, whole, whole && isImmediate(throughout) ? '' : own].filter(Boolean).join(', ')
  }

  answerLabel(question: string, answer: string): string {
    return (
      this.#items.get(question)?.querySelector(`[data-answer="${question}/${answer}"]`)?.textContent.trim() ?? answer
    )
  }

  bodyOf(node: string): HTMLElement {
    return part(this.itemOf(node), '.node-body').cloneNode(true) as HTMLElement
  }

  /** What is not said, and how we read it, on the way that a walk took out of a node; and what is done at the same time. */
  basisOfWay(node: string, answer: string | undefined): readonly Node[] {
    const way = this.itemOf(node).querySelector(
      answer === undefined ? '[data-next]' : `[data-answer="${node}/${answer}"]`,
    )?.parentElement
    const basis = way?.querySelectorAll('.silence, .reading, .same-time') ?? []
    return [...basis].map((part) => part.cloneNode(true))
  }

  isUrgent(node: string): boolean {
    return this.itemOf(node).classList.contains('urgent')
  }

  /** The time that a node sets for all that follows it, in words. */
  throughoutOf(node: string): string | undefined {
    return this.itemOf(node).dataset.throughout
  }

  /** The time that the steps before a node set for all that follows them, where a walk begins at it. */
  timeBefore(node: string): TimeBefore | undefined {
    const { timeBefore } = this.itemOf(node).dataset
    return timeBefore === undefined ? undefined : (JSON.parse(timeBefore) as TimeBefore)
  }

  /**
   * Shows where the walk stands, in full: the question with its answers as links to the next state, or the outcome. The
   * title stays the same element, so that the focus on it is not lost.
   */
  stand(
    root: HTMLElement,
    place: HTMLElement,
    node: string,
    { answering, records, throughout, times }: Standing,
  ): void {
    const title = part(place, '.node-title')
    for (const old of [...place.children]) if (old !== title) old.remove()
    title.textContent = this.titleOf(node)
    const [kind, ...rest] = ['.node-kind', '.node-body', '.ways'].flatMap((selector) => {
      const found = this.itemOf(node).querySelector(selector)
      return found ? [found.cloneNode(true)] : []
    })
    if (kind) title.before(kind)
    title.after(...rest)
    const links = place.querySelectorAll<HTMLAnchorElement>('[data-answer]')
    for (const link of links) {
      const [question = '', answer = ''] = (link.dataset.answer ?? '').split('/')
      link.href = answering(question, answer)
      // The list that it is a copy of still shows the walk before.
      link.removeAttribute('data-walked')
    }
    if (links.length > 0) return
    const end = copyOf(root, '[data-end]')
    part(end, '[data-time]').textContent =
      this.timeOf(node) ??
      ([...(throughout ? [`throughout this route, ${throughout}`] : []), ...times].join('. ') ||
        'no time is set on this route')
    part(end, '[data-count]').textContent = String(records)
    place.append(end)
  }

  /** What single steps of a trail say of their own time, such as “Refer it up the line: without delay”. */
  timesOn(trail: readonly GraphNode[]): readonly string[] {
    return trail.flatMap(({ id }) => {
      const time = this.throughoutOf(id) ? undefined : this.timeOf(id)
      return time ? [`${this.titleOf(id)}: ${time}`] : []
    })
  }

  /** The time that a node sets, in words. */
  timeOf(node: string): string | undefined {
    return this.itemOf(node).querySelector('.node-kind .urgency')?.textContent.trim()
  }

  /** All that the list says of a node. */
  itemOf(node: string): HTMLElement {
    const item = this.#items.get(node)
    if (!item) throw new Error(`The list has no node “${node}”.`)
    return item
  }
}
