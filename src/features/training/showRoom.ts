import { handsInWords, predictionOf } from './session.ts'
import type { Mark } from './session.ts'

/**
 * Tells beside the answer of the case what the room said, in every `[data-row]` of a question: in words, with hands, and
 * whether the two parted. From the procedure the room parts only where its words settle the answer: a fact of the case, or
 * what it leaves open, has `data-asks`. The names of the answers stand in the page.
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
    write(
      row,
      '[data-verdict]',
      said === undefined ? '' : !parted ? 'Together' : row.dataset.asks ? 'Another way' : 'Parted',
    )
  }
  const rows = [...root.querySelectorAll<HTMLElement>('[data-rows] [data-row]')]
  for (const place of root.querySelectorAll('[data-parted-count]')) place.textContent = countInWords(rows)
}

function countInWords(rows: readonly HTMLElement[]): string {
  const differ = rows.filter((row) => row.hasAttribute('data-parted'))
  const elsewhere = differ.filter((row) => row.dataset.asks).length
  const parted = differ.length - elsewhere
  if (!rows.some((row) => row.querySelector('[data-verdict]')?.textContent)) return 'Nothing was marked for the room.'
  if (differ.length === 0) return 'Wherever it was marked, the room went the way of this case.'
  const open = elsewhere ? ` At ${elsewhere} the case went another way, by its facts or by a free choice.` : ''
  return parted
    ? `The room parted from the procedure at ${parted} of ${rows.length} decisions.${open}`
    : `The room parted nowhere from what the procedure’s words settle.${open}`
}

function labelOf(root: HTMLElement, question: string, answer: string): string {
  return root.querySelector(`[data-label="${question}/${answer}"]`)?.textContent.trim() ?? answer
}

function write(row: HTMLElement, selector: string, text: string): void {
  const place = row.querySelector(selector)
  if (place) place.textContent = text
}
