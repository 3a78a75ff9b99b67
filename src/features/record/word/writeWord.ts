import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { IParagraphOptions, IRunOptions } from 'docx'
import { unzipSync, zipSync } from 'fflate'
import type { Block, Cell, Run } from './blocks.ts'

const margin = convertMillimetersToTwip(15)
/** A4, as Word itself rounds it. */
const [pageWidth, pageHeight] = [11_906, 16_838]
const textWidth = pageWidth - 2 * margin
const indent = convertMillimetersToTwip(7)
/** The border of a ruled line. Word draws the lines between two paragraphs only if `between` is set too. */
const ruledLine = { style: BorderStyle.SINGLE, size: 4 } as const
/** The id that Word gives its own style for footers. */
const footerStyle = 'Footer'
/** The attributes of each zip entry: Unix, a regular file with mode 644. */
const ordinaryFile = { os: 3, attrs: 0o100644 << 16 } as const
/** The height of a blank row, for handwriting. */
const blankRow = { value: convertMillimetersToTwip(7), rule: 'atLeast' } as const
const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 } as const

/**
 * Writes `blocks` as a Word document on A4 in British English. Its metadata contain only `title` and `site`, no author.
 */
export async function writeWord(blocks: readonly Block[], title: string, site: string): Promise<Blob> {
  const document = new Document({
    title,
    creator: site,
    lastModifiedBy: site,
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 18, language: { value: 'en-GB' } } },
        heading1: { run: { size: 32, bold: true, color: '000000' }, paragraph: { spacing: { after: 80 } } },
        heading2: {
          run: { size: 22, bold: true, color: '000000' },
          paragraph: { spacing: { before: 200, after: 80 } },
        },
      },
      // docx bases its styles on this one but does not define it.
      characterStyles: [{ id: 'DefaultParagraphFont', name: 'Default Paragraph Font' }],
      paragraphStyles: [
        {
          id: footerStyle,
          name: 'footer',
          basedOn: 'Normal',
          run: { size: 16 },
          paragraph: { alignment: AlignmentType.RIGHT },
        },
      ],
    },
    numbering: {
      config: [
        { reference: 'numbered', levels: [listLevel(LevelFormat.DECIMAL, '%1.')] },
        { reference: 'bulleted', levels: [listLevel(LevelFormat.BULLET, '•')] },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: pageWidth, height: pageHeight },
            margin: { top: margin, right: margin, bottom: convertMillimetersToTwip(20), left: margin },
          },
        },
        footers: { default: new Footer({ children: [footer(title)] }) },
        children: blocks.flatMap((_, index) => renderBlock(blocks, index)),
      },
    ],
  })
  return withOrdinaryEntries(await Packer.toBlob(document))
}

/**
 * Rewrites the zip archive with attributes for its entries. docx writes none, and Word for Mac reports such a file as
 * unreadable. The content types come first, since some programs identify the file by them.
 */
async function withOrdinaryEntries(document: Blob): Promise<Blob> {
  const { '[Content_Types].xml': contentTypes = new Uint8Array(), ...parts } = unzipSync(
    new Uint8Array(await document.arrayBuffer()),
  )
  const zip = zipSync({ '[Content_Types].xml': contentTypes, ...parts }, ordinaryFile)
  return new Blob([zip], { type: document.type })
}

function listLevel(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return {
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: indent, hanging: indent } } },
  }
}

/**
 * Gives each field a result, which programs show until they have laid out the pages. Without it, Word for Mac reports the
 * file as unreadable.
 */
function footer(title: string): Paragraph {
  return new Paragraph({
    style: footerStyle,
    children: [
      new TextRun(`${title} – page `),
      new SimpleField('PAGE', '1'),
      new TextRun(' of '),
      new SimpleField('NUMPAGES', '1'),
    ],
  })
}

function renderBlock(blocks: readonly Block[], index: number): readonly (Paragraph | Table)[] {
  const block = blocks[index]
  switch (block?.kind) {
    case undefined:
      return []
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], keepNext: true, children: [new TextRun(block.text)] })]
    case 'paragraph':
      return [paragraph(block.runs, { spacing: { after: 60 } })]
    case 'ruled':
      // Keeps the lines below one heading on one page.
      return [
        new Paragraph({
          keepNext: blocks[index + 1]?.kind === 'ruled',
          border: { bottom: ruledLine, between: ruledLine },
          spacing: { line: 440 },
        }),
      ]
    case 'list':
      // Each list is an instance of its own, so that its numbers begin at 1.
      return block.items.flatMap((item) => listItem(item, block.numbered ? 'numbered' : 'bulleted', index))
    case 'table':
      return [table(block)]
  }
}

/** Writes a list item. Only its first paragraph has the number. Keeps the item on one page. */
function listItem(item: readonly (readonly Run[])[], reference: string, instance: number): readonly Paragraph[] {
  return item.map((runs, index) =>
    paragraph(runs, {
      keepLines: true,
      keepNext: index < item.length - 1,
      ...(index === 0
        ? { numbering: { reference, level: 0, instance }, spacing: { before: 60 } }
        : { indent: { left: indent }, spacing: { before: 10 } }),
    }),
  )
}

function table({ columns, rows }: Extract<Block, { kind: 'table' }>): Table {
  const widths = columns.map(({ width }) => Math.round((textWidth * width) / 100))
  const header = columns.map(({ name }) => ({ paragraphs: [[{ text: name, bold: true }]], span: 1 }))
  // Keeps a table that contains only blanks on one page.
  const isForm = rows.flat().every(({ paragraphs }) => paragraphs.length === 0)
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      tableRow(header, widths, { header: true }),
      ...rows.map((cells, index) => tableRow(cells, widths, { keepNext: isForm && index < rows.length - 1 })),
    ],
  })
}

function tableRow(
  cells: readonly Cell[],
  widths: readonly number[],
  { header = false, keepNext = header }: { readonly header?: boolean; readonly keepNext?: boolean },
): TableRow {
  let column = 0
  const children = cells.map(({ paragraphs, span }) => {
    const size = widths.slice(column, column + span).reduce((sum, width) => sum + width, 0)
    column += span
    return new TableCell({
      columnSpan: span,
      width: { size, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 90, right: 90 },
      // A cell without a paragraph is invalid. A cell that spans the table is a heading of the rows below it.
      children: (paragraphs.length ? paragraphs : [[]]).map((runs) =>
        paragraph(runs, { keepNext: keepNext || span > 1 }),
      ),
    })
  })
  const isBlank = cells.some(({ paragraphs }) => paragraphs.length === 0)
  return new TableRow({
    cantSplit: true,
    ...(header && { tableHeader: true }),
    ...(isBlank && { height: blankRow }),
    children,
  })
}

function paragraph(runs: readonly Run[], options: Omit<IParagraphOptions, 'children'>): Paragraph {
  return new Paragraph({ ...options, children: runs.map(textRun) })
}

function textRun({ text, bold }: Run): TextRun {
  const options: IRunOptions = { text, ...(bold && { bold }) }
  return new TextRun(options)
}
