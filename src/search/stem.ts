import { groupBy } from '../pathway/groupBy.ts'

/** Words whose forms share too few letters. */
const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries({
    children: 'child',
    written: 'writ',
    wrote: 'writ',
    kept: 'keep',
    told: 'tell',
    taken: 'take',
    took: 'take',
    brought: 'bring',
    given: 'give',
    gave: 'give',
    met: 'meet',
    people: 'person',
    babies: 'baby',
    thought: 'think',
    spoke: 'speak',
    spoken: 'speak',
    held: 'hold',
    heard: 'hear',
    sought: 'seek',
    chose: 'choose',
    broken: 'break',
    broke: 'break',
    // Not the plural of “plan”, nor a form of it.
    plane: 'plane',
    planes: 'plane',
    // Nor is a trustee one who trusts.
    trustee: 'trustee',
    trustees: 'trustee',
    // Nor a template a temple.
    template: 'template',
    templates: 'template',
    // Nor a station a state.
    station: 'station',
    stations: 'station',
  }),
)

/** Endings with what stands in their place, and how many letters must be left. The first that fits is taken. */
const endings: readonly (readonly [ending: string, instead: string, left: number])[] = [
  ['olution', 'olv', 2],
  ['cision', 'cid', 2],
  ['clusion', 'clud', 3],
  ['erral', 'er', 3],
  ['errer', 'er', 3],
  ['ability', 'abl', 2],
  ['ibility', 'ibl', 3],
  ['usal', 'us', 3],
  ['ating', '', 4],
  ['ation', '', 4],
  ['ated', '', 4],
  ['ate', '', 4],
  ['ment', '', 4],
  ['ness', '', 4],
  ['ing', '', 3],
  ['ion', '', 4],
  ['ied', 'y', 3],
  ['ed', '', 3],
  ['ly', '', 4],
  ['e', '', 4],
]

/** By their last letter: most words have none of them. */
const endingsBy = groupBy(endings, ([ending]) => ending.at(-1) ?? '')

/**
 * What the forms of a word share: `resolv` of resolve, resolved, resolving and resolution.
 *
 * Index and query go through it alike. Short words, numbers and shorthand stay as they are, but for the s of a plural.
 */
export function stemOf(word: string): string {
  if (word.length < 4 || /[^a-z]/.test(word)) return word
  const known = irregular.get(word)
  if (known) return known
  let stem = singular(word)
  for (let round = 0; round < 4; round += 1) {
    const shorter = shortened(stem)
    if (shorter === stem) break
    stem = shorter
  }
  return stem
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (!word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word
  return /(?:ch|sh|x|ss)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

function shortened(word: string): string {
  for (const [ending, instead, left] of endingsBy.get(word.at(-1) ?? '') ?? []) {
    if (!word.endsWith(ending) || word.length - ending.length < left) continue
    const rest = word.slice(0, -ending.length)
    if (!/[aeiouy]/.test(rest)) continue
    if (ending !== 'ed' && ending !== 'ing') return rest + instead
    // The doubled letter of “referring” and “planned”, and the e that “taking” has lost.
    if (/([^aeiouylsfz])\1$/.test(rest)) return rest.slice(0, -1)
    return /^[^aeiou][aeiou][^aeiouwxy]$/.test(rest) ? `${rest}e` : rest
  }
  return word
}
