import type { Procedure } from '../content/types.ts'
import { textsOf } from '../pathway/checks/texts.ts'
import { finding } from '../pathway/problems.ts'
import type { Finding } from '../pathway/problems.ts'
import { namesPost, postsNamedIn } from './postsNamedIn.ts'

/** Anybody may be called so, as in “named professionals”. */
const anybody = /\b(?:professional|practitioner)s?$/i

/** Returns a warning for each post that a text of the pathway names and no clause does: the procedure may have renamed it. */
export function findUnknownPosts({ prose, pathway }: Procedure): readonly Finding[] {
  return textsOf(pathway).flatMap(({ text, path }) =>
    [...new Set(postsNamedIn(text))]
      .filter((post) => !anybody.test(post) && !prose.clauses.some(({ text: clause }) => namesPost(clause, post)))
      .map((post) => finding('post-not-in-clauses', { post }, path)),
  )
}
