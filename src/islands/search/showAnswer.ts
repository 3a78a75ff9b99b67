import { sameWord } from '../../search/sameWord.ts'
import type { Answer, Hit } from '../../search/search.ts'
import { copyOf, part } from '../part.ts'

/** Shows hits as copies of the template in `root`, and above them what was understood. Text only: nothing is parsed. */
export function showAnswer(root: HTMLElement, { hits, understanding }: Answer): void {
  part(root, '[data-hits]').replaceChildren(...hits.map((hit) => itemFor(root, hit)))

  const lines = understanding.concepts.flatMap((concept) =>
    concept.kind !== 'term'
      ? []
      : concept.terms
          .filter(({ term }) => !sameWord(concept.typed.toLowerCase(), term.toLowerCase()))
          .map(({ term, url }) =>
            line([
              quoted(concept.typed),
              ': ',
              Object.assign(document.createElement('a'), { href: url, textContent: term }),
            ]),
          ),
  )
  if (understanding.board) lines.push(line([`Only ${understanding.board}.`]))
  if (hits.length > 0)
    lines.push(...understanding.unknown.map((word) => line(['Nothing here says ', quoted(word), '.'])))
  part(root, '[data-understood]').replaceChildren(...lines)
}

function itemFor(
  root: HTMLElement,
  { url, name, lead, sentence, cut, kind, place, forces, urgency, under }: Hit,
): DocumentFragment {
  const item = copyOf(root, '[data-hit]')
  const link = item.querySelector('a')
  if (link) link.href = url
  part(item, '[data-name]').textContent = name
  part(item, '[data-sentence]').replaceChildren(
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
  part(item, '[data-facts]').replaceChildren(
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
