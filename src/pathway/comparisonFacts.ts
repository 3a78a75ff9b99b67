import type { ComparisonData, RowId } from './comparison.ts'
import type { Applicability } from './throughoutTimes.ts'
import type { Force } from './types.ts'

/**
 * The facts of one procedure in one row of the comparison. Each list is empty if the procedure says nothing of the kind.
 * Serializable, since the page embeds it as JSON.
 */
export interface ComparisonFacts {
  /** The procedure's short name. */
  readonly name: string
  readonly row: RowId
  readonly steps: readonly string[]
  /** Titles of nodes with force `must`. Outcomes are left out, since their musts are compared as records. */
  readonly musts: readonly string[]
  /** The urgencies of the steps. Leaves out a time for later steps that rests on clauses of its own. */
  readonly times: readonly string[]
  readonly equivalents: readonly string[]
  /** The texts of the records that must be kept. */
  readonly requiredRecords: readonly string[]
  /** Whether a time that an earlier step set for all later steps applies in this row. */
  readonly throughoutApplies: Applicability
  /** The forces of the times that hold throughout, at any step. */
  readonly throughoutForces: readonly Force[]
}

/** Returns the facts of a procedure in one row. `name` is the procedure's short name. */
export function comparisonFacts(name: string, { rows, throughout }: ComparisonData, row: RowId): ComparisonFacts {
  const { nodes, throughoutApplies } = rows.get(row) ?? { nodes: [], throughoutApplies: 'never' }
  const records = nodes.flatMap((node) => node.records)
  const unique = <Word extends string>(words: readonly Word[]): readonly Word[] => [...new Set(words)]
  return {
    name,
    row,
    steps: nodes.map(({ title }) => title),
    musts: nodes.filter(({ kind, force }) => kind !== 'outcome' && force === 'must').map(({ title }) => title),
    times: unique(nodes.flatMap(({ urgency, throughoutBasis }) => (throughoutBasis ? [] : (urgency ?? [])))),
    equivalents: nodes.filter(({ posts }) => posts === 'equivalents').map(({ title }) => title),
    requiredRecords: unique(records.filter(({ force }) => force === 'must').map(({ text }) => text)),
    throughoutApplies,
    throughoutForces: unique(throughout.map(({ force }) => force)),
  }
}
