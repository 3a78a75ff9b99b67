import { centreInBox, highlightRoute, scaleCharts } from '../../components/chart-view/charts.ts'
import { fontSizeOf, numberDecisions, tagAnswers } from './chartMarks.ts'
import type { RoomDecision } from './chartMarks.ts'

/** The scale at which a chart's smallest letters, of 14 px, are 0.8 times the page's font size of 1 px. */
const minScale = 0.8 / 14

/** The room's answers, and where they lead if they differ from the procedure's. */
export interface RoomRoute {
  /** As `question/answer`. */
  readonly answers: ReadonlySet<string>
  /** The nodes after each answer; the last is where the route ends or rejoins the procedure's. */
  readonly passes: ReadonlyMap<string, readonly string[]>
}

/** The charts of a session. They show the route so far, and at the end the room's route as well. */
export class RouteCharts {
  readonly #root: HTMLElement
  readonly #route: readonly string[]

  /** `route` has an entry for each node of the procedure's route: `question/answer`, or the id of a step or outcome. */
  constructor(root: HTMLElement, route: readonly string[]) {
    this.#root = root
    this.#route = route
  }

  /** Shows the chart of a stage. Highlights the first `highlightedCount` nodes of the route and the arrows between them. */
  show(stage: string, highlightedCount: number, focus: string): void {
    for (const chart of this.#charts) chart.toggleAttribute('data-shown', chart.dataset.stage === stage)
    this.#clearRoom()
    scaleCharts(this.#drawings, fontSizeOf(document.documentElement) * minScale)
    highlightRoute(this.#root, this.#route.slice(0, highlightedCount))
    const found = this.#root.querySelector(`.chart[data-shown] ${focus}`)
    // Not the page: on a small screen the charts are below the text, which readers need first.
    if (found) centreInBox(this.#root, found)
  }

  /** Shows all charts at once, as large as the screen allows, with the whole route highlighted and decisions numbered. */
  showWhole(decisions: readonly RoomDecision[]): void {
    for (const chart of this.#charts) chart.toggleAttribute('data-shown', true)
    this.#clearRoom()
    this.#root.scrollTo(0, 0)
    this.#fitAll()
    highlightRoute(this.#root, this.#route)
    for (const chart of this.#drawings) numberDecisions(chart, decisions)
  }

  /** Scrolls to the first of these questions whose answers are below the visible part. Returns `false` if there is none. */
  showNext(questions: readonly string[]): boolean {
    const [next] = this.#answersBelow(questions)
    const before = this.#root.scrollTop
    next?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
    return this.#root.scrollTop > before
  }

  /** Whether any of these questions has answers below the visible part. */
  hasNext(questions: readonly string[]): boolean {
    return this.#answersBelow(questions).length > 0
  }

  #answersBelow(questions: readonly string[]): readonly Element[] {
    const { bottom } = this.#root.getBoundingClientRect()
    const bottomOf = (label: Element) => label.getBoundingClientRect().bottom
    return questions.flatMap((question) => {
      const labels = this.#root.querySelectorAll(`.chart[data-shown] .labels > [data-answer^="${question}/"]`)
      const [lowest] = [...labels].sort((one, other) => bottomOf(other) - bottomOf(one))
      return lowest && bottomOf(lowest) > bottom ? [lowest] : []
    })
  }

  /** Draws the room's route with dots where it differs. Marks a node only if the arrow to it is on the same chart. */
  highlightRoomRoute({ answers, passes }: RoomRoute): void {
    const diverged = [...answers].filter((answer) => !this.#route.includes(answer))
    for (const chart of this.#drawings)
      for (const answer of diverged) {
        let way = answer
        let arrives = highlightMatches(chart, `[data-answer="${answer}"]`)
        for (const id of passes.get(answer) ?? []) {
          const isReference = arrives && highlightMatches(chart, `[data-from~="${way}"]`)
          if (!isReference) highlightMatches(chart, `[data-node="${id}"]:not([data-from])${arrives ? '' : '.step'}`)
          way = id
          arrives = highlightMatches(chart, `[data-next="${id}"]`)
        }
      }
  }

  /** Tags the answers of both routes on the visible chart. */
  tagAnswers({ answers }: RoomRoute): void {
    const chart = this.#root.querySelector<SVGSVGElement>('.chart[data-shown] svg.flowchart')
    if (chart) tagAnswers(chart, new Set(this.#route), answers)
  }

  get #charts(): NodeListOf<HTMLElement> {
    return this.#root.querySelectorAll('.chart')
  }

  get #drawings(): readonly SVGSVGElement[] {
    return [...this.#root.querySelectorAll<SVGSVGElement>('svg.flowchart')]
  }

  #clearRoom(): void {
    for (const mark of this.#root.querySelectorAll('.way-tag, .decision-mark')) mark.remove()
    for (const one of this.#root.querySelectorAll('[data-room]')) one.removeAttribute('data-room')
  }

  /** Scales all charts equally so that all fit, beside each other or one below the other. */
  #fitAll(): void {
    const { clientWidth, clientHeight } = this.#root
    const sizes = this.#drawings.map(({ viewBox: { baseVal } }) => baseVal)
    const [widths, heights] = [sizes.map(({ width }) => width), sizes.map(({ height }) => height)]
    const beside = Math.min(clientWidth / sum(widths), clientHeight / Math.max(...heights))
    const below = Math.min(clientWidth / Math.max(...widths), clientHeight / sum(heights))
    this.#root.toggleAttribute('data-below', below > beside)
    // Captions and gaps need space too, so reduce the scale until everything fits.
    for (let scale = Math.max(beside, below); scale > 0.1; scale *= 0.95) {
      scaleCharts(this.#drawings, scale)
      if (this.#root.scrollHeight <= clientHeight && this.#root.scrollWidth <= clientWidth) return
    }
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

/** Marks the matching elements that are not on the procedure's route. Returns whether there are any matches. */
function highlightMatches(chart: SVGSVGElement, selector: string): boolean {
  const found = chart.querySelectorAll(selector)
  for (const one of found) one.toggleAttribute('data-room', !one.hasAttribute('data-walked'))
  return found.length > 0
}
