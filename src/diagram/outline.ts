import type { Node } from './picture.ts'

/** An SVG element's name and attributes. */
type Part = readonly [name: string, attributes: Readonly<Record<string, string | number>>]

/** Width of the bar by which an urgent step differs in shape, not only in colour. */
const barWidth = 7

/** The elements of a node's outline, about its own middle. An urgent rectangle carries a bar at its left edge. */
export function outline({ shape, classes, width, height }: Node): Part[] {
  const box = { x: -width / 2, y: -height / 2, width, height }
  switch (shape.kind) {
    case 'rectangle': {
      if (shape.radius > 0) return [['rect', { ...box, rx: shape.radius }]]
      const bar = ['rect', { class: 'bar', ...box, width: barWidth }] as const
      return classes.includes('urgent') ? [['rect', box], bar] : [['rect', box]]
    }
    case 'polygon':
      return [['path', { d: `M${shape.points.map(({ x, y }) => `${String(x)} ${String(y)}`).join('L')}z` }]]
    case 'circle':
      return [['circle', { r: width / 2 }]]
  }
}
