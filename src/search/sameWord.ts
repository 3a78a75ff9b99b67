const endings = new Set(
  `,s,es,ed,d,e,ing,ings,er,ers,or,ors,y,ies,ied,ly,al,ally,ion,ions,ation,ations,ate,ates,ated,ating,ment,ments,ement,ren`.split(
    ',',
  ),
)

/**
 * Whether what somebody types may mean a word of the text: its beginning, or the same word with another ending.
 *
 * It only guards against Pagefind's own guess, which cuts letters off an unknown word until something fits and so finds
 * “HoS” for “hospital”. How well a word fits is Pagefind's to say.
 */
export function sameWord(typed: string, word: string): boolean {
  if (word.startsWith(typed)) return true
  let shared = 0
  while (shared < typed.length && typed[shared] === word[shared]) shared += 1
  return shared >= 3 && endings.has(typed.slice(shared)) && endings.has(word.slice(shared))
}
