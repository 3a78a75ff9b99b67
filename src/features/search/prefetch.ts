import { loadOnce } from '../../site/browser/loadOnce.ts'
import { prefetch } from './prefetched.ts'

/** Starts to load everything that the first search needs, in parallel, to save round trips. */
export const prefetchSearch = loadOnce((within: ParentNode): Promise<unknown> => {
  const { folder = '', prefetch: names } = within.querySelector<HTMLElement>('search-box')?.dataset ?? {}
  for (const name of names?.split(' ') ?? []) prefetch(name, `${folder}${name}.json`)
  return import('./SearchBox.ts')
})
