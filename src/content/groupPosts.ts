import { mergePosts } from '../pathway/mergePosts.ts'
import type { PostGroup } from '../pathway/mergePosts.ts'
import type { Procedure } from './types.ts'

/** A post with the names of its agencies. */
export interface NamedPost extends PostGroup {
  /** The agencies separated by commas, or “Every agency”. */
  readonly names: string
}

/** Returns the posts that a step names, each once. Agencies with the same post are named together. */
export function groupPosts(
  { board }: Pick<Procedure, 'board'>,
  who: readonly (readonly [agency: string, post: string])[],
): readonly NamedPost[] {
  return mergePosts(who).map(({ post, agencies }) => {
    const isAll = [...board.agencies.keys()].every((id) => agencies.includes(id))
    const names = isAll ? 'Every agency' : agencies.map((id) => board.agencies.get(id) ?? id).join(', ')
    return { post, agencies, names }
  })
}
