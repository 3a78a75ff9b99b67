import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { replaceOddCharacters } from '../../content/findOddCharacters.ts'
import { UsageError } from '../commandLine.ts'
import { readHtml } from './htmlBlocks.ts'
import { readPlainText } from './textBlocks.ts'
import type { Source } from './types.ts'
import { leaveOutFurniture } from './webFurniture.ts'

/** What to do with files of other kinds. */
const otherKinds: Readonly<Record<string, string>> = {
  '.doc': 'an old Word document. Open it in Word and save it as .docx',
  '.odt': 'an OpenDocument text. Open it in Word or LibreOffice and save it as .docx',
  '.pdf':
    'a PDF, which has lost its headings and lists. Import the web page or the Word document that it was made from. If there is none, copy its text into a file that ends in .txt',
  '.rtf': 'a Rich Text document. Open it in Word and save it as .docx',
}

/** Fewer letters than this are no procedure. */
const fewestLetters = 200

/** Reads a `.docx`, `.html` or `.txt` file. Throws a `UsageError` that says what to do if that is not possible. */
export async function readSource(file: string): Promise<Source> {
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}. Check its name and folder.`)
  if (!statSync(file).isFile()) throw new UsageError(`${file} is a folder. Name the file in it.`)
  const bytes = readFileSync(file)
  const type = extname(file).toLowerCase()
  const source = await readBytes(file, type, bytes)
  const letters = countLetters(source)
  if (letters < fewestLetters) {
    const pictures = source.blocks.filter(
      (block) => block.kind === 'omitted' && block.what.startsWith('a picture'),
    ).length
    throw new UsageError(
      pictures > 0
        ? `${file} has ${pictures === 1 ? 'a picture' : `${pictures} pictures`} and hardly any text: it is probably a scan. Ask for the document that was printed, or let a program recognise its text (OCR) and check every word.`
        : `${file} has hardly any text: ${letters} letters. Check that it is the right file.`,
    )
  }
  return source
}

function countLetters({ blocks }: Source): number {
  let letters = 0
  JSON.stringify(blocks, (key, value: unknown) => {
    if (typeof value === 'string' && key !== 'kind' && key !== 'what') letters += value.match(/\p{L}/gu)?.length ?? 0
    return value
  })
  return letters
}

async function readBytes(file: string, type: string, bytes: Buffer): Promise<Source> {
  if (bytes.length === 0) throw new UsageError(`${file} is empty.`)
  switch (type) {
    case '.docx':
      return readWord(file, bytes)
    case '.html':
    case '.htm':
      return readHtml(clean(decode(bytes)))
    case '.txt': {
      const { kept, remarks } = leaveOutFurniture(clean(decode(bytes)).split('\n'), (line) => line)
      return { blocks: readPlainText(kept.join('\n')), remarks }
    }
    default:
      throw new UsageError(
        `${file} is ${otherKinds[type] ?? 'of a kind that cannot be read. Save it as .docx, .html or .txt'}.`,
      )
  }
}

/** Decodes UTF-8, UTF-16 with a byte order mark, or else Windows-1252, in which older programs save. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function clean(text: string): string {
  return replaceOddCharacters(text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')).normalize('NFC')
}

async function readWord(file: string, bytes: Buffer): Promise<Source> {
  // An OLE container: an old `.doc` under another name, or a document with a password.
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0')
    throw new UsageError(
      `${file} has a password, or is an old Word document under another name. Open it in Word and save it as .docx, without a password.`,
    )
  let xml: string
  try {
    const { 'word/document.xml': main } = unzipSync(bytes, { filter: ({ name }) => name === 'word/document.xml' })
    if (!main) throw new Error('no document')
    xml = strFromU8(main)
  } catch {
    throw new UsageError(`${file} is damaged, or is not a Word document. Open it in Word, and save it again as .docx.`)
  }
  const { convertToHtml, images } = (await import('mammoth')).default
  const { value } = await convertToHtml(
    { buffer: bytes },
    {
      convertImage: images.imgElement(() => Promise.resolve({ src: '' })),
      styleMap: ["p[style-name='Title'] => title:fresh"],
    },
  )
  const { title, blocks, remarks } = readHtml(clean(`<main>${value}</main>`))
  return { ...(title && { title }), blocks, remarks: [...remarks, ...remarksOn(xml)] }
}

/** Returns what a Word document has that its text does not show. */
function remarksOn(xml: string): readonly string[] {
  const count = (tag: string): number => xml.match(new RegExp(`<w:${tag}[ >/]`, 'g'))?.length ?? 0
  const [inserted, deleted] = [count('ins') + count('moveTo'), count('del') + count('moveFrom')]
  const comments = count('commentReference')
  return [
    ...(inserted + deleted > 0
      ? [
          `Tracked changes are imported as if accepted: insertions (${inserted}) are in, deletions (${deleted}) are out. If that is not what was agreed, accept or reject them in Word and import the file again.`,
        ]
      : []),
    ...(comments > 0 ? [`${comments === 1 ? 'A comment' : `${comments} comments`} in the margin.`] : []),
    ...(count('txbxContent') > 0
      ? ['Text boxes are in the order of the file, which may not be that of the page. Check where each belongs.']
      : []),
    ...(count('headerReference') + count('footerReference') > 0 ? ['The lines at the top and foot of each page.'] : []),
  ]
}
