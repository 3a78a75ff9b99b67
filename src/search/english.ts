import type { EnglishFile } from './types.ts'

/**
 * How common words are in English, by their stems. Uses the Zipf scale of van Heuven et al. (2014): the logarithm of a
 * word’s frequency per billion words. “the” has 7.5, “manager” 4.6, “escalate” 2.9.
 */
export interface English {
  /** From 0, for words such as “the”, to 1, for rare words. Rare words say more about the topic of a text. */
  readonly specificity: (stem: string) => number
  /** Whether the word occurs at least three times per million words. A rarer unknown word may be a misspelling. */
  readonly isCommon: (stem: string) => boolean
}

/** The Zipf value of a word that occurs three times per million words. The file omits rarer words, so that it is only 12 kB. */
export const rarestListed = 3.5

/** The Zipf value of “the”, the most frequent word. */
const mostFrequent = 7.5

/** The greatest specificity of a function word: “who” has 0.22, “phone” 0.44. */
export const functionWord = 0.4

export function createEnglish(file: EnglishFile): English {
  const zipf = new Map(
    Object.entries(file).flatMap(([value, stems]) => stems.split(' ').map((stem) => [stem, Number(value)] as const)),
  )
  return {
    specificity: (stem) => (mostFrequent - (zipf.get(stem) ?? rarestListed)) / (mostFrequent - rarestListed),
    isCommon: (stem) => zipf.has(stem),
  }
}
