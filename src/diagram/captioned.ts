import { escapeXml } from './escapeXml.ts'
import { lightLook } from './lightLook.ts'

/** Pixels. */
const sizes = { heading: 20, caption: 14, pitch: 20, margin: 16 } as const

/** About the width of a letter, as a part of its size: wide rather than narrow, so that no row leaves the picture. */
const letter = 0.56

/** The SVG with a heading above and a caption below, on white. Both say in the picture what a slide would lose. */
export function captioned(svg: string, heading: string, caption: readonly string[]): string {
  const [, attributes = '', content = ''] = /^<svg([^>]*)>([\s\S]*)<\/svg>\s*$/.exec(svg) ?? []
  const [left = 0, top = 0, width = 0, height = 0] = (/viewBox="([^"]*)"/.exec(attributes)?.[1] ?? '')
    .split(/[\s,]+/)
    .map(Number)
  if (!width || !height) throw new Error('The picture does not say how large it is.')

  const wide = Math.max(width, 480) + 2 * sizes.margin
  const start = left + width / 2 - wide / 2
  const [head, foot] = [
    rowsOf([heading], wide - 2 * sizes.margin, sizes.heading),
    rowsOf(caption, wide - 2 * sizes.margin, sizes.caption),
  ]
  const above = sizes.margin + head.length * 26
  const below = sizes.margin + foot.length * sizes.pitch + sizes.margin
  const box = [start, top - above, wide, height + above + below]
  const text = (rows: readonly string[], y: number, pitch: number, look: string): string =>
    rows
      .map((row, i) => `<text x="${start + sizes.margin}" y="${y + i * pitch}" ${look}>${escapeXml(row)}</text>`)
      .join('')

  const kept = attributes.replace(/ (?:xmlns|viewBox|width|height)="[^"]*"/g, '')
  const title = escapeXml([`${heading}.`, ...caption].join(' '))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.join(' ')}" width="${box[2]}" height="${box[3]}"${kept}>`,
    content
      .replace(/(<title[^>]*>)[^<]*/, (_, tag: string) => tag + title)
      .replace(
        '</title>',
        `</title><rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" fill="${lightLook.paper}"/>`,
      ),
    text(head, top - above + 30, 26, `font-size="${sizes.heading}" font-weight="700" text-anchor="start"`),
    text(
      foot,
      top + height + sizes.margin + sizes.caption,
      sizes.pitch,
      `font-size="${sizes.caption}" fill="${lightLook.inkSoft}" text-anchor="start"`,
    ),
    '</svg>\n',
  ].join('')
}

/** Each text in rows that fit a width. */
function rowsOf(texts: readonly string[], width: number, size: number): readonly string[] {
  const most = Math.floor(width / (size * letter))
  return texts.flatMap((text) => {
    const rows: string[] = []
    for (const word of text.split(/\s+/)) {
      const row = rows.at(-1)
      if (row === undefined || `${row} ${word}`.length > most) rows.push(word)
      else rows[rows.length - 1] = `${row} ${word}`
    }
    return rows
  })
}
