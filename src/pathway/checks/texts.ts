import { introductionOf } from '../introductionOf.ts'
import type { Path } from '../problems.ts'
import { collectRecords } from '../records.ts'
import type { Pathway } from '../types.ts'
import { statementsOf } from './statements.ts'

/** A text of the pathway, with the clauses that the statement around it cites. */
interface PathwayText {
  /** The statement, such as “ask”. */
  readonly name: string
  /** The key of the text, such as `title`. */
  readonly key: string
  readonly text: string
  readonly clauses: readonly string[]
  readonly path: Path
}

/** Returns every text that readers see of nodes, answers, limits, links and records, but not names and posts. */
export function textsOf(pathway: Pathway): readonly PathwayText[] {
  return [
    ...statementsOf(pathway).flatMap(({ name, basis, path, restsOnNode }) => {
      const node = pathway.nodes.get(String(path[1]))
      const clauses = restsOnNode ? [...basis.clauses, ...(node?.clauses ?? [])] : basis.clauses
      const texts: TextsOfStatement = basis
      return textKeys.flatMap((key) => {
        const text = texts[key]
        return text ? [{ name, key, text, clauses, path: [...path, key] }] : []
      })
    }),
    ...collectRecords(pathway.nodes.values()).map(({ record: { id, text, clauses } }) => ({
      name: `Record “${id}”`,
      key: 'text',
      text,
      clauses,
      path: ['records', id, 'text'],
    })),
  ]
}

/** A statement is a node, an answer or a link, and has only some of the texts. */
type TextsOfStatement = Partial<Record<(typeof textKeys)[number], string>>
const textKeys = ['title', 'when', 'text', 'label', 'reading', 'silence'] as const

/** Returns the clause numbers in brackets of a text, as in “(3.4, 3.6)”. */
export function clausesInBrackets(text: string): readonly string[] {
  return [...text.matchAll(/\(([^()]*)\)/g)].flatMap(([, inside = '']) => inside.match(/\d+\.\d+[a-z]?/g) ?? [])
}

/** Returns the texts of clauses, each with the items of its list, or with the words before the list of which it is an item. */
export function textsOfClauses(texts: ReadonlyMap<string, string>, clauses: Iterable<string>): readonly string[] {
  const cited = new Set(clauses)
  const introductions = new Set([...cited].map(introductionOf))
  return [...texts]
    .filter(([clause]) => cited.has(clause) || introductions.has(clause) || cited.has(introductionOf(clause)))
    .map(([, text]) => text)
}
