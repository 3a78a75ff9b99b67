import type { Procedure } from '../content/types.ts'
import { limitStatementsOf, nodeStatementsOf, recordStatementsOf } from '../pathway/checks/statements.ts'
import { saysForce } from '../pathway/checks/wordsMatchForces.ts'
import { finding } from '../pathway/problems.ts'
import type { Finding, Path } from '../pathway/problems.ts'
import type { Force } from '../pathway/types.ts'
import { compareWithSentences, sentencesOf } from './sentencesOfClauses.ts'

/** A node, limit or record with the force that it claims. An outcome may only describe what a step has to do. */
interface Claim {
  readonly name: string
  readonly force: Force | undefined
  readonly text: string
  readonly clauses: readonly string[]
  readonly reading?: string | undefined
  readonly path: Path
}

/**
 * Returns a warning for each step, limit and record of a pathway whose words are nearest to a sentence with another force, and each
 * outcome with “must” or “should”. Which sentence they mean, no check can tell for certain: an author may have a reason.
 */
export function findSwappedForces({ prose, pathway }: Procedure): readonly Finding[] {
  const claims: readonly Claim[] = [
    ...nodeStatementsOf(pathway).map(({ name, basis: node, path }) => ({
      name,
      force: node.kind === 'step' || node.force !== 'states' ? node.force : undefined,
      reading: node.reading,
      clauses: node.clauses,
      text: `${node.title}. ${node.text}`,
      path: [...path, 'force'],
    })),
    ...[...limitStatementsOf(pathway), ...recordStatementsOf(pathway)].map(({ name, basis, path }) => ({
      ...basis,
      name,
      path: [...path, 'force'],
    })),
  ]
  const nearestOther = compareWithSentences(prose.clauses)
  const wordsIn = (sentence: string) => (['must', 'should'] as const).filter((word) => saysForce[word].test(sentence))
  return claims.flatMap(({ name, force, text, clauses, reading, path }) => {
    if (!force) return []
    const isStrong = force === 'must' || force === 'should'
    // A step may also name what another force asks, as in “must tell them, and should do so today”.
    const saying = isStrong ? sentencesOf(text).filter(({ sentence }) => wordsIn(sentence).includes(force)) : []
    const claimed = saying.map(({ sentence }) => sentence).join(' ') || text
    // “They may send it back with a date by which a report must follow” allows something.
    const isOwn = (sentence: string): boolean =>
      isStrong
        ? wordsIn(sentence).includes(force)
        : wordsIn(sentence).length === 0 || (force === 'may' && /\bmay\b/i.test(sentence))
    const found = nearestOther(claimed, clauses, {
      own: ({ sentence }) => isOwn(sentence),
      other: ({ sentence }) => wordsIn(sentence).length > 0 && !isOwn(sentence),
    })
    // A strong force that no clause has is a mistake of its own. A weak one may rest on our reading.
    if (!found || (isStrong ? !found.hasOwn : reading)) return []
    const { number, sentence } = found
    const details = { name, force, other: wordsIn(sentence)[0] ?? '', number, sentence }
    return [finding('force-of-other-sentence', details, path)]
  })
}
