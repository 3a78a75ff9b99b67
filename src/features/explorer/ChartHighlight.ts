import { centreInBox, drawRouteLast } from '../../components/chart-view/charts.ts'
import { groupBy } from '../../pathway/groupBy.ts'
import type { GraphNode, PathwayNode } from '../../pathway/types.ts'
import type { Walk } from '../../pathway/walk.ts'

/**
 * Highlights a walk on the flowcharts: `data-walked` on each node and way that it has taken, `aria-current` on the node
 * that it has reached. Only the charts of stages that it has met are shown.
 */
export class ChartHighlight {
  /** What scrolls: the chart moves in it, and the page does not. */
  readonly #scroller: HTMLElement
  readonly #charts: readonly HTMLElement[]
  /** The elements of each node, and of each way out of it, by the id of the node. */
  readonly #nodes: ReadonlyMap<string, readonly SVGElement[]>
  readonly #ways: ReadonlyMap<string, readonly SVGElement[]>
  #walked: ReadonlySet<string> = new Set()
  #current: SVGElement | undefined

  constructor(scroller: HTMLElement) {
    this.#scroller = scroller
    this.#charts = [...scroller.querySelectorAll<HTMLElement>('.chart')]
    const all = (selector: string) => [...scroller.querySelectorAll<SVGElement>(selector)]
    this.#nodes = groupBy(all('svg [data-node]'), ({ dataset }) => dataset.node ?? '')
    this.#ways = groupBy(
      all('svg :is([data-answer], [data-next])'),
      ({ dataset }) => dataset.next ?? dataset.answer?.split('/')[0] ?? '',
    )
  }

  show(walk: Walk<PathwayNode>): void {
    const met = new Set(walk.trail.map(({ id }) => id))
    const stages = new Set(walk.trail.map(({ stage }) => stage))
    for (const id of new Set([...this.#walked, ...met])) {
      for (const node of this.#nodes.get(id) ?? []) this.#highlightNode(node, walk, met)
      for (const way of this.#ways.get(id) ?? [])
        way.toggleAttribute('data-walked', isTaken(way.dataset.answer ?? id, met, walk))
    }
    this.#walked = met
    drawRouteLast(this.#scroller)
    for (const chart of this.#charts) chart.toggleAttribute('data-shown', stages.has(chart.dataset.stage ?? ''))
    // After layout: reading positions now would lay the page out twice.
    requestAnimationFrame(() => this.scrollToCurrent())
  }

  scrollToCurrent(): void {
    if (this.#current) centreInBox(this.#scroller, this.#current)
  }

  #highlightNode(node: SVGElement, walk: Walk<PathwayNode>, met: ReadonlySet<string>): void {
    const { node: id = '', from } = node.dataset
    // A box that only refers to a node of another chart is on the route where one of the ways to it is.
    const isReached = from?.split(' ').some((way) => isTaken(way, met, walk)) ?? true
    node.toggleAttribute('data-walked', met.has(id) && isReached)
    const isCurrent =
      id === walk.at.id && from === undefined && node.closest<HTMLElement>('.chart')?.dataset.stage === walk.at.stage
    if (isCurrent) {
      node.setAttribute('aria-current', 'step')
      this.#current = node
    } else node.removeAttribute('aria-current')
  }
}

/** Whether a walk has taken a way, given as `question/answer` or as the step that it leads out of. */
function isTaken(way: string, met: ReadonlySet<string>, { answers, at }: Walk<GraphNode>): boolean {
  const [node = '', answer] = way.split('/')
  return answer === undefined ? met.has(node) && node !== at.id : answers.get(node) === answer
}
