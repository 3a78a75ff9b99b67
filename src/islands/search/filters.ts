import { facets } from '../../search/narrow.ts'
import type { Facet, Narrowing } from '../../search/narrow.ts'
import type { SiteAnswer } from '../../search/siteSearch.ts'
import { kinds } from '../../search/types.ts'
import { requireElement } from '../../site/browser/requireElement.ts'

/** The lists that narrow what is found, one for each facet. */
export function filterLists(root: HTMLElement): readonly HTMLSelectElement[] {
  return facets.map((facet) => listOf(root, facet))
}

/** What the reader has chosen in them. */
export function chosenFilters(root: HTMLElement): Narrowing {
  return Object.fromEntries(
    facets.flatMap((facet) => {
      const { value } = listOf(root, facet)
      return value ? [[facet, value] as const] : []
    }),
  )
}

/** Chooses what a link chose, before it is known what there is to choose from. */
export function chooseFilters(root: HTMLElement, narrowing: Narrowing): void {
  for (const facet of facets) fill(listOf(root, facet), [], narrowing[facet] ?? '')
}

/** Shows how many hits each choice would leave. Boards that were not searched can be chosen too. */
export function countFilters(root: HTMLElement, { counts, boards, searched }: SiteAnswer): void {
  for (const facet of facets) {
    const list = listOf(root, facet)
    const counted = counts[facet]
    if (facet === 'kind')
      fill(
        list,
        [...counted].sort(([one], [other]) => kinds.indexOf(one as never) - kinds.indexOf(other as never)),
        list.value,
      )
    else if (facet === 'board') fill(list, [...counted, ...boardsWithout(counted, boards, searched)], list.value)
    else fill(list, counted, list.value)
  }
}

function listOf(root: HTMLElement, facet: Facet): HTMLSelectElement {
  return requireElement(root, `[data-facet="${facet}"]`) as HTMLSelectElement
}

/** A choice without a count is one that was not looked into. */
type Counted = readonly (readonly [value: string, count: number | undefined])[]

function boardsWithout(counted: Counted, boards: readonly string[], searched: readonly string[]): Counted {
  const known = new Set(counted.map(([board]) => board))
  return boards
    .filter((board) => !known.has(board))
    .map((board) => [board, searched.includes(board) ? 0 : undefined] as const)
}

/** Leaves the list as it is where nothing changed, so that an open one does not close. */
function fill(list: HTMLSelectElement, counted: Counted, value: string): void {
  const all = value && !counted.some(([each]) => each === value) ? [...counted, [value, 0] as const] : counted
  const wanted = all.map(([each, count]) => [each, count === undefined ? each : `${each} (${count})`] as const)
  const [first, ...shown] = [...list.options]
  if (first && shown.map(({ text }) => text).join('\n') !== wanted.map(([, text]) => text).join('\n')) {
    list.replaceChildren(first, ...wanted.map(([each, text]) => new Option(text, each)))
    list.value = value
  }
  list.disabled = all.length < 2 && !value
  list.closest('label')?.toggleAttribute('data-useless', list.disabled)
  const filters = list.closest('.search-filters')
  filters?.toggleAttribute('data-useful', filters.querySelector('select:enabled') !== null)
}
