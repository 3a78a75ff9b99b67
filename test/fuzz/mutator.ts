import type { Random } from './random.ts'

/** Makes one mistake in a text. Gives the text back where it has nothing to make it in. */
export type Mutator = (text: string, random: Random) => string

/** One match of a pattern, chosen at random, replaced by what `by` gives for it. */
export function atOneMatch(pattern: RegExp, by: (found: RegExpMatchArray, random: Random) => string): Mutator {
  return (text, random) => {
    const all = [...text.matchAll(pattern)]
    if (all.length === 0) return text
    const found = random.pick(all)
    return text.slice(0, found.index) + by(found, random) + text.slice(found.index + found[0].length)
  }
}

/** The lines of a text with one change: `change` may edit the list in place, at a line chosen at random. */
export function atOneLine(change: (lines: string[], place: number, random: Random) => void): Mutator {
  return (text, random) => {
    const lines = text.split('\n')
    change(lines, random.below(lines.length), random)
    return lines.join('\n')
  }
}

/** Something put in at a place chosen at random. */
export function insertAnywhere(pieces: readonly string[]): Mutator {
  return (text, random) => {
    const place = random.below(text.length + 1)
    return text.slice(0, place) + random.pick(pieces) + text.slice(place)
  }
}
