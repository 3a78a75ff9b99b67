import type { Procedure } from './types.ts'

/** A post with the agencies that have it. */
export interface NamedPost {
  readonly post: string
  /** The ids of the agencies. */
  readonly agencies: readonly string[]
  /** Their names, or that it is all of the board's. */
  readonly names: string
}

/** The posts that a step names; agencies with one post between them are named together. */
export function postsByName(
  { board }: Pick<Procedure, 'board'>,
  who: readonly (readonly [agency: string, post: string])[],
): readonly NamedPost[] {
  return [...Map.groupBy(who, ([, post]) => post)].map(([post, named]) => {
    const agencies = named.map(([agency]) => agency)
    const isAll = [...board.agencies.keys()].every((id) => agencies.includes(id))
    const names = isAll ? 'Every agency' : agencies.map((id) => board.agencies.get(id) ?? id).join(', ')
    return { post, agencies, names }
  })
}
