import { numberWords, parseNumber } from '../numberWords.ts'

const inWords = new RegExp(`\\b${numberWords}\\b`, 'g')

/** Words for one of something: “a week”, “the next working day”. */
const single = ['a', 'an', 'next']
/** Words that may be between a number and its unit. */
const adjectives = ['working', 'calendar', 'clear', 'full', 'further', 'consecutive']
const daysOf: Readonly<Record<string, number>> = { week: 7, weeks: 7, fortnight: 14, fortnights: 14 }

/**
 * Returns the whole numbers that a text holds, in digits or in words up to ninety-nine: “24”, “forty-eight”, “a day”. Weeks
 * and fortnights count as days too. Leaves out numbers with a dot, such as that of a clause.
 */
export function numbersIn(text: string): ReadonlySet<number> {
  const figures = text
    .toLowerCase()
    .replace(/\bwithin the (?=hour|day|week)/g, 'within a ')
    .replace(inWords, (words) => String(parseNumber(words)))
  const words = figures.match(/\d+(?:[.,]\d+)*|[a-z]+/g) ?? []
  const numbers = new Set<number>()
  for (const [index, word] of words.entries()) {
    const unit = words.slice(index + 1).find((next) => !adjectives.includes(next)) ?? ''
    if (/^\d+$/.test(word)) add(Number(word), unit)
    else if (single.includes(word) && /^(?:hour|day|week|fortnight)$/.test(unit)) add(1, unit)
  }
  return numbers

  function add(number: number, unit: string): void {
    numbers.add(number)
    numbers.add(number * (daysOf[unit] ?? 1))
  }
}
