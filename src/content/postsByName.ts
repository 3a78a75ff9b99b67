import { postsInCommon } from '../pathway/postsInCommon.ts'
import type { PostInCommon } from '../pathway/postsInCommon.ts'
import type { Procedure } from './types.ts'

/** A post with the names of the agencies that have it. */
export interface NamedPost extends PostInCommon {
  /** All of them, or that it is every agency of the board. */
  readonly names: string
}

/** The posts that a step names; agencies with one post between them are named together. */
export function postsByName(
  { board }: Pick<Procedure, 'board'>,
  who: readonly (readonly [agency: string, post: string])[],
): readonly NamedPost[] {
  return postsInCommon(who).map(({ post, agencies }) => {
    const isAll = [...board.agencies.keys()].every((id) => agencies.includes(id))
    const names = isAll ? 'Every agency' : agencies.map((id) => board.agencies.get(id) ?? id).join(', ')
    return { post, agencies, names }
  })
}
