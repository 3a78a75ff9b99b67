import { part } from '../../site/browser/part.ts'
import { numberDecisions } from './numberDecisions.ts'
import type { NumberedDecision } from './numberDecisions.ts'
import { tagWays } from './tagWays.ts'

type Marked = HTMLElement | SVGElement

/** Letters of 14 px, the smallest of a chart, are shown at this share of the page's own size. */
const smallest = 0.8 / 14

/** What the room says, and where it leads when it is not what the procedure says. */
export interface RoomRoute {
  /** As `question/answer`. */
  readonly said: ReadonlySet<string>
  /** Nodes passed from there, by answer; the last is the one where the way stops or joins the procedure's. */
  readonly passes: ReadonlyMap<string, readonly string[]>
}

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
    for (const chart of this.#charts) chart.toggleAttribute('data-shown', chart.dataset.stage === stage)
    this.#clear()
    this.#size(Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * smallest)
    this.#light(met)
    const found = part(this.#root, `.chart[data-stage="${stage}"]`).querySelector(focus)
    requestAnimationFrame(() => found && this.#centre(found))
  }

  /** Shows every chart at once, the whole route lit, as large as the screen allows; each decision has its number. */
  showWhole(decisions: readonly NumberedDecision[]): void {
    for (const chart of this.#charts) chart.toggleAttribute('data-shown', true)
    this.#clear()
    this.#root.scrollTo(0, 0)
    this.#sizeWhole()
    this.#light(this.#trail.length)
    for (const chart of this.#drawings) numberDecisions(chart, decisions)
  }

  /** Brings the first of these decisions into view whose answers are below it; `false` where none are. */
  showNext(questions: readonly string[]): boolean {
    const [next] = this.#below(questions)
    const before = this.#root.scrollTop
    next?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
    return this.#root.scrollTop > before
  }

  /** Whether any of these decisions has answers below what is in view. */
  hasNext(questions: readonly string[]): boolean {
    return this.#below(questions).length > 0
  }

  #below(questions: readonly string[]): readonly Element[] {
    const { bottom } = this.#root.getBoundingClientRect()
    const [chart] = this.#charts.filter((one) => one.hasAttribute('data-shown'))
    return questions.flatMap((question) => {
      const labels = [...(chart?.querySelectorAll(`.labels > [data-answer^="${question}/"]`) ?? [])]
      const bottomOf = (label: Element) => label.getBoundingClientRect().bottom
      const [lowest] = labels.sort((one, other) => bottomOf(other) - bottomOf(one))
      return lowest && bottomOf(lowest) > bottom ? [lowest] : []
    })
  }

  /** Marks the room's route with dots, where it is not the procedure's. A node only where its way is drawn too. */
  markRoom({ said, passes }: RoomRoute): void {
    for (const one of this.#all('[data-room]')) one.removeAttribute('data-room')
    const route = this.#route
    const parted = [...said].filter((answer) => !route.has(answer))
    for (const chart of this.#drawings)
      for (const answer of parted) {
        let way = answer
        let arrives = mark(chart, `[data-answer="${answer}"]`)
        for (const id of passes.get(answer) ?? []) {
          const isReference = arrives && mark(chart, `[data-from~="${way}"]`)
          if (!isReference) mark(chart, `[data-node="${id}"]:not([data-from])${arrives ? '' : '.step'}`)
          way = id
          arrives = mark(chart, `[data-next="${id}"]`)
        }
      }
  }

  /** Names the answers of both on the chart that is shown. */
  tag({ said }: RoomRoute): void {
    const [chart] = this.#drawings.filter((one) => one.closest('[data-shown]'))
    if (chart) tagWays(chart, this.#route, said)
  }

  /** Scrolls the charts alone: on a small screen they stand below the words, which are read first. */
  #centre(found: Element): void {
    const [box, target] = [this.#root.getBoundingClientRect(), found.getBoundingClientRect()]
    this.#root.scrollBy({
      left: target.left + target.width / 2 - box.left - box.width / 2,
      top: target.top + target.height / 2 - box.top - box.height / 2,
      behavior: 'instant',
    })
  }

  get #charts(): readonly HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>('.chart')]
  }

  get #drawings(): readonly SVGSVGElement[] {
    return [...this.#root.querySelectorAll<SVGSVGElement>('svg.flowchart')]
  }

  /** The answers of the procedure, as `question/answer`. */
  get #route(): ReadonlySet<string> {
    return new Set(this.#trail.map(({ node, answer }) => `${node}/${answer}`))
  }

  #clear(): void {
    for (const one of this.#root.querySelectorAll('.way-tag, .decision-mark')) one.remove()
    for (const one of this.#all('[data-room]')) one.removeAttribute('data-room')
  }

  #light(met: number): void {
    const nodes = new Set(this.#trail.slice(0, met).map(({ node }) => node))
    const ways = new Set(
      this.#trail.slice(0, met - 1).map(({ node, answer }) => (answer === undefined ? node : `${node}/${answer}`)),
    )
    for (const node of this.#all('[data-node]')) {
      const { node: id = '', from } = node.dataset
      node.toggleAttribute('data-walked', nodes.has(id) && (from === undefined || ways.has(from)))
    }
    for (const way of this.#all('[data-answer], [data-next]'))
      way.toggleAttribute('data-walked', ways.has(way.dataset.answer ?? way.dataset.next ?? ''))
    // Arrows share tips and lines: one that comes later in the SVG would hide the colour of the route.
    for (const path of this.#root.querySelectorAll('.edges > [data-walked], .edges > [data-walked] + .tip'))
      path.parentElement?.append(path)
  }

  #all(selector: string): readonly Marked[] {
    return [...this.#root.querySelectorAll<Marked>(selector.replace(/(^|, )/g, '$1svg '))]
  }

  /** Sizes all charts alike so that they are seen whole, beside each other or one below the other. */
  #sizeWhole(): void {
    const { clientWidth, clientHeight } = this.#root
    const sizes = this.#drawings.map(({ viewBox: { baseVal } }) => baseVal)
    const [widths, heights] = [sizes.map(({ width }) => width), sizes.map(({ height }) => height)]
    const beside = Math.min(clientWidth / sum(widths), clientHeight / Math.max(...heights))
    const below = Math.min(clientWidth / Math.max(...widths), clientHeight / sum(heights))
    this.#root.toggleAttribute('data-below', below > beside)
    // Their names and what is between them take room too.
    for (let scale = Math.max(beside, below); scale > 0.1; scale *= 0.95) {
      this.#size(scale)
      if (this.#root.scrollHeight <= clientHeight && this.#root.scrollWidth <= clientWidth) return
    }
  }

  /** The letters of a chart are sized in its own units, so it is enlarged as a whole. */
  #size(scale: number): void {
    for (const chart of this.#drawings) {
      chart.style.inlineSize = `${chart.viewBox.baseVal.width * scale}px`
      chart.style.maxInlineSize = 'none'
    }
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

/** Whether a chart has anything of the kind; what is not lit already gets dots. */
function mark(chart: SVGSVGElement, selector: string): boolean {
  const found = chart.querySelectorAll(selector)
  for (const one of found) one.toggleAttribute('data-room', !one.hasAttribute('data-walked'))
  return found.length > 0
}
