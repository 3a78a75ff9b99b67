import type { SearchRecord } from './types.ts'

/** What hits can be filtered by, in the order of the filters. */
export const facets = ['board', 'kind', 'agency', 'force'] as const

export type Facet = (typeof facets)[number]

/** The values chosen; a facet without one lets every record through. */
export type Filters = Readonly<Partial<Record<Facet, string>>>

/** How many hits each value would leave. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>

function valuesOf({ board, kind, agencies, forces }: SearchRecord, facet: Facet): readonly string[] {
  switch (facet) {
    case 'board':
      return board === undefined ? [] : [board]
    case 'kind':
      return [kind]
    case 'agency':
      return agencies
    case 'force':
      return forces
  }
}

export function matchesFilters(record: SearchRecord, filters: Filters): boolean {
  return facets.every((facet) => {
    const chosen = filters[facet]
    return chosen === undefined || valuesOf(record, facet).includes(chosen)
  })
}

/** Counts each facet among the records that the other facets let through, so that a choice shows what it would leave. */
export function countFacets(records: readonly SearchRecord[], filters: Filters): FacetCounts {
  const count = (facet: Facet): ReadonlyMap<string, number> => {
    const others: Filters = { ...filters, [facet]: undefined }
    const counts = new Map<string, number>()
    for (const record of records)
      if (matchesFilters(record, others))
        for (const value of valuesOf(record, facet)) counts.set(value, (counts.get(value) ?? 0) + 1)
    return counts
  }
  return { board: count('board'), kind: count('kind'), agency: count('agency'), force: count('force') }
}
