import { facets } from '../../search/facets.ts'
import type { Facet, Filters } from '../../search/facets.ts'
import type { SiteSearchResult } from '../../search/siteSearch.ts'
import { kinds } from '../../search/types.ts'
import { requireElement } from '../../site/browser/requireElement.ts'

/** Returns the `<select>` of each facet. */
export function filterLists(root: HTMLElement): readonly HTMLSelectElement[] {
  return facets.map((facet) => selectOf(root, facet))
}

/** Returns the filters that the reader has chosen. A board that only the query or the page names is not one of them. */
export function chosenFilters(root: HTMLElement): Filters {
  return Object.fromEntries(
    facets
      .map((facet) => [facet, selectOf(root, facet)] as const)
      .filter(([, { value, dataset }]) => value && value !== dataset.implied)
      .map(([facet, { value }]) => [facet, value]),
  )
}

/** Whether the reader has chosen all boards: on the page of a board, that one is chosen at first. */
export function isEverywhere(root: HTMLElement): boolean {
  const { value, dataset } = selectOf(root, 'board')
  return value === '' || (value === dataset.implied && dataset.everywhere !== undefined)
}

/** Chooses the filters of a link, before a search has provided the options. */
export function chooseFilters(root: HTMLElement, filters: Filters): void {
  for (const facet of facets) {
    const value = filters[facet] ?? ''
    setOptions(selectOf(root, facet), value ? [[value, undefined]] : [], value)
  }
}

/** Shows each option with its number of hits. Boards that were not searched can be chosen too. */
export function updateFilters(root: HTMLElement, { counts, boards, searched, query }: SiteSearchResult): void {
  selectOf(root, 'board').toggleAttribute('data-everywhere', isEverywhere(root))
  const [only] = boards.length > 1 && searched.length === 1 ? searched : []
  for (const facet of facets) {
    const list = selectOf(root, facet)
    const counted: Options = [...counts[facet]]
    const options =
      facet === 'board'
        ? boards.map((board) => [board, searched.includes(board) ? (counts.board.get(board) ?? 0) : undefined] as const)
        : facet === 'kind'
          ? kinds.flatMap((kind) => counted.filter(([each]) => each === kind))
          : counted
    const chosen = facet === 'board' ? boardShown(list, query.board ?? only) : list.value
    const isMissing = chosen && !options.some(([value]) => value === chosen)
    setOptions(list, isMissing ? [...options, [chosen, 0]] : options, chosen)
  }
}

/** Returns the board to show as chosen: the reader’s choice, or the one implied by the query, as in “in Kent”, or by the page. */
function boardShown(list: HTMLSelectElement, implied: string | undefined): string {
  const chosen = list.value === list.dataset.implied ? '' : list.value
  if (chosen || implied === undefined) delete list.dataset.implied
  else list.dataset.implied = implied
  return chosen || (implied ?? '')
}

function selectOf(root: HTMLElement, facet: Facet): HTMLSelectElement {
  return requireElement(root, `[data-facet="${facet}"]`) as HTMLSelectElement
}

/** An option without a count was not searched. */
type Options = readonly (readonly [value: string, count: number | undefined])[]

/** Replaces the options only if they changed, since that closes an open list. */
function setOptions(list: HTMLSelectElement, options: Options, value: string): void {
  const labels = options.map(([each, count]) => (count === undefined ? each : `${each} (${count})`))
  const [all, ...shown] = [...list.options]
  if (all && shown.map(({ text }) => text).join('\n') !== labels.join('\n'))
    list.replaceChildren(all, ...options.map(([each], at) => new Option(labels[at], each)))
  list.value = value
  list.disabled = options.length < 2 && !value
}
