import type { Engine, SearchRecord } from './types.ts'

/**
 * Looks words up as Pagefind’s engine does, in an index made in the reader’s browser: the first answer need not wait for
 * 59 kB, and a browser that runs no WebAssembly has a search too. `stems` are those of title and text, with an empty one
 * between them.
 */
export function ownEngine(
  entries: readonly { readonly stems: readonly string[]; readonly around: readonly string[] }[],
): Engine {
  const index = new Map<string, { place: number; title: boolean }[]>()
  entries.forEach(({ stems, around }, place) => {
    const inTitle = new Set(stems.slice(0, stems.indexOf('')))
    for (const stem of new Set([...stems, ...around])) {
      const found = { place, title: inTitle.has(stem) }
      const holding = index.get(stem)
      if (holding) holding.push(found)
      else index.set(stem, [found])
    }
  })
  return { holding: (stem) => index.get(stem) ?? [] }
}

/** What a record is found by: its title, its text, and what stands around it. */
export function partsOf({
  title = '',
  text,
  place,
  context = '',
}: SearchRecord): readonly [title: string, text: string, around: string] {
  // Terms all stand in one place.
  return [title, text, text && `${place} ${context}`]
}
