/** A post, with the ids of the agencies that it is named for. */
export interface PostInCommon {
  readonly post: string
  readonly agencies: readonly string[]
}

/** Each post of a step once, in the order in which it is first named. */
export function postsInCommon(who: readonly (readonly [agency: string, post: string])[]): readonly PostInCommon[] {
  const posts = new Set(who.map(([, post]) => post))
  return [...posts].map((post) => ({
    post,
    agencies: who.filter(([, other]) => other === post).map(([agency]) => agency),
  }))
}
