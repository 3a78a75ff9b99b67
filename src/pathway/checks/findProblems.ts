import type { Finding } from '../problems.ts'
import type { Force, Pathway } from '../types.ts'
import { clausesExist, forcesAreCited, silencesHaveReadings, statementsAreCited } from './citations.ts'
import {
  agenciesBelongToBoard,
  equivalentsAreNamed,
  outcomesHaveRecords,
  questionsOfferAChoice,
  recordsAreUsed,
} from './completeness.ts'
import { labelsAreUnique } from './labelsAreUnique.ts'
import { mustsComeFirst } from './mustsComeFirst.ts'
import {
  cyclesCanBeLeft,
  noStepsInCycles,
  nodesAreReachable,
  outcomesAreReachable,
  routeCountIsLimited,
  targetsExist,
} from './reachability.ts'
import { situationsLeadOn } from './situationsLeadOn.ts'
import { stagesAreConsistent } from './stagesAreConsistent.ts'
import { urgencyIsKept } from './urgencyIsKept.ts'

/** The prose and board that a pathway is checked against. A part that could not be read is absent and not checked. */
export interface PathwayContext {
  /** The clauses of the prose: their numbers, and the forces of each. */
  readonly clauses?: ReadonlyMap<string, readonly Force[]> | undefined
  /** The numbers of the sections of the prose. */
  readonly sections?: ReadonlySet<string> | undefined
  /** The ids of the board's agencies. */
  readonly agencies?: readonly string[] | undefined
}

/** Returns every problem of a pathway, rule by rule. */
export function findProblems(
  pathway: Pathway,
  unusedRecords: readonly string[],
  surroundings: PathwayContext,
): Finding[] {
  const { clauses, sections, agencies } = surroundings
  const inGraph = [
    ...stagesAreConsistent(pathway, sections),
    ...targetsExist(pathway),
    ...nodesAreReachable(pathway),
    ...outcomesAreReachable(pathway),
    ...cyclesCanBeLeft(pathway),
    ...noStepsInCycles(pathway),
    ...questionsOfferAChoice(pathway),
  ]
  return [
    ...inGraph,
    ...(inGraph.length ? [] : [...routeCountIsLimited(pathway), ...situationsLeadOn(pathway)]),
    ...labelsAreUnique(pathway),
    ...statementsAreCited(pathway),
    ...silencesHaveReadings(pathway),
    ...mustsComeFirst(pathway),
    ...urgencyIsKept(pathway),
    ...(clauses ? [...clausesExist(pathway, clauses), ...forcesAreCited(pathway, clauses)] : []),
    ...outcomesHaveRecords(pathway),
    ...recordsAreUsed(unusedRecords),
    ...equivalentsAreNamed(pathway),
    ...(agencies ? agenciesBelongToBoard(pathway, agencies) : []),
  ]
}
