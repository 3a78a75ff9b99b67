import type { Hit } from '../../search/search.ts'
import type { SiteAnswer } from '../../search/siteSearch.ts'
import { cloneTemplate, requireElement } from '../../site/browser/requireElement.ts'

/** Shows hits as copies of the template in `root`, and above them what was understood. Text only: nothing is parsed. */
export function showAnswer(root: HTMLElement, { hits, understanding, understood }: SiteAnswer): void {
  const boards = [...new Set(hits.flatMap(({ record }) => record.board ?? []))]
  const list = requireElement(root, '[data-hits]')
  const focused = [...list.querySelectorAll('a')].find((link) => link === document.activeElement)
  list.replaceChildren(...hits.map((hit) => itemFor(root, hit, boards)))
  // More may come while the reader is among the hits.
  if (focused) [...list.querySelectorAll('a')].find(({ href }) => href === focused.href)?.focus({ preventScroll: true })
  // Two boards’ answers to the same words stand side by side where there is room.
  list.toggleAttribute('data-beside', boards.length === 2)
  root.closest('dialog')?.toggleAttribute('data-wide', boards.length === 2)

  requireElement(root, '[data-understood]').replaceChildren(
    ...understood.map(({ typed, term, loose }) =>
      line([
        quoted(typed),
        loose ? ' is looked up under ' : ': ',
        Object.assign(document.createElement('a'), { href: term.url, textContent: term.term }),
        loose ? '.' : '',
      ]),
    ),
    ...understanding.respelt.map(({ typed, read }) => line([quoted(typed), ' read as ', quoted(read), '.'])),
    ...(hits.length > 0 ? understanding.unknown.map((word) => line(['Nothing here says ', quoted(word), '.'])) : []),
  )
}

function itemFor(
  root: HTMLElement,
  { record, name, sentence, cut, under }: Hit,
  boards: readonly string[],
): DocumentFragment {
  const { url, kind, board, place, lead, forces, urgency } = record
  const item = cloneTemplate(root, '[data-hit]')
  const link = item.querySelector('a')
  if (link) link.href = url
  if (board !== undefined) requireElement(item, 'li').dataset.column = String(boards.indexOf(board) + 1)
  requireElement(item, '[data-name]').textContent = name
  requireElement(item, '[data-sentence]').replaceChildren(
    ...(lead
      ? [Object.assign(document.createElement('span'), { className: 'hit-lead', textContent: `${lead} ` })]
      : []),
    ...(cut.before ? ['… '] : []),
    ...sentence.map(({ text, marked }) =>
      marked ? Object.assign(document.createElement('mark'), { textContent: text }) : text,
    ),
    ...(cut.after ? [' …'] : []),
  )
  const facts = [
    ...forces.map((force) => ({ text: force, className: 'force' })),
    ...(urgency ? [{ text: urgency, className: 'urgency' }] : []),
  ]
  requireElement(item, '[data-facts]').replaceChildren(
    [kind, place].filter(Boolean).join(' · '),
    ...facts.flatMap((fact) => [
      ' ',
      Object.assign(document.createElement('span'), { className: fact.className, textContent: fact.text }),
    ]),
    ...(under ? [` · the glossary gives it for “${under}”`] : []),
  )
  return item
}

function line(children: readonly (string | Node)[]): HTMLElement {
  const item = document.createElement('li')
  item.append(...children)
  return item
}

/** Words as they were typed, cut where they are long, and kept from turning the direction of the text around them. */
export function quoted(words: string): HTMLElement {
  const letters = Array.from(words)
  const shown = letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : words
  return Object.assign(document.createElement('bdi'), { textContent: `“${shown}”` })
}
