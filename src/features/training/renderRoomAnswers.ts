import { requireElement } from '../../site/browser/requireElement.ts'
import { formatHands, roomAnswer } from './session.ts'
import type { Vote } from './session.ts'

/**
 * Writes the room's answer into every `[data-row]` of a question, with its hands and whether it differs from the case. The
 * room only differs from the procedure if the procedure's words decide the answer; a row with `data-asks` is decided by the
 * facts of the case or by a choice. The labels of answers are read from the page.
 */
export function renderRoomAnswers(root: HTMLElement, votes: ReadonlyMap<string, Vote>): void {
  for (const row of root.querySelectorAll<HTMLElement>('[data-row]')) {
    const { row: question = '', procedure, asks } = row.dataset
    const vote = votes.get(question)
    const answer = roomAnswer(vote)
    const hands = formatHands(vote, answer)
    const room = requireElement(row, '[data-room]')
    if (answer === undefined) room.textContent = hands ? 'A tie' : 'No vote'
    else room.textContent = [labelOf(root, question, answer), hands && `(${hands})`].filter(Boolean).join(' ')
    const diverged = answer !== undefined && answer !== procedure
    row.toggleAttribute('data-parted', diverged)
    for (const way of row.querySelectorAll<HTMLElement>('[data-way]'))
      way.hidden = way.dataset.way !== `${question}/${answer}`
    const verdict = diverged ? (asks ? 'Another way' : 'Disagreed') : 'Agreed'
    requireElement(row, '[data-verdict]').textContent = answer === undefined ? '' : verdict
  }
  const rows = [...root.querySelectorAll<HTMLElement>('[data-rows] [data-row]')]
  for (const element of root.querySelectorAll('[data-parted-count]')) element.textContent = countInWords(rows)
}

function countInWords(rows: readonly HTMLElement[]): string {
  const divergedRows = rows.filter((row) => row.hasAttribute('data-parted'))
  const elsewhere = divergedRows.filter((row) => row.dataset.asks).length
  const divergedCount = divergedRows.length - elsewhere
  if (!rows.some((row) => row.querySelector('[data-verdict]')?.textContent)) return 'The room has not voted.'
  if (divergedRows.length === 0) return 'The room agreed with this case at every decision on which it voted.'
  const open = elsewhere ? ` At ${elsewhere} the case went another way, by its facts or by a free choice.` : ''
  return divergedCount
    ? `The room disagreed with the procedure at ${divergedCount} of ${rows.length} decisions.${open}`
    : `The room agreed with the procedure wherever its words decide.${open}`
}

function labelOf(root: HTMLElement, question: string, answer: string): string {
  return root.querySelector(`[data-label="${question}/${answer}"]`)?.textContent.trim() ?? answer
}
