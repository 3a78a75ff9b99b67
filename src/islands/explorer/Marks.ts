import { anchorOfNode } from '../../anchorOfNode.ts'
import type { GraphNode } from '../../pathway/types.ts'
import type { Walk } from '../../pathway/walk.ts'
import { bringIntoView } from './bringIntoView.ts'

/** Marks the walk in charts and list alike: `data-walked` on what it has met, `aria-current` on where it stands. */
export class Marks {
  readonly #root: HTMLElement
  readonly #nodes: readonly (HTMLElement | SVGElement)[]
  readonly #ways: readonly (HTMLElement | SVGElement)[]
  readonly #charts: readonly HTMLElement[]

  constructor(root: HTMLElement) {
    this.#root = root
    this.#nodes = [...root.querySelectorAll<HTMLElement | SVGElement>('[data-node]')]
    this.#ways = [
      ...root.querySelectorAll<HTMLElement | SVGElement>(
        '.charts [data-answer], .charts [data-next], .in-words [data-answer], .in-words [data-next]',
      ),
    ]
    this.#charts = [...root.querySelectorAll<HTMLElement>('.chart')]
  }

  show(
    walk: Walk<GraphNode>,
    answering: (question: string, answer: string) => string,
    startingAt: (node: string) => string,
  ): void {
    const met = new Set(walk.trail.map(({ id }) => id))
    for (const node of this.#nodes) {
      const id = node.dataset.node ?? ''
      // Another stage's chart shows where it leads to, but nobody stands there.
      const here = id === walk.at.id && this.#isAtHome(node, id)
      node.toggleAttribute('data-walked', met.has(id))
      if (here) node.setAttribute('aria-current', 'step')
      else node.removeAttribute('aria-current')
      if (node instanceof HTMLElement) this.#showInList(node, met.has(id), here, startingAt(id))
    }
    for (const way of this.#ways) {
      const [question = '', answer = ''] = (way.dataset.answer ?? '').split('/')
      const walked =
        way.dataset.next === undefined
          ? walk.answers.get(question) === answer
          : met.has(way.dataset.next) && way.dataset.next !== walk.at.id
      way.toggleAttribute('data-walked', walked)
      // A question on the route can be answered in the list too; elsewhere an answer leads to its place in the list.
      if (way instanceof HTMLAnchorElement && way.dataset.answer !== undefined) {
        way.dataset.to ??= way.getAttribute('href') ?? ''
        way.setAttribute('href', met.has(question) ? answering(question, answer) : way.dataset.to)
      }
    }
    this.#showCharts(met)
  }

  #showInList(item: HTMLElement, walked: boolean, here: boolean, startHere: string): void {
    const mark = item.querySelector<HTMLElement>('.on-route')
    if (mark) {
      mark.hidden = !walked
      mark.textContent = here ? 'You are here' : walked ? 'On your route' : ''
    }
    const start = item.querySelector<HTMLAnchorElement>('[data-start]')
    if (start) start.href = startHere
  }

  /** Moves the chart, but not the page, to where the walk stands. */
  bringIntoView(): void {
    const here = this.#root.querySelector('.chart[data-shown] [aria-current="step"]')
    if (here) bringIntoView(here, this.#root)
  }

  #showCharts(met: ReadonlySet<string>): void {
    const stages = new Set([...met].map((id) => this.#stageOf(id)))
    for (const chart of this.#charts) chart.toggleAttribute('data-shown', stages.has(chart.dataset.stage))
    this.bringIntoView()
  }

  #isAtHome(element: Element, node: string): boolean {
    const chart = element.closest<HTMLElement>('.chart')
    return !chart || chart.dataset.stage === this.#stageOf(node)
  }

  #stageOf(node: string): string | undefined {
    const item = document.getElementById(anchorOfNode(node))
    return item?.closest<HTMLElement>('[data-list]')?.dataset.list
  }
}
