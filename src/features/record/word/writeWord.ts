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
import type { IRunOptions } from 'docx'
import { unzipSync, zipSync } from 'fflate'
import type { Block, Cell, Run } from './blocks.ts'

const margin = convertMillimetersToTwip(15)
/** A4, as Word itself rounds it. */
const [pageWidth, pageHeight] = [11_906, 16_838]
const textWidth = pageWidth - 2 * margin
const indent = convertMillimetersToTwip(7)
/** Between two ruled lines Word draws only what is asked for by name. */
const rule = { style: BorderStyle.SINGLE, size: 4 } as const
/** The id that Word gives its own style for footers. */
const footerStyle = 'Footer'
/** What the archive says of each entry: a file that its owner writes and everybody reads. */
const ordinaryFile = { os: 3, attrs: 0o100644 << 16 } as const
/** Room to write in by hand. */
const blankRow = { value: convertMillimetersToTwip(7), rule: 'atLeast' } as const
const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 } as const

/**
 * A Word document of `blocks`, on A4, in British English. It names no author: `title` and `site` are all that it says of
 * where it comes from.
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
      // docx bases its own styles on this one, and does not define it.
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
        { reference: 'numbered', levels: [level(LevelFormat.DECIMAL, '%1.')] },
        { reference: 'bulleted', levels: [level(LevelFormat.BULLET, '•')] },
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
        children: blocks.flatMap((block, index) => written(block, blocks[index + 1])),
      },
    ],
  })
  return withOrdinaryEntries(await Packer.toBlob(document))
}

/**
 * The archive written again with attributes for its entries. docx writes none, and of such a file Word for Mac says that
 * its content is unreadable. The content types come first, as some programs tell by them what the file is.
 */
async function withOrdinaryEntries(document: Blob): Promise<Blob> {
  const { '[Content_Types].xml': contentTypes = new Uint8Array(), ...parts } = unzipSync(
    new Uint8Array(await document.arrayBuffer()),
  )
  const zip = zipSync({ '[Content_Types].xml': contentTypes, ...parts }, ordinaryFile)
  return new Blob([zip], { type: document.type })
}

function level(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return {
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: indent, hanging: indent } } },
  }
}

/**
 * Each field has a result, which a program shows until it has laid out the pages: without one, Word for Mac says that the
 * content is unreadable.
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

function written(block: Block, next: Block | undefined): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], keepNext: true, children: [new TextRun(block.text)] })]
    case 'paragraph':
      return [paragraph(block.runs, { spacing: { after: 60 } })]
    case 'ruled':
      // The lines below one heading stay on one page.
      return [
        new Paragraph({
          keepNext: next?.kind === 'ruled',
          border: { bottom: rule, between: rule },
          spacing: { line: 440 },
        }),
      ]
    case 'list':
      return block.items.flatMap((item) => listItem(item, block.numbered ? 'numbered' : 'bulleted'))
    case 'table':
      return [table(block)]
  }
}

/** Only the first paragraph of an item has its number; the item stays on one page. */
function listItem(item: readonly (readonly Run[])[], reference: string): readonly Paragraph[] {
  return item.map((runs, index) =>
    paragraph(runs, {
      keepLines: true,
      keepNext: index < item.length - 1,
      ...(index === 0
        ? { numbering: { reference, level: 0 }, spacing: { before: 60 } }
        : { indent: { left: indent }, spacing: { before: 10 } }),
    }),
  )
}

function table({ columns, rows }: Extract<Block, { kind: 'table' }>): Table {
  const widths = columns.map(({ width }) => Math.round((textWidth * width) / 100))
  const header = columns.map(({ name }) => ({ paragraphs: [[{ text: name, bold: true }]], span: 1 }))
  // A table of nothing but blanks stays on one page.
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
      // A cell without a paragraph is no valid cell. What spans the table heads the rows below it.
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

function paragraph(
  runs: readonly Run[],
  options: Omit<Exclude<ConstructorParameters<typeof Paragraph>[0], string>, 'children'>,
): Paragraph {
  return new Paragraph({
    ...options,
    children: runs.map(textRun),
  })
}

function textRun({ text, bold }: Run): TextRun {
  const options: IRunOptions = { text, ...(bold && { bold }) }
  return new TextRun(options)
}
