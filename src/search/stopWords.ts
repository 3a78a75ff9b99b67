/**
 * Words that say nothing about what is looked for: those that hold a sentence together, and those that people wrap a
 * question in. Without them “chair of the conference” is “conference chair” too.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `a about actually after again all also always am an and another among any anyone anything are around as at away back be
  because been before being best between both but by came come comes coming can cannot cant come could couldnt couldve dear did didnt do does doesnt
  doing done dont down each either else end enough even ever every everyone everything explain feel feels felt few find for from
  further get gets getting go goes going gone got had has hasnt have havent having he hello help her here hers hey him his
  how however i if im in instead into is isnt it its ive just kind know let lets like look looking lot lots made make maker makers makes making
  many matter may maybe me mean means meant might mine more most much must my myself need needed needs never no nor not
  nothing now of off ok okay on once one only onto or other others ought our ours out over own particular per please
  possible possibly quite rather really right route said same say saying says see seem seems shall she should shouldnt show since
  so some somebody someone something sort still stuff such sure tell than thank thanks that thats the their theirs them
  then there these they theyre thing things think this those though through to together too towards try trying two under until
  up upon us use used using very want wants was wasnt way we well went were werent weve what whatever whats when where
  wheres whether which while who whoever whole whom whos whose why will with within without wont would wouldnt yes yet you
  your yours youre clause clauses section sections sec para paragraph paragraphs cl happen happens happened happening next
  procedure procedures`.split(/\s+/),
)

export function isStopWord(word: string): boolean {
  return stopWords.has(word)
}

/** The words that say something; all of them where none does. */
export function tellingWords<Word extends { readonly word: string }>(words: readonly Word[]): readonly Word[] {
  const telling = words.filter(({ word }) => !isStopWord(word))
  return telling.length > 0 ? telling : words
}
