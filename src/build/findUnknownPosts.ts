import { postsNamedIn } from '../content/postsNamedIn.ts'
import type { Procedure } from '../content/types.ts'
import { textsOf } from '../pathway/checks/texts.ts'
import { finding } from '../pathway/problems.ts'
import type { Finding } from '../pathway/problems.ts'
import { stemText } from '../search/tokenize.ts'

/**
 * Returns a warning for each post of which a word is in no clause: the procedure may have renamed it. “Head of service” may be
 * “heads of service” there.
 */
export function findUnknownPosts({ prose, pathway }: Procedure): readonly Finding[] {
  const known = new Set(stemText(prose.clauses.map(({ text }) => text).join(' ')))
  return textsOf(pathway).flatMap(({ text, path }) =>
    [...new Set(postsNamedIn(text))]
      .filter((post) => stemText(post).some((stem) => !known.has(stem)))
      .map((post) => finding('post-not-in-clauses', { post }, path)),
  )
}
