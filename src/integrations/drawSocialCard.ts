import { createRequire } from 'node:module'
import { openSync } from 'fontkit'
import sharp from 'sharp'
import { labelFont } from '../diagram/labelFont.ts'
import { socialCard } from '../site/socialCard.ts'

const { width, height } = socialCard

/** Draws the picture for shared links as a PNG. Text is drawn as outlines, so that the result does not depend on installed fonts. */
export async function drawSocialCard(): Promise<Uint8Array> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="#16415c"/>
<g fill="none" stroke="#fff" stroke-width="14" stroke-linecap="round" stroke-linejoin="round" opacity=".9">
<path d="M900 510v-130h100v-130h110v-110"/></g>
<g fill="#fff"><circle cx="900" cy="510" r="26"/><circle cx="1110" cy="140" r="26"/>
${drawTextOutlines('Escalation Pathways', 700, 36, 80, 150)}
${drawTextOutlines('When professionals', 700, 68, 80, 300)}
${drawTextOutlines('disagree about a child', 700, 68, 80, 380)}
${drawTextOutlines('Who to go to next, how fast, what to write down', 400, 32, 80, 490)}</g></svg>`
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true, colours: 32 }).toBuffer()
}

/** Returns a text as SVG paths. `x` and `y` are the left end of its baseline. Sizes are in pixels. */
function drawTextOutlines(words: string, weight: 400 | 700, size: number, x: number, y: number): string {
  const file = createRequire(import.meta.url).resolve(
    `${labelFont.package}/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff`,
  )
  const font = openSync(file)
  if (font.type !== 'WOFF') throw new Error(`${file} is not a font of one face.`)
  const { glyphs, positions } = font.layout(words)
  let at = 0
  const letters = glyphs.map((glyph, index) => {
    const left = at
    at += positions[index]?.xAdvance ?? 0
    return `<path transform="translate(${left})" d="${glyph.path.toSVG()}"/>`
  })
  const scale = size / font.unitsPerEm
  return `<g transform="translate(${x} ${y}) scale(${scale} ${-scale})">${letters.join('')}</g>`
}
