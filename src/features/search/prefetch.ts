import { prefetch } from './prefetched.ts'

let box: Promise<unknown> | undefined

/** Starts to load everything that the first search needs, in parallel, to save round trips. */
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
