import { noFaults } from './noFaults.ts'

/** What a validator says of one place in a page. */
export interface Finding {
  /** The validator and its own name for the rule; for the Nu HTML checker, which names none, its words. */
  readonly rule: string
  readonly says: string
  /** The source of the place, as the validator gives it. */
  readonly source: string
}

/** The findings that are faults, in words; those of which `noFaults` says why they are none are left out. */
export function faultsIn(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(
      ({ rule, says, source }) =>
        !noFaults.some(
          (known) => known.rule.test(rule) && (known.of === undefined || known.of.test(source) || known.of.test(says)),
        ),
    )
    .map(({ rule, says, source }) => `${rule}: ${says} ${source}`)
}
