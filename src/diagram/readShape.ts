import { FlowchartSyntaxError } from './FlowchartSyntaxError.ts'
import { numbersIn } from './numbersIn.ts'
import type { Point, Shape } from './picture.ts'

interface Outline {
  readonly shape: Shape
  readonly width: number
  readonly height: number
}

/** Reads the outline of a node that Mermaid drew. `name` is Mermaid's for its shape. */
export function readShape(node: Element, name: string): Outline {
  const drawn = node.querySelector('.label-container')
  const number = (attribute: string): number => Number(drawn?.getAttribute(attribute) ?? 0)

  if (name === 'stadium') {
    // Mermaid draws its round ends as a hundred little curves.
    const { width, height } = spread(pairs(drawn?.querySelector('path')?.getAttribute('d') ?? ''))
    return { shape: { kind: 'rectangle', radius: height / 2 }, width, height }
  }
  switch (drawn?.localName) {
    case 'rect':
      return { shape: { kind: 'rectangle', radius: number('rx') }, width: number('width'), height: number('height') }
    case 'circle':
      return { shape: { kind: 'circle' }, width: number('r') * 2, height: number('r') * 2 }
    case 'polygon': {
      const points = pairs(drawn.getAttribute('points') ?? '')
      const { middle, ...size } = spread(points)
      return {
        shape: { kind: 'polygon', points: points.map(({ x, y }) => ({ x: x - middle.x, y: y - middle.y })) },
        ...size,
      }
    }
    case undefined:
    default:
      throw new FlowchartSyntaxError(`The shape “${name}” is not drawn here. Use a rectangle: ["…"].`)
  }
}

function pairs(attribute: string): Point[] {
  const numbers = numbersIn(attribute)
  return numbers.flatMap((x, i) => (i % 2 === 0 ? [{ x, y: numbers[i + 1] ?? 0 }] : []))
}

function spread(points: readonly Point[]): { middle: Point; width: number; height: number } {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  return { middle: { x: (left + right) / 2, y: (top + bottom) / 2 }, width: right - left, height: bottom - top }
}
