import type { Finding } from '../problems.ts'
import type { Force, Pathway } from '../types.ts'
import { agenciesBelongToBoard } from './agenciesBelongToBoard.ts'
import { circlesHoldNoSteps } from './circlesHoldNoSteps.ts'
import { clausesExist } from './clausesExist.ts'
import { cyclesCanBeLeft } from './cyclesCanBeLeft.ts'
import { equivalentsAreNamed } from './equivalentsAreNamed.ts'
import { everyNodeIsReached } from './everyNodeIsReached.ts'
import { forcesAreCited } from './forcesAreCited.ts'
import { labelsDiffer } from './labelsDiffer.ts'
import { mustsComeFirst } from './mustsComeFirst.ts'
import { outcomesCanBeReached } from './outcomesCanBeReached.ts'
import { outcomesHaveRecords } from './outcomesHaveRecords.ts'
import { questionsOfferAChoice } from './questionsOfferAChoice.ts'
import { recordsAreAskedFor } from './recordsAreAskedFor.ts'
import { routesCanBeListed } from './routesCanBeListed.ts'
import { silencesAreRead } from './silencesAreRead.ts'
import { situationsLeadOn } from './situationsLeadOn.ts'
import { stagesHold } from './stagesHold.ts'
import { statementsAreCited } from './statementsAreCited.ts'
import { targetsExist } from './targetsExist.ts'
import { urgencyIsKept } from './urgencyIsKept.ts'

/** What a pathway must agree with: its prose and its board. What is left out could not be read, and is not checked. */
export interface Surroundings {
  /** The clauses of the prose: their numbers, and the forces of each. */
  readonly clauses?: ReadonlyMap<string, readonly Force[]> | undefined
  /** The numbers of the sections of the prose. */
  readonly sections?: ReadonlySet<string> | undefined
  /** The ids of the board's agencies. */
  readonly agencies?: readonly string[] | undefined
}

/** Everything that is wrong with a pathway, rule by rule. */
export function findProblems(
  pathway: Pathway,
  unusedRecords: readonly string[],
  surroundings: Surroundings,
): Finding[] {
  const { clauses, sections, agencies } = surroundings
  const inGraph = [
    ...stagesHold(pathway, sections),
    ...targetsExist(pathway),
    ...everyNodeIsReached(pathway),
    ...outcomesCanBeReached(pathway),
    ...cyclesCanBeLeft(pathway),
    ...circlesHoldNoSteps(pathway),
    ...questionsOfferAChoice(pathway),
  ]
  return [
    ...inGraph,
    ...(inGraph.length ? [] : [...routesCanBeListed(pathway), ...situationsLeadOn(pathway)]),
    ...labelsDiffer(pathway),
    ...statementsAreCited(pathway),
    ...silencesAreRead(pathway),
    ...mustsComeFirst(pathway),
    ...urgencyIsKept(pathway),
    ...(clauses ? [...clausesExist(pathway, clauses), ...forcesAreCited(pathway, clauses)] : []),
    ...outcomesHaveRecords(pathway),
    ...recordsAreAskedFor(unusedRecords),
    ...equivalentsAreNamed(pathway),
    ...(agencies ? agenciesBelongToBoard(pathway, agencies) : []),
  ]
}
