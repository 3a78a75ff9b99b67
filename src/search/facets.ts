import type { SearchRecord } from './types.ts'

/** The facets that hits can be filtered by, in the order shown. */
export const facets = ['board', 'kind', 'agency', 'force'] as const

export type Facet = (typeof facets)[number]

/** The chosen value of each facet. A facet without a value filters nothing. */
export type Filters = Readonly<Partial<Record<Facet, string>>>

/** How many hits remain if a value is chosen. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>

const facetValues: Readonly<Record<Facet, (record: SearchRecord) => readonly string[]>> = {
  board: ({ board }) => (board === undefined ? [] : [board]),
  kind: ({ kind }) => [kind],
  agency: ({ agencies }) => agencies,
  force: ({ forces }) => forces,
}

export function matchesFilters(record: SearchRecord, filters: Filters): boolean {
  return facets.every((facet) => {
    const chosen = filters[facet]
    return chosen === undefined || facetValues[facet](record).includes(chosen)
  })
}

/** Counts the hits for each value of a facet but the board, among the records that match the other facets. */
export function countFacets(records: readonly SearchRecord[], filters: Filters): Omit<FacetCounts, 'board'> {
  const count = (facet: Facet): ReadonlyMap<string, number> => {
    const others: Filters = { ...filters, [facet]: undefined }
    const counts = new Map<string, number>()
    for (const record of records)
      if (matchesFilters(record, others))
        for (const value of facetValues[facet](record)) counts.set(value, (counts.get(value) ?? 0) + 1)
    return counts
  }
  return { kind: count('kind'), agency: count('agency'), force: count('force') }
}
