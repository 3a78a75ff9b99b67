import type { Engine, SearchRecord } from './types.ts'

/**
 * Looks words up as Pagefind’s engine does, in an index made in the reader’s browser: the first answer need not wait for
 * 59 kB, and a browser that runs no WebAssembly has a search too.
 */
export function ownEngine(
  entries: readonly { readonly own: ReadonlySet<string>; readonly around: readonly string[] }[],
): Engine {
  const index = new Map<string, number[]>()
  entries.forEach(({ own, around }, place) => {
    for (const stem of new Set([...own, ...around])) {
      const holding = index.get(stem)
      if (holding) holding.push(place)
      else index.set(stem, [place])
    }
  })
  return { holding: (stem) => index.get(stem) ?? [] }
}

/** What a record is found by: its title, its text, what stands around it, and what readers say for it. */
export function partsOf({
  title = '',
  text,
  asked = [],
  place,
  context = '',
}: SearchRecord): readonly [title: string, text: string, around: string, ...asked: readonly string[]] {
  // Terms all stand in one place.
  return [title, text, text && `${place} ${context}`, ...asked]
}
