import { prefetch } from './prefetched.ts'

let box: Promise<unknown> | undefined

/** Starts to load what the first answer needs, all at once: one after the other, each costs a phone a round trip. */
export function prefetchSearch(within: ParentNode): Promise<unknown> {
  if (box) return box
  const { folder = '', prefetch: names } = within.querySelector<HTMLElement>('search-box')?.dataset ?? {}
  for (const name of names?.split(' ') ?? []) prefetch(name, `${folder}${name}.json`)
  box = import('./registerBox.ts').catch((error: unknown) => {
    box = undefined
    throw error
  })
  return box
}
