const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** The source of a regular expression for a number in words, from “zero” to “ninety-nine”. */
export const numberWords = `(?:(?:${tens.join('|')})(?:[ -](?:${ones.slice(1, 10).join('|')}))?|${ones.join('|')})`

/** Returns the number that a match of `numberWords`, or figures, stand for. */
export function parseNumber(text: string): number {
  if (/^\d/.test(text)) return Number(text)
  return text
    .toLowerCase()
    .split(/[ -]/)
    .reduce((sum, word) => sum + (tens.includes(word) ? 10 * (tens.indexOf(word) + 2) : ones.indexOf(word)), 0)
}
