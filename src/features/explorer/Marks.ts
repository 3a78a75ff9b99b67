import { anchorOfNode } from '../../pathway/anchorOfNode.ts'
import { groupBy } from '../../pathway/groupBy.ts'
import type { GraphNode } from '../../pathway/types.ts'
import type { Walk } from '../../pathway/walk.ts'
import { bringIntoView } from './bringIntoView.ts'

type Marked = HTMLElement | SVGElement

/**
 * Marks the walk in charts and list alike: `data-walked` on what it has met, `aria-current` on where it stands. Only what
 * one walk has met and the other not is touched: a list may have hundreds of nodes.
 */
export class Marks {
  readonly #root: HTMLElement
  /** Every element of a node, and every way out of it, by the id of the node. */
  readonly #nodes: ReadonlyMap<string, readonly Marked[]>
  readonly #ways: ReadonlyMap<string, readonly Marked[]>
  readonly #charts: readonly HTMLElement[]
  #met: ReadonlySet<string> = new Set()
  /** What the last walk shown has met, or the one before. */
  #touched: ReadonlySet<string> = new Set()
  #starts = ''
  /** Where the walk stands on its chart. */
  #here: Marked | undefined

  constructor(root: HTMLElement) {
    this.#root = root
    const all = (selector: string): readonly Marked[] => [...root.querySelectorAll<Marked>(selector)]
    this.#nodes = groupBy(all('[data-node]'), ({ dataset }) => dataset.node ?? '')
    this.#ways = groupBy(
      all(':is(.charts, .in-words) :is([data-answer], [data-next])'),
      ({ dataset }) => dataset.next ?? dataset.answer?.split('/')[0] ?? '',
    )
    this.#charts = [...root.querySelectorAll<HTMLElement>('.chart')]
  }

  show(walk: Walk<GraphNode>): void {
    const met = new Set(walk.trail.map(({ id }) => id))
    this.#touched = new Set([...this.#met, ...met])
    for (const id of this.#touched) {
      const walked = met.has(id)
      for (const node of this.#nodes.get(id) ?? []) {
        const { from } = node.dataset
        if (from === undefined) this.#markNode(node, walked, id === walk.at.id)
        // A box that only refers to the node is on the route where the way to it is.
        else node.toggleAttribute('data-walked', walked && isTaken(from, met, walk))
      }
      for (const way of this.#ways.get(id) ?? []) this.#markWay(way, id, met, walk)
    }
    this.#met = met
    const stages = new Set([...met].map((id) => this.#stageOf(id)))
    for (const chart of this.#charts) chart.toggleAttribute('data-shown', stages.has(chart.dataset.stage))
    // Arrows share tips and lines: one that comes later in the SVG would hide the colour of the route.
    for (const path of this.#root.querySelectorAll('.edges > [data-walked], .edges > [data-walked] + .tip'))
      path.parentElement?.append(path)
    // Once the frame is laid out: asking for places before would lay the page out twice.
    requestAnimationFrame(() => this.bringIntoView())
  }

  /** Moves the chart, but not the page, to where the walk stands. */
  bringIntoView(): void {
    if (this.#here) bringIntoView(this.#here, this.#root)
  }

  #markNode(node: Marked, walked: boolean, isAt: boolean): void {
    // Another stage's chart shows where it leads to, but nobody stands there.
    const chart = node.closest<HTMLElement>('.chart')
    const here = isAt && (!chart || chart.dataset.stage === this.#stageOf(node.dataset.node ?? ''))
    node.toggleAttribute('data-walked', walked)
    if (here) node.setAttribute('aria-current', 'step')
    else node.removeAttribute('aria-current')
    if (here && chart) this.#here = node
    const mark = node.querySelector<HTMLElement>('.on-route')
    if (!mark) return
    mark.hidden = !walked
    mark.textContent = here ? 'You are here' : walked ? 'On your route' : ''
  }

  #markWay(way: Marked, node: string, met: ReadonlySet<string>, walk: Walk<GraphNode>): void {
    way.toggleAttribute('data-walked', isTaken(way.dataset.answer ?? node, met, walk))
  }

  /**
   * Sets where the links of the list lead. A question on the route can be answered there too; elsewhere an answer leads to its place
   * in the list.
   */
  address(answering: (question: string, answer: string) => string, startingAt: (node: string) => string): void {
    for (const id of this.#touched)
      for (const way of this.#ways.get(id) ?? []) {
        const answer = way.dataset.answer?.split('/')[1]
        if (!answer || !(way instanceof HTMLAnchorElement)) continue
        way.dataset.to ??= way.getAttribute('href') ?? ''
        way.setAttribute('href', this.#met.has(id) ? answering(id, answer) : way.dataset.to)
      }
    this.#showStarts(startingAt)
  }

  /** The links that begin a walk at a node change only with the parties. */
  #showStarts(startingAt: (node: string) => string): void {
    if (this.#starts === startingAt('')) return
    this.#starts = startingAt('')
    for (const link of this.#root.querySelectorAll<HTMLElement>('.in-words [data-start]'))
      link.setAttribute('href', startingAt(link.dataset.start ?? ''))
  }

  #stageOf(node: string): string | undefined {
    const item = document.getElementById(anchorOfNode(node))
    return item?.closest<HTMLElement>('[data-list]')?.dataset.list
  }
}

/** Whether a walk has taken a way, given as `question/answer` or as the step that it leads out of. */
function isTaken(way: string, met: ReadonlySet<string>, { answers, at }: Walk<GraphNode>): boolean {
  const [node = '', answer] = way.split('/')
  return answer === undefined ? met.has(node) && node !== at.id : answers.get(node) === answer
}
