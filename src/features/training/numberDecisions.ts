import { createSvg } from './svg.ts'

/** A decision with its number in the session. */
export interface NumberedDecision {
  readonly question: string
  /** Counted from 1. */
  readonly number: number
  /** Whether the room's answer differs from the procedure's. */
  readonly parted: boolean
}

/** Draws the number of each decision on its question: in a ring, or in a black box if the room's answer differs. */
export function numberDecisions(chart: SVGSVGElement, decisions: readonly NumberedDecision[]): void {
  // The number is as large as the page's text, at any scale of the chart.
  const unit = chart.viewBox.baseVal.width / chart.getBoundingClientRect().width
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * unit
  for (const { question, number, parted } of decisions) {
    const node = chart.querySelector(`.question[data-node="${question}"]`)
    if (!node) continue
    const mark = createSvg('g', {
      class: `decision-mark ${parted ? 'mark-parted' : 'mark-together'}`,
      transform: node.getAttribute('transform') ?? '',
    })
    const half = size * 0.65
    const text = createSvg('text', { y: size * 0.33, 'font-size': size * 0.95 })
    text.textContent = String(number)
    mark.append(
      createSvg('rect', { x: -half, y: -half, width: 2 * half, height: 2 * half, rx: parted ? 0 : half }),
      text,
    )
    node.parentElement?.parentElement?.append(mark)
  }
}
