import { canSearch } from '../../search/search.ts'
import type { Hit } from '../../search/search.ts'
import type { Segment } from '../../search/highlight.ts'
import type { SiteSearchResult } from '../../search/siteSearch.ts'
import { element } from '../../site/browser/element.ts'
import type { Child } from '../../site/browser/element.ts'
import { requireElement } from '../../site/browser/requireElement.ts'
import type { PageHit } from './pageSearch.ts'

/** Shows the hits, and notes on how the query was interpreted. Parses nothing as HTML. */
export function renderSearchResult(root: HTMLElement, result: SiteSearchResult, typed: string): void {
  const { hits, isDirect } = result
  const boards = [...new Set(hits.flatMap(({ record }) => record.board ?? []))]
  requireElement(root, '[data-hits]').replaceChildren(...hits.map((hit) => renderHit(hit, boards)))
  // Hits of two boards are shown side by side if there is room.
  const isBeside = boards.length === 2
  requireElement(root, '[data-hits]').toggleAttribute('data-beside', isBeside)
  root.closest('dialog')?.toggleAttribute('data-wide', isBeside)
  requireElement(root, '[data-notes]').replaceChildren(...queryNotes(result, typed))
  requireElement(root, '[data-nearest]').replaceChildren(
    ...(hits.length > 0 && !isDirect
      ? [element('p', { 'data-no-direct-answer': true }, 'No direct answer. The nearest:')]
      : []),
  )
}

/** Shows pages below the hits. Hides the section if there are none. */
export function renderPages(root: HTMLElement, pages: readonly PageHit[]): void {
  const section = requireElement(root, '[data-pages]')
  section.hidden = pages.length === 0
  requireElement(section, 'ul').replaceChildren(
    ...pages.map(({ url, title, excerpt }) =>
      element(
        'li',
        {},
        element('a', { href: url }, title),
        // A page that is known by its title alone has no more words.
        !excerpt
          .map(({ text }) => text)
          .join('')
          .startsWith(title) && element('p', {}, ...segments(excerpt)),
      ),
    ),
  )
}

/** Quotes what the reader typed, truncated. `<bdi>` keeps right-to-left text from affecting the text around it. */
export function quoted(words: string): HTMLElement {
  const letters = Array.from(words)
  return element('bdi', {}, `“${letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : words}”`)
}

function renderHit({ record, source, sentence, cut }: Hit, boards: readonly string[]): HTMLElement {
  const { url, kind, board, clauses, title, place, lead, forces, urgency } = record
  const facts = [
    ...forces.map((force) => element('span', { class: 'force' }, force)),
    ...(urgency ? [element('span', { class: 'urgency' }, urgency)] : []),
  ]
  return element(
    'li',
    {
      'data-column': board !== undefined && String(boards.indexOf(board) + 1),
      'data-clauses':
        board !== undefined &&
        clauses.length > 0 &&
        clauses.map((clause) => `${board.toLowerCase()} ${clause}`).join(', '),
    },
    element(
      'a',
      { class: 'hit', href: url },
      element(
        'strong',
        { class: 'hit-name' },
        element('span', { 'data-title': true }, title),
        ' ',
        element(
          'span',
          { class: 'hit-source' },
          element('span', { 'aria-hidden': 'true' }, '·'),
          ' ',
          element('span', { 'data-name': true }, source),
        ),
        element('span', { class: 'hit-colon' }, ':'),
      ),
      ' ',
      element(
        'span',
        { 'data-sentence': true },
        lead && element('span', { class: 'hit-lead' }, `${lead} `),
        cut.before && '… ',
        ...segments(sentence),
        cut.after && ' …',
      ),
    ),
    element(
      'p',
      { class: 'hit-facts secondary', 'data-facts': true },
      [kind, place].filter(Boolean).join(' · '),
      ...facts.flatMap((fact) => [' ', fact]),
    ),
  )
}

function segments(all: readonly Segment[]): readonly (Node | string)[] {
  return all.map(({ text, marked }) => (marked ? element('mark', {}, text) : text))
}

/** Explains abbreviations, corrections and unknown words, with buttons to search in another way. */
function queryNotes({ query, meanings }: SiteSearchResult, typed: string): readonly HTMLElement[] {
  const note = (...children: readonly Child[]): HTMLElement => element('li', {}, ...children)
  const retry = (label: readonly Child[], words: string): HTMLElement =>
    element('button', { type: 'button', 'data-query': words }, ...label)
  return [
    ...meanings.map(({ typed: words, term }) => note(quoted(words), ': ', element('a', { href: term.url }, term.term))),
    ...query.corrections.map(({ typed: word, read }) =>
      note(
        'Showing results for ',
        quoted(read),
        '. ',
        retry(['Search for ', quoted(word), ' instead'], typed.replace(word, `“${word}”`)),
      ),
    ),
    ...query.unknown.flatMap((word) => {
      const others = typed.replace(word, ' ').replace(/\s+/g, ' ').trim()
      // For a single word, the summary already says so.
      return canSearch(others)
        ? [note('Nothing here says ', quoted(word), '. ', retry(['Search without it'], others))]
        : []
    }),
  ]
}
