import type { Procedure } from '../content/types.ts'
import { clausesInBrackets, textsOfClauses } from '../pathway/checks/texts.ts'
import { finding } from '../pathway/problems.ts'
import type { Finding, Path } from '../pathway/problems.ts'
import { namesPost, postsNamedIn } from './postsNamedIn.ts'

/**
 * Returns a warning for each post of a step that none of its clauses names and another clause does. A step may rest on a table that
 * it does not cite, so a post under “who” counts only where its clauses name the posts of most other agencies, and “by” only where
 * they name some post.
 */
export function findUncitedPosts({ prose, pathway, board }: Procedure): readonly Finding[] {
  const texts = new Map(prose.clauses.map(({ number, text }) => [number, text]))
  return [...pathway.nodes.values()].flatMap((node) => {
    if (node.kind !== 'step' || node.reading !== undefined) return []
    const cited = textsOfClauses(texts, [...node.clauses, ...clausesInBrackets(node.text)])
    const isCited = (post: string): boolean => cited.some((text) => namesPost(text, post))
    const report = (post: string, path: Path): readonly Finding[] => {
      const other = prose.clauses.find(({ text }) => namesPost(text, post))
      return other ? [finding('post-of-uncited-clause', { post, clause: other.number }, path)] : []
    }
    const posts = Object.entries(node.who)
    const isMostlyCited = posts.filter(([, post]) => isCited(post)).length * 2 > posts.length
    const named = postsNamedIn(node.by)
    const [by] = named
    return [
      ...(isMostlyCited ? posts : []).flatMap(([agency, post]) => {
        const path = ['nodes', node.id, 'who', agency]
        if (!isCited(post)) return report(post, path)
        // “Director of Nursing (Health)” is no post of the police.
        const given = cited.flatMap((text) => text.split(/[;:,]/)).filter((words) => namesPost(words, post))
        const agencies = [...board.agencies].filter(([, name]) => given.some((words) => words.includes(`(${name})`)))
        const [other] = agencies.some(([id]) => id === agency) ? [] : agencies
        return other ? [finding('post-of-other-agency', { post, agency: other[1] }, path)] : []
      }),
      ...(by && !named.some(isCited) && cited.some((text) => postsNamedIn(text).length > 0)
        ? report(by, ['nodes', node.id, 'by'])
        : []),
    ]
  })
}
