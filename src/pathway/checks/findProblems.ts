import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import type { Force, Pathway } from '../types.ts'
import { clausesExist } from './clausesExist.ts'
import { forcesAreCited } from './forcesAreCited.ts'
import {
  limitNumbersAreCited,
  limitStartsAreMet,
  limitStartsExist,
  limitStartsFollowOf,
  limitTextsAgree,
  alternativesMatchClauses,
  limitsAreNotReversed,
  limitsKeepOrSooner,
} from './limitsAreSound.ts'
import {
  cyclesCanBeLeft,
  nodesAreReachable,
  noStepsInCycles,
  outcomesAreReachable,
  targetsExist,
} from './graphIsSound.ts'
import { labelsAreUnique } from './labelsAreUnique.ts'
import { mustsComeFirst } from './mustsComeFirst.ts'
import {
  agenciesBelongToBoard,
  equivalentsAreNamed,
  outcomesHaveRecords,
  questionsOfferAChoice,
} from './nodesAreComplete.ts'
import { routeCountIsLimited } from './routeCountIsLimited.ts'
import { situationAnswersAreReachable } from './situationAnswersAreReachable.ts'
import { stagesAreConsistent } from './stagesAreConsistent.ts'
import { silencesHaveReadings, statementsAreCited } from './statementsAreCited.ts'
import { timesAreCited } from './timesAreCited.ts'
import { timesAreKept } from './timesAreKept.ts'
import { urgencyIsKept } from './urgencyIsKept.ts'
import { wordsMatchForces } from './wordsMatchForces.ts'

/** The prose and board that a pathway is checked against. A part that could not be read is absent and not checked. */
export interface PathwayContext {
  /** The clauses of the prose: their numbers, and the forces of each. */
  readonly clauses?: ReadonlyMap<string, readonly Force[]> | undefined
  /** The texts of these clauses, by number. */
  readonly clauseTexts?: ReadonlyMap<string, string> | undefined
  /** The numbers of the sections of the prose. */
  readonly sections?: ReadonlySet<string> | undefined
  /** The ids of the board's agencies. */
  readonly agencies?: readonly string[] | undefined
}

/** Reports every mistake in a pathway. `unusedRecords` are the ids of records that no node asks for. */
export function findProblems(pathway: Pathway, unusedRecords: readonly string[], context: PathwayContext): Finding[] {
  const { clauses, clauseTexts, sections, agencies } = context
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
    ...(inGraph.length
      ? []
      : [...routeCountIsLimited(pathway), ...situationAnswersAreReachable(pathway), ...limitStartsAreMet(pathway)]),
    ...limitStartsExist(pathway),
    ...limitTextsAgree(pathway),
    ...limitStartsFollowOf(pathway),
    ...(clauseTexts
      ? [
          ...limitNumbersAreCited(pathway, clauseTexts),
          ...limitsAreNotReversed(pathway, clauseTexts),
          ...limitsKeepOrSooner(pathway, clauseTexts),
          ...alternativesMatchClauses(pathway, clauseTexts),
        ]
      : []),
    ...labelsAreUnique(pathway),
    ...statementsAreCited(pathway),
    ...silencesHaveReadings(pathway),
    ...mustsComeFirst(pathway),
    ...urgencyIsKept(pathway),
    ...(clauses ? [...clausesExist(pathway, clauses), ...forcesAreCited(pathway, clauses)] : []),
    ...(clauses && clauseTexts
      ? [
          ...wordsMatchForces(pathway, clauses),
          ...timesAreCited(pathway, clauseTexts),
          ...timesAreKept(pathway, clauseTexts),
        ]
      : []),
    ...outcomesHaveRecords(pathway),
    ...unusedRecords.map((record) => finding('unused-record', { record }, ['records', record])),
    ...equivalentsAreNamed(pathway),
    ...(agencies ? agenciesBelongToBoard(pathway, agencies) : []),
  ]
}
