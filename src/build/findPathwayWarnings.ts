import type { Procedure } from '../content/types.ts'
import type { Problem } from '../pathway/problems.ts'
import { findConditionalLimits } from './findConditionalLimits.ts'
import { findLostNegations } from './findLostNegations.ts'
import { findSwappedAnswers } from './findSwappedAnswers.ts'
import { findSwappedForces } from './findSwappedForces.ts'
import { findUncitedTimes } from './findUncitedTimes.ts'

/** Returns what may be wrong with the pathways of the project in the folder `root`. It stops no build: an author may have a reason. */
export function findPathwayWarnings(root: string, procedures: readonly Procedure[]): readonly Problem[] {
  return procedures.flatMap((procedure) => [
    ...findSwappedAnswers(root, procedure),
    ...findLostNegations(root, procedure),
    ...findSwappedForces(root, procedure),
    ...findConditionalLimits(root, procedure),
    ...findUncitedTimes(procedure),
  ])
}
