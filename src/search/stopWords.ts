/** Words that say nothing about what is looked for; without them “chair of the conference” is “conference chair” too. */
const stopWords = new Set(
  `a about an and any are as at be been but by can could did do does for from get go had has have how i if in into is it
  its me may must my need needs not of on or our shall should so that the their them then there they this to us was we
  what when where which who whom whose why will with would you your clause clauses section sections paragraph happen happens next say says tell want`.split(
    /\s+/,
  ),
)

export function isStopWord(word: string): boolean {
  return stopWords.has(word)
}

/** The words that say something; all of them where none does. */
export function tellingWords<Word extends { readonly word: string }>(words: readonly Word[]): readonly Word[] {
  const telling = words.filter(({ word }) => !isStopWord(word))
  return telling.length > 0 ? telling : words
}
