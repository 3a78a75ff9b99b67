/** A post with the ids of its agencies. */
export interface PostGroup {
  readonly post: string
  readonly agencies: readonly string[]
}

/** Returns each post of a step once, with all its agencies, in the order in which it is first named. */
export function mergePosts(who: readonly (readonly [agency: string, post: string])[]): readonly PostGroup[] {
  const posts = new Set(who.map(([, post]) => post))
  return [...posts].map((post) => ({
    post,
    agencies: who.filter(([, other]) => other === post).map(([agency]) => agency),
  }))
}
