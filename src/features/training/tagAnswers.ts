import { findFreePosition } from './findFreePosition.ts'
import type { Rect } from './findFreePosition.ts'
import { createSvg } from './svg.ts'

/** The size of a tag, in the units of a chart. */
const size = 22
const between = 2

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
    const wanted = { width: letters.length * (size + between) - between, height: size }
    const others = taken.filter(({ one }) => one !== label).map(({ box }) => box)
    const place = findFreePosition(boxOf(label, chart), wanted, others, { x, y, width, height })
    const tags = letters.map((letter, index) => tag(letter, place.x + index * (size + between), place.y))
    label.after(...tags)
    taken.push(...tags.map((one) => ({ one, box: place })))
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

function tag(letter: string, x: number, y: number): SVGElement {
  const isRoom = letter === 'R'
  const group = createSvg('g', {
    class: `way-tag ${isRoom ? 'tag-room' : 'tag-procedure'}`,
    transform: `translate(${x} ${y})`,
  })
  const text = createSvg('text', { x: size / 2, y: size / 2 + 5.5 })
  text.textContent = letter
  group.append(createSvg('rect', { width: size, height: size, rx: isRoom ? 0 : size / 2 }), text)
  return group
}
