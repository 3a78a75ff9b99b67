import { cachedLayout } from './cachedLayout.ts'
import { extentOf } from './chartLayout.ts'
import { labelFont, wrapText } from './labelFont.ts'
import { escapeXml, svgElement } from './svgElement.ts'
import { writeDrawing } from './writeDrawing.ts'
import type { Appearance } from './writeDrawing.ts'

/** The light colours of `site/styles/tokens.css`, for charts that are downloaded. A test compares the two. */
export const lightColours = {
  paper: '#ffffff',
  surface: '#f2f0ea',
  ink: '#1a1e23',
  inkSoft: '#4b535c',
  line: '#c6c2b6',
  urgent: '#a3240a',
} as const
const { paper, surface, ink, inkSoft, line, urgent } = lightColours

/** Atkinson is used only where it is installed. */
const family = `'${labelFont.family}', Arial, 'Liberation Sans', Helvetica, sans-serif`

/** Pixels. */
const sizes = { heading: 20, headingLine: 26, caption: 14, captionLine: 20, margin: 16 } as const

/**
 * Draws Mermaid source as a stand-alone SVG file for slides, on white, with a heading and a caption that name its source.
 * The styles of `flowchart.css` are written as attributes; `style` is that of the file as a page. The file has no script and
 * fetches nothing.
 */
export async function standAloneSvg(
  source: string,
  heading: string,
  caption: readonly string[],
  style: string,
): Promise<string> {
  const layout = await cachedLayout(source)
  const chart = extentOf(layout)
  const width = Math.max(chart.width, 480) + 2 * sizes.margin
  const headingRows = wrapTexts([heading], width - 2 * sizes.margin, sizes.heading)
  const captionRows = wrapTexts(caption, width - 2 * sizes.margin, sizes.caption)
  const above = sizes.margin + headingRows.length * sizes.headingLine
  const below = 2 * sizes.margin + captionRows.length * sizes.captionLine
  const [x, y, height] = [chart.x + (chart.width - width) / 2, chart.y - above, chart.height + above + below]
  const text = (
    rows: readonly string[],
    top: number,
    lineHeight: number,
    look: Record<string, string | number>,
  ): string =>
    rows
      .map((row, i) => svgElement('text', { x: x + sizes.margin, y: top + i * lineHeight, ...look }, escapeXml(row)))
      .join('')
  const svg = svgElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: [x, y, width, height].join(' '),
      width,
      height,
      role: 'img',
      'aria-labelledby': 'title',
      'font-family': family,
      'font-size': labelFont.size,
      'text-anchor': 'middle',
      fill: ink,
    },
    svgElement('title', { id: 'title' }, escapeXml([`${heading}.`, ...caption].join(' '))),
    svgElement('style', {}, style),
    svgElement('rect', { x, y, width, height, fill: paper }),
    writeDrawing(layout, fileAppearance),
    text(headingRows, y + 30, sizes.headingLine, {
      'font-size': sizes.heading,
      'font-weight': 700,
      'text-anchor': 'start',
    }),
    text(captionRows, chart.y + chart.height + sizes.margin + sizes.caption, sizes.captionLine, {
      'font-size': sizes.caption,
      'text-anchor': 'start',
      fill: inkSoft,
    }),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`
}

/** The styles of `flowchart.css`, as attributes. */
const fileAppearance: Appearance = {
  group: () => ({}),
  node: () => ({}),
  outline: ({ shape, classes }) => {
    if (shape === 'subgraph') return { fill: 'none', stroke: line }
    const is = (name: string): boolean => classes.includes(name)
    const dotted = is('elsewhere') && { 'stroke-dasharray': '2 4', 'stroke-linecap': 'round' }
    const fill = is('question') || is('elsewhere') ? paper : surface
    if (is('urgent')) return { fill, stroke: urgent, 'stroke-width': 2, ...dotted }
    if (is('question')) return { fill, stroke: ink, 'stroke-width': 2 }
    if (is('outcome')) return { fill, stroke: ink, 'stroke-width': 2.5 }
    return { fill, stroke: inkSoft, 'stroke-width': 1.5, ...dotted }
  },
  bar: { fill: urgent, stroke: urgent, 'stroke-width': 2 },
  edge: ({ stroke }) => ({
    fill: 'none',
    stroke: inkSoft,
    'stroke-width': stroke === 'thick' ? 3 : 1.5,
    'stroke-dasharray': stroke === 'reading' ? '6 4' : undefined,
  }),
  tip: { fill: inkSoft, stroke: inkSoft, 'stroke-width': 0.5 },
  label: () => ({}),
  labelBackground: { fill: paper },
  detail: { fill: inkSoft, 'font-size': labelFont.detailSize },
}

/** Wraps texts into rows. Allows for the fallback fonts of `family`, which may be a tenth wider than ours. */
function wrapTexts(texts: readonly string[], width: number, size: number): readonly string[] {
  const lines = texts.map((text) => ({ text, detail: false }))
  return wrapText(lines, (0.9 * width * labelFont.size) / size).rows.map(({ text }) => text)
}
