import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Content, Procedure } from '../content/types.ts'
import { pathwayFormat } from '../pathway/parse/pathwaySchema.ts'
import { readYaml } from '../pathway/parse/readYaml.ts'
import type { Finding, Problem } from '../pathway/problems.ts'
import { findAvoidableStarts } from './findAvoidableStarts.ts'
import { findConditionalLimits } from './findConditionalLimits.ts'
import { findLostNegations } from './findLostNegations.ts'
import { findOtherStarts } from './findOtherStarts.ts'
import { findReplacedStages } from './findReplacedStages.ts'
import { findSwappedAnswers } from './findSwappedAnswers.ts'
import { findSwappedForces } from './findSwappedForces.ts'
import { findUncitedTimes } from './findUncitedTimes.ts'
import { findUncitedPosts } from './findUncitedPosts.ts'
import { findUnknownPosts } from './findUnknownPosts.ts'
import { findUnknownSections } from './findUnknownSections.ts'

/** Returns what may be wrong with the content of the project in the folder `root`. It stops no build: an author may have a reason. */
export function findWarnings(
  root: string,
  content: Pick<Content, 'procedures' | 'proseOnly' | 'scenarios'>,
): readonly Problem[] {
  const ofProcedures = content.procedures.flatMap((procedure) => [
    ...atLines(root, procedure, [
      ...findSwappedAnswers(procedure),
      ...findLostNegations(procedure),
      ...findSwappedForces(procedure),
      ...findConditionalLimits(procedure),
      ...findAvoidableStarts(procedure),
      ...findOtherStarts(procedure),
      ...findReplacedStages(procedure),
      ...findUnknownPosts(procedure),
      ...findUncitedPosts(procedure),
    ]),
    ...findUncitedTimes(procedure),
  ])
  return [...ofProcedures, ...findUnknownSections(root, content)]
}

/** Adds file and line to what was found in the pathway of a procedure. */
function atLines(root: string, { id, board }: Procedure, findings: readonly Finding[]): readonly Problem[] {
  if (findings.length === 0) return []
  const file = `content/procedures/${board.id}/${id}/pathway.yaml`
  const { lineAt } = readYaml(readFileSync(join(root, file), 'utf8'), file, pathwayFormat)
  return findings.map(({ path, ...found }) => ({ ...found, file, line: lineAt(path) }))
}
