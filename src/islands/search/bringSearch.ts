import { bringAhead } from './bring.ts'

let box: Promise<unknown> | undefined

/** Brings what runs the search, whether or not it is opened. */
export function bringBox(): Promise<unknown> {
  box ??= import('./registerBox.ts').catch((error: unknown) => {
    box = undefined
    throw error
  })
  return box
}

/** Brings with it what the first answer `within` needs, all at once: one after the other each costs a phone a round trip. */
export function bringSearch(within: ParentNode): Promise<unknown> {
  const { folder = '', ahead } = (!box && within.querySelector<HTMLElement>('search-box')?.dataset) || {}
  const coming = bringBox()
  for (const name of ahead?.split(' ') ?? []) bringAhead(`${folder}${name}.json`)
  return coming
}
