const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const digits = ones.slice(1, 10).join('|')
const belowHundred = `(?:(?:${tens.join('|')})(?:[ -](?:${digits}))?|${ones.join('|')})`

/** The source of a regular expression for a number in words, from “zero” to “nine hundred and ninety-nine”. */
export const numberWords = `(?:(?:a|${digits})[ -]hundred(?:[ -](?:and[ -])?${belowHundred})?|${belowHundred})`

/** Returns the number that a match of `numberWords`, or figures, stand for. */
export function parseNumber(text: string): number {
  if (/^\d/.test(text)) return Number(text)
  const words = text.toLowerCase().split(/[ -]/)
  const valueOf = (word: string): number => {
    if (word === 'and') return 0
    return word === 'a' ? 1 : tens.includes(word) ? 10 * (tens.indexOf(word) + 2) : ones.indexOf(word)
  }
  return words.reduce((sum, word) => (word === 'hundred' ? sum * 100 : sum + valueOf(word)), 0)
}
