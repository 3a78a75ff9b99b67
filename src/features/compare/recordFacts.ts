import type { ComparedProcedure } from '../../content/prepareComparison.ts'
import type { RecordFacts } from '../../pathway/differences.ts'

/** The records of a procedure, without what is not compared. */
export function recordFacts({ name, compared }: ComparedProcedure): RecordFacts {
  return {
    name,
    records: compared.records.map(({ record: { text, force, clauses } }) => ({ text, force, clauses })),
  }
}
