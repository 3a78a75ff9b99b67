import { handsInWords, predictionOf } from './session.ts'
import type { Mark } from './session.ts'

/**
 * Tells beside the procedure's answer what the room said, in every `[data-row]` of a question: in words, with hands, and
 * whether the two parted. The names of the answers stand in the page.
 */
export function showRoom(root: HTMLElement, marks: ReadonlyMap<string, Mark>): void {
  for (const row of root.querySelectorAll<HTMLElement>('[data-row]')) {
    const question = row.dataset.row ?? ''
    const mark = marks.get(question)
    const said = predictionOf(mark)
    const isLevel = said === undefined && handsInWords(mark, undefined) !== ''
    const hands = handsInWords(mark, said)
    const label = said === undefined ? undefined : labelOf(root, question, said)
    const words = label ?? (isLevel ? 'Level' : 'Not marked')
    write(row, '[data-room]', isLevel ? 'Hands level' : [words, hands && `(${hands})`].filter(Boolean).join(' '))
    const parted = said !== undefined && said !== row.dataset.procedure
    row.toggleAttribute('data-parted', parted)
    for (const way of row.querySelectorAll<HTMLElement>('[data-way]'))
      way.hidden = way.dataset.way !== `${question}/${said}`
    write(row, '[data-verdict]', said === undefined ? '' : parted ? 'Parted' : 'Together')
  }
  const rows = [...root.querySelectorAll<HTMLElement>('[data-rows] [data-row]')]
  for (const place of root.querySelectorAll('[data-parted-count]')) place.textContent = countInWords(rows)
}

function countInWords(rows: readonly HTMLElement[]): string {
  const parted = rows.filter((row) => row.hasAttribute('data-parted')).length
  if (!rows.some((row) => row.querySelector('[data-verdict]')?.textContent)) return 'Nothing was marked for the room.'
  if (parted === 0) return 'Wherever it was marked, the room said what the procedure says.'
  return `The room parted from the procedure at ${parted} of ${rows.length} decisions.`
}

function labelOf(root: HTMLElement, question: string, answer: string): string {
  return root.querySelector(`[data-label="${question}/${answer}"]`)?.textContent.trim() ?? answer
}

function write(row: HTMLElement, selector: string, text: string): void {
  const place = row.querySelector(selector)
  if (place) place.textContent = text
}
