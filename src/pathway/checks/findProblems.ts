import type { Finding } from '../problems.ts'
import type { Pathway } from '../types.ts'
import { agenciesBelongToBoard } from './agenciesBelongToBoard.ts'
import { clausesExist } from './clausesExist.ts'
import { cyclesCanBeLeft } from './cyclesCanBeLeft.ts'
import { everyNodeIsReached } from './everyNodeIsReached.ts'
import { labelsDiffer } from './labelsDiffer.ts'
import { outcomesCanBeReached } from './outcomesCanBeReached.ts'
import { outcomesHaveRecords } from './outcomesHaveRecords.ts'
import { questionsOfferAChoice } from './questionsOfferAChoice.ts'
import { recordsAreAskedFor } from './recordsAreAskedFor.ts'
import { silencesAreRead } from './silencesAreRead.ts'
import { stagesHold } from './stagesHold.ts'
import { statementsAreCited } from './statementsAreCited.ts'
import { targetsExist } from './targetsExist.ts'

/** What a pathway must agree with: its prose and its board. */
export interface Surroundings {
  /** The numbers of the clauses in the prose. */
  readonly clauses: ReadonlySet<string>
  /** The numbers of the sections of the prose. */
  readonly sections: ReadonlySet<string>
  /** The ids of the board's agencies. */
  readonly agencies: readonly string[]
}

/** Everything that is wrong with a pathway, rule by rule. */
export function findProblems(pathway: Pathway, unusedRecords: readonly string[], surroundings: Surroundings): Finding[] {
  return [
    ...stagesHold(pathway, surroundings.sections),
    ...targetsExist(pathway),
    ...everyNodeIsReached(pathway),
    ...outcomesCanBeReached(pathway),
    ...cyclesCanBeLeft(pathway),
    ...questionsOfferAChoice(pathway),
    ...labelsDiffer(pathway),
    ...statementsAreCited(pathway),
    ...silencesAreRead(pathway),
    ...clausesExist(pathway, surroundings.clauses),
    ...outcomesHaveRecords(pathway),
    ...recordsAreAskedFor(unusedRecords),
    ...agenciesBelongToBoard(pathway, surroundings.agencies),
  ]
}
