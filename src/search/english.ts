import type { EnglishFile } from './types.ts'

/**
 * How common words are in English, by their stems: the Zipf scale of van Heuven et al. (2014), the logarithm of a word’s
 * frequency in a billion words. “the” has 7.5, “manager” 4.6, “escalate” 2.9.
 */
export interface English {
  /** From 0 to 1: “the” says nothing of what a text is about, and an everyday word less than a technical one. */
  readonly specificity: (stem: string) => number
  /** Whether it is used three times in a million words or more. Any other unknown word may be a slip. */
  readonly isCommon: (stem: string) => boolean
}

/** The Zipf value of a word used three times in a million words. The file lists no rarer ones, and is 12 kB so. */
export const rarestListed = 3.5

/** That of “the”, the most frequent word. */
const mostFrequent = 7.5

/** Words of no more than this specificity hold a sentence together: “who” has 0.22, and “phone” 0.44. */
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
