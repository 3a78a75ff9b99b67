import { mergePosts } from './mergePosts.ts'
import type { PostGroup } from './mergePosts.ts'

/** A post with the names of its agencies. */
export interface NamedPost extends PostGroup {
  /** The agencies separated by commas, or “Every agency”. */
  readonly names: string
}

/** Returns the posts that a step names, each once. Agencies with the same post are named together. `agencyNames` are by id. */
export function groupPosts(
  agencyNames: ReadonlyMap<string, string>,
  who: readonly (readonly [agency: string, post: string])[],
): readonly NamedPost[] {
  return mergePosts(who).map(({ post, agencies }) => {
    const isAll = [...agencyNames.keys()].every((id) => agencies.includes(id))
    const names = isAll ? 'Every agency' : agencies.map((id) => agencyNames.get(id) ?? id).join(', ')
    return { post, agencies, names }
  })
}
