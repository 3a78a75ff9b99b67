import { belongTogether } from '../introductionOf.ts'
import type { Path } from '../problems.ts'
import type { Pathway } from '../types.ts'
import { recordStatementsOf, statementsOf } from './statements.ts'

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

/** Returns every text that readers see of nodes, answers, limits, links and records, but not the titles of stages and situations. */
export function textsOf(pathway: Pathway): readonly PathwayText[] {
  return [
    ...statementsOf(pathway).flatMap(({ name, basis, path, restsOnNode }) => {
      const node = pathway.nodes.get(String(path[1]))
      const clauses = restsOnNode ? [...basis.clauses, ...(node?.clauses ?? [])] : basis.clauses
      const texts: TextsOfStatement = basis
      return textKeys.flatMap((key) => {
        const text = texts[key]
        return typeof text === 'string' && text ? [{ name, key, text, clauses, path: [...path, key] }] : []
      })
    }),
    ...[...pathway.nodes.values()].flatMap((node) =>
      node.kind === 'step'
        ? Object.entries(node.who).map(([agency, post]) => ({
            name: `“${node.id}”`,
            key: 'who',
            text: post,
            clauses: node.clauses,
            path: ['nodes', node.id, 'who', agency],
          }))
        : [],
    ),
    ...recordStatementsOf(pathway).flatMap(({ name, basis: { text, keptBy, clauses }, path }) =>
      Object.entries({ text, 'kept-by': keptBy }).map(([key, value]) => ({
        name,
        key,
        text: value,
        clauses,
        path: [...path, key],
      })),
    ),
  ]
}

/** A statement is a node, an answer or a link, and has only some of the texts. */
type TextsOfStatement = Partial<Record<(typeof textKeys)[number], unknown>>
const textKeys = ['title', 'when', 'text', 'by', 'label', 'reading', 'silence'] as const

/** Returns the clause numbers in brackets of a text, as in “(3.4, 3.6)”. */
export function clausesInBrackets(text: string): readonly string[] {
  return [...text.matchAll(/\(([^()]*)\)/g)].flatMap(([, inside = '']) => inside.match(/\d+\.\d+[a-z]?/g) ?? [])
}

/** Returns the texts of clauses, each with the items of its list, or with the words before the list of which it is an item. */
export function textsOfClauses(texts: ReadonlyMap<string, string>, clauses: readonly string[]): readonly string[] {
  return [...texts].filter(([clause]) => clauses.some((cited) => belongTogether(clause, cited))).map(([, text]) => text)
}
