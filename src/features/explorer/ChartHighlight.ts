import { centreInBox, highlightRoute } from '../../components/chart-view/charts.ts'
import type { Walk } from '../../pathway/walk.ts'

/**
 * Highlights a walk on the flowcharts: `data-walked` on each node and way that it has taken, `aria-current` on the node
 * that it has reached. Only the charts of stages that it has met are shown.
 */
export class ChartHighlight {
  /** What scrolls: the chart moves in it, and the page does not. */
  readonly #scroller: HTMLElement
  #current: SVGElement | null = null

  constructor(scroller: HTMLElement) {
    this.#scroller = scroller
  }

  show({ trail, answers, at }: Walk): void {
    highlightRoute(
      this.#scroller,
      trail.map(({ id }) => [id, answers.get(id)].filter(Boolean).join('/')),
    )
    this.#current?.removeAttribute('aria-current')
    this.#current = this.#scroller.querySelector(
      `.chart[data-stage="${at.stage}"] [data-node="${at.id}"]:not([data-from])`,
    )
    this.#current?.setAttribute('aria-current', 'step')
    const stages = new Set(trail.map(({ stage }) => stage))
    for (const chart of this.#scroller.querySelectorAll<HTMLElement>('.chart'))
      chart.toggleAttribute('data-shown', stages.has(chart.dataset.stage ?? ''))
    // After layout: reading positions now would lay the page out twice.
    requestAnimationFrame(() => this.scrollToCurrent())
  }

  scrollToCurrent(): void {
    if (this.#current) centreInBox(this.#scroller, this.#current)
  }
}
