import { freePlace } from './freePlace.ts'
import type { Box } from './freePlace.ts'
import { svg } from './svg.ts'

/** Of a tag, in the units of a chart. */
const size = 22
const between = 2

/**
 * Puts tags beside the labels of a chart that is shown: P in a disc on the answers of the procedure, R in a box on those of
 * the room. Answers are `question/answer`.
 */
export function tagWays(chart: SVGSVGElement, procedure: ReadonlySet<string>, room: ReadonlySet<string>): void {
  const labels = [...chart.querySelectorAll<SVGElement>('.labels > [data-answer]')]
  const taken = [...chart.querySelectorAll('.nodes > g, .labels > g')].map((one) => ({ one, box: boxOf(one, chart) }))
  const { x, y, width, height } = chart.viewBox.baseVal
  for (const label of labels) {
    const answer = label.dataset.answer ?? ''
    const letters = [...(procedure.has(answer) ? ['P'] : []), ...(room.has(answer) ? ['R'] : [])]
    if (letters.length === 0) continue
    const wanted = { width: letters.length * (size + between) - between, height: size }
    const others = taken.filter(({ one }) => one !== label).map(({ box }) => box)
    const place = freePlace(boxOf(label, chart), wanted, others, { x, y, width, height })
    const tags = letters.map((letter, index) => tag(letter, place.x + index * (size + between), place.y))
    label.after(...tags)
    taken.push(...tags.map((one) => ({ one, box: place })))
  }
}

/** Where an element of a chart stands, in the chart's units. */
function boxOf(element: Element, chart: SVGSVGElement): Box {
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
  const group = svg('g', {
    class: `way-tag ${isRoom ? 'tag-room' : 'tag-procedure'}`,
    transform: `translate(${x} ${y})`,
  })
  const text = svg('text', { x: size / 2, y: size / 2 + 5.5 })
  text.textContent = letter
  group.append(svg('rect', { width: size, height: size, rx: isRoom ? 0 : size / 2 }), text)
  return group
}
