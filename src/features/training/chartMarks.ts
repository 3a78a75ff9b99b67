import { findFreePosition } from './findFreePosition.ts'
import type { Rect } from './findFreePosition.ts'

/** The size of a tag, in the units of a chart. */
const tagSize = 22
const tagGap = 2

/** A decision on the route of the case. */
export interface RoomDecision {
  readonly question: string
  /** Whether the room's answer differs from the procedure's. */
  readonly diverged: boolean
}

/** Returns the font size of an element, in pixels. */
export function fontSizeOf(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).fontSize)
}

/** Draws the number of each decision on its question: in a ring, or in a black box if the room's answer differs. */
export function numberDecisions(chart: SVGSVGElement, decisions: readonly RoomDecision[]): void {
  // The number is as large as the page's text, at any scale of the chart.
  const unit = chart.viewBox.baseVal.width / chart.getBoundingClientRect().width
  const size = fontSizeOf(document.documentElement) * unit
  const half = size * 0.65
  for (const [index, { question, diverged }] of decisions.entries()) {
    const node = chart.querySelector(`.question[data-node="${question}"]`)
    if (!node) continue
    const mark = createSvg(
      'g',
      {
        class: `decision-mark ${diverged ? 'mark-parted' : 'mark-together'}`,
        transform: node.getAttribute('transform') ?? '',
      },
      createSvg('rect', { x: -half, y: -half, width: 2 * half, height: 2 * half, rx: diverged ? 0 : half }),
      createSvg('text', { y: size * 0.33, 'font-size': size * 0.95 }, String(index + 1)),
    )
    node.parentElement?.parentElement?.append(mark)
  }
}

/**
 * Draws tags beside the labels of a visible chart: P in a disc for the procedure's answers, R in a box for the room's.
 * Answers are given as `question/answer`.
 */
export function tagAnswers(chart: SVGSVGElement, procedure: ReadonlySet<string>, room: ReadonlySet<string>): void {
  const labels = [...chart.querySelectorAll<SVGElement>('.labels > [data-answer]')]
  const taken = [...chart.querySelectorAll('.nodes > g, .labels > g')].map((one) => ({ one, box: boxOf(one, chart) }))
  const { x, y, width, height } = chart.viewBox.baseVal
  for (const label of labels) {
    const answer = label.dataset.answer ?? ''
    const letters = [...(procedure.has(answer) ? ['P'] : []), ...(room.has(answer) ? ['R'] : [])]
    if (letters.length === 0) continue
    const wanted = { width: letters.length * (tagSize + tagGap) - tagGap, height: tagSize }
    const others = taken.filter(({ one }) => one !== label).map(({ box }) => box)
    const box = findFreePosition(boxOf(label, chart), wanted, others, { x, y, width, height })
    const tags = letters.map((letter, index) => createTag(letter, box.x + index * (tagSize + tagGap), box.y))
    label.after(...tags)
    taken.push(...tags.map((one) => ({ one, box })))
  }
}

/** Returns the bounding box of an element, in the chart's units. */
function boxOf(element: Element, chart: SVGSVGElement): Rect {
  const [inner, outer] = [element.getBoundingClientRect(), chart.getBoundingClientRect()]
  const { x, y, width } = chart.viewBox.baseVal
  const unit = width / outer.width
  return {
    x: x + (inner.left - outer.left) * unit,
    y: y + (inner.top - outer.top) * unit,
    width: inner.width * unit,
    height: inner.height * unit,
  }
}

function createTag(letter: string, x: number, y: number): SVGElement {
  const isRoom = letter === 'R'
  return createSvg(
    'g',
    { class: `way-tag ${isRoom ? 'tag-room' : 'tag-procedure'}`, transform: `translate(${x} ${y})` },
    createSvg('rect', { width: tagSize, height: tagSize, rx: isRoom ? 0 : tagSize / 2 }),
    createSvg('text', { x: tagSize / 2, y: tagSize / 2 + 5.5 }, letter),
  )
}

function createSvg(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (Node | string)[]
): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  element.append(...children)
  return element
}
