const vowels = new Set('aeiouy')
const alike = ['cs', 'ck', 'ks', 'sz', 'gj', 'fv', 'mn', 'dt']

/**
 * The word of `known` that `typed` most likely means, if one is near enough.
 *
 * A letter left out, doubled, swapped with its neighbour or heard for another counts one; one too
 * many two, any other three. The first letter holds, and the end of a word is not made up: “plane” is not “plan”.
 */
export function nearestWord(typed: string, known: Iterable<string>): string | undefined {
  if (typed.length < 4 || /\d/.test(typed)) return undefined
  const most = typed.length < 7 ? 1 : typed.length < 12 ? 2 : 3
  let best: string | undefined
  let least = most + 1
  for (const word of known) {
    if (word[0] !== typed[0] || Math.abs(word.length - typed.length) > most || word.length < 5) continue
    const cost = distance(typed, word, least)
    if (cost < least) {
      least = cost
      best = word
    }
  }
  return best
}

function distance(typed: string, word: string, limit: number): number {
  let before: number[] = []
  let last = Array.from({ length: word.length + 1 }, (_, place) => place)
  for (let i = 1; i <= typed.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= word.length; j += 1) {
      const [a = '', b = ''] = [typed[i - 1], word[j - 1]]
      let cost = Math.min(
        (last[j - 1] ?? 0) + exchange(a, b),
        // A letter too many is seldom any but a doubled one, or a vowel by a vowel; at the end, or of a consonant in a
        // short word, one too few makes another word.
        (last[j] ?? 0) + (goesWith(a, typed[i - 2]) || goesWith(a, typed[i]) ? 1 : 2),
        (row[j - 1] ?? 0) + (i === typed.length || (typed.length < 5 && !vowels.has(b)) ? 2 : 1),
      )
      if (a === word[j - 2] && typed[i - 2] === b) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row[j] = cost
    }
    if (Math.min(...row) >= limit) return limit
    before = last
    last = row
  }
  return last[word.length] ?? limit
}

function goesWith(a: string, other = ''): boolean {
  return a === other || (vowels.has(a) && vowels.has(other))
}

function exchange(a: string, b: string): number {
  if (a === b) return 0
  return (vowels.has(a) && vowels.has(b)) || alike.includes(a + b) || alike.includes(b + a) ? 1 : 3
}
