import { inflateSync } from 'node:zlib'

/**
 * The words on each page of a PDF that Chromium wrote, run together without spaces or line breaks.
 *
 * It knows no more of PDF than Chromium uses: plain objects, deflated streams, and fonts with a table from glyphs to text.
 */
export function textOfPdf(pdf: Buffer): readonly string[] {
  const objects = objectsOf(pdf)
  const object = (reference: string | undefined): string => objects.get(Number.parseInt(reference ?? '', 10)) ?? ''
  return [...objects.values()]
    .filter((text) => /\/Type \/Page\b/.test(text))
    .map((page) => {
      const fonts = new Map(
        [...(/\/Font <<([^>]*)>>/.exec(page)?.[1] ?? '').matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name, font]) => [
          name,
          lettersOf(object(/\/ToUnicode (\d+)/.exec(object(font))?.[1])),
        ]),
      )
      let letters: ReadonlyMap<string, string> | undefined
      return [...object(/\/Contents (\d+)/.exec(page)?.[1]).matchAll(/\/(\w+) [\d.]+ Tf|<([0-9a-fA-F]+)>/g)]
        .map(([, font, codes]) => {
          if (font !== undefined) letters = fonts.get(font)
          const width = [...(letters?.keys() ?? ['0000'])][0]?.length ?? 4
          return (codes?.match(new RegExp(`.{${String(width)}}`, 'g')) ?? [])
            .map((code) => letters?.get(code.toUpperCase()) ?? '')
            .join('')
        })
        .join('')
        .replace(/\s/g, '')
    })
}

/** Each object as text, its stream inflated. */
function objectsOf(pdf: Buffer): ReadonlyMap<number, string> {
  const text = pdf.toString('latin1')
  return new Map(
    [...text.matchAll(/^(\d+) 0 obj\n/gm)].map(({ 0: head, 1: number, index }) => {
      const from = index + head.length
      const body = text.slice(from, text.indexOf('endobj', from))
      const stream = /\/Length (\d+)[\s\S]*?stream\r?\n/.exec(body)
      if (!stream || !body.includes('/FlateDecode')) return [Number(number), body]
      const begin = from + stream.index + stream[0].length
      return [Number(number), inflateSync(pdf.subarray(begin, begin + Number(stream[1]))).toString('latin1')]
    }),
  )
}

/** Glyph code, as hexadecimal, to text, of a `ToUnicode` table. */
function lettersOf(table: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>()
  const textOf = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [, chars = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', text = ''] of chars.matchAll(/<(\w+)> <(\w+)>/g))
      letters.set(code.toUpperCase(), textOf(text))
  for (const [, ranges = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', text = ''] of ranges.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code++)
        letters.set(
          code.toString(16).toUpperCase().padStart(from.length, '0'),
          String.fromCharCode(Number.parseInt(text, 16) + code - Number.parseInt(from, 16)),
        )
  return letters
}
