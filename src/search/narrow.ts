import type { SearchRecord } from './types.ts'

/** What hits can be narrowed by, in the order in which it is offered. */
export const facets = ['board', 'kind', 'agency', 'force'] as const

export type Facet = (typeof facets)[number]

/** The values chosen; a facet that is left out lets everything through. */
export type Narrowing = Readonly<Partial<Record<Facet, string>>>

/** How many hits each value would leave, most first. */
export type Counts = Readonly<Record<Facet, readonly (readonly [value: string, count: number])[]>>

/** What a record is by a facet. A term belongs to every board, so it has none. */
export function valuesOf({ board, kind, agencies, forces }: SearchRecord, facet: Facet): readonly string[] {
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

/** Whether the record has every value chosen. */
export function fitsNarrowing(record: SearchRecord, narrowing: Narrowing): boolean {
  return facets.every((facet) => {
    const chosen = narrowing[facet]
    return chosen === undefined || valuesOf(record, facet).includes(chosen)
  })
}

/** Counts each facet among what the other facets let through, so that a choice shows what it would give. */
export function countsOf(records: readonly SearchRecord[], narrowing: Narrowing): Counts {
  const count = (facet: Facet): Counts[Facet] => {
    const others = Object.fromEntries(Object.entries(narrowing).filter(([each]) => each !== facet))
    const values = records
      .filter((record) => fitsNarrowing(record, others))
      .flatMap((record) => valuesOf(record, facet))
    const counted = new Map<string, number>()
    for (const value of values) counted.set(value, (counted.get(value) ?? 0) + 1)
    return [...counted]
  }
  return { board: count('board'), kind: count('kind'), agency: count('agency'), force: count('force') }
}
