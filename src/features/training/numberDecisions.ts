import { svg } from './svg.ts'

/** A question that was put to the room. */
export interface NumberedDecision {
  readonly question: string
  /** Counted from 1. */
  readonly number: number
  /** Whether the room answered otherwise than the procedure. */
  readonly parted: boolean
}

/** Puts the number of each decision on its question: in a ring, or in a black box where the room parted. */
export function numberDecisions(chart: SVGSVGElement, decisions: readonly NumberedDecision[]): void {
  // Its size is that of the screen's letters, however small the chart is.
  const unit = chart.viewBox.baseVal.width / chart.getBoundingClientRect().width
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * unit
  for (const { question, number, parted } of decisions) {
    const node = chart.querySelector(`.question[data-node="${question}"]`)
    if (!node) continue
    const mark = svg('g', {
      class: `decision-mark ${parted ? 'mark-parted' : 'mark-together'}`,
      transform: node.getAttribute('transform') ?? '',
    })
    const half = size * 0.65
    const text = svg('text', { y: size * 0.33, 'font-size': size * 0.95 })
    text.textContent = String(number)
    mark.append(svg('rect', { x: -half, y: -half, width: 2 * half, height: 2 * half, rx: parted ? 0 : half }), text)
    node.parentElement?.parentElement?.append(mark)
  }
}
