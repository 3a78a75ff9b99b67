import type { Box } from './chartLayout.ts'
import type { TextBlock } from './labelFont.ts'
import type { FlowchartNode } from './parseFlowchart.ts'

type Shape = FlowchartNode['shape']
type Size = Pick<Box, 'width' | 'height'>

/** Space between words and the outline of their box, in pixels. */
const padding = { across: 12, down: 10 }

/** How far each end of a hexagon slopes inwards, as a fraction of its height. */
const slope = 0.25

/** Returns the size of a box around a text. Sizes are even, so that the centre is on a whole pixel. */
export function sizeOf(shape: Shape, text: TextBlock, minTextWidth: number): Size {
  const width = Math.max(text.width, minTextWidth) + 2 * padding.across
  const height = text.height + 2 * padding.down
  const even = (length: number): number => 2 * Math.ceil(length / 2)
  switch (shape) {
    case 'rectangle':
    case 'rounded':
    case 'subgraph':
      return { width: even(width), height }
    case 'stadium': {
      // At the height of its first row a round end is this far in.
      const cornerInset = roundInset(height / 2, text.height / 2)
      return { width: even(width + 2 * Math.max(0, cornerInset - padding.across / 2)), height }
    }
    case 'hexagon':
      return { width: even(width + 2 * (slope * height - padding.across / 2)), height }
    case 'diamond':
      return { width: even(2 * width), height: 2 * height }
    case 'circle':
      return { width: even(Math.hypot(width, height)), height: even(Math.hypot(width, height)) }
  }
}

/**
 * Returns how far inside its bounding rectangle the outline of a box lies where a line meets it. `offset` is measured from
 * the middle of the side. Horizontal lines meet the box from the left or the right, others from above or below.
 */
export function insetAt(shape: Shape, { width, height }: Size, offset: number, isHorizontal: boolean): number {
  const away = Math.abs(offset)
  switch (shape) {
    case 'rectangle':
    case 'rounded':
    case 'subgraph':
      return 0
    case 'stadium':
    case 'circle':
      return roundInset(height / 2, isHorizontal ? away : Math.max(0, away - (width - height) / 2))
    case 'hexagon':
      return isHorizontal ? away * 2 * slope : Math.max(0, away - (width / 2 - slope * height)) / (2 * slope)
    case 'diamond':
      return (isHorizontal ? width / height : height / width) * away
  }
}

/** The SVG element of an outline about its own centre: its name and attributes. */
export function outlineOf(
  shape: Shape,
  { width, height }: Size,
): [name: string, attributes: Record<string, string | number>] {
  const rect = { x: -width / 2, y: -height / 2, width, height }
  switch (shape) {
    case 'rectangle':
    case 'subgraph':
      return ['rect', rect]
    case 'rounded':
      return ['rect', { ...rect, rx: 5 }]
    case 'stadium':
      return ['rect', { ...rect, rx: height / 2 }]
    case 'circle':
      return ['circle', { r: width / 2 }]
    case 'hexagon':
    case 'diamond': {
      const [x, y] = [width / 2, height / 2]
      const flat = shape === 'hexagon' ? x - slope * height : 0
      return ['path', { d: `M${-x} 0L${-flat} ${-y}H${flat}L${x} 0 ${flat} ${y}H${-flat}z` }]
    }
  }
}

function roundInset(radius: number, offset: number): number {
  return radius - Math.sqrt(Math.max(0, radius ** 2 - offset ** 2))
}
