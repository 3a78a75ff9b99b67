import sharp from 'sharp'
import { openFont } from '../diagram/labelFont.ts'
import { socialCard } from '../site/socialCard.ts'

const { width, height } = socialCard

/** Draws the picture for shared links as a PNG. Text is drawn as outlines, so that the result does not depend on installed fonts. */
export async function drawSocialCard(): Promise<Uint8Array> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="#16415c"/>
<g fill="none" stroke="#fff" stroke-width="14" stroke-linecap="round" stroke-linejoin="round" opacity=".9">
<path d="M900 510v-130h100v-130h110v-110"/></g>
<g fill="#fff"><circle cx="900" cy="510" r="26"/><circle cx="1110" cy="140" r="26"/>
${drawTextOutlines('Escalation Pathways', 700, 36, 150)}
${drawTextOutlines('When professionals', 700, 68, 300)}
${drawTextOutlines('disagree about a child', 700, 68, 380)}
${drawTextOutlines('Who to go to next, how fast, what to write down', 400, 32, 490)}</g></svg>`
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true, colours: 32 }).toBuffer()
}

/** The left end of each line. Pixels. */
const left = 80

/** Returns a line of text as SVG paths. `y` is its baseline. Sizes are in pixels. */
function drawTextOutlines(words: string, weight: 400 | 700, size: number, y: number): string {
  const font = openFont(weight)
  const { glyphs, positions } = font.layout(words)
  let at = 0
  const letters = glyphs.map((glyph, index) => {
    const from = at
    at += positions[index]?.xAdvance ?? 0
    return `<path transform="translate(${from})" d="${glyph.path.toSVG()}"/>`
  })
  const scale = size / font.unitsPerEm
  return `<g transform="translate(${left} ${y}) scale(${scale} ${-scale})">${letters.join('')}</g>`
}
