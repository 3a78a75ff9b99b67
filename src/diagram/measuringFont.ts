import { createRequire } from 'node:module'
import { basename, dirname } from 'node:path'
import { config } from 'svgdom'
import type { Font } from 'svgdom'
import { showCodes } from './codes.ts'
import { lettering } from './lettering.ts'
import { isDetail, removeMarks } from './marks.ts'

/**
 * Makes svgdom measure words as a browser will set them.
 *
 * Of itself svgdom adds up the advances of the glyphs without their kerning, and knows one size of letter in a label.
 */
export function installMeasuringFont(): void {
  const file = createRequire(import.meta.url).resolve(
    `${lettering.package}/files/atkinson-hyperlegible-next-latin-400-normal.woff`,
  )
  // Mermaid measures some things without a family, and svgdom then asks for "sans-serif".
  const families = [lettering.family, 'sans-serif']
  config
    .setFontDir(dirname(file))
    .setFontFamilyMappings(Object.fromEntries(families.map((family) => [family, basename(file)])))
    .preloadFonts()
  const fonts = config.getFonts()
  for (const family of families) fonts[family] = measuring(fonts[family], file)
}

/** Width in pixels, without line breaks. Marked words count as a detail. */
export function widthOf(words: string): number {
  const font = config.getFonts()[lettering.family]
  if (!font) throw new Error('The measuring font is not installed.')
  const advance = font.layout(words).glyphs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0)
  return (advance / font.unitsPerEm) * lettering.size
}

function measuring(font: Font | undefined, file: string): Font {
  if (!font) throw new Error(`The font “${file}” cannot be read.`)
  const { ascent, descent, lineGap, unitsPerEm, xHeight, capHeight } = font
  return {
    ...{ ascent, descent, lineGap, unitsPerEm, xHeight, capHeight },
    hasGlyphForCodePoint: (point) => font.hasGlyphForCodePoint(point),
    layout(words) {
      const { positions } = font.layout(showCodes(removeMarks(words)))
      const advance = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0)
      const scale = isDetail(words) ? lettering.detailSize / lettering.size : 1
      return { positions, glyphs: [{ advanceWidth: advance * scale }] }
    },
  }
}
