import { createRequire } from 'node:module'
import { openSync } from 'fontkit'
import type { Font } from 'fontkit'
import type { Line } from './parseFlowchart.ts'

/**
 * The font of labels. Sizes are in pixels. The build measures charts with this font and the browser draws them with it, so
 * `flowchart.css` must not set another family or size.
 */
export const labelFont = {
  family: 'Atkinson Hyperlegible Next',
  /** The npm package that contains the font. */
  package: '@fontsource/atkinson-hyperlegible-next',
  size: 16,
  detailSize: 14,
  lineHeight: 20,
  /** From the middle of a row to its baseline. */
  baseline: 5.5,
  /** Width of a space. */
  space: 4.48,
} as const

/** Text wrapped into rows. */
export interface TextBlock {
  readonly rows: readonly Line[]
  /** Pixels. */
  readonly width: number
  readonly height: number
}

let font: Font | undefined
const knownUnits = new Map<string, number>()

/** Width of a line in pixels, kerning included. */
export function textWidth({ text, detail }: Line): number {
  font ??= openFont(400)
  const units = knownUnits.get(text) ?? measureUnits(text, font)
  knownUnits.set(text, units)
  return (units / font.unitsPerEm) * (detail ? labelFont.detailSize : labelFont.size)
}

function measureUnits(text: string, font: Font): number {
  const { glyphs, positions } = font.layout(text)
  // A browser takes a glyph that the font lacks (number 0) from another font. Few glyphs are wider than an em.
  const advances = glyphs.map(({ id }, i) => (id === 0 ? font.unitsPerEm : (positions[i]?.xAdvance ?? 0)))
  return advances.reduce((sum, advance) => sum + advance, 0)
}

/** Wraps lines into rows of at most `width` pixels. A word that is longer gets its own row. */
export function wrapText(lines: readonly Line[], width: number): TextBlock {
  const rows = lines.flatMap((line) => wrapLine(line, width))
  return { rows, width: Math.max(0, ...rows.map(textWidth)), height: rows.length * labelFont.lineHeight }
}

/**
 * Breaks a line into as few rows as possible. Among those, chooses the rows with the smallest sum of squared widths, which
 * are the most even, so that no single word is left on the last row.
 */
function wrapLine({ text, detail }: Line, width: number): readonly Line[] {
  const words = text.split(' ')
  /** `best[i]` holds the best rows for the words after the first `start + i`. Filled from the last word backwards. */
  const best: { rows: readonly Line[]; squares: number }[] = [{ rows: [], squares: 0 }]
  for (let start = words.length - 1; start >= 0; start--) {
    const options: typeof best = []
    // A row only grows with each word, so those after the first that is too wide need not be measured.
    for (const [i, rest] of best.entries()) {
      const row = { text: words.slice(start, start + i + 1).join(' '), detail }
      const rowWidth = textWidth(row)
      if (i > 0 && rowWidth > width) break
      options.push({ rows: [row, ...rest.rows], squares: rest.squares + rowWidth ** 2 })
    }
    options.sort((a, b) => a.rows.length - b.rows.length || a.squares - b.squares)
    best.unshift(options[0] ?? { rows: [], squares: 0 })
  }
  return best[0]?.rows ?? []
}

/** Opens the font in one of its weights. */
export function openFont(weight: 400 | 700): Font {
  const file = createRequire(import.meta.url).resolve(
    `${labelFont.package}/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff`,
  )
  const opened = openSync(file)
  if (!('layout' in opened)) throw new Error(`${file} is not a font of one face.`)
  return opened
}
