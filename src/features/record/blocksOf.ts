import type { Block, Cell, Run } from './word/blocks.ts'

/** What a blank within a line becomes where there is no pen. */
const blank = '_'.repeat(24)

/** What an element shows, as blocks in the order read. What is hidden is left out. */
export function blocksOf(element: Element): readonly Block[] {
  return [...element.children].flatMap((child): readonly Block[] => {
    if (!isShown(child)) return []
    switch (child.localName) {
      case 'h1':
      case 'h2':
        return [{ kind: 'heading', level: child.localName === 'h1' ? 1 : 2, text: wordsOf(child) }]
      case 'p':
        return child.matches('[data-ruled]') ? [{ kind: 'ruled' }] : [{ kind: 'paragraph', runs: runsOf(child) }]
      case 'ol':
      case 'ul':
        return [
          { kind: 'list', numbered: child.localName === 'ol', items: [...child.children].map((item) => linesOf(item)) },
        ]
      case 'table':
        return [tableOf(child as HTMLTableElement)]
      case 'article':
      case 'div':
      case 'header':
      case 'section':
        return blocksOf(child)
      default:
        throw new Error(`The sheet has a <${child.localName}>, which a Word document would lose.`)
    }
  })
}

function tableOf(table: HTMLTableElement): Block {
  const columns = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => ({
    name: wordsOf(cell),
    width: Number(cell.dataset.width),
  }))
  const rows = [...table.tBodies].flatMap((body) =>
    [...body.rows].map((row) =>
      [...row.cells].map((cell): Cell => ({ paragraphs: linesOf(cell), span: cell.colSpan })),
    ),
  )
  return { kind: 'table', columns, rows }
}

/** The paragraphs of an item or a cell: those it holds, however deep, or else its own words. Empty where it has none. */
function linesOf(element: Element): readonly (readonly Run[])[] {
  const paragraphs = [...element.querySelectorAll('p')].filter(isShown)
  return (paragraphs.length ? paragraphs : [element]).map(runsOf).filter((runs) => runs.length > 0)
}

/** The words of an element, each with whether it stands in a `<strong>`; space as the page shows it. */
function runsOf(element: Element): readonly Run[] {
  const runs: { text: string; bold: boolean }[] = []
  const add = (text: string, bold: boolean): void => {
    const last = runs.at(-1)
    if (last?.bold === bold) last.text += text
    else runs.push({ text, bold })
  }
  const read = (node: Node, bold: boolean): void => {
    if (node instanceof Text) add(node.data, bold)
    else if (node instanceof Element && isShown(node))
      if (node.matches('.blank:empty')) add(blank, false)
      else for (const child of node.childNodes) read(child, bold || node.localName === 'strong')
  }
  read(element, false)
  return collapsed(runs)
}

/** One space where the source has several, none at either end. */
function collapsed(runs: readonly Run[]): readonly Run[] {
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

function wordsOf(element: Element): string {
  return runsOf(element)
    .map(({ text }) => text)
    .join('')
}

function isShown(element: Element): boolean {
  return element.localName !== 'template' && !element.hasAttribute('hidden')
}
