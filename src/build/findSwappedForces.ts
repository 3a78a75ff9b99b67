import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withoutConditions } from '../content/checkForces.ts'
import type { Procedure } from '../content/types.ts'
import { limitStatementsOf } from '../pathway/checks/statements.ts'
import { saysForce } from '../pathway/checks/wordsMatchForces.ts'
import { pathwayFormat } from '../pathway/parse/pathwaySchema.ts'
import { readYaml } from '../pathway/parse/readYaml.ts'
import { problem } from '../pathway/problems.ts'
import type { Path, Problem } from '../pathway/problems.ts'
import { collectRecords } from '../pathway/records.ts'
import type { Force } from '../pathway/types.ts'
import { stemText } from '../search/tokenize.ts'

/** How much nearer a sentence with another force must be. On four procedures no right force reached 1. */
const clearly = 1.5

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
export function findSwappedForces(root: string, { id, board, prose, pathway }: Procedure): readonly Problem[] {
  const nodes = [...pathway.nodes.values()]
  const claims: readonly Claim[] = [
    ...nodes.map((node) => ({
      name: `“${node.id}”`,
      force: node.kind === 'step' || node.force !== 'states' ? node.force : undefined,
      reading: node.reading,
      clauses: node.clauses,
      text: `${node.title}. ${node.text}`,
      path: ['nodes', node.id, 'force'],
    })),
    ...limitStatementsOf(pathway).map(({ name, basis, path }) => ({ ...basis, name, path: [...path, 'force'] })),
    ...collectRecords(nodes).map(({ record }) => ({
      ...record,
      name: `Record “${record.id}”`,
      path: ['records', record.id, 'force'],
    })),
  ]
  const frequency = new Map<string, number>()
  for (const { text } of prose.clauses)
    for (const stem of new Set(stemText(text))) frequency.set(stem, (frequency.get(stem) ?? 0) + 1)
  const inverseFrequency = (stem: string): number => Math.log(1 + prose.clauses.length / (frequency.get(stem) ?? 1))
  const sum = (stems: Iterable<string>): number => [...stems].reduce((total, stem) => total + inverseFrequency(stem), 0)
  const similarity = (claim: string, sentence: string): number => {
    const said = new Set(stemText(claim))
    const stems = new Set(stemText(sentence))
    return sum([...stems].filter((stem) => said.has(stem))) / Math.sqrt(sum(stems) || 1)
  }
  const swapped = claims.flatMap(({ name, force, text, clauses, reading, path }) => {
    if (!force) return []
    const sentences = prose.clauses
      .filter(({ number }) => clauses.includes(number))
      .flatMap(({ number, text: clause }) =>
        withoutConditions(clause)
          .split(/(?<=[.;?])\s+/)
          .map((sentence) => ({
            number,
            sentence,
            says: (['must', 'should'] as const).filter((word) => saysForce[word].test(sentence)),
            nearness: similarity(text, sentence),
          })),
      )
      .toSorted((one, another) => another.nearness - one.nearness)
    const isStrong = force === 'must' || force === 'should'
    const own = sentences.find(({ says }) => (isStrong ? says.includes(force) : says.length === 0))
    const other = sentences.find(({ says }) => says.length > 0 && !(isStrong && says.includes(force)))
    // A strong force that no clause has is a mistake of its own. A weak one may rest on our reading.
    if (!other || (isStrong ? !own : reading) || other.nearness <= clearly * (own?.nearness ?? 0)) return []
    const { number, sentence, says } = other
    return [{ name, force, other: says[0] ?? '', number, sentence, path }]
  })
  if (swapped.length === 0) return []
  const file = `content/procedures/${board.id}/${id}/pathway.yaml`
  const { lineAt } = readYaml(readFileSync(join(root, file), 'utf8'), file, pathwayFormat)
  return swapped.map(({ path, ...details }) => problem('force-of-other-sentence', details, file, lineAt(path)))
}
