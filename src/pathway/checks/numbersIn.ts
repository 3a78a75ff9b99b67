import { ones, tens } from '../namedTimes.ts'

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
  const words = text.toLowerCase().match(/\d+(?:[.,]\d+)*|[a-z]+/g) ?? []
  const numbers = new Set<number>()
  for (let place = 0; place < words.length;) {
    const { number, length } = readNumber(words[place] ?? '', words[place + 1] ?? '')
    place += length
    const unit = words.slice(place).find((word) => !adjectives.includes(word)) ?? ''
    if (number === undefined) {
      if (single.includes(words[place - 1] ?? '') && /^(?:hour|day|week|fortnight)$/.test(unit)) add(1, unit)
    } else add(number, unit)
  }
  return numbers

  function add(number: number, unit: string): void {
    numbers.add(number)
    numbers.add(number * (daysOf[unit] ?? 1))
  }
}

/** Reads the number that begins with `first`, and how many words it has. */
function readNumber(first: string, second: string): { readonly number?: number; readonly length: number } {
  if (/^\d+$/.test(first)) return { number: Number(first), length: 1 }
  const [ten, one, next] = [tens.indexOf(first), ones.indexOf(first), ones.indexOf(second)]
  if (ten > 0) return next > 0 && next < 10 ? { number: ten * 10 + next, length: 2 } : { number: ten * 10, length: 1 }
  return one > 0 ? { number: one, length: 1 } : { length: 1 }
}
