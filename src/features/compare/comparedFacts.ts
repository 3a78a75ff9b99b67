import type { ComparedProcedure } from '../../content/prepareComparison.ts'
import { comparisonFacts, throughoutFacts } from '../../pathway/comparison.ts'
import type { ComparisonFacts, RowId, ThroughoutFacts } from '../../pathway/comparison.ts'
import { differences, recordDifferences, throughoutDifferences } from '../../pathway/differences.ts'
import type { Difference, RecordFacts } from '../../pathway/differences.ts'

/** A row of the table: a level or topic, or what holds at every step. */
export type PlaceId = RowId | 'throughout' | 'records'

/** Returns the facts of a procedure that are compared in a row. */
export function factsAt(
  place: PlaceId,
  { name, compared }: ComparedProcedure,
): ComparisonFacts | ThroughoutFacts | RecordFacts {
  if (place === 'throughout') return throughoutFacts(name, compared)
  if (place !== 'records') return comparisonFacts(name, compared, place)
  return { name, records: compared.records.map(({ record: { text, force, clauses } }) => ({ text, force, clauses })) }
}

/** Returns the differences between procedures in a row. `facts` are those that `factsAt` returns for it. */
export function differencesAt(place: string, facts: readonly unknown[]): readonly Difference[] {
  if (place === 'throughout') return throughoutDifferences(facts as readonly ThroughoutFacts[])
  if (place === 'records') return recordDifferences(facts as readonly RecordFacts[])
  return differences(facts as readonly ComparisonFacts[])
}
