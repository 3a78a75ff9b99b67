import { part } from '../part.ts'
import { tagWays } from './tagWays.ts'

type Marked = HTMLElement | SVGElement

/** Letters of 14 px, the smallest of a chart, are shown at this share of the page's own size. */
const smallest = 0.8 / 14

/** The charts of a session: the route so far, and at the end the room's beside it. */
export class LitCharts {
  readonly #root: HTMLElement
  /** The route: each node, with the answer that it gives where it is a question. */
  readonly #trail: readonly { readonly node: string; readonly answer: string | undefined }[]

  /** `trail` is the route, as `question/answer` and `step`, between spaces. */
  constructor(root: HTMLElement, trail: string) {
    this.#root = root
    this.#trail = trail.split(' ').map((entry) => {
      const [node = '', answer] = entry.split('/')
      return { node, answer }
    })
  }

  /** Lights the first `met` nodes of the route on the chart of a stage, and the ways between them. */
  show(stage: string, met: number, focus: string): void {
    for (const chart of this.#root.querySelectorAll<HTMLElement>('.chart'))
      chart.toggleAttribute('data-shown', chart.dataset.stage === stage)
    this.#size()
    const nodes = new Set(this.#trail.slice(0, met).map(({ node }) => node))
    const ways = new Set(
      this.#trail.slice(0, met - 1).map(({ node, answer }) => (answer === undefined ? node : `${node}/${answer}`)),
    )
    for (const node of this.#all('[data-node]')) node.toggleAttribute('data-walked', nodes.has(node.dataset.node ?? ''))
    for (const way of this.#all('[data-answer], [data-next]'))
      way.toggleAttribute('data-walked', ways.has(way.dataset.answer ?? way.dataset.next ?? ''))
    const found = part(this.#root, `.chart[data-stage="${stage}"]`).querySelector(focus)
    // On a small screen the chart stands whole below the words, which are read first.
    requestAnimationFrame(() => {
      if (this.#root.scrollHeight > this.#root.clientHeight)
        found?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
    })
  }

  /**
   * Marks what the room says, `question/answer` each: its way dotted, where it is not the procedure's, and both named on
   * the chart that is shown. Without it every such mark goes.
   */
  markRoom(said: ReadonlySet<string> | undefined): void {
    for (const tag of this.#root.querySelectorAll('.way-tag')) tag.remove()
    const route = new Set(this.#trail.map(({ node, answer }) => `${node}/${answer}`))
    for (const way of this.#all('[data-answer]')) {
      const answer = way.dataset.answer ?? ''
      way.toggleAttribute('data-room', said?.has(answer) === true && !route.has(answer))
    }
    const chart = this.#root.querySelector<SVGSVGElement>('.chart[data-shown] svg.flowchart')
    if (said && chart) tagWays(chart, route, said)
  }

  #all(selector: string): readonly Marked[] {
    return [...this.#root.querySelectorAll<Marked>(selector.replace(/(^|, )/g, '$1svg '))]
  }

  /** The letters of a chart are sized in its own units, so it is enlarged as a whole. */
  #size(): void {
    const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * smallest
    for (const chart of this.#root.querySelectorAll<SVGElement>('svg.flowchart')) {
      chart.style.inlineSize = `${Number(chart.getAttribute('width')) * scale}px`
      chart.style.maxInlineSize = 'none'
    }
  }
}
