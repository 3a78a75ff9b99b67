import { arrowPaths } from './arrowPaths.ts'
import { extentOf } from './chartLayout.ts'
import type { ChartLayout, Point } from './chartLayout.ts'
import { labelFont } from './labelFont.ts'
import { arrowsAcross, lineGap, turnedSize } from './paginateChart.ts'
import type { Sheet } from './paginateChart.ts'
import { svgElement } from './svgElement.ts'

/** Writes a sheet for printing as SVG. It refers to the drawing with `<use>`, so the chart's text is in the HTML only once. */
export function writeSheet(layout: ChartLayout, sheet: Sheet, drawingId: string): string {
  const { x, width } = extentOf(layout)
  const [first, second] = sheet
  const strip = ({ top, height }: Sheet[0], place: Partial<Point> = {}): string =>
    svgElement(
      'svg',
      { ...place, viewBox: [x, top, width, height].join(' '), width, height, ...textAttributes },
      svgElement('use', { href: `#${drawingId}` }),
    )
  if (!second) return strip(first)

  const lines = arrowsAcross(layout, second.top)
  const size = turnedSize(width, sheet, lines.length)
  const above = lineGap * (lines.length + 1)
  const right = size.width - width
  const bottom = above + first.height
  // From left to right each line runs inside the one before, so that no two cross.
  const paths = lines.map(({ x: at, stroke }, i) => {
    const [from, outward, upper] = [at - x, lineGap * (lines.length - i), above - lineGap * (i + 1)]
    const points = [
      { x: from, y: bottom },
      { x: from, y: bottom + outward },
      { x: width + outward, y: bottom + outward },
      { x: width + outward, y: upper },
      { x: right + from, y: upper },
      { x: right + from, y: above },
    ]
    return svgElement('path', {
      class: stroke === 'solid' ? undefined : stroke,
      d: arrowPaths({ points, startTip: 'none', endTip: 'none' }).line,
    })
  })
  return svgElement(
    'svg',
    { viewBox: `0 0 ${size.height} ${size.width}`, width: size.height, height: size.width },
    svgElement(
      'g',
      { class: 'drawing', transform: `translate(0 ${size.width}) rotate(-90)` },
      svgElement('g', { class: 'edges' }, ...paths),
      strip(first, { x: 0, y: above }),
      strip(second, { x: right, y: above }),
    ),
  )
}

const textAttributes = { 'font-size': labelFont.size, 'text-anchor': 'middle' } as const
