import type { Block, Cell, Run } from './word/blocks.ts'

/** Replaces a blank inside a line. */
const blank = '_'.repeat(24)

/** Converts the visible content of an element to blocks. Throws if the content has an element that is not supported. */
export function readBlocks(element: Element): readonly Block[] {
  return [...element.children].flatMap((child): readonly Block[] => {
    if (!isVisible(child)) return []
    switch (child.localName) {
      case 'h1':
      case 'h2':
        return [{ kind: 'heading', level: child.localName === 'h1' ? 1 : 2, text: textOf(child) }]
      case 'p':
        return child.matches('[data-ruled]') ? [{ kind: 'ruled' }] : [{ kind: 'paragraph', runs: runsOf(child) }]
      case 'ol':
      case 'ul':
        return [
          {
            kind: 'list',
            numbered: child.matches('ol:not([data-unnumbered])'),
            items: [...child.children].map((item) => linesOf(item)),
          },
        ]
      case 'table':
        return [tableOf(child as HTMLTableElement)]
      case 'article':
      case 'div':
      case 'header':
      case 'section':
        return readBlocks(child)
      default:
        throw new Error(`The sheet has a <${child.localName}>, which a Word document would lose.`)
    }
  })
}

function tableOf(table: HTMLTableElement): Block {
  const columns = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => ({
    name: textOf(cell),
    width: Number(cell.dataset.width),
  }))
  const rows = [...table.tBodies].flatMap((body) =>
    [...body.rows].map((row) =>
      [...row.cells].map((cell): Cell => ({ paragraphs: linesOf(cell), span: cell.colSpan })),
    ),
  )
  return { kind: 'table', columns, rows }
}

/** Returns the paragraphs inside an item or a cell, at any depth; without any, its own text. Empty if there is no text. */
function linesOf(element: Element): readonly (readonly Run[])[] {
  const paragraphs = [...element.querySelectorAll('p')].filter(isVisible)
  return (paragraphs.length ? paragraphs : [element]).map(runsOf).filter((runs) => runs.length > 0)
}

/** Returns the text of an element as runs, with whether each is inside a `<strong>`. Spaces are collapsed as on the page. */
function runsOf(element: Element): readonly Run[] {
  const runs: { text: string; bold: boolean }[] = []
  const append = (text: string, bold: boolean): void => {
    const last = runs.at(-1)
    if (last?.bold === bold) last.text += text
    else runs.push({ text, bold })
  }
  const read = (node: Node, bold: boolean): void => {
    if (node instanceof Text) append(node.data, bold)
    else if (node instanceof Element && isVisible(node))
      if (node.matches('.blank:empty')) append(blank, false)
      else for (const child of node.childNodes) read(child, bold || node.localName === 'strong')
  }
  read(element, false)
  return collapseSpaces(runs)
}

/** Collapses several spaces to one, across runs, and trims both ends. */
function collapseSpaces(runs: readonly Run[]): readonly Run[] {
  let before = ' '
  const single = runs.map(({ text, bold }) => {
    const shown = text.replace(/\s+/g, ' ').replace(/^ /, before.endsWith(' ') ? '' : ' ')
    before = shown || before
    return { text: shown, bold }
  })
  const last = single.findLastIndex(({ text }) => text.trim() !== '')
  return single
    .slice(0, last + 1)
    .map((run, index) => (index === last ? { ...run, text: run.text.trimEnd() } : run))
    .filter(({ text }) => text !== '')
}

function textOf(element: Element): string {
  return runsOf(element)
    .map(({ text }) => text)
    .join('')
}

/** Whether paper shows an element too. */
function isVisible(element: Element): boolean {
  return !element.matches('template, [hidden], [data-screen]')
}
