import { JSDOM } from 'jsdom'
import { readZip } from './readZip.ts'

/** A paragraph of a Word document. */
interface WordParagraph {
  /** The name of its style, such as `Heading1`; `ListParagraph` or empty for others. */
  readonly style: string
  readonly text: string
  readonly bold: string
}

/** What a Word document holds, as far as tests ask. */
export interface WordDocument {
  /** In the order read, cells of tables included; empty ones left out. */
  readonly paragraphs: readonly WordParagraph[]
  /** For each table: the names of its columns as far as its header row repeats, and how many rows follow. */
  readonly tables: readonly { readonly header: readonly string[]; readonly rows: number }[]
  readonly files: ReadonlyMap<string, string>
  readonly document: Document
}

export function readWord(bytes: Uint8Array): WordDocument {
  const files = new Map([...readZip(bytes)].map(([name, { text }]) => [name, text]))
  const { document } = new JSDOM(files.get('word/document.xml') ?? '', { contentType: 'text/xml' }).window
  const all = (root: Document | Element, name: string) => [...root.getElementsByTagName(`w:${name}`)]
  const wordsOf = (root: Element) =>
    all(root, 't')
      .map(({ textContent }) => textContent)
      .join('')
  const isOn = (mark: Element | undefined) =>
    mark !== undefined && !['false', '0', 'off'].includes(mark.getAttribute('w:val') ?? '')
  const paragraphs = all(document, 'p').map((paragraph) => ({
    style: all(paragraph, 'pStyle')[0]?.getAttribute('w:val') ?? '',
    text: wordsOf(paragraph),
    bold: all(paragraph, 'r')
      .filter((run) => isOn(all(run, 'b')[0]))
      .map(wordsOf)
      .join('|'),
  }))
  const tables = all(document, 'tbl').map((table) => {
    const rows = all(table, 'tr')
    const heads = rows.filter((row) => isOn(all(row, 'tblHeader')[0]))
    return { header: heads.flatMap((row) => all(row, 'tc').map(wordsOf)), rows: rows.length - heads.length }
  })
  return { paragraphs: paragraphs.filter(({ text }) => text), tables, files, document }
}
