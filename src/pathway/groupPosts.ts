interface NamedPost {
  readonly post: string
  /** The ids of the agencies that have it at this step. */
  readonly agencies: readonly string[]
  /** The names of those agencies separated by commas, or “Every agency” if the board has several. */
  readonly names: string
}

/**
 * Returns the posts that a step names, each once, in the order in which they are first named. Agencies with the same post are
 * named together. `agencyNames` are by id.
 */
export function groupPosts(
  agencyNames: ReadonlyMap<string, string>,
  who: readonly (readonly [agency: string, post: string])[],
): readonly NamedPost[] {
  const posts = new Set(who.map(([, post]) => post))
  return [...posts].map((post) => {
    const agencies = who.filter(([, other]) => other === post).map(([agency]) => agency)
    const isAll = agencyNames.size > 1 && [...agencyNames.keys()].every((id) => agencies.includes(id))
    const names = isAll ? 'Every agency' : agencies.map((id) => agencyNames.get(id) ?? id).join(', ')
    return { post, agencies, names }
  })
}
